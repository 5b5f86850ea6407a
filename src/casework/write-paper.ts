import { civilDate } from '../kernel/index.ts'
import { nameOf, type Law, type Paper } from '../law/index.ts'
import { fullName, isOrgan, membersOf, organById, type Organ, type OrganMember } from '../people/index.ts'
import { isPaperKind, issuePaper, makeContent, nextNumber, type PaperHead, type Templates } from '../papers/index.ts'
import type { Directory } from '../offices/index.ts'
import type { Texts, Tx } from '../platform/index.ts'
import type { PaperMade } from './case-state.ts'
import { paperSheet, type SheetSigner } from './paper-sheet.ts'
import type { CaseworkParts, PaperOrder } from './parts.ts'
import { UnprintablePaper } from './unprintable-paper.ts'

export interface PaperMeans {
  readonly law: () => Law
  readonly directory: Directory
  readonly homeOffice: CaseworkParts['homeOffice']
  readonly texts: Texts
  readonly templates: Templates
  readonly publicUrl: string
  readonly random: (bytes: number) => Uint8Array
}

/** Writes one paper of a case with its number and code, in the transaction of the event that makes it. */
export async function writePaper(tx: Tx, means: PaperMeans, order: PaperOrder): Promise<PaperMade> {
  const { plan, state, edition, actor, happened, seq, received } = order
  const paper = edition.papers.find((each) => each.id === plan.kind)
  if (!paper || !isPaperKind(paper.kind)) throw new Error(`edition ${edition.id} has no paper ${plan.kind}`)
  const office = await means.homeOffice(tx, actor.place)
  const day = civilDate(happened, office.zone)
  const voice = means.texts.in(state.language)
  const organ = await organTold(tx, order, paper, day)
  const postOf = (key: string): string => {
    const member = isOrgan(actor.place) ? organ?.members.find((each) => each.staff === key) : undefined
    return member ? voice.say(`paper.role.${member.role}`) : unitName(means, order)
  }
  const signers: SheetSigner[] = plan.signers.map((key) => {
    const member = organ?.members.find((each) => each.staff === key)
    return { key, name: member ? fullName(member.name) : actor.name, post: postOf(key) }
  })
  if (paper.kind === 'hand-over-receipt' && signers.length === 0 && received !== null) {
    signers.push({ key: 'receiver', name: received, post: voice.say('paper.receiver') })
  }
  const data = paperSheet({
    paper,
    sample: state.sample,
    signers,
    followAddress: `${means.publicUrl}/following`.replace(/^https?:\/\//, ''),
    sources: {
      law: means.law(),
      edition,
      state,
      actor,
      office,
      happened,
      voice,
      directory: means.directory,
      post: postOf(actor.staff),
      signers,
      receiver: received,
      organ: organ && {
        name: organ.name[state.language],
        members: organ.members.map((member) => fullName(member.name)),
        createdBy: voice.say('paper.created-by', {
          by: organ.act.by,
          number: organ.act.number,
          day: voice.format.day(organ.act.date),
        }),
      },
    },
  })
  const content = makeContent(means, { kind: paper.kind, language: state.language, data: data, at: happened })
  if (!content.ok) throw new UnprintablePaper(String(content.refusals[0]?.facts?.['characters'] ?? ''))
  // The coupon bears the number of the case; every other paper has a register of its own.
  const number =
    paper.kind === 'coupon' && state.number !== null
      ? state.number
      : String(await nextNumber(tx, { series: paper.id, office: office.id, period: String(day.year) }))
  const issued = await issuePaper(tx, means, {
    fixed: content.value,
    case: order.case,
    office: actor.place,
    signersNeeded: plan.signers.length,
    number,
    issuedAt: happened,
    seq,
  })
  if (!issued.ok) throw new Error(`paper ${plan.kind} could not be issued: ${issued.refusals[0]?.code ?? ''}`)
  return madeOf(issued.value, plan.kind, plan.signers)
}

const madeOf = ({ id, number, code, hash }: PaperHead, kind: string, signers: readonly string[]): PaperMade => ({
  id,
  kind,
  number,
  code,
  hash,
  signers,
})

type OrganTold = Organ & { readonly members: readonly OrganMember[] }

/** The organ that makes the paper, or the one of the case where the paper tells of it. */
async function organTold(
  tx: Tx,
  { actor, state }: PaperOrder,
  paper: Paper,
  day: Temporal.PlainDate,
): Promise<OrganTold | null> {
  const tells = paper.fields.some(({ from }) => from.startsWith('organ.'))
  const place = [actor.place, ...(tells ? Object.values(state.places) : [])].find(isOrgan)
  if (place === undefined) return null
  const [organ, members] = await Promise.all([organById(tx, place), membersOf(tx, place, day)])
  return organ ? { ...organ, members: members ?? [] } : null
}

const unitName = ({ law }: PaperMeans, { edition, actor, state }: PaperOrder): string =>
  nameOf(law(), edition, `units.${actor.unit}`, state.language)
