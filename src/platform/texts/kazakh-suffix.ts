import type { KazakhCase } from './text-shape.ts'

// This file holds Kazakh sounds, not screen texts: the only letters outside texts/ besides the search folding.

const backVowels = 'аоұыёя'
const frontVowels = 'әөүіеэюи'
/** Not in the lists above, `у` has the side of the vowels before it and is back without any: келу → келуге, су → суға. */
const glides = 'иу'
const voiceless = 'пфкқтсшщчцхһ'
/** Only in loanwords, where the ending is said without voice: клуб → клубқа. */
const voicedAsVoiceless = 'бвгд'
const nasals = 'мнң'

/** How the last word of a number is said. A tens digit counts only where the ones are zero. */
const ones = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз']
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан']
const powers: readonly (readonly [zeros: number, word: string])[] = [
  [9, 'миллиард'],
  [6, 'миллион'],
  [3, 'мың'],
  [2, 'жүз'],
]
const signs: Readonly<Record<string, string>> = { '₸': 'теңге', '%': 'пайыз' }

type Sound = 'vowel' | 'nasal' | 'voiced' | 'glide' | 'voiceless'

/** Suffixes of a case by the sound before them: back vowels, then front vowels. */
const suffixes: Readonly<Record<KazakhCase, Readonly<Record<Sound, readonly [back: string, front: string]>>>> = {
  genitive: {
    vowel: ['ның', 'нің'],
    nasal: ['ның', 'нің'],
    voiced: ['дың', 'дің'],
    glide: ['дың', 'дің'],
    voiceless: ['тың', 'тің'],
  },
  dative: {
    vowel: ['ға', 'ге'],
    nasal: ['ға', 'ге'],
    voiced: ['ға', 'ге'],
    glide: ['ға', 'ге'],
    voiceless: ['қа', 'ке'],
  },
  accusative: {
    vowel: ['ны', 'ні'],
    nasal: ['ды', 'ді'],
    voiced: ['ды', 'ді'],
    glide: ['ды', 'ді'],
    voiceless: ['ты', 'ті'],
  },
  locative: {
    vowel: ['да', 'де'],
    nasal: ['да', 'де'],
    voiced: ['да', 'де'],
    glide: ['да', 'де'],
    voiceless: ['та', 'те'],
  },
  ablative: {
    vowel: ['дан', 'ден'],
    nasal: ['нан', 'нен'],
    voiced: ['дан', 'ден'],
    glide: ['дан', 'ден'],
    voiceless: ['тан', 'тен'],
  },
}

/**
 * A value with the suffix of a case: `27 наурыз` → `27 наурызға`, `18:00` → `18:00-ге`, `35 596 ₸` → `35 596 ₸-ге`.
 * After a figure or a sign the suffix stands behind a hyphen and follows the word that is read there; a time is
 * read to its minutes. An abbreviation (ХҚО) and a word that already belongs to another (жұмыс күні → күніне) are
 * not known here: write their suffix into the text.
 */
export function withSuffix(value: string, wanted: KazakhCase): string {
  const trimmed = value.trimEnd()
  if (trimmed === '') return value
  const sign = signs[trimmed.at(-1)!]
  const figure = /(?:\d[\d\s]*)?\d$/.exec(trimmed)?.[0]
  const spoken = sign ?? (figure === undefined ? trimmed : lastWordOf(figure))
  const [back, front] = suffixes[wanted][lastSound(spoken)]
  const suffix = isFront(spoken) ? front : back
  return sign === undefined && figure === undefined ? trimmed + suffix : `${trimmed}-${suffix}`
}

function lastWordOf(figure: string): string {
  const digits = figure.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const last = Number(digits.at(-1))
  if (last !== 0 || digits.length === 1) return ones[last]!
  const ten = Number(digits.at(-2))
  if (ten !== 0) return tens[ten]!
  const zeros = /0*$/.exec(digits)![0].length
  return powers.find(([power]) => power <= zeros)![1]
}

function lastSound(word: string): Sound {
  const letters = word.toLowerCase().replace(/[ьъ]|\P{L}/gu, '')
  const last = letters.at(-1) ?? ''
  if (glides.includes(last)) return 'glide'
  if ((backVowels + frontVowels).includes(last)) return 'vowel'
  if (nasals.includes(last)) return 'nasal'
  return (voiceless + voicedAsVoiceless).includes(last) ? 'voiceless' : 'voiced'
}

function isFront(word: string): boolean {
  const letters = (word.toLowerCase().split(' ').at(-1) ?? '').replace(/[^ьаоұыёяәөүіеэюи]/g, '')
  const decides = letters.at(-1)
  return decides !== undefined && (decides === 'ь' || frontVowels.includes(decides))
}
