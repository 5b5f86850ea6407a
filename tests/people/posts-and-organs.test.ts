import { describe, expect, test } from 'vitest'
import {
  createOrgan,
  endOrgan,
  givePost,
  isOrgan,
  membersOf,
  organById,
  organsOf,
  postsOf,
  staffAt,
  type NewOrgan,
  type StaffActor,
  type Unit,
} from '../../src/people/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { inRollback } from '../support/database.ts'
import { codesOf, day, enterMember, must, position, realDirectory, testMeans, type TestMeans } from './house.ts'

const today = day('2026-03-12')

async function meansWithDirectory(): Promise<TestMeans & { directory: Awaited<ReturnType<typeof realDirectory>> }> {
  return Object.assign(testMeans(), { directory: await realDirectory() })
}

describe('a post', () => {
  test.each<[string, Unit, number, string[]]>([
    ['an executor in a department', 'executor', 102, []],
    ['an administrator of the installation', 'administrator', 0, []],
    ['an office nobody knows', 'executor', 9999, ['post.no-such-place']],
    ['an administrator in a department', 'administrator', 102, ['post.not-here']],
    ['a head of the installation', 'head', 0, ['post.not-here']],
    ['a member of a commission without its act of creation', 'commission', 102, ['post.not-here']],
    ['the same post a second time', 'executor', 101, ['post.held-already']],
  ])('%s', (_, unit, place, codes) =>
    inRollback(async (tx) => {
      const means = await meansWithDirectory()
      const { staff } = await enterMember(tx, means, 'saltanat')
      const post = { staff, place, unit, position: position('маман'), since: today }
      expect(codesOf(await givePost(tx, means, null, post))).toEqual(codes)
    }),
  )

  test('is given by an administrator only', () =>
    inRollback(async (tx) => {
      const means = await meansWithDirectory()
      const { staff, posts } = await enterMember(tx, means, 'saltanat')
      const head: StaffActor = { staff, post: posts[0]!.id, place: 101, unit: 'head', name: '' }
      const post = { staff, place: 102, unit: 'head' as const, position: position('басшы'), since: today }
      expect(codesOf(await givePost(tx, means, head, post))).toEqual(['people.not-permitted'])
      expect(codesOf(await givePost(tx, means, { ...head, unit: 'administrator', place: 0 }, post))).toEqual([])
    }))

  test('counts from its first day', () =>
    inRollback(async (tx) => {
      const means = await meansWithDirectory()
      const { staff } = await enterMember(tx, means, 'saltanat', [])
      must(
        await givePost(tx, means, null, {
          staff,
          place: 101,
          unit: 'head',
          position: position('басшы'),
          since: day('2026-03-13'),
        }),
      )
      expect(await postsOf(tx, staff, today)).toEqual([])
      expect(await postsOf(tx, staff, day('2026-03-13'))).toHaveLength(1)
    }))

  test('lets the head see whom she may name as executor', () =>
    inRollback(async (tx) => {
      const means = await meansWithDirectory()
      await enterMember(tx, means, 'saltanat', [['head', 101]])
      const dauren = await enterMember(tx, means, 'dauren', [['executor', 101]])
      await enterMember(tx, means, 'sholpan', [['executor', 102]])
      expect((await staffAt(tx, 101, today, 'executor')).map((one) => one.staff)).toEqual([dauren.staff])
      expect(await staffAt(tx, 101, today)).toHaveLength(2)
    }))
})

/** A commission of three for Azat village. */
async function commission(tx: Tx, means: TestMeans): Promise<NewOrgan> {
  const people = []
  for (const login of ['dauren', 'sholpan', 'nikolay']) people.push(await enterMember(tx, means, login, []))
  return {
    kind: 'commission',
    name: position('Азат ауылының учаскелік комиссиясы'),
    office: 201,
    act: { number: '14', date: day('2026-01-09'), by: 'Азат ауылының әкімі' },
    since: day('2026-01-09'),
    members: people.map(({ staff }, index) => ({
      staff,
      role: index === 0 ? ('chair' as const) : ('member' as const),
      position: position('комиссия мүшесі'),
    })),
  }
}

describe('a commission', () => {
  test('is people named in an act of creation, and a place like an office', () =>
    inRollback(async (tx) => {
      const means = await meansWithDirectory()
      const input = await commission(tx, means)
      const organ = must(await createOrgan(tx, means, null, input))
      expect(isOrgan(organ)).toBe(true)
      expect(await organById(tx, organ)).toMatchObject({ office: 201, territory: 22, act: { number: '14' } })
      const members = await membersOf(tx, organ, today)
      expect(members?.map(({ staff, role }) => ({ staff, role }))[0]).toEqual({
        staff: input.members[0]!.staff,
        role: 'chair',
      })
      expect(members?.map((member) => member.staff).sort()).toEqual(input.members.map((member) => member.staff).sort())
      const [post] = await postsOf(tx, input.members[1]!.staff, today)
      expect(post).toMatchObject({ place: organ, unit: 'commission' })
      expect((await organsOf(tx, 201, 'commission', today)).map((found) => found.id)).toEqual([organ])
    }))

  test('has no members before its act, and none after it ended; an office has none ever', () =>
    inRollback(async (tx) => {
      const means = await meansWithDirectory()
      const organ = must(await createOrgan(tx, means, null, await commission(tx, means)))
      expect(await membersOf(tx, organ, day('2026-01-08'))).toEqual([])
      must(await endOrgan(tx, means, null, { organ, until: day('2026-03-12'), why: '№ 31' }))
      expect(await membersOf(tx, organ, day('2026-03-11'))).toHaveLength(3)
      expect(await membersOf(tx, organ, today)).toEqual([])
      expect(await organsOf(tx, 201, 'commission', today)).toEqual([])
      expect(codesOf(await endOrgan(tx, means, null, { organ, until: today, why: '№ 31' }))).toEqual(['organ.no-such'])
      expect(await membersOf(tx, 201, today)).toBeNull()
      expect(await membersOf(tx, organ + 1, today)).toBeNull()
    }))

  test('is refused with everything that is wrong about it', () =>
    inRollback(async (tx) => {
      const means = await meansWithDirectory()
      const input = await commission(tx, means)
      const twice = input.members[1]!
      const wrong: NewOrgan = {
        ...input,
        kind: 'precinct-commission',
        office: 9999,
        act: { ...input.act, number: ' ', date: day('2026-03-13') },
        members: [twice, twice, { ...twice, staff: '00000000-0000-7000-8000-000000000001' }],
      }
      expect(codesOf(await createOrgan(tx, means, null, wrong))).toEqual([
        'organ.no-such-kind',
        'post.no-such-place',
        'organ.act-missing',
        'organ.one-chair',
        'organ.member-twice',
        'people.no-such-staff',
        'organ.act-to-come',
        'organ.before-its-act',
      ])
    }))
})
