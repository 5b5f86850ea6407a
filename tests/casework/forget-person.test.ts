import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { destroyCases, verifyCase, type CaseState } from '../../src/casework/index.ts'
import { fold } from '../../src/kernel/index.ts'
import {
  makeOutbox,
  makeReadingStream,
  silentLog,
  verifyReadingDay,
  type Jobs,
  type Tx,
} from '../../src/platform/index.ts'
import { applicant } from '../support/applicant.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { makeWalker, must, walks, type Walker } from './walks.ts'

describe('a person who is forgotten', () => {
  const at = Temporal.Instant.from('2031-04-02T06:00:00Z')
  const spoken = ['Жақып', 'Айгерім', 'Жеңіс', '77015550134', '041234567']
  let own: TestDatabase
  let there: Walker
  let first: CaseState
  let second: CaseState
  const inSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => own.database.transaction({ kind: 'system' }, work)

  beforeAll(async () => {
    own = await ownDatabase()
    there = makeWalker(own.database, await testOffices(own.database, '2026-03-10T04:35:00Z'))
    const walk = walks['the department grants']
    const { applicant: herself, application } = applicant(there.house, { quarterIncome: walk.quarterIncome })
    const walked = async (): Promise<CaseState> => {
      let state = await there.open(walk, { applicant: herself, application })
      for (const act of walk.acts) state = await there.does(state, act)
      return state
    }
    first = await walked()
    second = await walked()
    await sendWhatWasTold()
    await lookUp()
  })
  afterAll(() => own.close())

  /** What she was told goes out by the outbox, one message about the case and one about a paper of it. */
  const sendWhatWasTold = async (): Promise<void> => {
    const outbox = makeOutbox({
      database: own.database,
      jobs: idle,
      now: there.house.parts.now,
      kind: 'production',
      senders: [],
    })
    const paperOf = new Map([first, second].map((state) => [state.id, state.papers[0]!.id]))
    expect(there.house.told).toHaveLength(2)
    await inSystem(async (tx) => {
      for (const { about, ...told } of there.house.told) {
        await outbox.post(tx, { id: randomUUID(), channel: 'sms', ...told, about })
        await outbox.post(tx, { id: randomUUID(), channel: 'sms', ...told, about: paperOf.get(about)! })
      }
    })
  }

  /** She was looked for by name and by number, with and without success, and her case was opened with a reason in words. */
  const lookUp = async (): Promise<void> => {
    const { executor } = there.house.officers
    const reader = { kind: 'staff', staff: executor.staff, office: executor.place } as const
    const iin = first.applicant.iin!
    const readings = makeReadingStream({
      database: own.database,
      now: there.house.parts.now,
      random: there.house.parts.random,
      log: silentLog,
    })
    const both = [first.id, second.id]
    readings.record({ reader, what: 'search', why: 'register', body: { cases: both, sought: 'Жақыпов' } })
    readings.record({ reader, what: 'search', why: 'register', body: { cases: both, sought: iin } })
    readings.record({
      reader,
      what: 'search',
      why: 'register',
      body: { cases: [], sought: `${iin.slice(0, 6)} ${iin.slice(6)}` },
    })
    for (const { id } of [first, second])
      readings.record({ reader, what: 'case', subject: id, case: id, why: 'look', body: { told: 'Жақыпов Нұрлан' } })
    readings.record({ reader, what: 'search', why: 'register', body: { cases: [], sought: 'Оспанов' } })
    readings.record({ reader, what: 'list', why: 'work', body: { cases: both } })
    await readings.stop()
  }

  const forget = (number: string, state: CaseState) =>
    own.database.attempt({ kind: 'system' }, (tx) =>
      destroyCases(
        tx,
        { id: randomUUID(), number, reason: 'x', signedBy: there.house.officers.head.staff, signature: {} },
        [state.id],
        [there.house.officers.head.place],
        at,
      ),
    )

  /** Tables of the whole database, the jobs' as well, in which a word stands. */
  const standsIn = (words: readonly string[]): Promise<string[]> =>
    own.asOwner(async (owner) => {
      const { rows: tables } = await owner.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
      )
      const found: string[] = []
      for (const { name } of tables) {
        const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${name} t`)
        if (rows.some(({ text }) => stands(text, words))) found.push(name)
      }
      return found
    })
  /** As it is written, and as a search compares it. */
  const stands = (text: string, words: readonly string[]): boolean =>
    words.some((word) => text.includes(word) || fold(text).includes(fold(word)))
  const wordsOfHers = (): string[] => {
    const iin = first.applicant.iin!
    return [...spoken, iin, `${iin.slice(0, 6)} ${iin.slice(6)}`]
  }

  it('stands before in the case, its history, its papers, the messages to her and what was looked at', async () => {
    expect(await standsIn(wordsOfHers())).toEqual([
      'public.cases',
      'public.event_bodies',
      'public.outbox',
      'public.paper_contents',
      'public.persons',
      'public.readings',
    ])
  })

  it('stays known, with her names, while another case of hers is kept', async () => {
    must(await forget('21', first))
    await inSystem(async (tx) => {
      const person = second.applicant.person
      expect(await tx.query('select iin from persons where id = $1', [person])).toEqual([{ iin: first.applicant.iin }])
      expect(await tx.query('select office from person_access where person = $1', [person])).not.toEqual([])
      const about = await tx.query<{ about: string }>('select about from outbox order by about')
      expect(about.map((row) => row.about)).toEqual([second.id, second.papers[0]!.id].sort())
    })
  })

  it('leaves with her last case: no word of hers stands in any table, and every chain still holds', async () => {
    // Married since, she had another name before.
    await own.asOwner((owner) =>
      owner.query(
        `insert into former_names select id, now(), family_name, given_name, patronymic, folded_name, 101 from persons`,
      ),
    )
    must(await forget('22', second))
    expect(await standsIn(wordsOfHers())).toEqual([])
    await inSystem(async (tx) => {
      expect(await verifyCase(tx, first.id)).toBeNull()
      expect(await verifyCase(tx, second.id)).toBeNull()
      const [row] = await tx.query<{ day: Temporal.PlainDate }>('select distinct day from readings')
      expect(await verifyReadingDay(tx, row!.day)).toMatchObject({ whole: true, count: 7 })
      const left = await tx.query<{ body: string }>(
        'select body from readings where body is not null order by position',
      )
      expect(left.map(({ body }) => JSON.parse(body) as object)).toEqual([
        { cases: [], sought: 'Оспанов' },
        { cases: [first.id, second.id] },
      ])
      expect(await tx.query('select from persons')).toEqual([])
      expect(await tx.query('select from former_names')).toEqual([])
      expect(await tx.query('select from person_access')).toEqual([])
    })
  })
})

const idle: Jobs = {
  work: () => undefined,
  schedule: () => undefined,
  send: async () => undefined,
  start: async () => ({ ok: true, value: undefined }),
  stop: async () => undefined,
  state: () => 'running',
}
