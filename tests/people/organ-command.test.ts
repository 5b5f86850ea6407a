import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { testMeans } from './house.ts'
import { runAsTyped, type Answer } from './staff-command.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await ownDatabase()
  for (const login of ['daniyar', 'saule', 'viktor', 'madina'])
    await run(
      'staff',
      'create',
      '--login',
      login,
      '--family',
      'Оспанов',
      '--given',
      login === 'viktor' ? 'Виктор' : 'А',
    )
})
afterAll(() => house.close())

const means = testMeans()

const run = (...words: string[]): Promise<Answer> => runAsTyped({ database: house.database, means }, words)

const name = ['--name-kk', 'Ақкөл комиссиясы', '--name-ru', 'Комиссия Акколя', '--name-en', 'Commission of Akkol']
const act = ['--act-number', '14', '--act-date', '2026-01-12', '--act-by', 'Ақкөл қаласының әкімі']
const create = (...rest: string[]): Promise<Answer> =>
  run('organ', 'create', '--kind', 'commission', '--office', '0101', ...name, ...act, ...rest)

const events = () =>
  house.database.transaction({ kind: 'system' }, (tx) =>
    tx.query<{ what: string; facts: object }>(
      'select what, facts from staff_events where organ is not null order by id',
    ),
  )

describe('qyzmet organ', () => {
  test('says what is missing and what cannot be understood, all at once, and leaves nothing', async () => {
    expect(await run('organ', 'create', '--kind', 'commission')).toMatchObject({
      exit: 2,
      complained: [
        '--office is missing. For example: --office 0101.',
        expect.stringContaining('--name-kk'),
        expect.stringContaining('--name-ru'),
        expect.stringContaining('--name-en'),
        '--act-number is missing. For example: --act-number 14.',
        '--act-date is missing. For example: --act-date 2026-01-12.',
        expect.stringContaining('--act-by'),
        '--chair is missing. For example: --chair ….',
      ],
    })
    const wrong = ['--office', 'Akkol', ...name, '--act-number', '14', '--act-date', '20260112', '--act-by', 'әкім']
    expect(
      await run('organ', 'create', '--kind', 'commission', ...wrong, '--chair', 'daniyar', '--since', 'soon'),
    ).toEqual({
      exit: 2,
      said: [],
      complained: [
        '--office: «Akkol» cannot be understood. An example: 0101.',
        '--act-date: There is no day “20260112”. Write year-month-day: 2013-02-07.',
        '--since: There is no day “soon”. Write year-month-day: 2013-02-07.',
      ],
    })
    expect(await create('--chair', 'daniyar', '--member', 'nobody', '--secretary', 'nobody.else')).toMatchObject({
      exit: 1,
      complained: [
        expect.stringMatching(/^--member: There is no such/),
        expect.stringMatching(/^--secretary: There is/),
      ],
    })
    expect(await create('--chair', 'daniyar', '--member', 'daniyar', '--since', '2026-01-11')).toMatchObject({
      exit: 1,
      complained: [
        'One person is named twice.',
        '--since: The organ was created on 12 January 2026 and cannot act before. Correct the first day.',
      ],
    })
    expect((await create('--chair', 'daniyar', '--chair', 'saule')).complained).toEqual([
      '--chair: --chair is given twice. Leave one.',
    ])
    expect(await run('organ')).toMatchObject({ exit: 2, complained: [expect.stringContaining('qyzmet organ create')] })
    expect((await run('organ', 'list', 'all')).exit).toBe(2)
    expect((await run('organ', 'creat')).complained[0]).toMatch(/Perhaps “create”/)
    expect((await run('organ', 'list')).said).toEqual(['No organ has been created yet.'])
    expect(await events()).toEqual([])
  })

  test('creates a commission at an office from its founding decision, with its members', async () => {
    const made = await create('--chair', 'daniyar', '--member', 'saule', '--secretary', 'viktor')
    expect(made).toEqual({
      exit: 0,
      said: ['Commission of Akkol has been created at office 0101; its number is 100000.'],
      complained: [],
    })
    expect((await run('organ', 'list')).said).toEqual([
      '100000  0101  Commission of Akkol (decision of Ақкөл қаласының әкімі, No 14, 12 January 2026)',
      '  Оспанов А, chair',
      '  Оспанов А, member',
      '  Оспанов Виктор, secretary',
    ])
    expect(await events()).toEqual([
      {
        what: 'organ-created',
        facts: { kind: 'commission', act: '14', date: '2026-01-12', by: 'Ақкөл қаласының әкімі' },
      },
    ])
  })

  test('refuses a second one of a kind at the office: a task could not tell them apart', async () => {
    expect(await create('--chair', 'madina')).toMatchObject({
      exit: 1,
      complained: [
        '--office: This office has such an organ already: 100000. Dissolve it first, or change who sits in it.',
      ],
    })
  })

  test('changes who sits in it by a decision: one member leaves, another comes', async () => {
    const change = ['--organ', '100000', '--why', '№ 20']
    expect(await run('organ', 'add-member', ...change, '--login', 'madina', '--role', 'chair')).toMatchObject({
      exit: 1,
      complained: ['--role: A commission has one chair.'],
    })
    expect(await run('organ', 'add-member', ...change, '--login', 'madina', '--role', 'king')).toMatchObject({
      exit: 2,
      complained: ['--role: «king» cannot be understood. An example: chair, member, secretary.'],
    })
    const end = ['--place', '100000', '--unit', 'commission', '--why', '№ 20']
    expect((await run('staff', 'end-post', '--login', 'daniyar', ...end)).exit).toBe(0)
    expect((await run('organ', 'add-member', ...change, '--login', 'madina', '--role', 'chair')).said).toEqual([
      'madina is now a member of 100000: chair.',
    ])
    const [listed] = JSON.parse((await run('organ', 'list', '--json')).said.join('\n')) as { members: object[] }[]
    expect(listed).toMatchObject({ organ: 100000, office: 101, act: { number: '14', date: '2026-01-12' }, until: null })
    expect(listed!.members.map((member) => (member as { role: string }).role)).toEqual(['chair', 'member', 'secretary'])
    expect((await events()).at(-1)).toMatchObject({ what: 'post-given', facts: { role: 'chair', why: '№ 20' } })
  })

  test('dissolves it by a decision, and the posts of its members with it', async () => {
    const end = ['organ', 'end', '--organ', '100000', '--why', '№ 31']
    expect((await run(...end, '--until', '2026-01-01')).complained).toEqual([
      '--until: This begins on 12 January 2026. Its end cannot be earlier.',
    ])
    expect((await run(...end)).said).toEqual([
      '100000 has been dissolved; the posts of its members no longer count from 12 March 2026 on.',
    ])
    expect(await run(...end)).toMatchObject({
      exit: 1,
      complained: [expect.stringMatching(/^--organ: There is no such/)],
    })
    expect((await run('organ', 'list')).said).toHaveLength(1)
    expect((await create('--chair', 'madina', '--since', '2026-03-12')).exit).toBe(0)
  })

  test.each(['kk', 'ru', 'en'] as const)('speaks %s', async (language) => {
    const world = { database: house.database, means, language }
    const list = await runAsTyped(world, ['organ', 'list'])
    expect(list.exit).toBe(0)
    const ended = await runAsTyped(world, ['organ', 'end', '--organ', '999999', '--why', '№ 1'])
    expect(ended.complained[0]).not.toContain('refusal.')
  })
})
