import { accepted, fold, refusal, refused, type Refusal, type Result } from '../../kernel/index.ts'

export interface PersonName {
  readonly family: string
  readonly given: string
  /** Empty where there is none. */
  readonly patronymic: string
}

const longest = 100
// Letters of any alphabet, the marks over them, and what stands between parts of a name: Әбдіғали, О'Нил, Мамин-Сибиряк.
const shape = /^\p{L}[\p{L}\p{M}'’ʼ.\- ]*$/u

/** The parts of a name as typed. Refuses with `name.required`, `name.too-long`, `name.wrong-letters`, each at its part. */
export function readName(typed: { family: string; given: string; patronymic?: string }): Result<PersonName> {
  const refusals: Refusal[] = []
  const part = (name: keyof PersonName, text: string, required: boolean): string => {
    const clean = text.normalize('NFC').trim().replace(/\s+/g, ' ')
    if (clean === '' && required) refusals.push(refusal('name.required', {}, name))
    else if (clean.length > longest) refusals.push(refusal('name.too-long', { most: longest }, name))
    else if (clean !== '' && !shape.test(clean)) refusals.push(refusal('name.wrong-letters', {}, name))
    return clean
  }
  const name = {
    family: part('family', typed.family, true),
    given: part('given', typed.given, true),
    patronymic: part('patronymic', typed.patronymic ?? '', false),
  }
  const [first, ...rest] = refusals
  return first === undefined ? accepted(name) : refused(first, ...rest)
}

/** Ахметова Салтанат Маратқызы */
export const fullName = (name: PersonName): string =>
  [name.family, name.given, name.patronymic].filter((part) => part !== '').join(' ')

/** Ахметова С. М. */
export const shortName = (name: PersonName): string =>
  [name.family, ...[name.given, name.patronymic].filter((part) => part !== '').map(initial)].join(' ')

const initial = (part: string): string => `${/^\p{L}\p{M}*/u.exec(part)![0].toUpperCase()}.`

/** What a search by name compares. */
export const foldedName = (name: PersonName): string => fold(fullName(name))
