/** `day` is a day of unstated kind: a doubt, until the edition or the general law says which. */
export const units = [
  'minute',
  'working-hour',
  'hour',
  'calendar-day',
  'working-day',
  'week',
  'month',
  'quarter',
  'year',
  'day',
] as const

export type TermUnit = (typeof units)[number]

export interface Term {
  readonly count: number
  readonly unit: TermUnit
}

const shape = /^([1-9]\d{0,4}) (minute|working-hour|hour|calendar-day|working-day|week|month|quarter|year|day)(s?)$/

/** `7 working-days`, `1 day`, `30 minutes`; null for anything else. */
export function readTerm(text: string): Term | null {
  const match = shape.exec(text)
  if (!match) return null
  const count = Number(match[1])
  // `7 working-day` and `1 days` are slips of the pen, and a slip in a term is worth a second look.
  if ((count === 1) !== (match[3] === '')) return null
  return { count, unit: match[2] as TermUnit }
}

export const writeTerm = ({ count, unit }: Term): string => `${count} ${unit}${count === 1 ? '' : 's'}`
