export type { Channel, KeptMessage, Message, MessageState, Sender } from './message.ts'
export { deliverMessage, makeOutbox, sweepOutbox, type Outbox } from './outbox.ts'
export { listMessages } from './outbox.repo.ts'
