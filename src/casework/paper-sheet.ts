import { nameOf, serviceName, type Paper } from '../law/index.ts'
import type { PaperData } from '../papers/index.ts'
import { paperLines, type PaperSources } from './paper-values.ts'

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
  const { law, edition, state, office, voice, happened } = sources
  const language = voice.language
  return {
    sample,
    title: nameOf(law, edition, `papers.${paper.id}`, language),
    at: paper.at,
    origin: paper.origin,
    day: happened.toZonedDateTimeISO(office.zone).toPlainDate().toString(),
    office: {
      name: language === 'kk' ? office.name : office.plain[language],
      contact: [office.address, ...office.phones].join(', '),
    },
    service: serviceName(law, state.service, 'name', language),
    holder: state.applicant.name,
    lines: paperLines(paper, sources).map(({ words, ...line }) => ({
      ...line,
      words:
        typeof words === 'string' || words === null || !('head' in words)
          ? listOf(words)
          : { head: [...words.head], rows: words.rows.map((row) => [...row]) },
    })),
    signers: signers.map((signer) => ({ ...signer })),
    ...(paper.kind === 'coupon' ? { follow: { number: state.number ?? '', address: followAddress } } : {}),
    ...(paper.kind === 'missing-documents' ? { termAt: sources.edition.promises[0]?.at ?? 'ours' } : {}),
  }
}

const listOf = (words: string | readonly string[] | null): string | string[] | null =>
  words === null || typeof words === 'string' ? words : [...words]
