import { fold } from '../kernel/index.ts'
import type { Directory } from './directory.ts'
import type { Office } from './office.ts'

/** Words of an office that a person may type, folded: its names, its place and what lies around, and whom it serves. */
interface Entry {
  readonly office: Office
  /** The words of its own name and place come before those of its mentions: what is found there is meant more likely. */
  readonly own: string
  readonly other: string
}

/** Finds offices by words; the same for every search over one directory. */
export type FindOffices = (text: string, most?: number) => readonly Office[]

/**
 * Each word of the text must begin a word of the office. Those whose own name or place it begins come first, then by
 * number. Letters are folded, so Russian and Kazakh keyboards find the same; a slip of the finger is not forgiven here.
 */
export function makeFindOffices(directory: Directory): FindOffices {
  let entries: readonly Entry[] | undefined
  return (text, most = 20) => {
    const words = fold(text)
      .split(' ')
      .filter((word) => word !== '')
    if (words.length === 0) return []
    entries ??= directory.offices.map((office) => entryOf(directory, office))
    const has = (haystack: string): boolean => words.every((word) => haystack.includes(` ${word}`))
    const found = entries.filter(({ own, other }) => has(own) || has(own + other))
    return [...found.filter(({ own }) => has(own)), ...found.filter(({ own }) => !has(own))]
      .slice(0, most)
      .map(({ office }) => office)
  }
}

function entryOf(directory: Directory, office: Office): Entry {
  const [place, ...around] = directory.ancestorsOf(office.territory)
  const namesOf = (names: Readonly<Record<string, string>>): string[] => Object.values(names)
  const kind = directory.officeKinds.find((one) => one.kind === office.kind)!
  const own = [office.name, ...namesOf(office.plain), ...namesOf(kind.names), ...(place ? namesOf(place.names) : [])]
  const other = [
    ...around.flatMap((territory) => namesOf(territory.names)),
    ...office.mentions.flatMap((mention) => [mention.name, mention.address, mention.serves ?? '', mention.unit ?? '']),
  ]
  return { office, own: ` ${fold([...new Set(own)].join(' '))}`, other: ` ${fold([...new Set(other)].join(' '))}` }
}
