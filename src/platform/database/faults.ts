/**
 * - `unavailable`: no connection could be had; nothing was done.
 * - `connection-lost`: the connection broke before the commit; nothing was done.
 * - `outcome-unknown`: it broke during the commit; whoever repeats needs an idempotency key.
 * - `conflict`: two transactions stood in each other's way (serialisation, deadlock); nothing was done, it may be repeated.
 * - `timeout`: a statement, the wait for a lock, or the whole transaction took too long; nothing was done.
 */
export type FaultKind = 'unavailable' | 'connection-lost' | 'outcome-unknown' | 'conflict' | 'timeout'

/** A failing of the database itself, not of what was asked of it. */
export class DatabaseFault extends Error {
  readonly kind: FaultKind
  constructor(kind: FaultKind, cause: unknown) {
    super(`database: ${kind}`, { cause })
    this.name = 'DatabaseFault'
    this.kind = kind
  }
}

interface ServerError extends Error {
  readonly code: string
  readonly constraint?: string
}

const isServerError = (error: unknown): error is ServerError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string'

const broken = (code: string) => (error: unknown, constraint?: string) =>
  isServerError(error) && error.code === code && (constraint === undefined || error.constraint === constraint)

/** Does such a row exist already? With a name, only that constraint counts. */
export const isUniqueViolation = broken('23505')
export const isCheckViolation = broken('23514')
/** An earlier statement of the transaction failed, and this one was not even looked at. */
export const isAborted = broken('25P02')
/** Refused by grants or by row security. */
export const isForbidden = broken('42501')

const lost = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
  'ENOENT',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
])

/** A statement, the wait for a lock, a transaction that did nothing, a transaction. */
const tooLong = new Set(['57014', '55P03', '25P03', '25P04'])

export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // pg says these by their text only.
  if (/^Connection terminated|connection timeout|timeout expired|is not queryable|timeout exceeded/.test(error.message))
    return true
  return isServerError(error) && lost.has(error.code)
}

/** Names a failing of the database by its kind; any other error stays as it is. */
export function asFault(error: unknown): unknown {
  if (error instanceof DatabaseFault) return error
  if (isConnectionLoss(error)) return new DatabaseFault('connection-lost', error)
  if (isServerError(error)) {
    if (error.code === '40001' || error.code === '40P01') return new DatabaseFault('conflict', error)
    if (tooLong.has(error.code)) return new DatabaseFault('timeout', error)
  }
  return error
}
