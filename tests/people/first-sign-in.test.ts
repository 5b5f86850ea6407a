import { describe, expect, test } from 'vitest'
import {
  beginFirstSignIn,
  codeAt,
  createStaff,
  finishFirstSignIn,
  resetStaff,
  signIn,
  type CreatedStaff,
  type StaffActor,
} from '../../src/people/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { inRollback } from '../support/database.ts'
import { codesOf, enterMember, must, testMeans, type TestMeans } from './house.ts'

const saltanat = { login: 'saltanat', name: { family: 'Ахметова', given: 'Салтанат' } }
const password = 'жазда Көкшетауда'

const enter = async (tx: Tx, means: TestMeans): Promise<CreatedStaff> =>
  must(await createStaff(tx, means, null, saltanat))

const finish = (
  tx: Tx,
  means: TestMeans,
  made: CreatedStaff,
  given: Partial<{ oneTimeCode: string; password: string; code: string; secret: string }>,
) =>
  finishFirstSignIn(tx, means, {
    login: 'saltanat',
    oneTimeCode: given.oneTimeCode ?? made.oneTimeCode,
    password: given.password ?? password,
    code: given.code ?? codeAt(given.secret!, means.now()),
  })

describe('the first sign-in', () => {
  test('the printed code shows the second factor, and a password of one’s own ends it', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const made = await enter(tx, means)
      const { secret, uri, name } = must(
        await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode }),
      )
      expect(name.family).toBe('Ахметова')
      expect(uri).toContain(`secret=${secret}`)
      expect(uri).toContain('otpauth://totp/Qyzmet:saltanat')
      must(await finish(tx, means, made, { secret }))
      means.pass({ seconds: 30 })
      const again = { login: 'saltanat', password, code: codeAt(secret, means.now()) } as const
      expect((await signIn(tx, means, again)).ok).toBe(true)
    }))

  test('the printed code is good once', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const made = await enter(tx, means)
      const { secret } = must(await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode }))
      must(await finish(tx, means, made, { secret }))
      expect(codesOf(await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode }))).toEqual([
        'people.first-sign-in-refused',
      ])
    }))

  test('the printed code is good for three days', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const made = await enter(tx, means)
      means.pass({ hours: 71, minutes: 59 })
      expect((await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode })).ok).toBe(true)
      means.pass({ minutes: 1 })
      expect((await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode })).ok).toBe(false)
    }))

  test('nobody signs in with the printed code in place of a password', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const made = await enter(tx, means)
      const { secret } = must(await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode }))
      for (const typed of [made.oneTimeCode, '']) {
        const answer = await signIn(tx, means, {
          login: 'saltanat',
          password: typed,
          code: codeAt(secret, means.now()),
        })
        expect(codesOf(answer)).toEqual(['people.sign-in-refused'])
      }
    }))

  test('a slip of the finger in the printed code is told and counts for nothing; a wrong code counts', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const made = await enter(tx, means)
      const slip = made.oneTimeCode.slice(0, -1) + String((Number(made.oneTimeCode.at(-1)) + 1) % 10)
      for (let tries = 0; tries < 5; tries += 1)
        expect(codesOf(await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: slip }))).toEqual([
          'number.wrong-check-digit',
        ])
      const other = must(await createStaff(tx, means, null, { ...saltanat, login: 'other' })).oneTimeCode
      for (let tries = 0; tries < 3; tries += 1)
        expect(codesOf(await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: other }))).toEqual([
          'people.first-sign-in-refused',
        ])
      expect(codesOf(await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode }))).toEqual([
        'people.wait',
      ])
    }))

  test('a bad password and a wrong code are told together, and the printed code stays good', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const made = await enter(tx, means)
      const { secret } = must(await beginFirstSignIn(tx, means, { ...saltanat, oneTimeCode: made.oneTimeCode }))
      expect(codesOf(await finish(tx, means, made, { password: 'қысқа', code: '12' }))).toEqual([
        'password.too-short',
        'people.wrong-code',
      ])
      expect(codesOf(await finish(tx, means, made, { password: 'saltanat saltanat', secret }))).toEqual([
        'password.too-plain',
      ])
      expect(codesOf(await finish(tx, means, made, { password: 'аааааааааааааа', secret }))).toEqual([
        'password.too-plain',
      ])
      expect((await finish(tx, means, made, { secret })).ok).toBe(true)
    }))
})

describe('managing staff', () => {
  const administrator: StaffActor = { staff: '', post: '', place: 0, unit: 'administrator', name: '' }

  test('an administrator enters staff, nobody else does', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { staff } = await enterMember(tx, means, 'first', [['administrator', 0]])
      expect((await createStaff(tx, means, { ...administrator, staff }, saltanat)).ok).toBe(true)
      const head: StaffActor = { ...administrator, unit: 'head', place: 101 }
      expect(codesOf(await createStaff(tx, means, head, { ...saltanat, login: 'other' }))).toEqual([
        'people.not-permitted',
      ])
      expect(codesOf(await resetStaff(tx, means, head, 'saltanat'))).toEqual(['people.not-permitted'])
    }))

  test('a wrong login and a wrong name are told together, a login that is taken alone', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      await enter(tx, means)
      expect(
        codesOf(await createStaff(tx, means, null, { login: 'Салтанат', name: { family: '', given: 'С1' } })),
      ).toEqual(['login.wrong-form', 'name.required', 'name.wrong-letters'])
      expect(codesOf(await createStaff(tx, means, null, { ...saltanat, login: ' SALTANAT' }))).toEqual(['login.taken'])
    }))

  test('a reset makes the old second factor worthless', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      const reset = must(await resetStaff(tx, means, null, 'saltanat'))
      const { secret } = must(await beginFirstSignIn(tx, means, { login: 'saltanat', oneTimeCode: reset.oneTimeCode }))
      expect(secret).not.toBe(member.secret)
      expect(codesOf(await finish(tx, means, reset, { secret: member.secret }))).toEqual(['people.wrong-code'])
      expect((await finish(tx, means, reset, { secret })).ok).toBe(true)
    }))

  test('who did what to whom is kept, and cannot be changed', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { staff } = await enterMember(tx, means, 'first', [['administrator', 0]])
      const made = must(await createStaff(tx, means, { ...administrator, staff }, saltanat))
      const kept = await tx.query('select what, by_staff, staff from staff_events order by id')
      expect(kept).toEqual([
        { what: 'staff-created', by_staff: null, staff },
        { what: 'post-given', by_staff: null, staff },
        { what: 'password-set', by_staff: staff, staff },
        { what: 'staff-created', by_staff: staff, staff: made.staff },
      ])
      await expect(tx.query('delete from staff_events')).rejects.toThrow('permission denied')
    }))
})
