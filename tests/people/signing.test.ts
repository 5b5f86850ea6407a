import { describe, expect, test } from 'vitest'
import { digest, uuidv7 } from '../../src/kernel/index.ts'
import {
  attemptWithCode,
  codeAt,
  confirmOnce,
  sessionActor,
  type CodeGiven,
  type StaffActor,
} from '../../src/people/index.ts'
import { nobody, type Scope, type Tx } from '../../src/platform/index.ts'
import { signaturesOf, signContent, type SignContentInput } from '../../src/signing/index.ts'
import { actAs, inRollback, ownDatabase, tryInside } from '../support/database.ts'
import { codesOf, enterMember, must, testMeans, type Member, type TestMeans } from './house.ts'
import { codeOnPaper, putPaper } from './put-paper.ts'

const scopeOf = (member: Member): Scope & { kind: 'office' } => ({
  kind: 'office',
  office: member.posts[0]!.place,
  staff: member.staff,
})
const actorOf = (member: Member): StaffActor => sessionActor(member.signedIn.session)!

const parts = (means: TestMeans) => ({
  newId: () => uuidv7(means.now().epochMilliseconds, means.random(10)),
  confirm: (tx: Tx, given: CodeGiven) => confirmOnce(tx, testMeans().secrets, given),
})

const order = (
  means: TestMeans,
  member: Member,
  papers: readonly string[],
  given: Partial<SignContentInput> = {},
): SignContentInput => ({
  signer: actorOf(member),
  session: member.signedIn.session.id,
  unit: 'head',
  ground: 'app3.t1.7',
  code: codeAt(member.secret, means.now()),
  contents: papers.map((paper) => ({ paper, hash: digest(paper) })),
  now: means.now(),
  ...given,
})

/** A head, and papers of a case that her department has. */
async function headWithPapers(tx: Tx, means: TestMeans, count: number): Promise<{ head: Member; papers: string[] }> {
  const head = await enterMember(tx, means, 'saltanat', [['head', 101]])
  const papers: string[] = []
  for (let made = 0; made < count; made += 1) papers.push(await putPaper(tx, means, 101))
  return { head, papers }
}

describe('a signature confirmed by a second factor', () => {
  test('several papers are signed with one code, a signature under each, with its evidence', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { head, papers } = await headWithPapers(tx, means, 3)
      await actAs(tx, scopeOf(head))
      const signed = must(await signContent(tx, parts(means), order(means, head, papers)))
      expect(signed).toHaveLength(3)
      const [signature] = await signaturesOf(tx, papers[1]!)
      expect(signature).toEqual(signed[1])
      expect(signature).toMatchObject({
        staff: head.staff,
        unit: 'head',
        place: 101,
        name: 'Ахметова Салтанат Маратқызы',
        ground: 'app3.t1.7',
        signedAt: means.now(),
        means: 'second-factor',
        evidence: { together: 3, session: head.signedIn.session.id },
      })
      expect(signature!.hash).toBe(digest(papers[1]!))
      expect(JSON.stringify(signed)).not.toContain(codeAt(head.secret, means.now()))
    }))

  test('a code is good once: not for a second signing, not after signing in with it', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { head, papers } = await headWithPapers(tx, means, 2)
      await actAs(tx, scopeOf(head))
      must(await signContent(tx, parts(means), order(means, head, [papers[0]!])))
      expect(codesOf(await signContent(tx, parts(means), order(means, head, [papers[1]!])))).toEqual([
        'people.code-used',
      ])
      means.pass({ seconds: 30 })
      expect(codesOf(await signContent(tx, parts(means), order(means, head, [papers[1]!])))).toEqual([])
      means.pass({ seconds: -60 })
      const other = order(means, head, [papers[1]!])
      expect(
        codesOf(await confirmOnce(tx, means.secrets, { staff: head.staff, code: other.code, now: means.now() })),
      ).toEqual(['people.code-used'])
    }))

  test.each<[string, (papers: string[]) => string[], Partial<SignContentInput>, string]>([
    ['a wrong code', (papers) => papers, { code: '12' }, 'people.wrong-code'],
    ['another unit than the law asks', (papers) => papers, { unit: 'executor' }, 'signing.wrong-unit'],
    ['one paper twice', (papers) => [papers[0]!, papers[0]!], {}, 'signing.twice'],
  ])('%s is refused, and nothing is signed', (_, which, given, code) =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { head, papers } = await headWithPapers(tx, means, 2)
      await actAs(tx, scopeOf(head))
      expect(codesOf(await signContent(tx, parts(means), order(means, head, which(papers), given)))).toEqual([code])
      expect(await signaturesOf(tx, papers[0]!)).toEqual([])
    }),
  )

  test('what one has signed already is refused before the code is used up', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { head, papers } = await headWithPapers(tx, means, 2)
      await actAs(tx, scopeOf(head))
      must(await signContent(tx, parts(means), order(means, head, [papers[0]!])))
      means.pass({ seconds: 30 })
      expect(codesOf(await signContent(tx, parts(means), order(means, head, papers)))).toEqual([
        'signing.signed-already',
      ])
      expect(codesOf(await signContent(tx, parts(means), order(means, head, [papers[1]!])))).toEqual([])
    }))
})

describe('wrong codes at signing cost time although the command is rolled back', () => {
  test('after three the right code waits, and a right one ends the count', async () => {
    const { database, close } = await ownDatabase()
    const means = testMeans()
    const { head, papers } = await database.transaction({ kind: 'system' }, (tx) => headWithPapers(tx, means, 2))
    const sign = (paper: string, code?: string) =>
      attemptWithCode(database, scopeOf(head), means.now, (tx) =>
        signContent(tx, parts(means), order(means, head, [paper], code === undefined ? {} : { code })),
      )
    for (let wrong = 0; wrong < 3; wrong += 1)
      expect(codesOf(await sign(papers[0]!, '12'))).toEqual(['people.wrong-code'])
    expect(codesOf(await sign(papers[0]!))).toEqual(['people.wait'])
    means.pass({ seconds: 5 })
    expect(codesOf(await sign(papers[0]!))).toEqual([])
    means.pass({ seconds: 30 })
    expect(codesOf(await sign(papers[1]!, '12'))).toEqual(['people.wrong-code'])
    expect(codesOf(await sign(papers[1]!))).toEqual([])
    await close()
  })

  test('a command that refuses after the code was right gives the code back', async () => {
    const { database, close } = await ownDatabase()
    const means = testMeans()
    const { head, papers } = await database.transaction({ kind: 'system' }, (tx) => headWithPapers(tx, means, 1))
    const refusing = await attemptWithCode(database, scopeOf(head), means.now, async (tx) => {
      must(await signContent(tx, parts(means), order(means, head, papers)))
      return { ok: false, refusals: [{ code: 'case.changed-meanwhile' }] }
    })
    expect(refusing.ok).toBe(false)
    const again = await attemptWithCode(database, scopeOf(head), means.now, (tx) =>
      signContent(tx, parts(means), order(means, head, papers)),
    )
    expect(again.ok).toBe(true)
    await close()
  })

  test('of two signings at once with one code, one is signed', async () => {
    const { database, close } = await ownDatabase()
    const means = testMeans()
    const { head, papers } = await database.transaction({ kind: 'system' }, (tx) => headWithPapers(tx, means, 2))
    const results = await Promise.all(
      papers.map((paper) =>
        attemptWithCode(database, scopeOf(head), means.now, (tx) =>
          signContent(tx, parts(means), order(means, head, [paper])),
        ),
      ),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.flatMap(codesOf)[0]).toMatch(/^people\.(wait|code-used)$/)
    await close()
  })
})

describe('the table of signatures', () => {
  test('nobody signs for another, at another place, or under what they do not see; the system signs for nobody', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { head, papers } = await headWithPapers(tx, means, 1)
      const foreign = await putPaper(tx, means, 102)
      const other = await enterMember(tx, means, 'dauren', [['head', 101]])
      const always = { ...parts(means), confirm: () => Promise.resolve({ ok: true, value: { step: 1 } } as const) }
      const tried = async (scope: Scope, signer: StaffActor, paper: string): Promise<string | undefined> => {
        await actAs(tx, scope)
        const error = await tryInside(tx, () => signContent(tx, always, order(means, head, [paper], { signer })))
        return (error as { code?: string } | undefined)?.code
      }
      const head101 = actorOf(head)
      expect(await tried(scopeOf(head), actorOf(other), papers[0]!)).toBe('42501')
      expect(await tried(scopeOf(head), { ...head101, place: 102 }, papers[0]!)).toBe('42501')
      expect(await tried(scopeOf(head), head101, foreign)).toBe('42501')
      expect(await tried({ kind: 'system' }, head101, papers[0]!)).toBe('42501')
      expect(await tried({ kind: 'audit', staff: head.staff }, head101, papers[0]!)).toBe('42501')
      expect(await tried(scopeOf(head), head101, papers[0]!)).toBeUndefined()
    }))

  test('a signature is seen by whoever sees its paper, and by nobody else', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { head, papers } = await headWithPapers(tx, means, 1)
      const code = await codeOnPaper(tx, papers[0]!)
      await actAs(tx, scopeOf(head))
      must(await signContent(tx, parts(means), order(means, head, papers)))
      await actAs(tx, { kind: 'office', office: 102, staff: head.staff })
      expect(await signaturesOf(tx, papers[0]!)).toEqual([])
      await actAs(tx, { kind: 'paper', code: '0000-0000-0000' })
      expect(await signaturesOf(tx, papers[0]!)).toEqual([])
      await actAs(tx, { kind: 'paper', code })
      expect(await signaturesOf(tx, papers[0]!)).toHaveLength(1)
      await actAs(tx, { kind: 'office', office: 101, staff: nobody })
      expect(await signaturesOf(tx, papers[0]!)).toHaveLength(1)
    }))

  test('a hash that is not the paper’s own cannot be signed', () =>
    inRollback(async (tx) => {
      const means = testMeans()
      const { head, papers } = await headWithPapers(tx, means, 1)
      await actAs(tx, scopeOf(head))
      const contents = [{ paper: papers[0]!, hash: digest('another content') }]
      const error = await tryInside(tx, () => signContent(tx, parts(means), order(means, head, papers, { contents })))
      expect(String(error)).toContain('signature_is_under_what_the_paper_says')
    }))

  test('is never changed and never emptied', () =>
    inRollback(async (tx) => {
      for (const sql of ["update signatures set ground = 'x'", 'delete from signatures', 'truncate signatures'])
        expect(String(await tryInside(tx, () => tx.client.query(sql)))).toContain('permission denied')
    }))
})
