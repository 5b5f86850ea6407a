import type { LogLevel } from '../config/index.ts'
import { describeError, type DescribedError } from './describe-error.ts'
import { keepKnown, type LogFields } from './fields.ts'

/** `part.what-happened`, written out in the code: a text put together at run time does not compile. */
type Literal<Event extends string> = string extends Event ? never : Event extends `${string}.${string}` ? Event : never

/** The operational log: one line an event, for whoever runs the program. It never holds a person's data. */
export interface Log {
  debug<Event extends string>(event: Literal<Event>, fields?: LogFields): void
  info<Event extends string>(event: Literal<Event>, fields?: LogFields): void
  warn<Event extends string>(event: Literal<Event>, fields?: LogFields): void
  /** `error` is told by its codes and places; see describeError. */
  error<Event extends string>(event: Literal<Event>, error?: unknown, fields?: LogFields): void
  /** The same log, with fields that stand in each of its lines. */
  with(fields: LogFields): Log
}

export interface LogLine {
  readonly at: string
  readonly level: LogLevel
  readonly event: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly error?: DescribedError
}

export interface LogSettings {
  readonly level: LogLevel
  readonly now: () => Temporal.Instant
  readonly write: (line: string) => void
  /** For a person at a terminal instead of a machine. */
  readonly pretty: boolean
}

const weights: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 }
const eventShape = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/

export function makeLog(settings: LogSettings, own: LogFields = {}): Log {
  const note = (level: LogLevel, event: string, fields: LogFields | undefined, error?: unknown): void => {
    if (weights[level] < weights[settings.level]) return
    const { kept, dropped } = keepKnown({ ...own, ...fields })
    const line: LogLine = {
      at: settings.now().toString({ smallestUnit: 'millisecond' }),
      level,
      event: eventShape.test(event) && event.length <= 60 ? event : 'log.unnamed',
      fields: dropped === 0 ? kept : { ...kept, dropped },
      ...(error === undefined ? {} : { error: describeError(error) }),
    }
    settings.write(settings.pretty ? printPretty(line) : printJson(line))
  }
  return {
    debug: (event, fields) => note('debug', event, fields),
    info: (event, fields) => note('info', event, fields),
    warn: (event, fields) => note('warn', event, fields),
    error: (event, error, fields) => note('error', event, fields, error),
    with: (fields) => makeLog(settings, { ...own, ...fields }),
  }
}

const printJson = ({ at, level, event, fields, error }: LogLine): string =>
  `${JSON.stringify({ at, level, event, ...fields, ...(error ? { error } : {}) })}\n`

function printPretty({ at, level, event, fields, error }: LogLine): string {
  const shown = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`)
  const head = [at.slice(11, 23), level === 'info' ? '' : level, event, ...shown]
    .filter((part) => part !== '')
    .join(' ')
  return `${head}\n${error ? printError(error, '  ') : ''}`
}

function printError(error: DescribedError, indent: string): string {
  const { name, says, stack, cause, ...codes } = error
  const head = [name, ...Object.values(codes).map(String), says ?? ''].filter((part) => part !== '').join(' ')
  const frames = stack.map((frame) => `${indent}  ${frame}\n`).join('')
  return `${indent}${head}\n${frames}${cause ? printError(cause, `${indent}  `) : ''}`
}

/** A log that keeps nothing: for tools and tests that look at something else. */
export const silentLog: Log = makeLog({
  level: 'error',
  now: () => Temporal.Instant.fromEpochMilliseconds(0),
  write: () => undefined,
  pretty: false,
})
