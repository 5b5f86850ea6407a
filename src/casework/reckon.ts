import { accepted, civilDate, type Json, type Result } from '../kernel/index.ts'
import {
  decideGrounds,
  formOfVerb,
  opinionOf,
  type Edition,
  type Given,
  type GroundAnswer,
  type GroundsDecision,
  type ReckonedTrace,
} from '../law/index.ts'
import type { CaseState, FormValues } from './case-state.ts'
import type { OpenedLaw } from './law-at.ts'
import type { CaseworkParts } from './parts.ts'
import type { Reckoned } from './world.ts'

/** What is kept in the event of a decision: every ground with its facts, every figure with its act, every trace. */
export interface ReckonedRecord {
  readonly day: string
  readonly territory: string
  readonly grounds: Readonly<Record<string, GroundAnswer>>
  /** Values by id: reckonings and parameters, money in tiyn. */
  readonly values: Readonly<Record<string, number | null>>
  readonly decision: GroundsDecision
}

/** Facts of a case under the names by which the edition's conditions know them. */
export function factsOf(edition: Edition, { application, inspection, conclusion }: CaseState): Record<string, Given> {
  const facts = { ...(application as Record<string, Given>) }
  const act = formOfVerb(edition, 'inspect')
  if (act && inspection) facts[act.fact] = inspection as Given
  const opinion = opinionOf(edition)
  if (opinion && conclusion)
    facts[opinion.conclusion.form.fact] = {
      [opinion.conclusion.field.fact]: conclusion.outcome,
      [opinion.reasons.field.fact]: conclusion.reasons,
    }
  return facts
}

/**
 * Reckons the grounds to refuse and the figures of a case on a day. Refuses with `law.parameter-missing` where a
 * figure or a way of counting has been neither enacted nor supplied: then nobody can decide.
 */
export function reckon(
  parts: Pick<CaseworkParts, 'law' | 'territoryOf'>,
  edition: Edition,
  state: CaseState,
  day: Temporal.PlainDate,
): Result<Reckoned> {
  const asked = {
    edition,
    territory: parts.territoryOf(edition, state),
    day: day.toString(),
    channel: state.channel,
    facts: { ...factsOf(edition, state), 'evidence-missing': state.missing.length > 0 },
  }
  const decided = decideGrounds(parts.law(), asked)
  if (!decided.ok) return decided
  const decision = decided.value
  const record: ReckonedRecord = {
    day: asked.day,
    territory: asked.territory,
    grounds: Object.fromEntries(decision.grounds.map((ground) => [ground.id, ground])),
    values: Object.fromEntries([
      ...decision.parameters.map(({ id, value }) => [id, value] as const),
      ...decision.reckonings.map(({ id, value }) => [id, value] as const),
    ]),
    decision,
  }
  return accepted({
    holding: decision.grounds.filter((ground) => ground.holds === true).map((ground) => ground.id),
    unknown: decision.grounds
      .filter((ground) => ground.holds === null)
      .map((ground) => ({ ground: ground.id, missing: ground.missing.map(({ name }) => name) })),
    record: record as unknown as Json,
  })
}

/** The record that a decision was drafted on. */
export const recordOf = (state: CaseState): ReckonedRecord | null =>
  (state.decision?.reckoning as unknown as ReckonedRecord | undefined) ?? null

/** The figures of an application as far as they can be reckoned from what is typed; none where a parameter is missing. */
export function reckonTyped(
  parts: Pick<CaseworkParts, 'law' | 'territoryPath'>,
  { edition, office }: Pick<OpenedLaw, 'edition' | 'office'>,
  facts: FormValues,
  at: Temporal.Instant,
): readonly ReckonedTrace[] {
  const day = civilDate(at, office.zone).toString()
  const asked = {
    edition,
    territory: parts.territoryPath(office.territory),
    day,
    facts: facts as Record<string, Given>,
  }
  const decided = decideGrounds(parts.law(), asked)
  return decided.ok ? decided.value.reckonings : []
}
