import type { Mark } from './mark.ts'

export interface Cleaned {
  readonly value: string
  readonly marks: readonly Mark[]
}

const toCyrillic: Readonly<Record<string, string>> = {
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
  a: 'а', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', r: 'г', t: 'т', x: 'х', y: 'у',
} // prettier-ignore
const toLatin: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y',
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', һ: 'h', і: 'i',
} // prettier-ignore

const hasLatin = /\p{Script=Latin}/u
const hasCyrillic = /\p{Script=Cyrillic}/u

/** Latin look-alikes within a Cyrillic word, and a single look-alike letter after a house number, become Cyrillic. */
export function cyrillicWords(text: string): Cleaned {
  let mended = false
  const mend = (word: string): string => {
    const letters = Array.from(word).map((letter) => (hasLatin.test(letter) ? toCyrillic[letter] : letter))
    if (letters.includes(undefined)) return word
    mended = true
    return letters.join('')
  }
  const value = text
    .replace(/\p{L}+/gu, (word) => (hasLatin.test(word) && hasCyrillic.test(word) ? mend(word) : word))
    .replace(/(?<=\d[ «"]{0,2})[A-Za-z](?![\p{L}\d@._-])/gu, mend)
  return { value, marks: mended ? ['latin-letters'] : [] }
}

/** Cyrillic look-alikes within a web address become Latin; null where a letter looks like none. */
export function latinWord(word: string): Cleaned | null {
  const letters = Array.from(word).map((letter) => (hasCyrillic.test(letter) ? toLatin[letter] : letter))
  if (letters.includes(undefined)) return null
  const value = letters.join('')
  return { value, marks: value === word ? [] : (['latin-letters'] satisfies Mark[]) }
}

/** Words printed with their letters apart, "о к р у г і", grow together. */
export function lettersTogether(text: string): Cleaned {
  const value = text.replace(/(?<![\p{L}\d])(?:\p{L} ){3,}\p{L}(?![\p{L}])/gu, (apart) => apart.replaceAll(' ', ''))
  return { value, marks: value === text ? [] : ['letters-apart'] }
}
