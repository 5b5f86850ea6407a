import { civilDate } from '../kernel/index.ts'
import { awardOpenedBy, nameOf, serviceName, type Paper } from '../law/index.ts'
import type { PaperData } from '../papers/index.ts'
import { isOrgan } from '../people/index.ts'
import { paperLines, type PaperLine } from './paper-values.ts'
import { officeName, type PaperSources } from './read-source.ts'

/** One who signs, as the paper names her: key is her staff id, so that her mark finds its place. */
export interface SheetSigner {
  readonly key: string
  readonly name: string
  readonly post: string
}

export interface SheetOptions {
  readonly paper: Paper
  readonly sources: PaperSources
  readonly sample: boolean
  readonly signers: readonly SheetSigner[]
  /** Where the person follows her case; the coupon says it. */
  readonly followAddress: string
}

/** The data of a paper of the law, whatever its kind: title, fields in the law's order, the office, who signs. */
export function paperSheet({ paper, sources, sample, signers, followAddress }: SheetOptions): PaperData<'notice'> {
  const { law, edition, state, actor, office, organ, voice, happened } = sources
  const language = voice.language
  return {
    sample,
    title: nameOf(law, edition, `papers.${paper.id}`, language),
    at: paper.at,
    origin: paper.origin,
    day: civilDate(happened, office.zone).toString(),
    office: {
      // What an organ makes bears its own name; it sits at an office and has no address of its own.
      name: organ && isOrgan(actor.place) ? organ.name : officeName(office, voice),
      contact: [office.address, ...office.phones].join(', '),
    },
    service: serviceName(law, state.service, 'name', language),
    holder: state.applicant.name,
    ...leadOf(paper, sources),
    lines: paperLines(paper, sources).map(({ words, ...line }) => ({
      ...line,
      words: writable(words),
      // A ground and what can be done against it are read, not looked up: they get a section of their own.
      section: sections.has(paper.fields.find((field) => field.id === line.id)?.from ?? ''),
    })),
    signers: signers.map((signer) => ({ ...signer })),
    ...(paper.kind === 'coupon' ? { follow: { number: state.number ?? '', address: followAddress } } : {}),
    ...(paper.kind === 'missing-documents' ? { termAt: promisedAt(sources) } : {}),
  }
}

/** Where the law promises an answer on this route: the term that does not start. */
const promisedAt = ({ edition, state }: PaperSources): string =>
  edition.promises.find(({ is, on }) => is === 'within' && on.includes(state.channel))?.at ?? 'ours'

/** The one sentence of a result: what was granted or on what ground it was refused. */
function leadOf(paper: Paper, sources: PaperSources): { lead?: { text: string; at: string } } {
  const { edition, law, voice, state } = sources
  const result = edition.results.find((each) => each.paper === paper.id)
  if (!result) return {}
  const ground = state.decision?.ground
  const award = awardOpenedBy(edition, result.id)
  const text =
    result.is === 'negative'
      ? ground &&
        voice.say('paper.lead.refused', { ground: nameOf(law, edition, `grounds.refuse.${ground}`, voice.language) })
      : award
        ? voice.say(`paper.lead.${award.is}`, { award: nameOf(law, edition, `awards.${award.id}`, voice.language) })
        : null
  return !text ? {} : { lead: { text, at: result.at } }
}

const sections = new Set(['ground.text', 'ground.facts', 'ground.would-differ', 'general.complaints'])

function writable(words: PaperLine['words']): PaperData<'notice'>['lines'][number]['words'] {
  if (words === null || typeof words === 'string') return words
  if ('facts' in words) return { facts: words.facts.map((fact) => ({ ...fact })) }
  return 'head' in words ? { head: [...words.head], rows: words.rows.map((row) => [...row]) } : [...words]
}
