import { never, type Result } from '../../kernel/index.ts'
import type { Now } from '../clock.ts'
import type { Kind } from '../config/index.ts'
import type { Database, Tx } from '../database/index.ts'
import { jobKind, type JobAtHand, type Jobs, type JobSender } from '../jobs/index.ts'
import type { Channel, KeptMessage, Message, Sender } from './message.ts'
import {
  countWaiting,
  forgetSettled,
  insertMessage,
  listWaitingSince,
  noteAttempt,
  settleMessage,
  takeQueuedMessage,
} from './outbox.repo.ts'

export const deliverMessage = jobKind<{ readonly message: string }>('outbox.deliver', {
  attempts: 8,
  pause: 30,
  longest: 60,
  atOnce: 2,
})
/** Puts messages into the queue again that wait without a job: a sender was set up, or a job was lost with a backup. */
export const sweepOutbox = jobKind('outbox.sweep')

/** A message is a person's data: once delivered it is kept only as long as someone may ask about it. */
const forgetAfter = { hours: 90 * 24 } as const
const sweepAfter = { hours: 1 } as const
const sweepAtOnce = 500

export interface OutboxSettings {
  readonly database: Database
  readonly jobs: Jobs
  readonly now: Now
  readonly kind: Kind
  readonly senders: readonly Sender[]
}

export interface Outbox {
  /** Writes a message into the transaction that causes it; it is delivered after the commit, and not at all without one. */
  post(tx: Tx, message: Message): Promise<void>
  /** Channels in which messages wait and nobody sends. */
  unsent(): Promise<readonly { readonly channel: Channel; readonly waiting: number }[]>
}

/**
 * The door for messages. A demonstration sends nothing: its sender is the page that shows them. In production a
 * channel without a sender keeps its messages queued, and the health of the program says so.
 */
export function makeOutbox({ database, jobs, now, kind, senders }: OutboxSettings): Outbox {
  const senderOf = (channel: Channel): Sender | undefined => senders.find((sender) => sender.channel === channel)

  jobs.work(deliverMessage, ({ message }, job) => deliver(message, job))
  jobs.work(sweepOutbox, () => sweep())
  jobs.schedule(sweepOutbox, '17 * * * *')

  const inSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction({ kind: 'system' }, work)

  async function deliver(id: string, job: JobAtHand): Promise<void> {
    if (kind === 'demonstration') return inSystem((tx) => settleMessage(tx, id, 'shown', now()))
    // The row is held while it is sent, so that a second worker does not send it as well.
    let failure: unknown
    await inSystem(async (tx) => {
      const message = await takeQueuedMessage(tx, id)
      const sender = message && senderOf(message.channel)
      if (!message || !sender) return
      const outcome = await trySend(sender, message)
      switch (outcome.is) {
        case 'sent':
          return settleMessage(tx, id, 'sent', now())
        case 'refused':
          return settleMessage(tx, id, 'failed', now(), outcome.problem)
        case 'broken':
          failure = outcome.error
          if (job.last) return settleMessage(tx, id, 'failed', now(), 'outbox.gave-up')
          return noteAttempt(tx, id, 'outbox.not-sent')
        default:
          return never(outcome)
      }
    })
    if (failure !== undefined) throw failure
  }

  async function sweep(): Promise<void> {
    await inSystem((tx) => forgetSettled(tx, now().subtract(forgetAfter)))
    if (kind === 'production' && senders.length === 0) return
    await inSystem(async (tx) => {
      for (const message of await listWaitingSince(tx, now().subtract(sweepAfter), sweepAtOnce))
        await jobs.send(tx, deliverMessage, { message })
    })
  }

  return {
    post: (tx, message) => postMessage(tx, jobs, message, now()),
    unsent: () =>
      inSystem(async (tx) => {
        const found: { channel: Channel; waiting: number }[] = []
        if (kind === 'demonstration') return found
        for (const channel of ['mail', 'sms'] as const) {
          if (senderOf(channel)) continue
          const waiting = await countWaiting(tx, channel)
          if (waiting > 0) found.push({ channel, waiting })
        }
        return found
      }),
  }
}

async function postMessage(tx: Tx, jobs: JobSender, message: Message, now: Temporal.Instant): Promise<void> {
  await Promise.all([insertMessage(tx, message, now), jobs.send(tx, deliverMessage, { message: message.id })])
}

type Outcome =
  | { readonly is: 'sent' }
  | { readonly is: 'refused'; readonly problem: string }
  | { readonly is: 'broken'; readonly error: unknown }

async function trySend(sender: Sender, message: KeptMessage): Promise<Outcome> {
  let result: Result<void>
  try {
    result = await sender.send(message)
  } catch (error) {
    return { is: 'broken', error }
  }
  return result.ok ? { is: 'sent' } : { is: 'refused', problem: result.refusals[0]?.code ?? 'outbox.refused' }
}
