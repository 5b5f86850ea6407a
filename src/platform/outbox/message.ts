import type { Result } from '../../kernel/index.ts'
import type { Language } from '../texts/index.ts'

export type Channel = 'mail' | 'sms'

/** What is to be told to a person. A mail has a subject, an SMS has none. */
export type Message = {
  readonly id: string
  readonly address: string
  readonly language: Language
  readonly body: string
  /** The case or paper it tells of. */
  readonly about?: string
} & ({ readonly channel: 'mail'; readonly subject: string } | { readonly channel: 'sms' })

export type MessageState = 'queued' | 'sent' | 'shown' | 'failed'

/** A message as the outbox has it. */
export interface KeptMessage {
  readonly id: string
  readonly channel: Channel
  readonly address: string
  readonly language: Language
  readonly subject: string | null
  readonly body: string
  readonly about: string | null
  readonly state: MessageState
  readonly attempts: number
  readonly problem: string | null
  readonly createdAt: Temporal.Instant
  readonly settledAt: Temporal.Instant | null
}

/**
 * Hands messages of its channel over to the world. A refusal is final (no such address); what may go better later is
 * thrown, and tried again. A message may come twice, after a crash between sending and noting it: give its id along.
 */
export interface Sender {
  readonly channel: Channel
  send(message: KeptMessage): Promise<Result<void>>
}
