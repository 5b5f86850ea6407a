import type { Mark } from './mark.ts'

export interface Phones {
  /** As they are dialled: `+7 72832 21732`. */
  readonly phones: readonly string[]
  readonly faxes: readonly string[]
  readonly marks: readonly Mark[]
}

/** Area codes of four digits; Almaty has three, all others five. */
const fourDigits =
  /^(7102|7112|7122|7132|7142|7152|7162|7172|7182|7187|7212|7213(?=9)|7222|7232|7242|7252|7262|7272|7282|7292)/
const areaLength = (national: string): number =>
  /^727[23]\d/.test(national) && !/^7272[78]/.test(national) ? 3 : fourDigits.test(national) ? 4 : 5

/** The first three digits by oblast: what lies elsewhere was printed wrong. */
export type Areas = readonly string[]

export const dialled = (national: string): string => {
  const length = areaLength(national)
  return `+7 ${national.slice(0, length)} ${national.slice(length)}`
}

/**
 * Reads a cell of phones. A number is eleven digits from 8, or ten from 7; shorter ones after it share its area code.
 * What is neither is left as printed and marked: nobody guesses digits. Numbers of another oblast are marked too.
 */
export function readPhones(cell: string, areas: Areas): Phones {
  const marks = new Set<Mark>()
  if (withoutPerson(cell) !== cell) marks.add('person-in-phone')
  const found = { phone: [] as string[], fax: [] as string[] }
  let kinds: ('phone' | 'fax')[] = ['phone']
  let before: string | undefined
  const take = (national: string): void => {
    if (!areas.some((prefix) => national.startsWith(prefix))) {
      marks.add('area-code-elsewhere')
      return
    }
    for (const kind of kinds) if (!found[kind].includes(dialled(national))) found[kind].push(dialled(national))
  }
  for (const part of withoutPerson(cell).split(/(тел ?[./]? ?\/?факс\.?|факс|тел\.?|,|;|e-?mail:?|еmail:?)/i)) {
    const label = part.toLowerCase()
    if (/^тел.*факс/.test(label)) kinds = ['phone', 'fax']
    else if (label.startsWith('факс')) kinds = ['fax']
    else if (label.startsWith('тел')) kinds = ['phone']
    else for (const digits of numbersIn(part)) before = readOne(digits, before, take, marks) ?? before
  }
  if (cell.replace(/\D/g, '') === '') marks.add('phone-missing')
  return { phones: found.phone, faxes: found.fax, marks: [...marks] }
}

/** Takes one number; gives the whole one before the next, whose beginning a short one shares. */
function readOne(
  digits: string,
  before: string | undefined,
  take: (national: string) => void,
  marks: Set<Mark>,
): string | undefined {
  const national = nationalOf(digits)
  if (national !== null) {
    take(national)
    return national
  }
  const first = nationalOf(digits.slice(0, 11))
  const second = digits.slice(11)
  if (first !== null && (nationalOf(second) !== null || isShort(second))) {
    marks.add('phones-glued')
    take(first)
    take(nationalOf(second) ?? first.slice(0, 10 - second.length) + second)
  } else if (isShort(digits) && before !== undefined) {
    take(before.slice(0, 10 - digits.length) + digits)
    return before
  } else if (isShort(digits)) marks.add('phone-without-code')
  else if (digits.length === 11) marks.add('area-code-elsewhere')
  else marks.add(digits.length > 11 ? 'phone-long' : 'phone-short')
  return undefined
}

const isShort = (digits: string): boolean => digits.length >= 5 && digits.length <= 7

/** Baikonur is dialled by a code of Russia. */
const nationalOf = (digits: string): string | null =>
  /^[87](7\d{9})$/.exec(digits)?.[1] ?? /^8(336\d{7})$/.exec(digits)?.[1] ?? (/^7\d{9}$/.test(digits) ? digits : null)

interface Group {
  readonly digits: string
  readonly bracket: boolean
  /** A blank stands before it. */
  readonly apart: boolean
}

/**
 * Puts the groups of digits of a part together into numbers. A full one begins with 8 or an area code in brackets and ends
 * with the chunk that fills it; a short one ends at a blank.
 */
function numbersIn(part: string): string[] {
  const groups = [...part.matchAll(/(\s*)[^\d\s(]*(\s*)(\()?(\d+)/g)].map(
    ([, first, second, bracket, digits]): Group => ({
      digits: digits!,
      bracket: bracket !== undefined,
      apart: first !== '' || second !== '',
    }),
  )
  const numbers: string[] = []
  for (let at = 0; at < groups.length;) {
    const short = groups.slice(at, endOfChunk(groups, at))
    const joined = short.map((group) => group.digits).join('')
    if (isShort(joined) && !beginsFull(groups, at, joined)) {
      numbers.push(joined)
      at += short.length
      continue
    }
    let number = ''
    while (at < groups.length && !isWhole(number)) {
      const end = endOfChunk(groups, at)
      number += groups
        .slice(at, end)
        .map((group) => group.digits)
        .join('')
      at = end
    }
    numbers.push(number)
  }
  return numbers
}

const endOfChunk = (groups: readonly Group[], from: number): number => {
  let at = from + 1
  while (at < groups.length && !groups[at]!.apart) at += 1
  return at
}

const beginsFull = (groups: readonly Group[], at: number, joined: string): boolean =>
  groups[at]!.bracket ||
  groups[at]!.digits === '8' ||
  (joined.startsWith('87') && endOfChunk(groups, at) < groups.length)

const isWhole = (number: string): boolean => number.length >= 11 || /^7\d{9}$/.test(number)

/** A family name with initials, which some rows print where a phone belongs. */
const person = /\p{Lu}\p{Ll}+ \p{Lu}\.(?: ?\p{Lu}\.)?/gu

/** The cell as printed, a person's name in it left out. */
export const withoutPerson = (cell: string): string => cell.replace(person, '…')
