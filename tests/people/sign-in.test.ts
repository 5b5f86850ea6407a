import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  changePassword,
  changePost,
  codeAt,
  dismissStaff,
  endPost,
  findSession,
  resetStaff,
  sessionActor,
  signIn,
  signOut,
} from '../../src/people/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { inRollback, ownDatabase } from '../support/database.ts'
import { codesOf, day, enterMember, must, testMeans, type Member, type TestMeans } from './house.ts'

const tryIn = (
  tx: Tx,
  means: TestMeans,
  member: Member,
  wrong: Partial<{ login: string; password: string; code: string }> = {},
) =>
  signIn(tx, means, {
    login: member.login,
    password: member.password,
    code: codeAt(member.secret, means.now()),
    ...wrong,
  })

describe('staff sign in with password and code together', () => {
  test('who has both is signed in, in her only post', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      const { session, token } = must(await tryIn(tx, means, member))
      expect(sessionActor(session)).toEqual({
        staff: member.staff,
        post: member.posts[0]!.id,
        place: 101,
        unit: 'executor',
        name: 'Ахметова Салтанат Маратқызы',
      })
      expect(await findSession(tx, token, means.now())).toEqual(session)
    }))

  test('capitals and blanks around the login do not matter, nor a blank in the code', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      const code = codeAt(member.secret, means.now())
      const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
      expect(codesOf(await tryIn(tx, means, member, { login: ' Saltanat ', code: spaced }))).toEqual([])
    }))

  test('a wrong login, password or code, and a code used before, are refused alike', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      must(await tryIn(tx, means, member))
      const used = await tryIn(tx, means, member)
      means.pass({ minutes: 20 })
      const code = codeAt(member.secret, means.now())
      const wrongCode = await tryIn(tx, means, member, {
        code: String((Number(code) + 1) % 1_000_000).padStart(6, '0'),
      })
      const wrongLogin = await tryIn(tx, means, member, { login: 'nobody' })
      const wrongPassword = await tryIn(tx, means, member, { password: 'жазда Көкшетауда' })
      const alike = { ok: false, refusals: [{ code: 'people.sign-in-refused' }] }
      expect([used, wrongCode, wrongLogin, wrongPassword]).toEqual([alike, alike, alike, alike])
    }))

  test('a wrong password does not use the code up', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      expect((await tryIn(tx, means, member, { password: 'wrong' })).ok).toBe(false)
      expect((await tryIn(tx, means, member)).ok).toBe(true)
    }))

  test('a password that was hashed at a lower cost is hashed anew at a right sign-in, and only then', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      const nonce = Buffer.alloc(16, 7)
      const hash = argon2Sync('argon2id', {
        message: member.password,
        nonce,
        memory: 64,
        passes: 1,
        parallelism: 1,
        tagLength: 32,
      })
      const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
      const cheap = `$argon2id$v=19$m=64,t=1,p=1$${base64(nonce)}$${base64(hash)}`
      await tx.query('update staff_credentials set password = $1', [cheap])
      const kept = async () =>
        (await tx.query<{ password: string }>('select password from staff_credentials'))[0]!.password
      expect((await tryIn(tx, means, member, { password: 'wrong' })).ok).toBe(false)
      expect(await kept()).toBe(cheap)
      expect((await tryIn(tx, means, member)).ok).toBe(true)
      expect(await kept()).toContain('$m=19456,t=2,p=1$')
    }))

  test('a code of the step before still counts, an older one does not', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      means.pass({ minutes: 5 })
      const code = codeAt(member.secret, means.now())
      means.pass({ seconds: 60 })
      expect((await tryIn(tx, means, member, { code })).ok).toBe(false)
      means.pass({ seconds: -30 })
      expect((await tryIn(tx, means, member, { code })).ok).toBe(true)
    }))
})

describe('wrong tries cost time', () => {
  test('three are free, then each doubles the wait, and the right password waits too', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      for (let wrong = 0; wrong < 3; wrong += 1) must(await refusedTry(tx, means, member))
      expect(await tryIn(tx, means, member)).toEqual({
        ok: false,
        refusals: [{ code: 'people.wait', facts: { count: 5 } }],
      })
      means.pass({ seconds: 5 })
      must(await refusedTry(tx, means, member))
      means.pass({ seconds: 9 })
      expect(await tryIn(tx, means, member)).toMatchObject({ refusals: [{ facts: { count: 1 } }] })
      means.pass({ seconds: 1 })
      expect((await tryIn(tx, means, member)).ok).toBe(true)
    }))

  test('an unknown login waits just so', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      for (let wrong = 0; wrong < 3; wrong += 1) await tryIn(tx, means, member, { login: 'nobody' })
      expect(codesOf(await tryIn(tx, means, member, { login: 'nobody' }))).toEqual(['people.wait'])
      expect((await tryIn(tx, means, member)).ok).toBe(true)
    }))

  test('the wait never grows past a quarter of an hour, and a right sign-in ends it', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      for (let wrong = 0; wrong < 14; wrong += 1) {
        must(await refusedTry(tx, means, member))
        means.pass({ minutes: 15 })
      }
      expect((await tryIn(tx, means, member)).ok).toBe(true)
      means.pass({ seconds: 30 })
      must(await refusedTry(tx, means, member))
      expect((await tryIn(tx, means, member)).ok).toBe(true)
    }))

  test('what was typed as login is not kept: people type their password there', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      await tryIn(tx, means, member, { login: member.password })
      const rows = await tx.query<{ who: string }>('select who from sign_in_attempts')
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.who))).toBe(true)
    }))

  test('of many tries at once all but one are told to wait: they cannot all be the first', async () => {
    const { database, close } = await ownDatabase()
    const means = testMeans()
    const member = await database.transaction({ kind: 'system' }, (tx) => enterMember(tx, means, 'saltanat'))
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        database.transaction({ kind: 'system' }, (tx) => tryIn(tx, means, member, { password: 'wrong' })),
      ),
    )
    const codes = results.flatMap(codesOf)
    expect(codes.filter((code) => code === 'people.sign-in-refused').length).toBeLessThanOrEqual(3)
    expect(codes.filter((code) => code === 'people.wait').length).toBeGreaterThanOrEqual(3)
    await close()
  })

  test('one code signs in once, also when it comes twice at the same moment', async () => {
    const { database, close } = await ownDatabase()
    const means = testMeans()
    const member = await database.transaction({ kind: 'system' }, (tx) => enterMember(tx, means, 'saltanat'))
    const results = await Promise.all(
      Array.from({ length: 4 }, () => database.transaction({ kind: 'system' }, (tx) => tryIn(tx, means, member))),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    await close()
  })
})

/** A try that must be refused as wrong. */
async function refusedTry(tx: Tx, means: TestMeans, member: Member) {
  const result = await tryIn(tx, means, member, { password: 'wrong' })
  expect(codesOf(result)).toEqual(['people.sign-in-refused'])
  return { ok: true, value: true } as const
}

describe('a session', () => {
  test('ends an hour after the last page, however long it has been used before', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { token } = (await enterMember(tx, means, 'saltanat')).signedIn
      for (let page = 0; page < 4; page += 1) {
        means.pass({ minutes: 50 })
        expect(await findSession(tx, token, means.now())).toBeDefined()
      }
      means.pass({ minutes: 61 })
      expect(await findSession(tx, token, means.now())).toBeUndefined()
    }))

  test('ends after twelve hours in any case', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { token } = (await enterMember(tx, means, 'saltanat')).signedIn
      for (let page = 0; page < 14; page += 1) {
        means.pass({ minutes: 50 })
        expect(await findSession(tx, token, means.now())).toBeDefined()
      }
      means.pass({ minutes: 25 })
      expect(await findSession(tx, token, means.now())).toBeUndefined()
    }))

  test('ends with signing out, with a reset, and with leaving', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const one = await enterMember(tx, means, 'saltanat')
      const two = await enterMember(tx, means, 'dauren')
      const three = await enterMember(tx, means, 'sholpan')
      await signOut(tx, one.signedIn.session, means.now())
      must(await resetStaff(tx, means, null, 'dauren'))
      must(await dismissStaff(tx, means, null, 'sholpan'))
      for (const { signedIn } of [one, two, three])
        expect(await findSession(tx, signedIn.token, means.now())).toBeUndefined()
      expect((await tryIn(tx, means, one)).ok).toBe(true)
      expect((await tryIn(tx, means, two)).ok).toBe(false)
      expect((await tryIn(tx, means, three)).ok).toBe(false)
    }))

  test('the database holds no token, only its digest', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { token } = (await enterMember(tx, means, 'saltanat')).signedIn
      expect(JSON.stringify(await tx.query('select * from sessions'))).not.toContain(token)
      const [kept] = await tx.query<{ token: string }>('select token from sessions')
      expect(await findSession(tx, kept!.token, means.now())).toBeUndefined()
    }))

  test('with two posts one is chosen, and a foreign post cannot be', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat', [
        ['executor', 101],
        ['head', 101],
      ])
      const other = await enterMember(tx, means, 'dauren', [['akim', 201]])
      const { session, token } = member.signedIn
      expect(sessionActor(session)).toBeNull()
      expect(session.posts).toBe(2)
      expect(codesOf(await changePost(tx, session, other.posts[0]!.id, means.now()))).toEqual(['post.not-held'])
      must(await changePost(tx, session, member.posts[1]!.id, means.now()))
      expect((await findSession(tx, token, means.now()))?.post?.unit).toBe('head')
    }))

  test('a post that ends takes the right to act with it at once', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      must(
        await endPost(tx, means, null, {
          staff: member.staff,
          place: 101,
          unit: 'executor',
          until: day('2026-03-12'),
          why: '№ 40',
        }),
      )
      const session = await findSession(tx, member.signedIn.token, means.now())
      expect(session && sessionActor(session)).toBeNull()
    }))
})

describe('a new password', () => {
  test('needs the old one, ends the other sessions, and is the one that counts', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      const other = must(await tryIn(tx, means, member))
      means.pass({ seconds: 30 })
      const { session, token } = member.signedIn
      const fresh = 'қыста Бурабайда'
      expect(codesOf(await changePassword(tx, means, session, { old: 'wrong', fresh }))).toEqual(['password.wrong-old'])
      expect(codesOf(await changePassword(tx, means, session, { old: member.password, fresh: 'қысқа' }))).toEqual([
        'password.too-short',
      ])
      must(await changePassword(tx, means, session, { old: member.password, fresh }))
      expect(await findSession(tx, token, means.now())).toBeDefined()
      expect(await findSession(tx, other.token, means.now())).toBeUndefined()
      expect((await tryIn(tx, means, member)).ok).toBe(false)
      expect((await tryIn(tx, means, member, { password: fresh })).ok).toBe(true)
    }))
})
