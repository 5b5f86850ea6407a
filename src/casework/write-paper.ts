import { fullName, isOrgan, membersOf, organById } from '../people/index.ts'
import { isPaperKind, issuePaper, makeContent, nextNumber, type PaperHead, type Templates } from '../papers/index.ts'
import type { Law } from '../law/index.ts'
import type { Directory, Office } from '../offices/index.ts'
import type { Texts, Tx } from '../platform/index.ts'
import type { PaperMade } from './case-state.ts'
import { paperSheet, type SheetSigner } from './paper-sheet.ts'
import type { PaperOrder } from './parts.ts'
import { UnprintablePaper } from './unprintable-paper.ts'

export interface PaperMeans {
  readonly law: () => Law
  readonly directory: Directory
  readonly texts: Texts
  readonly templates: Templates
  readonly publicUrl: string
  readonly random: (bytes: number) => Uint8Array
}

/** Writes one paper of a case with its number and code, in the transaction of the event that makes it. */
export async function writePaper(tx: Tx, means: PaperMeans, order: PaperOrder): Promise<PaperMade> {
  const { plan, state, edition, actor, happened, seq } = order
  const paper = edition.papers.find((each) => each.id === plan.kind)
  if (!paper || !isPaperKind(paper.kind)) throw new Error(`edition ${edition.id} has no paper ${plan.kind}`)
  const office = officeBehind(means.directory, actor.place, state.places)
  const day = happened.toZonedDateTimeISO(office.zone).toPlainDate()
  const [organ, named] = isOrgan(actor.place)
    ? await Promise.all([organById(tx, actor.place), membersOf(tx, actor.place, day)])
    : []
  const members = named ?? []
  const voice = means.texts.in(state.language)
  const signers: SheetSigner[] = plan.signers.map((key) => {
    const member = members.find((each) => each.staff === key)
    return {
      key,
      name: member ? fullName(member.name) : actor.name,
      post: member ? voice.say(`paper.role.${member.role}`) : unitName(means, order),
    }
  })
  if (paper.kind === 'hand-over-receipt' && signers.length === 0) {
    signers.push({ key: 'receiver', name: receiverOf(order), post: voice.say('paper.receiver') })
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
      receiver: receiverOf(order),
      executor: state.decision?.by ?? '',
      organ: organ
        ? {
            name: organ.name[state.language],
            members: members.map((member) => fullName(member.name)),
            createdBy: voice.say('paper.created-by', {
              by: organ.act.by,
              number: organ.act.number,
              day: voice.format.day(organ.act.date),
            }),
          }
        : null,
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

function officeBehind(directory: Directory, place: number, places: Readonly<Record<string, number>>): Office {
  const office =
    directory.officeById(place) ?? Object.values(places).flatMap((each) => directory.officeById(each) ?? [])[0]
  if (!office) throw new Error(`no office stands behind place ${place}`)
  return office
}

const unitName = ({ law }: PaperMeans, { edition, actor, state }: PaperOrder): string =>
  law()
    .texts.get(edition.service)
    ?.entries.get(`${edition.id.slice(edition.service.length + 1)}/units.${actor.unit}`)?.[state.language] ?? actor.unit

const receiverOf = ({ received, state }: PaperOrder): string => received ?? state.applicant.name
