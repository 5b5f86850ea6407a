import { readDate } from '../kernel/index.ts'
import type { CellFault, CellReader } from './read-rows.ts'

const wrong = (reason: CellFault['reason'], expected?: string): { fault: CellFault } => ({
  fault: { reason, ...(expected === undefined ? {} : { expected }) },
})

/** Words that must be there. */
export const words: CellReader<string> = (text) => (text.trim() === '' ? wrong('empty') : { value: text })

/** Words that may be absent: what the act prints, where it differs from what we say. */
export const printed: CellReader<string | null> = (text) => ({ value: text === '' ? null : text })

export const slug: CellReader<string> = (text) =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) ? { value: text } : wrong('wrong-form', 'akmola-2012')

export const slugs: CellReader<readonly string[]> = (text) => {
  const parts = text.split(' ').filter((part) => part !== '')
  return parts.every((part) => 'value' in slug(part)) ? { value: parts } : wrong('wrong-form', 'district city')
}

/** A whole number from `least` to `most`; leading zeros are allowed, because ids are printed in four digits. */
export const wholeNumber =
  (least: number, most: number): CellReader<number> =>
  (text) => {
    if (!/^\d{1,9}$/.test(text)) return wrong('not-a-number', `${least}–${most}`)
    const value = Number(text)
    return value >= least && value <= most ? { value } : wrong('not-a-number', `${least}–${most}`)
  }

export const maybe =
  <T>(reader: CellReader<T>): CellReader<T | null> =>
  (text) =>
    text === '' ? { value: null } : reader(text)

/** `not-stated` is written out, so that silence of the text cannot be mistaken for a forgotten cell. */
export const orNotStated =
  <T>(reader: CellReader<T>): CellReader<T | null> =>
  (text) =>
    text === 'not-stated' ? { value: null } : reader(text)

export const day: CellReader<Temporal.PlainDate> = (text) => {
  const value = readDate(text)
  return value ? { value } : wrong('wrong-form', '2012-11-01')
}

export const postcode: CellReader<string> = (text) =>
  /^\d{6}$/.test(text) ? { value: text } : wrong('wrong-form', '020100')

/** `1-5`, `1-6`, `1,2,3,4`: ISO days of the week, Monday is 1. */
export const week: CellReader<readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]> = (text) => {
  const days = new Set<number>()
  for (const part of text.split(',')) {
    const match = /^([1-7])(?:-([1-7]))?$/.exec(part)
    if (!match) return wrong('wrong-form', '1-5')
    const from = Number(match[1])
    const to = Number(match[2] ?? match[1])
    if (to < from) return wrong('wrong-form', '1-5')
    for (let weekday = from; weekday <= to; weekday += 1) days.add(weekday)
  }
  return { value: [...days].sort((one, other) => one - other) as (1 | 2 | 3 | 4 | 5 | 6 | 7)[] }
}

export interface Hours {
  readonly from: string
  readonly to: string
}

/** `09:00-18:00`, the end after the beginning. */
export const hours: CellReader<Hours> = (text) => {
  const match = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(text)
  const [, from, to] = match ?? []
  if (from === undefined || to === undefined || to <= from) return wrong('wrong-form', '09:00-18:00')
  return { value: { from, to } }
}

const isDialled = (phone: string): boolean =>
  /^\+7 \d{3,5} \d{5,7}$/.test(phone) && phone.replace(/\D/g, '').length === 11

/** Phones as they are dialled: `+7 71645 62633; +7 71645 62030`. Empty where the printed number cannot be one. */
export const phones: CellReader<readonly string[]> = (text) => {
  const list = text === '' ? [] : text.split('; ')
  return list.every(isDialled) ? { value: list } : wrong('wrong-form', '+7 71638 21048; +7 71638 21049')
}

/** Several values in one cell, parted by a semicolon. */
export const list: CellReader<readonly string[]> = (text) => ({ value: text === '' ? [] : text.split('; ') })

/** A zone that this machine knows: `Asia/Almaty`. */
export const zone: CellReader<string> = (text) => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return { value: text }
  } catch {
    return wrong('not-known', 'Asia/Almaty')
  }
}

/** Lines of the text: `91-98`. */
export const lines: CellReader<{ readonly from: number; readonly to: number }> = (text) => {
  const match = /^(\d+)-(\d+)$/.exec(text)
  if (!match || Number(match[2]) < Number(match[1])) return wrong('wrong-form', '91-98')
  return { value: { from: Number(match[1]), to: Number(match[2]) } }
}
