// Which district or city a printed row speaks of.
import { fold, nearest } from '../../src/kernel/index.ts'
import type { CsvRow } from './csv-table.ts'

export interface Place {
  readonly id: string
  readonly parent: string
  readonly kind: string
  readonly slug: string
  readonly base: string
  readonly name: string
}

/** The name without the word for its kind, folded: "Ақкөл ауданы" → "аккол". */
export const baseOf = (name: string): string =>
  fold(name).replace(/ (ауданы|каласы|облысы|кенти|ауылы|селосы|(?:ауылдык|селолык|ауыл) округи|шаруашылыгы)$/, '')

export const placeOf = (row: CsvRow): Place => ({
  id: row['id']!,
  parent: row['parent']!,
  kind: row['kind']!,
  slug: row['slug']!,
  name: row['name_kk']!,
  base: baseOf(row['name_kk']!),
})

/** Other names under which the texts print a district or city: misprints, old names, adjectives. */
const otherNames: Readonly<Record<string, string>> = {
  щуче: 'бурабаи', степногор: 'степногорск', целинград: 'целиноград', жангалы: 'жанакала', шыгырлы: 'шынгырлау',
  зеленое: 'зеленов', рудненск: 'рудныи', борили: 'борли', житигара: 'житикара', рыскулов: 'турар рыскулов',
  'т рыскулов': 'турар рыскулов', 'м жумабаев': 'магжан жумабаев', 'м жумабаев атындагы': 'магжан жумабаев',
  'г мусирепов': 'габит мусирепов', 'габит мусирепов атындагы': 'габит мусирепов', мерке: 'мерки', мактарал: 'мактаарал',
  шербакты: 'шарбакты', морток: 'марток', мортек: 'марток', ауликол: 'аулиекол', аманкелди: 'амангелди', кызыкуигин: 'кызылкога',
  'катон карагаи': 'катонкарагаи', 'бухар жырау': 'букар жырау', букаржырау: 'букар жырау', бородулихин: 'бородулиха',
  каракиян: 'каракия', сатпаев: 'сатбаев', саркант: 'саркан', толеби: 'толе би', бокеиорда: 'бокеи ордасы',
  мартеке: 'марток', кызылкуигин: 'кызылкога', зырянов: 'зырян', успенка: 'успен', таранов: 'таран', шуче: 'бурабаи',
  'турар рыскулов атындагы': 'турар рыскулов', рыскуловатындагы: 'турар рыскулов', 'г мусирепов атындагы': 'габит мусирепов',
  щучинск: 'бурабаи', шучинск: 'бурабаи', железински: 'железин', железинскии: 'железин', лебяжи: 'лебяжи', жангелди: 'жангелдин', астраханка: 'астрахан',
  аитекеби: 'аитеке би', шидерти: 'екибастуз', алкакол: 'алакол', жегису: 'жетису', туркисиб: 'турксиб', лисаков: 'лисаковск',
} // prettier-ignore

const regionStems: readonly (readonly [RegExp, string])[] = [
  [/акмола/, 'akmola'],
  [/актобе/, 'aktobe-oblast'],
  [/алматы кала/, 'almaty'],
  [/алматы/, 'almaty-oblast'],
  [/атырау/, 'atyrau-oblast'],
  [/шыгыс/, 'east-kazakhstan'],
  [/жамбыл/, 'zhambyl-oblast'],
  [/батыс/, 'west-kazakhstan'],
  [/караганды/, 'karaganda-oblast'],
  [/костанаи/, 'kostanay-oblast'],
  [/кызылорда/, 'kyzylorda-oblast'],
  [/мангыстау|актау/, 'mangystau-oblast'],
  [/павлодар/, 'pavlodar-oblast'],
  [/солтустик/, 'north-kazakhstan'],
  [/онтустик/, 'south-kazakhstan'],
  [/астана/, 'astana'],
]

/** The slug of the oblast or city of the republic that words name. */
export const regionIn = (words: string): string | undefined => regionStems.find(([stem]) => stem.test(fold(words)))?.[1]

/** Finds the district or city within a region that the words of a row name; undefined where they name none. */
export function districtIn(within: readonly Place[], words: string): Place | undefined {
  const folded = fold(words)
  const phrase = /^(?:.* )?(.+?) (ауд|кал)/
  for (const match of folded.matchAll(/(?=(?:^| )((?:\S+ ){1,3})(ауд|кал))/g)) {
    const before = match[1]!.trim().split(' ')
    for (let from = 0; from < before.length; from += 1) {
      const found = named(within, before.slice(from).join(' '), match[2] === 'кал')
      if (found) return found
    }
  }
  return phrase.test(folded) ? undefined : named(within, folded.replace(/^n? ?\d+ /, '').split(' ')[0]!, false)
}

function named(within: readonly Place[], base: string, isCity: boolean): Place | undefined {
  const wanted = otherNames[base] ?? base
  const isOf = (place: Place): boolean => (place.kind === 'city') === isCity
  const same = within.filter((place) => place.base === wanted)
  const exact = same.find(isOf) ?? same[0]
  if (exact || wanted.length < 5) return exact
  const near = nearest(
    wanted,
    within.map((place) => place.base),
    wanted.length > 7 ? 2 : 1,
  )
  const like = within.filter((place) => place.base === near)
  return like.find(isOf) ?? like[0]
}
