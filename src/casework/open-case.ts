import { accepted, canonical, digest, fold, refusal, refused, type Json, type Result } from '../kernel/index.ts'
import { answerThatIs, type Edition } from '../law/index.ts'
import type { ApplicantTyped } from '../intake/index.ts'
import { may } from '../people/index.ts'
import type { Tx } from '../platform/index.ts'
import { admitApplicant } from './admit-applicant.ts'
import { appendEvent, giveAccess } from './append-event.repo.ts'
import type { CaseEvent } from './case-events.ts'
import type { CaseState, EvidenceSeen, FormValues } from './case-state.ts'
import { findEarlier, holdKey } from './command-keys.repo.ts'
import { decideAcceptance } from './decide-acceptance.ts'
import { lawAt } from './law-at.ts'
import { makeWorld } from './make-world.ts'
import type { CaseworkParts } from './parts.ts'
import { placesOf } from './places.ts'
import { writeRetention } from './retention.repo.ts'
import { drawSecret, secretDigest } from './secret.ts'
import { printable } from './unprintable-paper.ts'
import type { Officer } from './world.ts'
import { writeEvent } from './write-event.ts'

export interface HandedIn {
  /** Made by the caller, so that a case has its address before it exists. */
  readonly case: string
  readonly service: string
  readonly language: 'kk' | 'ru' | 'en'
  readonly applicant: ApplicantTyped
  readonly application: FormValues
  readonly evidence: readonly EvidenceSeen[]
  readonly missing: readonly (readonly string[])[]
  readonly servedFrom: Temporal.Instant
  /** The true time of handing in, also where it is entered later. */
  readonly happened: Temporal.Instant
  readonly key: string
}

export interface Opened {
  /** Told once, for the coupon; null where the case was opened before, or was not accepted. */
  readonly secret: string | null
  readonly case: string
  readonly state: CaseState
  readonly edition: Edition
}

/**
 * Takes an application at the window: a case with its promise and coupon, or a hand-over not accepted with the
 * list of what is missing. Idempotent by actor and key.
 */
export const openCase = (tx: Tx, parts: CaseworkParts, actor: Officer, handed: HandedIn): Promise<Result<Opened>> =>
  printable(() => takeIn(tx, parts, actor, handed))

async function takeIn(tx: Tx, parts: CaseworkParts, actor: Officer, handed: HandedIn): Promise<Result<Opened>> {
  const law = lawAt(parts, handed.service, actor.place, handed.happened)
  if (!law.ok) return law
  const { edition, route, sample, office } = law.value
  if (actor.unit !== route.accepts || !may(actor, 'step.accept', actor.place)) {
    return refused(refusal('task.not-yours', { unit: actor.unit }))
  }
  const { key, case: id, servedFrom, happened, ...told } = handed
  // When it came is not part of what was said: the same form sent again comes later.
  const bodyDigest = digest(canonical(told as unknown as Json))
  // Sent without waiting for each other. A second click waits until the first is done, and then finds its result.
  const [, earlier] = await Promise.all([holdKey(tx, actor.staff, key), findEarlier(tx, actor.staff, key, bodyDigest)])
  if (earlier) return earlier.ok ? reopen(tx, parts, earlier.value) : earlier

  const places = await placesOf(tx, parts.directory, route, office, happened)
  if (!places.ok) return places
  await parts.keepEdition(tx, edition)
  const admitted = await admitApplicant(tx, parts, handed.applicant)
  if (!admitted.ok) return admitted
  const applicant = admitted.value
  const world = await makeWorld(tx, parts, { actor, edition, channel: route.channel, places: places.value, happened })
  const decided = decideAcceptance(
    {
      service: handed.service,
      edition: edition.id,
      editionHash: edition.hash,
      sample,
      channel: route.channel,
      language: handed.language,
      places: places.value,
      applicant,
      application: handed.application,
      evidence: handed.evidence,
      missing: handed.missing,
      servedFrom,
    },
    world,
  )
  const isCase = decided.type === 'accepted'
  const secret = isCase ? drawSecret(parts.random) : null
  await giveAccess(tx, id, decided.content.moves.gives, happened.toString())
  const number = isCase ? await parts.numbers.nextCase(tx, actor.place, happened) : null
  const numbered = { ...decided.content, number, secretDigest: secret === null ? null : secretDigest(id, secret) }
  const opening = {
    case: id,
    type: decided.type,
    seq: 1,
    hash: '',
    by: actor.name,
    happened: happened.toString(),
    content: numbered,
  } as CaseEvent
  const { stored, state } = await writeEvent(tx, parts, {
    before: null,
    event: opening,
    plans: decided.papers,
    edition,
    actor,
  })
  const { moves } = decided.content
  await appendEvent(tx, {
    event: stored,
    moves,
    closedBy: actor.staff,
    happened: happened.toString(),
    due: moves.starts.find((duty) => duty.kind === 'promise')?.due ?? null,
    refused: null,
    opens: {
      number,
      secretDigest: numbered.secretDigest,
      service: handed.service,
      edition: edition.id,
      editionHash: edition.hash,
      channel: route.channel,
      office: actor.place,
      applicant: applicant.person,
      applicantName: applicant.name,
      applicantFolded: fold(applicant.name),
      applicantNumber: applicant.iin ?? applicant.bin,
      phone: answerThatIs(edition.forms, handed.application, 'applicant.phone'),
      language: handed.language,
      openedAt: happened.toString(),
      sample,
    },
    command: { actor: actor.staff, key, bodyDigest, result: id },
  })
  await writeRetention(tx, parts, { case: id, edition: edition.id, end: moves.end, at: happened })
  parts.states.keep(state)
  return accepted({ case: id, secret, state, edition })
}

async function reopen(tx: Tx, parts: CaseworkParts, id: string): Promise<Result<Opened>> {
  const state = await parts.states.read(tx, id)
  if (!state) return refused(refusal('case.not-found'))
  return accepted({ case: id, secret: null, state, edition: await parts.editionOf(tx, state.editionHash) })
}
