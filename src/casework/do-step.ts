import { accepted, canonical, digest, refusal, refused, type Json, type Result } from '../kernel/index.ts'
import { resultOf, routeOf, type Edition } from '../law/index.ts'
import { may } from '../people/index.ts'
import type { Tx } from '../platform/index.ts'
import { appendEvent, giveAccess } from './append-event.repo.ts'
import type { CaseEvent } from './case-events.ts'
import type { CaseState } from './case-state.ts'
import { findEarlier } from './command-keys.repo.ts'
import { commands, type CommandName } from './commands.ts'
import { stepOf, type Standing } from './course.ts'
import { holdCases, loadEvents } from './history.repo.ts'
import type { CaseworkParts } from './parts.ts'
import { printable } from './unprintable-paper.ts'
import { writeRetention } from './retention.repo.ts'
import { tellWhenReady } from './tell-person.ts'
import type { Decided } from './verbs/verb.ts'
import { makeWorld } from './make-world.ts'
import { writeEvent } from './write-event.ts'
import type { Officer } from './world.ts'

export interface StepCommand {
  readonly name: CommandName
  readonly case: string
  readonly task: string
  /** The version of the case that the officer saw; somebody who was faster since then is named to her. */
  readonly seen: number
  readonly input: Json
  readonly key: string
  readonly happened: Temporal.Instant
}

export interface StepDone {
  readonly case: string
  readonly event: CaseEvent
  readonly state: CaseState
  /** The paragraph of the step that was acted on. */
  readonly paragraph: string
  /** The command had been carried out before; this is its first result. */
  readonly again: boolean
}

/**
 * One administrative action on a case that exists, inside the caller's transaction: refused with every reason,
 * or written with its event, papers and projections. Idempotent by actor and key.
 */
export async function doStep(
  tx: Tx,
  parts: CaseworkParts,
  actor: Officer,
  command: StepCommand,
): Promise<Result<StepDone>> {
  const { name, input, key, happened } = command
  const bodyDigest = digest(canonical({ name, case: command.case, task: command.task, input }))
  // Sent without waiting, so that all three cost one round trip. Whoever was first with this case is done before the
  // others are answered: a second click finds the first result, another officer the event and the name behind it.
  const [, earlier, state] = await Promise.all([
    holdCases(tx, [command.case]),
    findEarlier(tx, actor.staff, key, bodyDigest),
    parts.states.read(tx, command.case),
  ])
  if (earlier && !earlier.ok) return earlier
  if (!state) return refused(refusal('case.not-found'))
  if (earlier) {
    const event = eventOf(await loadEvents(tx, command.case), earlier.value)
    return accepted({ case: command.case, event, state, paragraph: '', again: true })
  }

  const edition = await parts.editionOf(tx, state.editionHash)
  const standing = findStanding(edition, state, command, actor)
  if (!standing.ok) return standing
  const rule = commands[name]
  const read = rule.input.safeParse(input)
  if (!read.success) return refused(refusal('command.malformed', { what: read.error.issues[0]?.path.join('.') ?? '' }))

  const world = await makeWorld(tx, parts, { actor, edition, channel: state.channel, places: state.places, happened })
  const decided = rule.decide(state, standing.value, read.data as never, world)
  if (!decided.ok) return decided
  const paragraph = standing.value.step.at
  const writing = { state, actor, edition, command, bodyDigest, decided: decided.value, paragraph }
  return printable(() => writeStep(tx, parts, writing))
}

/** The open task that the command is about, if this officer may act on it now; otherwise every reason why not. */
function findStanding(edition: Edition, state: CaseState, command: StepCommand, actor: Officer): Result<Standing> {
  const route = routeOf(edition, state.channel)
  if (!route.ok) return route
  const task = state.tasks.find((open) => open.id === command.task)
  const last = state.lastAct
  if (!task) {
    if (state.ended) return refused(refusal('case.ended', { as: state.ended.as, at: state.ended.at }))
    return refused(refusal('task.done-already', { by: last.by, at: last.at }))
  }
  const standingVerb = commands[command.name].verb
  if (standingVerb !== task.verb) {
    return refused(refusal('step.wrong-moment', { command: command.name, verb: task.verb }))
  }
  if (task.place !== actor.place || task.unit !== actor.unit || !may(actor, `step.${standingVerb}`, task.place)) {
    return refused(refusal('task.not-yours', { unit: task.unit }))
  }
  if (task.holder !== null && task.holder !== actor.staff) return refused(refusal('task.of-another-person'))
  if (!(command.seen >= last.seq && command.seen <= state.seq)) {
    return refused(refusal('case.changed-meanwhile', { by: last.by, at: last.at }))
  }
  return accepted({ task, step: stepOf(route.value, task.step) })
}

interface Writing {
  readonly state: CaseState
  readonly actor: Officer
  readonly edition: Edition
  readonly command: StepCommand
  readonly bodyDigest: string
  readonly decided: Decided
  readonly paragraph: string
}

async function writeStep(tx: Tx, parts: CaseworkParts, writing: Writing): Promise<Result<StepDone>> {
  const { state, actor, command, decided } = writing
  const seq = state.seq + 1
  const happened = command.happened.toString()
  const { moves } = decided.content
  // The place that acts has the case already. The others get it in the same round trip as whatever is sent next.
  const given = giveAccess(
    tx,
    state.id,
    moves.gives.filter((place) => place !== actor.place),
    happened,
  )
  // Told where it is awaited, with the event.
  given.catch(() => undefined)
  const resultNumber =
    decided.type === 'registered' ? await parts.numbers.nextResult(tx, actor.place, command.happened) : null

  const event = {
    case: state.id,
    type: decided.type,
    seq,
    hash: '',
    by: actor.name,
    happened,
    content: decided.content,
  }
  const sealed = await writeEvent(tx, parts, {
    before: state,
    event: withNumber(event as CaseEvent, resultNumber),
    plans: decided.papers,
    edition: writing.edition,
    actor,
  })
  const appended = appendEvent(tx, {
    event: sealed.stored,
    moves,
    closedBy: actor.staff,
    happened,
    due: null,
    refused: refusedBy(writing.edition, decided),
    opens: null,
    command: { actor: actor.staff, key: command.key, bodyDigest: writing.bodyDigest, result: `${state.id}#${seq}` },
  })
  const [isWritten] = await Promise.all([
    appended,
    given,
    tellWhenReady(tx, parts, writing.edition, sealed.state, moves),
    writeRetention(tx, parts, {
      case: state.id,
      edition: writing.edition.id,
      end: moves.end,
      at: command.happened,
    }),
  ])
  if (!isWritten) return refused(refusal('case.changed-meanwhile', { by: '', at: parts.now().toString() }))
  parts.states.keep(sealed.state)
  return accepted({
    case: state.id,
    event: sealed.event,
    state: sealed.state,
    paragraph: writing.paragraph,
    again: false,
  })
}

/** Whether the drafted decision is a refusal: its outcome chooses a negative result of the edition. */
function refusedBy(edition: Edition, { type, content }: Decided): boolean | null {
  if (type !== 'drafted' || !('decision' in content)) return null
  return resultOf(edition, content.decision)?.is === 'negative'
}

/** The event that a command once made: its result names the case and the number of the event. */
const eventOf = (events: readonly CaseEvent[], result: string): CaseEvent =>
  events[Number(result.split('#')[1]) - 1] ?? events.at(-1)!

const withNumber = (event: CaseEvent, resultNumber: string | null): CaseEvent =>
  event.type === 'registered' && resultNumber !== null
    ? { ...event, content: { ...event.content, resultNumber } }
    : event
