import pg from 'pg'

type Reader = (text: string) => unknown

const { builtins } = pg.types
// Its published type says that it is a function; it is an object with `create`.
const arrayParser = pg.types.arrayParser as unknown as {
  create: (text: string, read: Reader) => { parse: () => unknown[] }
}

function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint beyond the numbers of JavaScript: ${text}`)
  return value
}

const readInstant = (text: string) => Temporal.Instant.from(text)
const readDay = (text: string) => Temporal.PlainDate.from(text)

const arrayOf =
  (read: Reader): Reader =>
  (text) =>
    arrayParser.create(text, read).parse()

/**
 * How values come out of the database: `bigint` is a number (and a fault beyond 2^53), `numeric` stays the text it is
 * (money is whole tiyn in bigint), times are Temporal. All else as `pg` has it: uuid text, jsonb parsed, bytea Buffer.
 */
const readers = new Map<number, Reader>([
  [builtins.INT8, readInteger],
  [builtins.TIMESTAMPTZ, readInstant],
  [builtins.TIMESTAMP, (text) => Temporal.PlainDateTime.from(text)],
  [builtins.DATE, readDay],
  [builtins.TIME, (text) => Temporal.PlainTime.from(text)],
  // The arrays of these, by their type numbers in pg_type: int8[], date[], timestamptz[].
  [1016, arrayOf(readInteger)],
  [1182, arrayOf(readDay)],
  [1185, arrayOf(readInstant)],
])

export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : readers.get(oid)) ??
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** `pg` would send a Temporal value as JSON, in quotes; an array of them likewise. */
export function writeValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(writeValue)
  if (isTemporal(value)) return value.toString()
  return value
}

const isTemporal = (
  value: object,
): value is Temporal.Instant | Temporal.PlainDate | Temporal.PlainDateTime | Temporal.PlainTime =>
  value instanceof Temporal.Instant ||
  value instanceof Temporal.PlainDate ||
  value instanceof Temporal.PlainDateTime ||
  value instanceof Temporal.PlainTime
