// The printed table of a run.
import type { Measured, Round } from './round.ts'

const number = (value: number, digits = 0): string => value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** The same measure in every round; the round whose ratio is the middle one speaks for it. */
export interface Ratio extends Measured {
  /** Against the floor whose statements wait for one another; of the middle round, and of each. */
  readonly ratio: number
  readonly ratios: readonly number[]
  /** Against the floor that sends all at once. */
  readonly ofBatch: number
}

export function ratioOf(rounds: readonly Measured[]): Ratio {
  const ratio = ({ product, floors }: Measured): number => product.perSecond / floors.waiting.perSecond
  const middle = rounds.toSorted((a, b) => ratio(a) - ratio(b))[rounds.length >> 1]!
  const ofBatch = middle.product.perSecond / middle.floors.batch.perSecond
  return { ...middle, ratio: ratio(middle), ratios: rounds.map(ratio), ofBatch }
}

export function printRatios(ratios: readonly Ratio[]): string {
  return printTable(
    ['', 'product/s', 'p50', 'p99', 'Node CPU', 'floor/s', 'p99', 'Node CPU', 'ratio', 'each round', 'in one batch/s', 'Node CPU', 'ratio'], // prettier-ignore
    ratios.map(({ what, ratio, ratios: each, ofBatch, product, floors: { waiting, batch } }) => [
      what,
      number(product.perSecond),
      `${number(product.p50, 1)} ms`,
      `${number(product.p99, 1)} ms`,
      `${number(product.cpu)} µs`,
      number(waiting.perSecond),
      `${number(waiting.p99, 1)} ms`,
      `${number(waiting.cpu)} µs`,
      `${number(ratio * 100)} %`,
      each.map((one) => number(one * 100)).join(' · '),
      ...(waiting === batch ? ['', '', ''] : [number(batch.perSecond), `${number(batch.cpu)} µs`, `${number(ofBatch * 100)} %`]), // prettier-ignore
    ]),
  )
}

export const printRows = (rounds: readonly Round[]): string =>
  `rows, the same on all sides (counted after every round; of the last one):\n${[...rounds.at(-1)!.rows].map(([table, count]) => `  ${table} ${number(count)}`).join('\n')}`

/** A figure beside its goal, and whether it is met. */
export interface Figure {
  readonly what: string
  readonly told: string
  readonly goal?: string
  readonly met?: boolean
}

export const printFigures = (figures: readonly Figure[]): string =>
  printTable(
    ['', 'measured', 'goal', ''],
    figures.map(({ what, told, goal, met }) => [
      what,
      told,
      goal ?? '',
      met === undefined ? '' : met ? 'met' : 'MISSED',
    ]),
  )

export const atMost = (what: string, value: number, unit: string, limit?: number, digits = 0): Figure => ({
  what,
  told: `${number(value, digits)} ${unit}`,
  ...(limit === undefined ? {} : { goal: `≤ ${number(limit)} ${unit}`, met: value <= limit }),
})
