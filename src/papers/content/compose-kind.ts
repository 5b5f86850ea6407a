import type { Voice } from '../../platform/index.ts'
import { cite } from './cite.ts'
import type { Draft } from './compose-sheet.ts'
import type { ReadPaperData } from './paper-data.ts'

/** What a kind adds to the sheet. Kinds that add nothing are only set by another template. */
export const composeKind: {
  readonly [Kind in 'coupon' | 'missing-documents' | 'journal-page']: (
    data: ReadPaperData<Kind>,
    draft: Draft,
    voice: Voice,
  ) => void
} = {
  coupon: ({ follow }, { strings }, { say }) => {
    strings['follow.title'] = say('papers.coupon.follow')
    strings['follow.number'] = say('papers.coupon.number')
    strings['follow.secret'] = say('papers.coupon.secret')
    strings['follow.keep'] = say('papers.coupon.keep')
    strings['follow.told-once'] = say('papers.coupon.told-once')
    strings['follow.address'] = say('papers.coupon.address')
    strings['follow.cut'] = say('papers.coupon.cut')
    strings['case.number'] = follow.number
    strings['case.address'] = follow.address
  },
  'missing-documents': ({ termAt }, { strings }, { say }) => {
    strings['verdict'] = say('papers.missing.verdict')
    strings['no-term'] = say('papers.missing.no-term')
    strings['no-term.at'] = cite(termAt, say)
    strings['again'] = say('papers.missing.again')
  },
  'journal-page': ({ journal }, { strings, tables, numbers }, { say, format }) => {
    const day = (iso: string): string => format.day(Temporal.PlainDate.from(iso))
    strings['volume'] = say('papers.journal.volume', { volume: String(journal.volume) })
    strings['page'] = say('papers.journal.page', { page: String(journal.page) })
    strings['opened'] = say('papers.journal.opened', { day: day(journal.opened) })
    if (journal.closed !== undefined) strings['closed'] = say('papers.journal.closed', { day: day(journal.closed) })
    strings['span'] = say('papers.journal.span', { first: journal.first, last: journal.last })
    tables['columns'] = { rows: journal.columns.map(({ label, at, share }) => [label, cite(at, say), String(share)]) }
    tables['entries'] = { rows: journal.rows }
    numbers['volume'] = journal.volume
    numbers['page'] = journal.page
  },
}
