import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstBrokenLink, readHistory, verifyCase, type CaseState } from '../../src/casework/index.ts'
import { testOffices } from '../support/casework.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { projectedRows, storedRows } from './projections.ts'
import { makeWalker, walkNames, walks, type Walker } from './walks.ts'

let db: TestDatabase
let walker: Walker
let ended: CaseState

beforeAll(async () => {
  db = await ownDatabase()
  walker = makeWalker(db.database, await testOffices(db.database, '2026-03-10T04:35:00Z'))
  ended = await walker.go(walks['the department grants'])
}, 60_000)
afterAll(() => db.close())

const asSystem = <T>(work: Parameters<TestDatabase['database']['transaction']>[1]): Promise<T> =>
  db.database.transaction({ kind: 'system' }, work) as Promise<T>

describe('the history of a case', () => {
  it.each([
    ['update event_heads set head = head', 'event_heads'],
    ['delete from event_heads', 'event_heads'],
    ['truncate event_heads', 'event_heads'],
    ["update event_bodies set body = '{}'", 'event_bodies'],
    ['delete from event_bodies', 'event_bodies'],
    ['delete from cases', 'cases'],
    ['delete from obligations', 'obligations'],
    ['delete from tasks', 'tasks'],
    ["update command_keys set result = 'x'", 'command_keys'],
    ['delete from command_keys', 'command_keys'],
    ["update day_seals set root = ''", 'day_seals'],
    ['delete from day_seals', 'day_seals'],
    ['delete from destroyed_cases', 'destroyed_cases'],
    ['update destructions set at = now()', 'destructions'],
    ['insert into case_access (case_id, office, since) select id, 1, now() from cases', 'case_access'],
    ['update case_access set until = now()', 'case_access'],
    ["update case_editions set edition = ''", 'case_editions'],
    ['update papers set number = number', 'papers'],
    ["update paper_contents set content = ''", 'paper_contents'],
    ['update signatures set name = name', 'signatures'],
  ])('is refused by the database to the program: %s', async (statement, table) => {
    await expect(asSystem((tx) => tx.query(statement))).rejects.toThrow(`permission denied for table ${table}`)
  })

  it.each(['number', 'secret_digest', 'service', 'edition_hash', 'office', 'opened_at', 'id'])(
    'lets nobody change the %s of a case',
    async (column) => {
      await expect(asSystem((tx) => tx.query(`update cases set ${column} = ${column}`))).rejects.toThrow(
        'permission denied for table cases',
      )
    },
  )

  it.each([
    ['obligations', ['due_at', 'starts_at', 'term', 'proof', 'debtor_place', 'kind']],
    ['tasks', ['unit', 'place', 'holder', 'due', 'step', 'note']],
  ] as const)('lets nobody change what an event once wrote into %s: %j', async (table, columns) => {
    for (const column of columns) {
      await expect(
        asSystem((tx) => tx.query(`update ${table} set ${column} = ${column}`)),
        column,
      ).rejects.toThrow(`permission denied for table ${table}`)
    }
  })

  it('is whole after a walk', async () => {
    expect(await asSystem((tx) => verifyCase(tx, ended.id))).toBeNull()
    expect(await asSystem((tx) => readHistory(tx, ended.id))).toHaveLength(ended.seq)
  })

  /** What the owner of the machine could do behind the program, undone again afterwards. */
  async function behind(statements: readonly string[]): Promise<number | null> {
    return await db.asOwner(async (owner) => {
      await owner.query('begin')
      // The superuser may also switch off the database's own check that a hash is of its head.
      await owner.query('alter table event_heads drop constraint event_hash_is_of_its_head')
      for (const statement of statements) await owner.query(statement, statement.includes('$1') ? [ended.id] : [])
      const { rows } = await owner.query<{ seq: number; head: string; hash: string; salt: Buffer; body: string }>(
        `select h.seq, h.head, encode(h.hash, 'hex') as hash, b.salt, b.body from event_heads h left join event_bodies b using (case_id, seq)
         where case_id = $1 order by seq`,
        [ended.id],
      )
      await owner.query('rollback')
      return firstBrokenLink(rows)
    })
  }
  const of = (seq: number) => `where case_id = $1 and seq = ${seq}`

  it('shows the event of which a single character of the body, the head, the salt or the hash was changed', async () => {
    expect(await behind([])).toBeNull()
    for (let seq = 1; seq <= ended.seq; seq += 1) {
      const flip = `overlay(%s placing case substr(%s, 9, 1) when 'x' then 'y' else 'x' end from 9 for 1)`
      const text = (column: string) => `${column} = ${flip.replaceAll('%s', column)}`
      expect(await behind([`update event_bodies set ${text('body')} ${of(seq)}`]), `body ${seq}`).toBe(seq)
      expect(await behind([`update event_bodies set salt = set_byte(salt, 3, get_byte(salt, 3) # 1) ${of(seq)}`])).toBe(
        seq,
      )
      expect(await behind([`update event_heads set hash = set_byte(hash, 3, get_byte(hash, 3) # 1) ${of(seq)}`])).toBe(
        seq,
      )
      const later = `update event_heads set head = replace(head, '2026-03', '2026-02') ${of(seq)}`
      expect(await behind([later]), `head ${seq}`).toBe(seq)
      // Who also recomputes the hash is found out at the next event, which names the old one.
      if (seq < ended.seq) {
        const rehashed = `update event_heads set hash = sha256(convert_to(head, 'UTF8')) ${of(seq)}`
        expect(await behind([later, rehashed]), `rehashed ${seq}`).toBe(seq + 1)
      }
    }
  })

  it('shows an event that was taken out, and one that was put at the end', async () => {
    expect(await behind([`delete from event_bodies ${of(4)}`, `delete from event_heads ${of(4)}`])).toBe(4)
    const away = ['event_bodies', 'event_heads'].map((table) => `update ${table} set seq = 99 ${of(4)}`)
    expect(await behind(['alter table event_bodies drop constraint event_body_has_a_head', ...away])).toBe(4)
  })
})

describe('lists and searches', () => {
  it.each(walkNames)('hold what the events say and nothing else, at every step of the way: %s', async (name) => {
    const walk = walks[name]
    let state = await walker.open(walk)
    for (const act of walk.acts) {
      state = await walker.does(state, act)
      const [projected, stored] = await asSystem<[unknown, unknown]>(async (tx) => [
        await projectedRows(tx, state.id),
        await storedRows(tx, state.id),
      ])
      expect(stored).toEqual(projected)
    }
    expect(state.ended?.as).toBe('issued')
  })

  it('hold what the events say of a hand-over that was not accepted, and of a breach', async () => {
    const refused = await walker.open(walks['the department grants'], { missing: [['residence-copy', 'akim-slip']] })
    const late = await walker.go(walks['the department grants'], 1)
    walker.house.clock.pass({ hours: 24 * 30 })
    expect(await walker.sweep()).toBeGreaterThan(0)
    expect(await walker.sweep()).toBe(0)
    const now = await walker.read(late.id)
    expect(now.obligations.filter((duty) => duty.breachedAt !== null).map((duty) => duty.kind)).toEqual([
      'promise',
      'step',
    ])
    for (const id of [refused.id, late.id]) {
      expect(await asSystem((tx) => storedRows(tx, id))).toEqual(await asSystem((tx) => projectedRows(tx, id)))
      expect(await asSystem((tx) => verifyCase(tx, id))).toBeNull()
    }
  })
})
