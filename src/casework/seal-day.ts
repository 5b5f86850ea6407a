import {
  digest,
  canonical,
  inclusionProof,
  merkleRoot,
  refusal,
  refused,
  accepted,
  type Result,
} from '../kernel/index.ts'
import type { Tx } from '../platform/index.ts'
import { firstBrokenLink } from './event.ts'
import { readHistory } from './history.repo.ts'

export interface DaySeal {
  readonly day: string
  readonly events: number
  readonly root: string
  readonly previous: string | null
  readonly hash: string
}

/** No transaction lives longer than a minute, so two minutes after midnight nothing of the old day is still under way. */
const quietMinutes = 2

const dayBounds = (day: Temporal.PlainDate, zone: string) => ({
  from: day.toZonedDateTime(zone).toInstant().toString(),
  until: day.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
})

/** Hashes of a civil day's events, in the one order in which they are sealed. */
async function leavesOf(tx: Tx, day: Temporal.PlainDate, zone: string) {
  const { from, until } = dayBounds(day, zone)
  return tx.query<{ case: string; seq: number; hash: Buffer }>(
    `select case_id as "case", seq, hash from event_heads where recorded_at >= $1 and recorded_at < $2 order by case_id, seq`,
    [from, until.toString()],
  )
}

/**
 * Seals a civil day: a Merkle root over its events, chained to the seal before. Days that were left out before it,
 * because no program ran in their night, are sealed first, so that the chain has no hole. Idempotent by the day.
 * Refuses with `seal.too-early` while the day may still get events.
 */
export async function sealDay(
  tx: Tx,
  day: Temporal.PlainDate,
  zone: string,
  now: Temporal.Instant,
): Promise<Result<DaySeal>> {
  const { until } = dayBounds(day, zone)
  if (Temporal.Instant.compare(now, until.add({ minutes: quietMinutes })) < 0) {
    return refused(refusal('seal.too-early', { day: day.toString() }))
  }
  const existing = await findSeal(tx, day)
  if (existing) return accepted(existing)
  const [last] = await tx.query<{ day: string; hash: string }>(
    `select to_char(day, 'YYYY-MM-DD') as day, encode(hash, 'hex') as hash from day_seals order by day desc limit 1`,
  )
  let next = last ? Temporal.PlainDate.from(last.day).add({ days: 1 }) : await firstDay(tx, day, zone)
  if (Temporal.PlainDate.compare(next, day) > 0) throw new Error(`the chain of seals begins after ${day.toString()}`)
  let seal = await sealOne(tx, next, zone, now, last?.hash ?? null)
  while (Temporal.PlainDate.compare(next, day) < 0) {
    next = next.add({ days: 1 })
    seal = await sealOne(tx, next, zone, now, seal.hash)
  }
  return accepted(seal)
}

/** Where the chain of seals begins: on the day of the first event, if that was before the day that is asked for. */
async function firstDay(tx: Tx, day: Temporal.PlainDate, zone: string): Promise<Temporal.PlainDate> {
  const [row] = await tx.query<{ first: Temporal.Instant | null }>('select min(recorded_at) as first from event_heads')
  const first = row?.first?.toZonedDateTimeISO(zone).toPlainDate() ?? day
  return Temporal.PlainDate.compare(first, day) < 0 ? first : day
}

async function sealOne(
  tx: Tx,
  day: Temporal.PlainDate,
  zone: string,
  now: Temporal.Instant,
  previous: string | null,
): Promise<DaySeal> {
  const leaves = await leavesOf(tx, day, zone)
  const root = Buffer.from(merkleRoot(leaves.map((leaf) => leaf.hash))).toString('hex')
  const sealed = { day: day.toString(), events: leaves.length, root, previous }
  const seal: DaySeal = { ...sealed, hash: digest(canonical(sealed)) }
  await tx.query(
    `insert into day_seals (day, events, root, previous, hash, sealed_at)
     values ($1, $2, decode($3, 'hex'), decode($4, 'hex'), decode($5, 'hex'), $6)`,
    [seal.day, seal.events, seal.root, seal.previous, seal.hash, now.toString()],
  )
  return seal
}

export async function findSeal(tx: Tx, day: Temporal.PlainDate): Promise<DaySeal | null> {
  const [seal] = await tx.query<DaySeal>(
    `select to_char(day, 'YYYY-MM-DD') as day, events, encode(root, 'hex') as root, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
     from day_seals where day = $1`,
    [day.toString()],
  )
  return seal ?? null
}

export interface Inclusion {
  readonly seal: DaySeal
  readonly index: number
  readonly proof: readonly string[]
}

/** How one event leads to its day's published root; null until the day is sealed. */
export async function proveInclusion(
  tx: Tx,
  caseId: string,
  seq: number,
  recorded: Temporal.Instant,
  zone: string,
): Promise<Inclusion | null> {
  const day = recorded.toZonedDateTimeISO(zone).toPlainDate()
  const seal = await findSeal(tx, day)
  if (!seal) return null
  const leaves = await leavesOf(tx, day, zone)
  const index = leaves.findIndex((leaf) => leaf.case === caseId && leaf.seq === seq)
  if (index < 0) return null
  const proof = inclusionProof(
    leaves.map((leaf) => leaf.hash),
    index,
  )
  return { seal, index, proof: proof.map((hash) => Buffer.from(hash).toString('hex')) }
}

/** Number of the first event of a case whose hash or link does not hold; null when the whole chain does. */
export const verifyCase = async (tx: Tx, caseId: string): Promise<number | null> =>
  firstBrokenLink(await readHistory(tx, caseId))
