import { canonical, digest, type Json } from '../../kernel/index.ts'

/** Someone looked at something: opened a case, person, paper or file, read a list, searched, exported. */
export interface Reading {
  readonly at: Temporal.Instant
  readonly reader:
    | { readonly kind: 'staff'; readonly staff: string; readonly office: number }
    /** Who holds a case's number and secret. */
    | { readonly kind: 'holder' }
    /** Whoever had a paper's code. */
    | { readonly kind: 'public' }
    | { readonly kind: 'system' }
  readonly what: 'case' | 'person' | 'paper' | 'file' | 'list' | 'search' | 'export'
  /** The key of what was read; none for a list or a search. */
  readonly subject?: string
  /** The case that it belongs to, so that its applicant can be told who looked. */
  readonly case?: string
  /** Why, as a code: the task at hand, the verb, `audit`. */
  readonly why: string
  /** What may be personal: the words of a search, the filter and the cases of a list. */
  readonly body?: { readonly [key: string]: Json | undefined }
}

export interface ReadingRow {
  readonly day: Temporal.PlainDate
  readonly position: number
  readonly at: Temporal.Instant
  readonly readerKind: Reading['reader']['kind']
  readonly reader: string | null
  readonly office: number
  readonly what: Reading['what']
  readonly subject: string | null
  readonly caseId: string | null
  readonly why: string
  readonly body: string | null
  readonly salt: string | null
  readonly bodyDigest: string
  readonly previous: string
  readonly hash: string
}

/** Where the chain ends: the next row follows this. */
export interface ChainEnd {
  readonly day: Temporal.PlainDate
  readonly position: number
  readonly hash: string
}

export const chainStart: ChainEnd = {
  day: Temporal.PlainDate.from('0001-01-01'),
  position: 0,
  hash: '0'.repeat(64),
}

/** The hash of everything in a row but itself; of the body only the digest, so that it can be destroyed. */
export const hashReading = (row: Omit<ReadingRow, 'hash' | 'body' | 'salt'>): string =>
  digest(
    canonical({
      at: row.at.toString(),
      bodyDigest: row.bodyDigest,
      case: row.caseId,
      day: row.day.toString(),
      office: row.office,
      position: row.position,
      previous: row.previous,
      reader: row.reader,
      readerKind: row.readerKind,
      subject: row.subject,
      what: row.what,
      why: row.why,
    }),
  )

/**
 * Chains readings to the end of the chain. The day is that of recording and never goes back: with clocks that
 * differ among processes, or set back, the row goes to the latest day there is, so that an earlier one stays complete.
 */
export function chainReadings(
  readings: readonly Reading[],
  end: ChainEnd,
  today: Temporal.PlainDate,
  salt: () => string,
): ReadingRow[] {
  let { position, hash: previous } = end
  const day = Temporal.PlainDate.compare(today, end.day) > 0 ? today : end.day
  if (!day.equals(end.day)) position = 0
  return readings.map((reading) => {
    position += 1
    const body = reading.body === undefined ? null : canonical(reading.body)
    const ownSalt = body === null ? null : salt()
    const row = {
      day,
      position,
      at: reading.at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' }),
      readerKind: reading.reader.kind,
      reader: reading.reader.kind === 'staff' ? reading.reader.staff : null,
      office: reading.reader.kind === 'staff' ? reading.reader.office : 0,
      what: reading.what,
      subject: reading.subject ?? null,
      caseId: reading.case ?? null,
      why: reading.why,
      bodyDigest: digest(`${ownSalt ?? ''}${body ?? ''}`),
      previous,
    }
    const hash = hashReading(row)
    previous = hash
    return { ...row, body, salt: ownSalt, hash }
  })
}

export type ChainBreak = 'content-changed' | 'body-changed' | 'not-following' | 'position-missing'

/** Goes through rows in their order; tells the first that does not belong there, and why. */
export function verifyReadings(
  rows: readonly ReadingRow[],
  from: ChainEnd,
): { readonly row: ReadingRow; readonly is: ChainBreak } | undefined {
  let { day, position, hash } = from
  for (const row of rows) {
    const sameDay = row.day.equals(day)
    if (row.position !== (sameDay ? position + 1 : 1)) return { row, is: 'position-missing' }
    if (row.previous !== hash) return { row, is: 'not-following' }
    if (row.hash !== hashReading(row)) return { row, is: 'content-changed' }
    // An emptied body proves nothing any more, and need not.
    const emptied = row.body === null && row.bodyDigest !== digest('')
    if (!emptied && row.bodyDigest !== digest(`${row.salt ?? ''}${row.body ?? ''}`)) return { row, is: 'body-changed' }
    ;({ day, position, hash } = row)
  }
  return undefined
}
