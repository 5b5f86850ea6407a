import { join } from 'node:path'
import type { Result } from '../../src/kernel/index.ts'
import { loadOffices, type Directory } from '../../src/offices/index.ts'
import {
  beginFirstSignIn,
  codeAt,
  createStaff,
  finishFirstSignIn,
  givePost,
  seededChance,
  type Means,
  type Post,
  type SignedIn,
  type Unit,
} from '../../src/people/index.ts'
import { makeSecretBox, type Tx } from '../../src/platform/index.ts'

/** The value of what must have been accepted; anything else is a bug of the test. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`)
  return result.value
}

export const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map((one) => one.code))

/** A clock that stands until it is moved, and chance that is the same each time. */
export interface TestMeans extends Means {
  pass(time: Temporal.DurationLike): void
}

export function testMeans(start = '2026-03-12T04:00:00Z', seed = 1): TestMeans {
  let now = Temporal.Instant.from(start)
  const chance = seededChance(seed)
  const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => Math.floor(chance() * 256))
  return {
    now: () => now,
    random,
    secrets: makeSecretBox([new Uint8Array(32)], random),
    pass: (time) => {
      now = now.add(time)
    },
  }
}

let loaded: Promise<Directory> | undefined
export const realDirectory = (): Promise<Directory> =>
  (loaded ??= loadOffices(join(import.meta.dirname, '../../offices')).then(must))

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

export const position = (word: string): Post['position'] => ({ kk: word, ru: word, en: word })

export interface Member {
  readonly staff: string
  readonly login: string
  readonly password: string
  readonly secret: string
  readonly posts: readonly Post[]
  readonly signedIn: SignedIn
}

/** Enters somebody by the way everyone takes: entered, given posts, first sign-in with a password of her own. */
export async function enterMember(
  tx: Tx,
  means: TestMeans,
  login: string,
  posts: readonly (readonly [Unit, number])[] = [['executor', 101]],
): Promise<Member> {
  const directory = await realDirectory()
  const password = `${login} жазда Көкшетауда`.replaceAll(login, 'аққу')
  const made = must(
    await createStaff(tx, means, null, {
      login,
      name: { family: 'Ахметова', given: 'Салтанат', patronymic: 'Маратқызы' },
    }),
  )
  const given: Post[] = []
  for (const [unit, place] of posts) {
    const post = { staff: made.staff, place, unit, position: position('маман'), since: day('2026-01-05') }
    given.push(must(await givePost(tx, { ...means, directory }, null, post)))
  }
  const enrolment = must(await beginFirstSignIn(tx, means, { login, oneTimeCode: made.oneTimeCode }))
  const signedIn = must(
    await finishFirstSignIn(tx, means, {
      login,
      oneTimeCode: made.oneTimeCode,
      password,
      code: codeAt(enrolment.secret, means.now()),
    }),
  )
  means.pass({ seconds: 30 })
  return { staff: made.staff, login, password, secret: enrolment.secret, posts: given, signedIn }
}
