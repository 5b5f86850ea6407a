import { distinct } from './evaluate.ts'
import { type Facts, type FactUsed, type Missing, Moment, type Step } from './moment.ts'
import type { Amount } from './read-condition.ts'
import type { FaultCode } from './values.ts'

/** An amount with the way it was reckoned. `value` is in tiyn where `unit` is money; null when it is not known. */
export interface Reckoned {
  readonly value: number | null
  readonly unit: 'int' | 'money'
  readonly text: string
  readonly steps: readonly Step[]
  readonly facts: readonly FactUsed[]
  readonly missing: readonly Missing[]
  readonly faults: readonly FaultCode[]
}

/** Pure: reckons an amount, each operation a line of the trace, in the order in which a clerk would write it down. */
export function compute(amount: Amount, facts: Facts): Reckoned {
  const steps: Step[] = []
  const moment = new Moment(facts, steps)
  const found = amount.part.run(moment)
  const value = typeof found === 'number' ? found : null
  const open = value === null
  return {
    value,
    unit: amount.unit,
    text: amount.text,
    steps,
    facts: [...moment.used.values()],
    missing: open ? distinct(moment.missing) : [],
    faults: open ? [...new Set(moment.faults)] : [],
  }
}
