import { accepted, readDate, readStamp, readTenge, refusal, refused, type Json, type Result } from '../kernel/index.ts'
import type { Field } from '../law/index.ts'
import { unprintable } from '../papers/index.ts'
import { readBin, readIin } from '../people/index.ts'

/** A limit of length that no honest answer reaches; longer ones are pasted by mistake. */
const longest = { text: 300, long: 5000 }

/**
 * One answer, from what was typed to its value: money in tiyn, days as ISO text, yes and no as booleans.
 * An empty answer is null; whether it was required is the form's question, not this one's. `today` stands for the word
 * in a field's limits.
 */
export function readField(field: Field, typed: string, today: string | null = null): Result<Json> {
  const text = typed.normalize('NFC').trim()
  if (text === '') return accepted(null)
  // It could not be printed at the end of the case, when nobody can ask the person any more.
  const characters = unprintable(text)
  if (characters.length > 0) return refused(refusal('field.unprintable', { characters: characters.join(' ') }))
  switch (field.type) {
    case 'money': {
      const amount = readTenge(text)
      return amount === null ? refused(refusal('field.not-money')) : accepted(amount)
    }
    case 'row-of':
      return /^(\d{1,3}|self)$/.test(text) ? accepted(text) : refused(refusal('field.choose-one'))
    case 'number':
      return readWhole(field, text)
    case 'moment':
      return readMoment(field, text, today)
    case 'date':
      return readDay(field, text, today)
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? accepted(text) : refused(refusal('field.not-a-month'))
    case 'yes-no':
      return text === 'yes' ? accepted(true) : text === 'no' ? accepted(false) : refused(refusal('field.choose-one'))
    case 'choice':
      return field.choices.includes(text) ? accepted(text) : refused(refusal('field.choose-one'))
    case 'iin': {
      const iin = readIin(text)
      return iin.ok ? accepted(iin.value.iin) : iin
    }
    case 'bin':
      return readBin(text)
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? accepted(text) : refused(refusal('field.not-an-email'))
    case 'phone': {
      const digits = text.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7')
      return /^7\d{10}$/.test(digits) ? accepted(`+${digits}`) : refused(refusal('field.not-a-phone'))
    }
    case 'long-text':
      return text.length > longest.long
        ? refused(refusal('field.too-long', { most: longest.long }))
        : masked(field, text)
    case 'text':
    case 'name':
    case 'address':
    case 'territory':
    case 'document-number':
    case 'account':
    case 'photo':
      return text.length > longest.text
        ? refused(refusal('field.too-long', { most: longest.text }))
        : masked(field, text)
  }
}

function masked(field: Field, text: string): Result<Json> {
  if (field.mask !== null && !new RegExp(`^(?:${field.mask})$`, 'u').test(text))
    return refused(refusal('field.wrong-shape'))
  return accepted(text.replace(/[ \t]+/g, ' '))
}

function readWhole(field: Field, text: string): Result<Json> {
  if (!/^\d{1,9}$/.test(text)) return refused(refusal('field.not-a-number'))
  const value = Number(text)
  if (typeof field.least === 'number' && value < field.least)
    return refused(refusal('field.too-small', { least: field.least }))
  if (typeof field.most === 'number' && value > field.most)
    return refused(refusal('field.too-large', { most: field.most }))
  return accepted(value)
}

/** `2026-03-27T10:00`, as a browser's field of day and time sends it, or `27.03.2026 10:00`. */
function readMoment(field: Field, text: string, today: string | null): Result<Json> {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),? (\d{1,2}:\d{2})$/.exec(text)
  const iso = dotted
    ? `${dotted[3]}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}T${dotted[4]!.padStart(5, '0')}`
    : text
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(iso)) return refused(refusal('field.not-a-moment'))
  const day = readStamp(iso) === null ? null : readDate(iso.slice(0, 10))
  return day ? within(field, day, iso, today) : refused(refusal('field.no-such-day'))
}

/** `2026-03-27`, as a browser's date field sends it, or `27.03.2026`, as a clerk types it. */
function readDay(field: Field, text: string, today: string | null): Result<Json> {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const iso = dotted ? `${dotted[3]}-${dotted[2]!.padStart(2, '0')}-${dotted[1]!.padStart(2, '0')}` : text
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return refused(refusal('field.not-a-day'))
  const day = readDate(iso)
  return day ? within(field, day, iso, today) : refused(refusal('field.no-such-day'))
}

/** The limits of a day are days, or the word `today`. */
function within(field: Field, day: Temporal.PlainDate, value: string, today: string | null): Result<Json> {
  const limit = (bound: Field['least']): string | null =>
    bound === 'today' ? today : typeof bound === 'string' ? bound : null
  const least = limit(field.least)
  const most = limit(field.most)
  if (least !== null && day.toString() < least) return refused(refusal('field.too-early', { least }))
  if (most !== null && day.toString() > most) return refused(refusal('field.too-late', { most }))
  return accepted(value)
}
