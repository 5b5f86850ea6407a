import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runStaffCommand, type StaffCommandWorld } from '../../src/cli/staff.ts'
import { beginFirstSignIn } from '../../src/people/index.ts'
import { loadTexts } from '../../src/platform/index.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { must, realDirectory, testMeans } from './house.ts'

let house: TestDatabase
beforeAll(async () => {
  house = await ownDatabase()
})
afterAll(() => house.close())

const means = testMeans()

/** Runs the command as from a terminal in English, and gives all it said. */
async function run(...args: string[]): Promise<{ exit: number; said: string[]; complained: string[] }> {
  const texts = loadTexts()
  const said: string[] = []
  const complained: string[] = []
  const world: StaffCommandWorld = {
    database: house.database,
    directory: await realDirectory(),
    means,
    texts,
    voice: texts.in('en'),
    print: (line) => said.push(line),
    complain: (line) => complained.push(line),
  }
  return { exit: await runStaffCommand(args, world), said, complained }
}

const oneTimeCode = (said: readonly string[]): string => /\d{4}-\d{4}-\d{4}/.exec(said.join('\n'))![0]

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
      beginFirstSignIn(tx, means, { login: 's.akhmetova', oneTimeCode: oneTimeCode(said) }),
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
    expect({ exit, complained }).toEqual({ exit: 1, complained: ['The login «s.akhmetova» is taken. Choose another.'] })
    expect((await run('list')).said).toEqual(['s.akhmetova          Ахметова Салтанат (has not signed in yet)'])
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
    expect((await run('list')).said[1]).toContain('(no longer works here)')
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
    expect(wrong).toMatchObject({ exit: 1 })
    expect(wrong.complained.map((line) => line.slice(0, 16))).toEqual([
      '--unit: «king» c',
      '--place: «Azat» ',
      '--since: «today»',
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
})
