// The printed table of a run.
import type { Measured, Round } from './round.ts'
import type { Race } from './race.ts'

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
export interface Ratio {
  readonly what: string
  readonly ratio: number
  readonly ratios: readonly number[]
  readonly product: Race
  readonly floor: Race
}

export function ratioOf(rounds: readonly Measured[]): Ratio {
  const sorted = rounds
    .map((each) => ({ each, ratio: each.product.perSecond / each.floor.perSecond }))
    .toSorted((a, b) => a.ratio - b.ratio)
  const { each, ratio } = sorted[sorted.length >> 1]!
  return { ...each, ratio, ratios: rounds.map(({ product, floor }) => product.perSecond / floor.perSecond) }
}

export function printRatios(ratios: readonly Ratio[]): string {
  return printTable(
    [
      '',
      'floor/s',
      'product/s',
      'ratio',
      'of each round',
      'floor p99',
      'product p50',
      'p99',
      'Node CPU floor',
      'product',
    ],
    ratios.map(({ what, ratio, ratios: each, product, floor }) => [
      what,
      number(floor.perSecond),
      number(product.perSecond),
      `${number(ratio * 100)} %`,
      each.map((one) => number(one * 100)).join(' · '),
      `${number(floor.p99, 1)} ms`,
      `${number(product.p50, 1)} ms`,
      `${number(product.p99, 1)} ms`,
      `${number(floor.cpu)} µs`,
      `${number(product.cpu)} µs`,
    ]),
  )
}

export const printRows = (rounds: readonly Round[]): string =>
  `rows, the same on both sides (counted after every round; of the last one):\n${[...rounds.at(-1)!.rows].map(([table, count]) => `  ${table} ${number(count)}`).join('\n')}`

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
