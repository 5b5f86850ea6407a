import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeAt, createStaff } from '../../src/people/index.ts'
import { safeNext } from '../../src/web/staff/enter.ts'
import { staffRoutes } from '../../src/web/staff/staff-routes.tsx'
import { enterMember, must, testMeans, type Member } from '../people/house.ts'
import { ownDatabase, type TestDatabase } from '../support/database.ts'
import { cookieOf, posted, testSite } from './site.ts'

const means = testMeans()
let own: TestDatabase
let app: Hono
let production: Hono
let one: Member
let two: Member

beforeAll(async () => {
  own = await ownDatabase()
  const system = { kind: 'system' } as const
  one = await own.database.transaction(system, (tx) => enterMember(tx, means, 'saltanat'))
  two = await own.database.transaction(system, (tx) =>
    enterMember(tx, means, 'aigul', [
      ['executor', 101],
      ['head', 101],
    ]),
  )
  app = staffRoutes(await testSite(own.database, means, { demonstration: true, member: one }))
  production = staffRoutes(await testSite(own.database, means, { demonstration: false }))
}, 60_000)
afterAll(() => own.close())

/** Each code signs in once: time goes on between two uses. */
function credentials(member: Member): { login: string; password: string; code: string } {
  means.pass({ seconds: 30 })
  return { login: member.login, password: member.password, code: codeAt(member.secret, means.now()) }
}

const enter = (member: Member, more: Record<string, string> = {}) =>
  app.request('/staff', posted({ ...credentials(member), ...more }))

describe('signing in', () => {
  test('leads to the work, and the cookie is out of reach of scripts and other sites', async () => {
    const response = await enter(one)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/work')
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  })

  test('comes back to the page that was asked for, and to no other site', async () => {
    expect((await enter(one, { next: '/work/case/1?tab=2' })).headers.get('location')).toBe('/work/case/1?tab=2')
    expect((await enter(one, { next: 'https://evil.example/work' })).headers.get('location')).toBe('/work')
  })

  test.each(['//evil.example', '/\\evil.example', '/workx', 'javascript:1', '/work\\@evil.example', '/', undefined])(
    '%s is not a place to go on to',
    (asked) => {
      expect(safeNext(asked)).toBe('/work')
    },
  )

  test('what is wrong is said in one sentence for all cases; the login stays, the password and the code do not', async () => {
    const right = credentials(one)
    for (const wrong of [{ password: 'дұрыс емес сөз' }, { code: '000000' }, { login: 'nobody' }]) {
      const response = await app.request('/staff', posted({ ...right, ...wrong }))
      const body = await response.text()
      expect(response.status).toBe(403)
      expect(body).toContain('<title>Қате: ')
      expect(body).toContain('Логин, құпиясөз немесе код дұрыс емес')
      expect(body).toContain(`value="${{ ...right, ...wrong }.login}"`)
      expect(body).not.toContain(right.password)
      expect(body).not.toContain('дұрыс емес сөз')
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  test('who is signed in already is not asked again', async () => {
    const cookie = cookieOf(await enter(one))
    const response = await app.request('/staff', { headers: { cookie } })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/work'])
  })
})

describe('posts', () => {
  test('who holds several chooses one first, and works on in it', async () => {
    const entered = await enter(two, { next: '/work/register' })
    expect(entered.headers.get('location')).toBe('/staff/posts?next=%2Fwork%2Fregister')
    const cookie = cookieOf(entered)
    const body = await (await app.request('/staff/posts', { headers: { cookie } })).text()
    expect(body.match(/type="radio"/g)).toHaveLength(2)
    expect(body).toContain('Ақкөл ауданының бөлімі')
    const chosen = await app.request('/staff/posts', posted({ post: two.posts[1]!.id, next: '/work/register' }, cookie))
    expect(chosen.headers.get('location')).toBe('/work/register')
  })

  test("somebody else's post cannot be chosen, and the reason is said", async () => {
    const cookie = cookieOf(await enter(two))
    const response = await app.request('/staff/posts', posted({ post: one.posts[0]!.id }, cookie))
    const body = await response.text()
    expect(response.status).toBe(400)
    const described = /<fieldset[^>]*aria-describedby="([^"]+)"/.exec(body)![1]!
    expect(body).toMatch(new RegExp(`id="${described}"[^>]*>[^]*?Мұндай лауазымыңыз жоқ`))
    expect(body).toContain('<title>Қате: ')
  })

  test('without signing in there is nothing to choose, and the aim is kept', async () => {
    expect((await app.request('/staff/posts')).headers.get('location')).toBe('/staff')
    const chosen = { post: one.posts[0]!.id, next: '/work/register' }
    expect((await app.request('/staff/posts', posted(chosen))).headers.get('location')).toBe(
      '/staff?next=%2Fwork%2Fregister',
    )
  })
})

describe('leaving', () => {
  test('ends the session itself, not only the cookie', async () => {
    const cookie = cookieOf(await enter(one))
    const left = await app.request('/staff/leave', posted({}, cookie))
    expect(left.headers.get('location')).toBe('/staff')
    const again = await app.request('/staff', { headers: { cookie } })
    expect(again.status).toBe(200)
  })
})

describe('the first sign-in', () => {
  const begin = async (login: string): Promise<string> => {
    const name = { family: 'Оспанов', given: 'Дәурен', patronymic: 'Ерланұлы' }
    const made = await own.database.transaction({ kind: 'system' }, (tx) =>
      createStaff(tx, means, null, { login, name }),
    )
    return must(made).oneTimeCode
  }

  test('shows the second factor to the holder of the printed code, then signs in with a password of their own', async () => {
    const printed = await begin('dauren')
    const shown = await (await app.request('/staff/first', posted({ login: 'dauren', printed }))).text()
    const secret = /<code>(.*?)<\/code>/s.exec(shown)![1]!.replace(/<[^>]*>|\s/g, '')
    expect(shown).toContain('role="img"')
    means.pass({ seconds: 30 })
    const chosen = { login: 'dauren', printed, password: 'көктем келді далаға', code: codeAt(secret, means.now()) }
    const finished = await app.request('/staff/first/finish', posted(chosen))
    expect(finished.status).toBe(303)
    expect(cookieOf(finished)).not.toBe('')
    const again = await app.request('/staff/first', posted({ login: 'dauren', printed }))
    expect(again.status).toBe(403)
  })

  test('a wrong code shows no secret', async () => {
    const printed = await begin('serik')
    const response = await app.request('/staff/first', posted({ login: 'marat', printed }))
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('<code>')
  })

  test('a plain password is refused at its field, and the printed code stays good', async () => {
    const printed = await begin('nurlan')
    const response = await app.request(
      '/staff/first/finish',
      posted({ login: 'nurlan', printed, password: 'аа', code: '1' }),
    )
    const body = await response.text()
    expect(body).toContain('href="#password"')
    expect(body).toContain('href="#code"')
    expect((await app.request('/staff/first', posted({ login: 'nurlan', printed }))).status).toBe(200)
  })
})

describe('the invented people', () => {
  test('of a demonstration sign in by the same form as everyone, with the code of this moment', async () => {
    means.pass({ seconds: 30 })
    const body = await (await app.request('/staff/people')).text()
    const value = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)![1]!
    const fields = { login: value('login'), password: value('password'), code: value('code') }
    expect((await app.request('/staff', posted(fields))).headers.get('location')).toBe('/work')
  })

  test('do not exist in production, nor does a link to them', async () => {
    expect((await production.request('/staff/people')).status).toBe(404)
    expect(await (await production.request('/staff')).text()).not.toContain('/staff/people')
  })
})
