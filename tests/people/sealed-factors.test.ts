import { describe, expect, test } from 'vitest'
import { beginFirstSignIn, codeAt, createStaff, resealFactors, signIn } from '../../src/people/index.ts'
import { makeSecretBox, systemRandom, type Tx } from '../../src/platform/index.ts'
import { inRollback, ownDatabase, tryInside } from '../support/database.ts'
import { codesOf, enterMember, must, testMeans, type Member, type TestMeans } from './house.ts'

const tryIn = (tx: Tx, means: TestMeans, { login, password, secret }: Member) => {
  means.pass({ seconds: 30 })
  return signIn(tx, means, { login, password, code: codeAt(secret, means.now()) })
}

describe('the secrets of second factors', () => {
  test('stand sealed in the database: no table shows one, and none is written otherwise', () =>
    inRollback(async (tx) => {
      const { secret, staff } = await enterMember(tx, testMeans(), 'saltanat')
      const tables = await tx.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      )
      for (const { name } of tables)
        expect(await tx.query(`select from "${name}" t where t::text like '%' || $1 || '%'`, [secret]), name).toEqual(
          [],
        )
      const error = await tryInside(tx, () =>
        tx.query('update staff_credentials set totp_secret = $1 where staff = $2', [secret, staff]),
      )
      expect(String(error)).toContain('second_factor_is_sealed')
    }))

  test('do not serve another person whose row they were copied into', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const mine = await enterMember(tx, means, 'saltanat')
      const other = await enterMember(tx, means, 'dauren')
      await tx.query(
        `update staff_credentials set totp_secret = (select totp_secret from staff_credentials where staff = $1)
         where staff = $2`,
        [mine.staff, other.staff],
      )
      const borrowed = await tryIn(tx, means, { ...other, secret: mine.secret })
      expect(codesOf(borrowed)).toEqual(['people.sign-in-refused'])
    }))

  test('pass from an old key to a new one at a start, and then need the old one no more', () =>
    inRollback(async (tx) => {
      const [oldKey, newKey] = [systemRandom(32), systemRandom(32)]
      const means = { ...testMeans(), secrets: makeSecretBox([oldKey], systemRandom) }
      const member = await enterMember(tx, means, 'saltanat')
      expect(await resealFactors(tx, makeSecretBox([newKey, oldKey], systemRandom))).toBe(0)
      const secrets = makeSecretBox([newKey], systemRandom)
      expect(await resealFactors(tx, secrets)).toBe(0)
      must(await tryIn(tx, { ...means, secrets }, member))
    }))

  test('from before they were sealed are sealed at the next start, and serve on', async () => {
    const { database, asOwner, close } = await ownDatabase()
    const inSystem = <T>(work: (tx: Tx) => Promise<T>) => database.transaction({ kind: 'system' }, work)
    const means = testMeans()
    const member = await inSystem((tx) => enterMember(tx, means, 'saltanat'))
    await asOwner(async (owner) => {
      await owner.query('alter table staff_credentials drop constraint second_factor_is_sealed')
      await owner.query('update staff_credentials set totp_secret = $1', [member.secret])
    })
    expect(await inSystem((tx) => resealFactors(tx, means.secrets))).toBe(0)
    const [row] = await inSystem((tx) => tx.query<{ it: string }>('select totp_secret as it from staff_credentials'))
    expect(row!.it).toMatch(/^a256gcm\./)
    must(await inSystem((tx) => tryIn(tx, means, member)))
    await close()
  })

  test('whose key is lost are counted, refused at signing in, and said to whoever holds the printed code', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const member = await enterMember(tx, means, 'saltanat')
      const made = must(await createStaff(tx, means, null, { login: 'dauren', name: { family: 'О', given: 'Д' } }))
      const later = { ...means, secrets: makeSecretBox([systemRandom(32)], systemRandom) }
      expect(await resealFactors(tx, later.secrets)).toBe(2)
      expect(codesOf(await tryIn(tx, later, member))).toEqual(['people.sign-in-refused'])
      const first = { login: 'dauren', oneTimeCode: made.oneTimeCode }
      expect(codesOf(await beginFirstSignIn(tx, later, first))).toEqual(['people.key-lacks'])
    }))
})
