/** How the value of a field may look; anything else is not written. A shape leaves no room for a name or a number of a person. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const code = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*$/
const name = /^[a-zA-Z][\w-]*(?:\.[\w-]+)*$/
const route = /^\/[a-zA-Z0-9/:*._{}-]*$/
const sqlState = /^[0-9A-Z]{5}$/
/** Parameters of a route stand as `:case`; a long run of digits in it would be a value that slipped in. */
const noDigits = /\d{5}/

const number = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const text =
  (shape: RegExp, longest: number, never?: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= longest && shape.test(value) && !never?.test(value)

/**
 * The closed list of what a line of the log may carry. To add a field, add it here with a shape that a person's data
 * cannot have: ids of ours, codes, counts and times, never a text that someone typed.
 */
export const fieldShapes = {
  /** The request, as it also stands in the answer's X-Request-Id. */
  request: text(uuid, 36),
  method: text(/^[A-Z]{3,8}$/, 8),
  /** The pattern of the route, never the address itself. */
  route: text(route, 120, noDigits),
  status: number,
  milliseconds: number,
  bytes: number,
  count: number,
  attempt: number,
  /** A code of a refusal or of a fault. */
  code: text(code, 80),
  /** What the runtime or the database calls an error: ENOENT, ERR_INVALID_ARG. */
  errno: text(/^[A-Z][A-Z0-9_]*$/, 60),
  sqlState: text(sqlState, 5),
  constraint: text(name, 63),
  table: text(name, 63),
  column: text(name, 63),
  office: number,
  staff: text(uuid, 36),
  case: text(uuid, 36),
  paper: text(uuid, 36),
  file: text(/^[0-9a-f]{64}$/, 64),
  job: text(uuid, 36),
  message: text(uuid, 36),
  queue: text(code, 60),
  /** A part of the program: database, jobs, outbox. */
  part: text(code, 40),
  /** A variable of the configuration, a key of a text, a migration. */
  name: text(name, 120, /\d{6}/),
  kind: text(code, 40),
  language: text(/^(?:kk|ru|en)$/, 2),
  host: text(/^[a-zA-Z0-9.:[\]-]+$/, 253),
  port: number,
  process: number,
  version: text(/^[\w.+-]+$/, 40),
  signal: text(/^SIG[A-Z0-9]+$/, 12),
} as const

export type LogField = keyof typeof fieldShapes

type NumberField = 'status' | 'milliseconds' | 'bytes' | 'count' | 'attempt' | 'office' | 'port' | 'process'

/** What may be handed to the log. Another field does not compile. */
export type LogFields = { readonly [Field in LogField]?: (Field extends NumberField ? number : string) | undefined }

/** Only what is on the list and has its shape; the names of the rest, so that a bug is seen without its content. */
export function keepKnown(fields: Readonly<Record<string, unknown>>): {
  readonly kept: Readonly<Record<string, unknown>>
  readonly dropped: number
} {
  const kept: Record<string, unknown> = {}
  let dropped = 0
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (Object.hasOwn(fieldShapes, field) && fieldShapes[field as LogField](value)) kept[field] = value
    else dropped += 1
  }
  return { kept, dropped }
}
