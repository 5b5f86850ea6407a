import {
  compute,
  readAmount,
  type Facts,
  type FactUsed,
  type Missing,
  type Step,
  type Vocabulary,
} from './conditions/index.ts'
import type { Wording } from './cited.ts'
import type { Supplied } from './law.ts'
import type { KnownReckoning } from './readers.ts'

/** How a figure came about, ready to be printed: one line a step of the way of counting. */
export interface ReckonedTrace {
  readonly id: string
  readonly unit: 'money' | 'int'
  /** In tiyn for money; null while a fact is not known. */
  readonly value: number | null
  readonly lines: readonly TraceLine[]
  readonly facts: readonly FactUsed[]
  readonly missing: readonly Missing[]
  readonly supplied: Supplied | null
}

export interface TraceLine {
  readonly id: string
  /** Name of the step where an adoption gave one; the texts of the edition name the rest. */
  readonly name: Wording | null
  /** The expression as written in the data; empty for a step of another reckoning, which stands in its own trace. */
  readonly is: string
  readonly value: number | null
  /** The operations behind it, with rounding and remainder. */
  readonly operations: readonly Step[]
}

export function trace(vocabulary: Vocabulary, { id, steps, supplied }: KnownReckoning, facts: Facts): ReckonedTrace {
  const amount = readAmount(vocabulary, id.replaceAll('-', '_'))
  if (!amount.ok) throw new Error(`reckoning ${id} was loaded with a way of counting that cannot be read`)
  const reckoned = compute(amount.value, facts)
  const { unit, value, missing } = reckoned
  return {
    id,
    unit,
    value,
    lines: linesOf(reckoned.steps, steps, supplied?.texts ?? {}),
    facts: reckoned.facts.filter(({ from }) => from !== 'derived'),
    missing,
    supplied: supplied?.supplied ?? null,
  }
}

/** The trace runs through steps of other reckonings, too: those are lines as well, in the order done. */
function linesOf(
  done: readonly Step[],
  own: KnownReckoning['steps'],
  names: Readonly<Record<string, Wording>>,
): TraceLine[] {
  const lines: TraceLine[] = []
  let operations: Step[] = []
  for (const step of done) {
    if (step.does !== 'name') {
      operations.push(step)
      continue
    }
    const value = typeof step.value === 'number' ? step.value : null
    const is = own.find(({ id }) => id === step.text)?.is ?? ''
    lines.push({ id: step.text, name: names[step.text] ?? null, is, value, operations })
    operations = []
  }
  return lines
}
