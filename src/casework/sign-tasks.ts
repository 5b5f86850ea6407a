import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import { letPapersBeSet } from '../papers/index.ts'
import type { Tx } from '../platform/index.ts'
import { signContent, type SignedContent } from '../signing/index.ts'
import type { PaperOfCase } from './case-state.ts'
import { doStep, type StepDone } from './do-step.ts'
import { holdCases } from './history.repo.ts'
import type { CaseworkParts } from './parts.ts'
import type { Officer } from './world.ts'

export interface SignOrder {
  readonly items: readonly {
    readonly case: string
    readonly task: string
    readonly seen: number
    readonly number?: string
  }[]
  /** Code of the second factor, one for all of them. */
  readonly code: string
  readonly session: string
  readonly key: string
  readonly happened: Temporal.Instant
}

/**
 * Signs what stands at several open tasks with one second factor: each case gets its event and its papers, each paper
 * its signature. All or none: a case that somebody changed meanwhile refuses the whole, and says which one it was.
 */
export async function signTasks(
  tx: Tx,
  parts: CaseworkParts,
  actor: Officer,
  order: SignOrder,
): Promise<Result<StepDone[]>> {
  if (order.items.length === 0) return refused(refusal('signing.nothing'))
  await holdCases(
    tx,
    order.items.map((item) => item.case),
  )
  const done: StepDone[] = []
  const contents: SignedContent[] = []
  let paragraph = ''
  for (const item of order.items) {
    const step = await doStep(tx, parts, actor, {
      name: 'sign',
      case: item.case,
      task: item.task,
      seen: item.seen,
      input: {},
      key: `${order.key}/${item.task}`,
      happened: order.happened,
    })
    if (!step.ok)
      return order.items.length > 1
        ? refused(refusal('signing.none-signed', { number: item.number ?? '' }), ...step.refusals)
        : step
    done.push(step.value)
    if (step.value.again) continue
    contents.push(...papersSigned(step.value, actor.staff))
    paragraph ||= step.value.paragraph
  }
  // A repeated command was signed the first time; its code is used up and need not be asked again.
  if (done.every((step) => step.again)) return accepted(done)
  if (contents.length === 0) {
    // The law lets a step be signed that yields no paper: what is confirmed by the code is then the event alone.
    const { code, happened } = order
    const confirmed = await parts.confirm(tx, { staff: actor.staff, code, now: happened })
    return confirmed.ok ? accepted(done) : confirmed
  }
  const signed = await signContent(
    tx,
    { newId: parts.newId, confirm: parts.confirm },
    {
      signer: actor,
      session: order.session,
      unit: actor.unit,
      ground: paragraph,
      code: order.code,
      contents,
      now: order.happened,
    },
  )
  if (!signed.ok) return signed
  const signedNow = new Set(contents.map(({ paper }) => paper))
  const whole = done.flatMap(({ state }) => state.papers.filter((paper) => signedNow.has(paper.id) && isSigned(paper)))
  await letPapersBeSet(
    tx,
    whole.map(({ id }) => id),
  )
  return accepted(done)
}

const isSigned = ({ signers, signedBy }: PaperOfCase): boolean => signers.every((signer) => signedBy.includes(signer))

/** The papers under which this event puts the officer's name: those it made, and those that waited for her. */
function papersSigned({ event, state }: StepDone, staff: string): SignedContent[] {
  if (event.type !== 'signed') return []
  const waited = event.content.papers
  return state.papers
    .filter((paper) => waited.includes(paper.id) || event.content.moves.papers.some((made) => made.id === paper.id))
    .filter((paper) => paper.signers.includes(staff))
    .map((paper) => ({ paper: paper.id, hash: paper.hash }))
}
