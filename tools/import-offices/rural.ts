// Akims of villages: which rural district, settlement, town or village a row speaks of.
import { fold, nearest } from '../../src/kernel/index.ts'
import { baseOf, placeOf, type Place } from './places.ts'
import type { CsvRow } from './csv-table.ts'

export interface RuralName {
  /** The district or city as printed; empty where the row does not say it. */
  readonly district: string
  readonly base: string
  readonly kind: 'rural-district' | 'settlement' | 'town' | 'village'
}

const closing = /["»]?\s*(мемлекеттік ме.*|мемлекеттік|ММ)\s*[»"]?\s*$/
const office =
  /\s*(аудан )?(әкімінің|әкімдігінің|әкімнің|әкімдігі|әкімінің|әкімі|әкім)?\s*(әкімі |ның )?(аппараты?|агшараты|әкімдігі|әкімі)?\s*$/i
const kinds: readonly (readonly [RegExp, RuralName['kind']])[] = [
  [/^(?:әкімдігі )?(.*?) (?:ауылдық|селолық|ауыл|ауылы|аулы) округ/i, 'rural-district'],
  [/^(?:әкімдігі )?(.*?) кент(?:тік|і|інің|тің)?(?: округ\S*)?$/, 'settlement'],
  [/^(.*?) қала(?:сы|сының|лық)(?: округ\S*)?$/, 'town'],
  [/^(.*?) округ\S*$/, 'rural-district'],
  [/^(.*?) (?:ауыл|село|ст)(?:ы|сы|ының|сының|лық|дық)?$/, 'village'],
]

/** Takes a name of an office apart; null where it is of a whole district or city, or says no place. */
export function readRuralName(name: string): RuralName | null {
  let text = name.replace(closing, '')
  text = text
    .replace(/[«»"]/g, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim()
    .replace(office, '')
    .trim()
  const split =
    /^(.*?(?:ауданы|аудандық|аудан|ауданының|қаласы(?= .)|жырау(?! (?:ауданы|ауылдық|селолық)))),? (.+)$/iu.exec(text)
  const district = split?.[1] ?? ''
  const rest = (split?.[2] ?? text).trim()
  if (/^(ауылдық |селолық )?округ/i.test(rest) && district.endsWith(' қаласы'))
    return { district: '', base: district.replace(/ қаласы$/, ''), kind: 'town' }
  for (const [pattern, kind] of kinds) {
    const base = pattern.exec(rest)?.[1]?.trim()
    if (base) return { district, base, kind }
  }
  return district === '' || /ауданы$|аудан$|қаласы$/.test(rest)
    ? null
    : { district, base: rest, kind: 'rural-district' }
}

const kindWords: Readonly<Record<RuralName['kind'], readonly [kk: string, en: string]>> = {
  'rural-district': ['ауылдық округі', 'rural district'],
  settlement: ['кенті', 'settlement'],
  town: ['қаласы', 'town'],
  village: ['ауылы', 'village'],
}

/** The territories below districts: those known, and new ones as the rows name them. */
export class RuralPlaces {
  readonly rows: CsvRow[]
  readonly #below = new Map<string, Place[]>()
  readonly #phones = new Map<string, Set<string>>()
  #next: number

  constructor(rows: readonly CsvRow[]) {
    this.rows = [...rows]
    this.#next = Math.max(999, ...rows.map((row) => Number(row['id']))) + 1
    for (const row of rows) this.#add(placeOf(row))
  }

  below(district: string): readonly Place[] {
    return this.#below.get(district) ?? []
  }

  find(district: string, { base, kind }: RuralName): Place | undefined {
    return this.below(district).find((place) => place.kind === kind && ruralBase(place.base) === ruralBase(base))
  }

  /** The only place of a name in an oblast. */
  onlyIn(region: string, base: string): Place | undefined {
    const wanted = ruralBase(base)
    const found = this.below(region)
      .flatMap((district) => this.below(district.id))
      .filter((place) => ruralBase(place.base) === wanted)
    return wanted.length > 2 && found.length === 1 ? found[0] : undefined
  }

  /** A place whose name is nearly the same, and that no row of this table has: the texts decline and misprint names. */
  findNear(district: string, { base, kind }: RuralName, taken: ReadonlySet<string>): Place | undefined {
    const folded = ruralBase(base)
    const free = this.below(district).filter(
      (place) => !taken.has(place.id) && isRural(place.kind) && (kind === 'town') === (place.kind === 'town'),
    )
    const same = free.filter((place) => ruralBase(place.base) === folded)
    if (same.length === 1) return same[0]
    const grown = free.filter(({ base: other }) => isDeclined(folded, ruralBase(other)))
    if (grown.length === 1) return grown[0]
    if (folded.length < 6) return undefined
    const near = nearest(
      folded,
      free.map((place) => ruralBase(place.base)),
      1,
    )
    return free.find((place) => ruralBase(place.base) === near)
  }

  /** The place whose akim has the same phone in an earlier table, where only one has it: places are renamed. */
  findByPhone(district: string, phones: readonly string[], taken: ReadonlySet<string>): Place | undefined {
    const found = this.below(district).filter(
      (place) => !taken.has(place.id) && phones.some((phone) => this.#phones.get(place.id)?.has(phone)),
    )
    return found.length === 1 ? found[0] : undefined
  }

  rememberPhones(place: string, phones: readonly string[]): void {
    const known = this.#phones.get(place) ?? new Set()
    for (const phone of phones) known.add(phone)
    this.#phones.set(place, known)
  }

  make(district: string, { base, kind }: RuralName): Place {
    const [kk, en] = kindWords[kind]
    const latin = transliterate(base)
    let slug =
      latin
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'place'
    if (/^\d/.test(slug)) slug = `n-${slug}`
    const siblings = new Set(this.below(district).map((place) => place.slug))
    const first = slug
    for (let n = 2; siblings.has(slug); n += 1) slug = n === 2 ? `${first}-${kind}` : `${first}-${kind}-${n}`
    const row: CsvRow = {
      id: String(this.#next), slug, parent: district, kind, name_kk: `${base} ${kk}`, name_ru: '', name_en: `${latin} ${en}`,
      zone: '', from: '', until: '',
    } // prettier-ignore
    this.#next += 1
    this.rows.push(row)
    return this.#add(placeOf(row))
  }

  #add(place: Place): Place {
    const below = this.#below.get(place.parent)
    if (below) below.push(place)
    else this.#below.set(place.parent, [place])
    return place
  }
}

const isRural = (kind: string): boolean => kind in kindWords
const ruralBase = (base: string): string => baseOf(base).replaceAll(' ', '')

/** "Наумов" and "Наумовка", "Сергеевск" and "Сергеевка": one stem with another ending. */
function isDeclined(one: string, other: string): boolean {
  const stem = (word: string): string =>
    word.replace(/(?:ка|ск|скии|ое|ии|инское|овское|скои|а|о)$/, '').replace(/(?:ск|к)$/, '')
  const [first, second] = [stem(one), stem(other)]
  return (
    first.length >= 4 &&
    (first === second ||
      (first.startsWith(second) && second.length >= 5 && first.length - second.length <= 2) ||
      (second.startsWith(first) && first.length >= 5 && second.length - first.length <= 2))
  )
}

const latin: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', қ: 'k',
  л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'kh', һ: 'h',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', і: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya',
} // prettier-ignore

/** Letters of Kazakh in Latin, each word with its capital: names on screen in English are ours. */
export const transliterate = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => {
      const letters = Array.from(word.toLowerCase())
        .map((letter) => latin[letter] ?? letter)
        .join('')
      return letters.charAt(0).toUpperCase() + letters.slice(1)
    })
    .join(' ')

/** How a street address is compared: without the words for street and house, blanks and signs. */
export const addressKey = (address: string): string =>
  fold(address)
    .replace(/(^| )(кошеси|к си|уи|даңгылы|дангылы|д лы|кала|каласы|ауылы|кенти|индекс|инд)(?= |$)/g, ' ')
    .replaceAll(' ', '')
