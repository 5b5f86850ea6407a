import type { OffLine, WorkedLine } from './calendar-marks.ts'
import type { Proof, ProofLine } from './proof.ts'

/** Days that depart from the week for one reason, told together. */
export type MarkGroup =
  | { readonly group: OffLine['why']; readonly lines: readonly OffLine[] }
  | { readonly group: 'worked'; readonly lines: readonly WorkedLine[] }
  /** Of a long term the first ones are told and the others counted. */
  | { readonly group: 'more'; readonly count: number }

type OtherLine = Exclude<ProofLine, { kind: 'off' | 'worked' }>

/** More than these no one reads; the proof as data has them all. */
const mostTold = 12

/** The lines of a proof with its days off gathered by reason, each group where its first day stood. */
export function groupMarks(proof: Proof): (OtherLine | MarkGroup)[] {
  const told: (OtherLine | MarkGroup)[] = []
  const groups = new Map<string, { group: OffLine['why']; lines: OffLine[] }>()
  let marks = 0
  let untold = 0
  let moreAt = -1
  for (const line of proof) {
    // Each link of a chain tells its own days.
    if (line.kind === 'link') {
      groups.clear()
      marks = 0
    }
    if (line.kind !== 'off' && line.kind !== 'worked') {
      told.push(line)
      continue
    }
    const name = line.kind === 'worked' ? null : reasonOf(line)
    const known = name === null ? undefined : groups.get(name)
    if (known) {
      known.lines.push(line as OffLine)
      continue
    }
    marks++
    if (marks > mostTold) {
      untold++
      if (moreAt === -1) moreAt = told.length
      continue
    }
    if (line.kind === 'worked') told.push({ group: 'worked', lines: [line] })
    else {
      const group = { group: line.why, lines: [line] }
      if (name !== null) groups.set(name, group)
      told.push(group)
    }
  }
  if (untold > 0) told.splice(moreAt, 0, { group: 'more', count: untold })
  return told
}

/** A moved day has a reason of its own. Holidays of one name in two years are told apart. */
const reasonOf = (line: OffLine): string | null =>
  line.why === 'moved' ? null : `${line.why} ${line.holiday} ${line.day.slice(0, 4)}`
