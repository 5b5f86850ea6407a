import { latinWord } from './letters.ts'
import type { Mark } from './mark.ts'

export interface Web {
  readonly mails: readonly string[]
  readonly sites: readonly string[]
  /** The cell without its web addresses. */
  readonly rest: string
  readonly marks: readonly Mark[]
}

const ends = '(?:kz|ru|com|net|org|su)'
const label = '[\\p{L}\\d][\\p{L}\\d_]*'
/** Blanks that the print put into an address: around @ and _, after a point. */
const mailLike = new RegExp(
  `[\\p{L}\\d][\\p{L}\\d._-]*?(?: ?[._-] ?[\\p{L}\\d_-]+)*? ?@ ?[\\p{L}\\d-]+(?:\\. ?[\\p{L}\\d-]+)*?\\. ?${ends}(?![\\p{L}\\d])`,
  'giu',
)
const wwwLike = new RegExp(`www[. ] ?${label}(?: ?[.-] ?${label})*? ?\\. ?${ends}(?![\\p{L}\\d@])/?`, 'giu')
const siteLike = new RegExp(`${label}(?:[.-]${label})*\\. ?${ends}(?![\\p{L}\\d@.]|[._-][\\p{L}\\d])/?`, 'giu')
/** What a house number left before a glued address: "23mseomk@…", "2а.ili@…", "102 а-2karaganda@…". */
const housePart =
  /^(\d{1,3}[а-я]?-үй|\d{1,3} ?[а-я]?[./]? |\d{1,3}[а-я]?\.|[аa]\. ?|\d{1,3}(?=[a-z])|[а-я](?:-\d+)?(?=[a-z]))/i

/**
 * Takes mail and web addresses out of a cell. A house number glued to an address goes back into the cell; blanks and Cyrillic
 * look-alikes inside are mended and marked; what is no address after that is left out and marked.
 */
export function readWeb(cell: string): Web {
  const marks = new Set<Mark>()
  const mails: string[] = []
  const sites: string[] = []
  const take = (into: string[], printed: string, before: string): string => {
    const part = housePart.exec(printed)?.[0] ?? ''
    const house =
      /^\d+$/.test(part) && !/(,|көшесі|даңғылы|к-сі)\s*$/.test(before)
        ? ''
        : /^[а-я]/i.test(part) && !/\d\s*$/.test(before)
          ? ''
          : part
    if (house !== '' && !house.endsWith(' ')) marks.add('mail-glued')
    const word = readWord(printed.slice(house.length), marks)
    // A word before it with no comma between may be the first half: "zhurgenov SH@mail.ru".
    if (word === null || /(?<![.\w-])[\w.]*@?[a-z]{2,} $/i.test(before.replace(/\S+\.(?:kz|ru|com|net|org) $/i, '')))
      marks.add('web-unreadable')
    else if (!into.includes(word)) into.push(word)
    return `${house} `
  }
  const plain = cell
    .replace(/<\/?u>/g, '')
    .replace(/(?<!\S)www (?=\S)/gi, () => {
      marks.add('web-mended')
      return 'www.'
    })
    .replace(/[eе][- ]?mail:?/gi, ' ')
    .replace(/https?:\/\/|h ?t ?t ?[ph]? ?:? ?\/? ?\/? ?(?=www)/gi, ' ')
    .replace(/(@[a-z]+\.(?:ru|kz))(?=[a-z][\w.]*@)/gi, (first) => {
      marks.add('mail-glued')
      return `${first} `
    })
    .replace(/(?<![\p{L}\d])(?:[a-z] ){3,}(?:[a-z](?![\p{L}\d]))?/giu, (apart) => {
      marks.add('web-mended')
      return apart.replaceAll(' ', '')
    })
  let rest = plain
  for (const [pattern, into] of [
    [mailLike, mails],
    [wwwLike, sites],
    [siteLike, sites],
  ] as const)
    rest = rest.replace(pattern, (printed, at: number) => take(into, printed, rest.slice(0, at)))
  // Half an address would be another one.
  if (rest.includes('@')) sites.length = 0
  rest = rest.replace(/\S*(?:@|www|[a-z]{2,})\S*(?: \d+ [a-z]{2,})?/gi, () => {
    marks.add('web-unreadable')
    return ' '
  })
  return { mails, sites, rest: rest.replace(/ {2,}/g, ' ').trim(), marks: [...marks] }
}

function readWord(printed: string, marks: Set<Mark>): string | null {
  const latin = latinWord(printed.replace(/^www /i, 'www.').replaceAll(' ', ''))
  if (latin === null || /[^a-z\d@._/-]/i.test(latin.value)) return null
  for (const mark of latin.marks) marks.add(mark)
  // A capital I between small letters is an l: "iIi".
  const word = latin.value.replace(/(?<=[a-z])I(?=[a-z])/g, 'l').replace(/\/$/, '')
  if (printed.includes(' ') || word.includes('l') !== latin.value.includes('l')) marks.add('web-mended')
  return word.toLowerCase()
}
