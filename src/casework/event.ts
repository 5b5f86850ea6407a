import { canonical, digest, type Json } from '../kernel/index.ts'

/** What the chain is made of: everything but the personal values, which stand in the body. */
export interface EventHead {
  readonly case: string
  readonly seq: number
  readonly type: string
  readonly version: number
  /** Staff and post, or the name of the system's own actor. */
  readonly actor: string
  readonly unit: string
  readonly place: number
  /** When it happened in the world; a paper application registered late keeps its true time. */
  readonly happened: string
  readonly recorded: string
  /** SHA-256 over salt and body. */
  readonly body: string
  /** Hash of the event before it in this case; null for the first. */
  readonly previous: string | null
}

/** An event as it is stored: texts as they were hashed. */
export interface StoredEvent {
  readonly case: string
  readonly seq: number
  readonly recorded: string
  readonly head: string
  readonly hash: string
  readonly salt: Uint8Array
  readonly body: string
}

export interface EventFacts extends Omit<EventHead, 'body'> {
  readonly content: Json
}

const bodyDigest = (salt: Uint8Array, body: string): string => digest(Buffer.concat([salt, Buffer.from(body)]))

export function sealEvent({ content, ...facts }: EventFacts, salt: Uint8Array): StoredEvent {
  const body = canonical(content)
  const head = canonical({ ...facts, body: bodyDigest(salt, body) })
  return { case: facts.case, seq: facts.seq, recorded: facts.recorded, head, hash: digest(head), salt, body }
}

/** A row of history as read back; the body is null where it was destroyed by an act. */
export interface HistoryRow {
  readonly seq: number
  readonly head: string
  readonly hash: string
  readonly salt: Uint8Array | null
  readonly body: string | null
}

export const readHead = (text: string): EventHead => JSON.parse(text) as EventHead

/**
 * Every hash of a case recomputed. Returns the number of the first event that does not hold, or null.
 * A destroyed body is no break: its digest in the head still stands for it.
 */
export function firstBrokenLink(rows: readonly HistoryRow[]): number | null {
  let previous: string | null = null
  let expected = 1
  for (const row of rows) {
    const head = readHead(row.head)
    if (row.seq !== expected || head.seq !== expected) return expected
    if (digest(row.head) !== row.hash || head.previous !== previous) return row.seq
    if (row.salt && row.body !== null && bodyDigest(row.salt, row.body) !== head.body) return row.seq
    previous = row.hash
    expected += 1
  }
  return null
}
