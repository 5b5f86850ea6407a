import type { FactType } from './fact-types.ts'
import { isCodes, isList, isRecord } from './fact-types.ts'
import { type FaultCode, isItem, isValues, type Rounding, type Value } from './values.ts'

/** A value as it leaves here: plain JSON. Money in tiyn, a day as ISO text. */
export type Plain = number | string | boolean | readonly (number | string | boolean | null)[]
export type Kind = 'int' | 'money' | 'bool' | 'string' | 'day' | 'code' | 'list' | 'count'

/** A fact that was looked at. A list of records says how many there were; their fields follow by path. */
export interface FactUsed {
  readonly name: string
  readonly from: 'fact' | 'parameter' | 'derived'
  readonly kind: Kind
  readonly value: Plain
}

/** What would have to be known: a fact to ask for, or a parameter whose figure nobody has entered. */
export interface Missing {
  readonly name: string
  readonly from: 'fact' | 'parameter'
}

/** One line of a reckoning, in the order in which it was done. */
export interface Step {
  readonly does: string
  readonly text: string
  readonly kind: Kind
  readonly value: number | string | boolean | null
  /** The record that the line speaks of, when it stands inside a list. */
  readonly item?: string
  readonly rounding?: Rounding
  readonly remainder?: number
}

/** Facts that were checked against their vocabulary; made only by `readFacts`. */
export interface Facts {
  readonly values: ReadonlyMap<string, Value>
  readonly parameters: ReadonlyMap<string, Value>
}

interface Derived {
  readonly value: Value
  readonly used: ReadonlyMap<string, FactUsed>
  readonly missing: readonly Missing[]
  readonly faults: readonly FaultCode[]
}

/** The notebook of one evaluation: what was looked at, what was not known, what could not be reckoned. */
export class Moment {
  readonly facts: Facts
  /** The values of the loop variables around the place that is being reckoned, by slot. */
  loops: Value[] = []
  readonly derived = new Map<string, Derived>()
  readonly steps: Step[] | null
  used = new Map<string, FactUsed>()
  missing: Missing[] = []
  faults: FaultCode[] = []

  constructor(facts: Facts, steps: Step[] | null = null) {
    this.facts = facts
    this.steps = steps
  }

  look(name: string, from: FactUsed['from'], type: FactType, value: Value): Value {
    if (value === null) {
      if (from !== 'derived') this.missing.push({ name, from })
      return null
    }
    const plain = plainOf(type, value)
    if (plain !== null) this.used.set(name, { name, from, kind: kindOf(type), value: plain })
    return value
  }

  fault(code: FaultCode): null {
    this.faults.push(code)
    return null
  }

  step(step: Step): void {
    if (this.steps === null) return
    const item = this.loops.findLast((value) => isItem(value))
    const line = item === undefined || !isItem(item) ? step : { ...step, item: item.path }
    // What stands twice in an expression is written down once.
    if (!this.steps.some((done) => done.text === line.text && done.item === line.item)) this.steps.push(line)
  }

  mark(): Mark {
    return { missing: this.missing.length, faults: this.faults.length }
  }

  /** A value that is known although a part of it is not needs that part no longer: "no" and "not known" is "no". */
  settle(mark: Mark, value: Value): Value {
    if (value === null) return null
    this.missing.length = mark.missing
    this.faults.length = mark.faults
    return value
  }

  /** A derived name is reckoned once, but every leaf that reads it shows what it rests on. */
  derive(name: string, type: FactType, run: (moment: Moment) => Value): Value {
    let derived = this.derived.get(name)
    if (derived === undefined) {
      const { used, missing, faults, loops } = this
      this.used = new Map()
      this.missing = []
      this.faults = []
      this.loops = []
      const value = run(this)
      derived = { value, used: this.used, missing: this.missing, faults: this.faults }
      this.derived.set(name, derived)
      Object.assign(this, { used, missing, faults, loops })
      const shown = plainOf(type, value)
      this.step({
        does: 'name',
        text: name,
        kind: kindOf(type),
        value: typeof shown === 'object' ? null : shown,
      })
    }
    for (const [path, fact] of derived.used) this.used.set(path, fact)
    this.missing.push(...derived.missing)
    this.faults.push(...derived.faults)
    return this.look(name, 'derived', type, derived.value)
  }
}

export interface Mark {
  readonly missing: number
  readonly faults: number
}

const isRecords = (type: FactType): boolean => isList(type) && isRecord(type.list)

export function kindOf(type: FactType): Kind {
  if (typeof type === 'string') return type
  if (isCodes(type)) return 'code'
  return isRecords(type) ? 'count' : 'list'
}

/** `null` for what has no plain form: a value that is not known, or a record, whose fields are told one by one. */
export function plainOf(type: FactType, value: Value): Plain | null {
  if (value === null || isItem(value)) return null
  if (!isValues(value)) return value
  if (isRecords(type)) return value.length
  return value.map((each) => (each === null || isItem(each) || isValues(each) ? null : each))
}
