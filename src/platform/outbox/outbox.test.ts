import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs, inRollback, ownDatabase, tryInside, type TestDatabase } from '../../../tests/support/database.ts'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import { isCheckViolation, isForbidden, type Tx } from '../database/index.ts'
import type { JobData, JobKind, Jobs, Worker } from '../jobs/index.ts'
import type { KeptMessage, Message, Sender } from './message.ts'
import { deliverMessage, makeOutbox, sweepOutbox, type Outbox } from './outbox.ts'
import { insertMessage, listMessages, settleMessage } from './outbox.repo.ts'

const system = { kind: 'system' } as const
const staff = '01890000-0000-7000-8000-000000000001'
const start = Temporal.Instant.from('2026-03-27T07:00:00Z')
let time = start
let own: TestDatabase
let last = 0
const newId = (): string => `01890000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`

beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(() => own.close())

const mail = (id: string): Message => ({
  id,
  channel: 'mail',
  address: 'aigerim@example.kz',
  language: 'kk',
  subject: 'Өтінішіңіз қабылданды',
  body: 'Жауап 27 наурызға дейін беріледі.',
})

/** The queue itself is tested with the jobs; here its jobs are run by hand, so that each try can be looked at. */
interface Hand extends Jobs {
  readonly sent: { readonly name: string; readonly data: JobData }[]
  run(kind: JobKind<never>, data: JobData, attempt?: number): Promise<void>
}
function byHand(): Hand {
  const workers = new Map<string, Worker<JobData>>()
  const sent: Hand['sent'] = []
  return {
    sent,
    work: (kind, worker) => void workers.set(kind.name, worker as Worker<JobData>),
    schedule: () => undefined,
    send: async (_tx, kind, data) => void sent.push({ name: kind.name, data }),
    start: async () => accepted(undefined),
    stop: async () => undefined,
    state: () => 'running',
    run: (kind, data, attempt = 1) =>
      workers.get(kind.name)!(data, {
        id: staff,
        attempt,
        last: attempt === kind.settings.attempts,
        signal: new AbortController().signal,
      }),
  }
}

const senderThat = (...answers: (Result<void> | Error)[]): Sender & { readonly got: KeptMessage[] } => {
  const got: KeptMessage[] = []
  return {
    channel: 'mail',
    got,
    async send(message) {
      got.push(message)
      const answer = answers[got.length - 1] ?? accepted(undefined)
      if (answer instanceof Error) throw answer
      return answer
    },
  }
}

function open(kind: 'demonstration' | 'production', ...senders: Sender[]): { hand: Hand; outbox: Outbox } {
  const hand = byHand()
  const outbox = makeOutbox({ database: own.database, jobs: hand, now: () => time, kind, senders })
  return { hand, outbox }
}
const post = async (outbox: Outbox): Promise<string> => {
  const id = newId()
  await own.database.transaction(system, (tx) => outbox.post(tx, mail(id)))
  return id
}
const find = async (id: string): Promise<KeptMessage | undefined> =>
  (await own.database.transaction(system, (tx) => listMessages(tx, 1000))).find((message) => message.id === id)
const deliver = deliverMessage as unknown as JobKind<never>
const sweep = sweepOutbox as unknown as JobKind<never>

describe('A message', () => {
  it('is written with what causes it, and with its job', async () => {
    const { hand, outbox } = open('production')
    const id = await post(outbox)
    expect(hand.sent).toEqual([{ name: 'outbox.deliver', data: { message: id } }])
    expect(await find(id)).toMatchObject({
      state: 'queued',
      attempts: 0,
      createdAt: start,
      subject: 'Өтінішіңіз қабылданды',
    })
  })

  it('is not sent by a demonstration, only shown', async () => {
    const sender = senderThat()
    const { hand, outbox } = open('demonstration', sender)
    const id = await post(outbox)
    await hand.run(deliver, { message: id })
    expect(await find(id)).toMatchObject({ state: 'shown', attempts: 0, settledAt: start })
    expect(sender.got).toEqual([])
    expect(await outbox.unsent()).toEqual([])
  })

  it('is sent once by production, even if its job runs twice', async () => {
    const sender = senderThat()
    const { hand, outbox } = open('production', sender)
    const id = await post(outbox)
    await Promise.all([hand.run(deliver, { message: id }), hand.run(deliver, { message: id })])
    await hand.run(deliver, { message: id })
    expect(sender.got.map((message) => message.id)).toEqual([id])
    expect(await find(id)).toMatchObject({ state: 'sent', attempts: 1, problem: null })
  })

  it('waits where nobody can send it, and the outbox says so', async () => {
    const { hand, outbox } = open('production')
    const id = await post(outbox)
    await hand.run(deliver, { message: id })
    expect(await find(id)).toMatchObject({ state: 'queued', attempts: 0 })
    const unsent = await outbox.unsent()
    expect(unsent).toEqual([{ channel: 'mail', waiting: expect.any(Number) }])
    expect(unsent[0]!.waiting).toBeGreaterThan(0)
  })

  it('is tried again while sending breaks, and given up at the last try', async () => {
    const broken = new Error('aigerim@example.kz: connection reset')
    const { hand, outbox } = open('production', senderThat(broken, broken))
    const id = await post(outbox)
    await expect(hand.run(deliver, { message: id })).rejects.toThrow('connection reset')
    expect(await find(id)).toMatchObject({ state: 'queued', attempts: 1, problem: 'outbox.not-sent' })
    await expect(hand.run(deliver, { message: id }, 8)).rejects.toThrow('connection reset')
    expect(await find(id)).toMatchObject({ state: 'failed', attempts: 2, problem: 'outbox.gave-up' })
  })

  it('is settled at once where the sender refuses it for good', async () => {
    const { hand, outbox } = open('production', senderThat(refused(refusal('mail.no-such-address'))))
    const id = await post(outbox)
    await hand.run(deliver, { message: id })
    expect(await find(id)).toMatchObject({ state: 'failed', problem: 'mail.no-such-address' })
  })

  it('whose job was lost is put into the queue again within two hours', async () => {
    const { hand, outbox } = open('production', senderThat())
    const id = await post(outbox)
    hand.sent.length = 0
    await hand.run(sweep, {})
    expect(hand.sent).toEqual([])
    time = start.add({ hours: 2 })
    await hand.run(sweep, {})
    expect(hand.sent).toContainEqual({ name: 'outbox.deliver', data: { message: id } })
  })

  it('is forgotten ninety days after it was settled, not before, and never while it waits', async () => {
    const { hand, outbox } = open('production', senderThat())
    const [settled, waits] = [await post(outbox), await post(outbox)]
    await own.database.transaction(system, (tx) => settleMessage(tx, settled, 'sent', start))
    time = start.add({ hours: 90 * 24 })
    await hand.run(sweep, {})
    expect(await find(settled)).toBeDefined()
    time = time.add({ seconds: 1 })
    await hand.run(sweep, {})
    expect(await find(settled)).toBeUndefined()
    expect(await find(waits)).toBeDefined()
    time = start
  })
})

describe('The rows of the outbox', () => {
  const write = (tx: Tx, id: string): Promise<void> => insertMessage(tx, mail(id), start)

  it('are written by whoever works and read by nobody but the system', async () => {
    await inRollback(async (tx) => {
      const before = (await listMessages(tx, 1000)).length
      for (const scope of [
        { kind: 'office', office: 107, staff },
        { kind: 'case', case: staff },
      ] as const) {
        await actAs(tx, scope)
        await write(tx, newId())
        expect(await listMessages(tx)).toEqual([])
      }
      for (const scope of [
        { kind: 'audit', staff },
        { kind: 'paper', code: '5193-0462-7184' },
      ] as const) {
        await actAs(tx, scope)
        expect(isForbidden(await tryInside(tx, () => write(tx, newId())))).toBe(true)
        expect(await listMessages(tx)).toEqual([])
      }
      await actAs(tx, system)
      expect(await listMessages(tx, 1000)).toHaveLength(before + 2)
    })
  })

  it('cannot be changed in what they say', async () => {
    await inRollback(async (tx) => {
      await write(tx, newId())
      for (const column of ['body', 'address', 'subject'])
        expect(isForbidden(await tryInside(tx, () => tx.query(`update outbox set ${column} = 'x'`)))).toBe(true)
    })
  })

  it('have a subject where they are mail, and none where they are SMS', async () => {
    await inRollback(async (tx) => {
      const sms = { ...mail(newId()), channel: 'sms', subject: 'x' } as unknown as Message
      await insertMessage(tx, sms, start)
      const bare = { ...mail(newId()), subject: null } as unknown as Message
      expect(
        isCheckViolation(await tryInside(tx, () => insertMessage(tx, bare, start)), 'mail_has_a_subject_and_sms_none'),
      ).toBe(true)
    })
  })
})
