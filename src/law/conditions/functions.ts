import { daysBetween, fullMonths, fullYears } from './values.ts'

/**
 * Every function a condition may call: its overloads in CEL's notation (cel-js checks calls against them),
 * and how it is written, for the sentence that corrects a wrong call.
 */
export const functions = {
  size: { overloads: [], written: 'size(list)' },
  sum: { overloads: ['sum(list<money>): money', 'sum(list<int>): int'], written: 'sum(list.map(i, i.amount))' },
  divide: {
    overloads: [
      'divide(money, int, string): money',
      'divide(int, int, string): int',
      'divide(money, money, string): int',
    ],
    written: "divide(amount, number, 'up' | 'down' | 'half-up')",
  },
  min: { overloads: ['min(money, money): money', 'min(int, int): int'], written: 'min(a, b)' },
  max: { overloads: ['max(money, money): money', 'max(int, int): int'], written: 'max(a, b)' },
  years: { overloads: ['years(day, day): int'], written: 'years(from, to)' },
  months: { overloads: ['months(day, day): int'], written: 'months(from, to)' },
  days: { overloads: ['days(day, day): int'], written: 'days(from, to)' },
  day: { overloads: ['day(string): day'], written: "day('2026-01-31')" },
  tenge: { overloads: ['tenge(int): money'], written: 'tenge(0)' },
  parameter: { overloads: [], written: "parameter('poverty-line')" },
} as const satisfies Record<string, { overloads: readonly string[]; written: string }>

export type FunctionName = keyof typeof functions
export const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name)

/** What may be asked of a list: `list.exists(i, …)`. */
export const macros = ['exists', 'all', 'filter', 'map'] as const
export type Macro = (typeof macros)[number]
export const isMacro = (name: string): name is Macro => macros.some((macro) => macro === name)

export const dayFunctions = { years: fullYears, months: fullMonths, days: daysBetween } as const

/** Pairs that cel-js must know as operators of our own types. The first operand's type decides. */
export const operators = [
  ...['+', '-'].map((op) => `money ${op} money: money`),
  'money * int: money',
  'int * money: money',
  // Division is known so that it can be refused with its remedy: it hides a rounding.
  'money / int: money',
  ...['money', 'day'].flatMap((type) => ['==', '<', '<=', '>', '>='].map((op) => `${type} ${op} ${type}: bool`)),
] as const
