import type { Tx } from '../database/index.ts'
import type { KeptMessage, Message, MessageState } from './message.ts'

export async function insertMessage(tx: Tx, message: Message, now: Temporal.Instant): Promise<void> {
  await tx.query(
    `insert into outbox (id, channel, address, language, subject, body, about, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      message.id,
      message.channel,
      message.address,
      message.language,
      message.channel === 'mail' ? message.subject : null,
      message.body,
      message.about ?? null,
      now,
    ],
  )
}

const columns = `id, channel, address, language, subject, body, about, state, attempts, problem,
  created_at as "createdAt", settled_at as "settledAt"`

/** A message that still waits; none where another worker has it in hand. */
export async function takeQueuedMessage(tx: Tx, id: string): Promise<KeptMessage | undefined> {
  const [message] = await tx.query<KeptMessage>(
    `select ${columns} from outbox where id = $1 and state = 'queued' for update skip locked`,
    [id],
  )
  return message
}

export async function noteAttempt(tx: Tx, id: string, problem: string): Promise<void> {
  await tx.query('update outbox set attempts = attempts + 1, problem = $2 where id = $1', [id, problem])
}

export async function settleMessage(
  tx: Tx,
  id: string,
  state: Exclude<MessageState, 'queued'>,
  now: Temporal.Instant,
  problem?: string,
): Promise<void> {
  await tx.query(
    `update outbox set state = $2, settled_at = $3, problem = $4, attempts = attempts + $5 where id = $1 and state = 'queued'`,
    [id, state, now, problem ?? null, state === 'shown' ? 0 : 1],
  )
}

/** The latest messages, for the page on which a demonstration shows what it would have sent. */
export const listMessages = (tx: Tx, limit = 50): Promise<KeptMessage[]> =>
  tx.query<KeptMessage>(`select ${columns} from outbox order by created_at desc, id desc limit $1`, [limit])

/** Messages that wait longer than they should: their job was lost, or nobody could send when it ran. */
export async function listWaitingSince(tx: Tx, before: Temporal.Instant, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from outbox where state = 'queued' and created_at < $1 order by created_at limit $2`,
    [before, limit],
  )
  return rows.map((row) => row.id)
}

/** How many wait, counted no further than a thousand. */
export async function countWaiting(tx: Tx, channel: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from (select 1 from outbox where state = 'queued' and channel = $1 limit 1000) waiting`,
    [channel],
  )
  return row!.count
}

export async function forgetSettled(tx: Tx, before: Temporal.Instant): Promise<number> {
  const rows = await tx.query('delete from outbox where settled_at < $1 returning 1', [before])
  return rows.length
}
