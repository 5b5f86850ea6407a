import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginFirstSignIn } from '../../src/people/index.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { must, testMeans } from './house.ts'
import { oneTimeCodeIn, runAsTyped, type Answer } from './staff-command.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await ownDatabase()
})
afterAll(() => house.close())

const means = testMeans()

const run = (...words: string[]): Promise<Answer> =>
  runAsTyped({ database: house.database, means }, ['staff', ...words])

describe('qyzmet staff', () => {
  test('create-administrator prints a code once, with which the administrator signs in for the first time', async () => {
    const { exit, said } = await run(
      'create-administrator',
      '--login',
      's.akhmetova',
      '--family',
      'Ахметова',
      '--given',
      'Салтанат',
    )
    expect(exit).toBe(0)
    expect(said[0]).toBe('Ахметова Салтанат has been entered, login: s.akhmetova.')
    const begun = await house.database.transaction({ kind: 'system' }, (tx) =>
      beginFirstSignIn(tx, means, { login: 's.akhmetova', oneTimeCode: oneTimeCodeIn(said) }),
    )
    expect(must(begun).name.given).toBe('Салтанат')
    expect(
      await house.database.transaction({ kind: 'system' }, (tx) =>
        tx.query('select place, unit, position_kk from posts'),
      ),
    ).toEqual([{ place: 0, unit: 'administrator', position_kk: 'Жүйе әкімшісі' }])
  })

  test('a login that is taken is refused, and nothing is half done', async () => {
    const { exit, complained } = await run('create', '--login', 'S.Akhmetova', '--family', 'Басқа', '--given', 'Адам')
    expect({ exit, complained }).toEqual({
      exit: 1,
      complained: ['--login: The login «s.akhmetova» is taken. Choose another.'],
    })
    expect((await run('list')).said).toEqual([
      's.akhmetova          Ахметова Салтанат (has not signed in yet)',
      '  this installation: Administrator, from 12 March 2026',
    ])
  })

  test('create, give-post, reset, leave', async () => {
    expect((await run('create', '--login', 'dauren', '--family', 'Оспанов', '--given', 'Дәурен')).exit).toBe(0)
    const position = ['--position-kk', 'маман', '--position-ru', 'специалист', '--position-en', 'specialist']
    const post = await run('give-post', '--login', 'dauren', '--place', '0201', '--unit', 'akim', ...position)
    expect(post.said).toEqual([
      'dauren has been given the post (Akim of the rural district, 0201 Akim of Azat village).',
    ])
    expect((await run('reset', '--login', 'dauren')).said).toHaveLength(3)
    expect((await run('leave', '--login', 'dauren')).said).toEqual([
      'dauren can no longer sign in; all posts ended today.',
    ])
    expect((await run('leave', '--login', 'dauren')).exit).toBe(1)
    expect((await run('list')).said[2]).toContain('(no longer works here)')
  })

  test('a wrong option is told with an example, a missing one too, an unknown one with the nearest', async () => {
    const position = ['--position-kk', 'а', '--position-ru', 'а', '--position-en', 'a']
    const wrong = await run(
      'give-post',
      '--login',
      's.akhmetova',
      '--place',
      'Azat',
      '--unit',
      'king',
      '--since',
      'today',
      ...position,
    )
    expect(wrong).toMatchObject({ exit: 2 })
    expect(wrong.complained.map((line) => line.slice(0, 16))).toEqual([
      '--unit: «king» c',
      '--place: «Azat» ',
      '--since: There i',
    ])
    expect((await run('create', '--login', 'x')).complained).toEqual([
      '--family is missing. For example: --family ….',
      '--given is missing. For example: --given ….',
    ])
    expect((await run('create', '--famly', 'x')).complained).toEqual([
      'There is no option --famly. Perhaps --family? All of them: --help.',
    ])
    expect(await run('rest')).toMatchObject({
      exit: 2,
      said: [],
      complained: [expect.stringMatching(/^There is no command “rest”. Perhaps “reset”\?/)],
    })
    expect(await run()).toMatchObject({ exit: 2, complained: [expect.stringContaining('qyzmet staff give-post')] })
    expect((await run('constructor')).exit).toBe(2)
  })

  test('a day is year, month and day with their dashes, or refused', async () => {
    const post = ['--login', 's.akhmetova', '--place', '0101', '--unit', 'executor']
    const position = ['--position-kk', 'маман', '--position-ru', 'специалист', '--position-en', 'specialist']
    for (const typed of ['20260105', '2026-1-5', '2026-02-30', '0000-01-01', '+002026-01-05', '2026-01-05T09:00']) {
      expect(await run('give-post', ...post, ...position, '--since', typed), typed).toEqual({
        exit: 2,
        said: [],
        complained: [`--since: There is no day “${typed}”. Write year-month-day: 2013-02-07.`],
      })
    }
  })

  test('a post ends by an order, and the history keeps the order and in whose name it was', async () => {
    await run('create', '--login', 'erlan', '--family', 'Оспанов', '--given', 'Ерлан')
    const post = ['--login', 'erlan', '--place', '0101', '--unit', 'executor']
    const position = ['--position-kk', 'маман', '--position-ru', 'специалист', '--position-en', 'specialist']
    const by = ['--by', 's.akhmetova']
    expect((await run('give-post', ...post, ...position, '--why', '№ 12', ...by)).exit).toBe(0)
    expect((await run('end-post', ...post)).complained).toEqual([
      '--why is missing. For example: --why "№ 12, 2026-03-01".',
    ])
    expect(await run('end-post', ...post, '--why', '№ 40', '--until', '2026-03-01')).toMatchObject({
      exit: 1,
      complained: ['--until: This begins on 12 March 2026. Its end cannot be earlier.'],
    })
    expect((await run('end-post', ...post, '--why', '№ 40', '--until', '2026-03-20', ...by)).said).toEqual([
      'erlan no longer has the post (Responsible executor, 0101 Akkol district department) from 20 March 2026 on.',
    ])
    expect(await run('end-post', ...post, '--why', '№ 40')).toMatchObject({
      exit: 1,
      complained: ['--unit: This person does not have such a post here, or it has ended.'],
    })
    expect(
      await house.database.transaction({ kind: 'system' }, (tx) =>
        tx.query(`select e.what, e.facts ->> 'why' as why, c.login as by from staff_events e
          join staff_credentials c on c.staff = e.by_staff order by e.id`),
      ),
    ).toEqual([
      { what: 'post-given', why: '№ 12', by: 's.akhmetova' },
      { what: 'post-ended', why: '№ 40', by: 's.akhmetova' },
    ])
  })

  test('is given in the name of whoever keeps the house only', async () => {
    const create = ['create', '--login', 'botagoz', '--family', 'Оспанова', '--given', 'Ботагөз', '--by']
    expect(await run(...create, 'erlan')).toMatchObject({
      exit: 1,
      complained: [
        '--by: «erlan» does not keep this installation. Give the login of an administrator, or leave --by out.',
      ],
    })
    expect((await run(...create, 'nobody')).complained[0]).toMatch(/^--by: There is no such member of staff/)
    expect((await run('list', '--json')).said.join()).not.toContain('botagoz')
  })

  test('--json gives data, without a word of any language', async () => {
    const made = await run('create', '--login', 'aigerim', '--family', 'Оспанова', '--given', 'Айгерім', '--json')
    expect(JSON.parse(made.said.join('\n'))).toEqual({
      login: 'aigerim',
      staff: expect.any(String),
      oneTimeCode: expect.stringMatching(/^\d{4}-\d{4}-\d{4}$/),
      until: '2026-03-15T04:00:00Z',
    })
    const [first] = JSON.parse((await run('list', '--json')).said.join('\n')) as { login: string; posts: object[] }[]
    expect(first).toMatchObject({
      login: 's.akhmetova',
      left: false,
      posts: [{ place: 0, unit: 'administrator', since: '2026-03-12', until: null }],
    })
  })
})
