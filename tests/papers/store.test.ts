import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isCheckViolation, isForbidden, loadTexts, type Scope, type Tx } from '../../src/platform/index.ts'
import {
  compareFile,
  findPaper,
  getPaper,
  issuePaper,
  keepTemplates,
  letPapersBeSet,
  listPapers,
  loadSamples,
  loadTemplates,
  makeContent,
  nextNumber,
  renderPaper,
  revokePaper,
  startRenderer,
  takePaperToSet,
  verifyPaper,
  type Mark,
  type PaperHead,
} from '../../src/papers/index.ts'
import { actAs, inRollback, ownDatabase, testDatabase, tryInside } from '../support/database.ts'

const at = Temporal.Instant.from('2026-03-26T06:40:00Z')
const house = {
  texts: loadTexts(),
  templates: loadTemplates(),
  renderer: startRenderer({ timeoutMs: 60_000 }),
  publicUrl: 'https://qyzmet.example',
  now: () => at,
  random: (bytes: number) => randomBytes(bytes),
}
const samples = loadSamples()
const [here, there, elsewhere] = [107, 108, 109]
const office = (id: number): Scope => ({ kind: 'office', office: id, staff: randomUUID() })
const system: Scope = { kind: 'system' }
const noId = '00000000-0000-0000-0000-000000000000'

beforeAll(async () => void (await testDatabase()), 60_000)
afterAll(() => house.renderer.close())

/** A case that the office `here` has opened; the case itself lies in casework, so the row is put there by hand. */
async function openCase(tx: Tx, id: string = randomUUID()): Promise<string> {
  await actAs(tx, system)
  await keepTemplates(tx, house.templates, at)
  await tx.query(`select give_case_access($1, $2, $3)`, [id, here, at])
  await actAs(tx, office(here))
  return id
}

async function issue(
  tx: Tx,
  name: string,
  of: { case: string | null; replaces?: string; number?: string; issuedAt?: Temporal.Instant },
): Promise<PaperHead> {
  const sample = samples.find((each) => each.name === name)!
  const made = makeContent(house, sample.order)
  if (!made.ok) throw new Error(JSON.stringify(made.refusals))
  const issued = await issuePaper(tx, house, {
    fixed: made.value,
    case: of.case,
    office: here,
    signersNeeded: sample.name.startsWith('notice') ? 1 : 0,
    number: of.number ?? sample.number,
    issuedAt: of.issuedAt ?? at,
    ...(of.replaces === undefined ? {} : { replaces: { paper: of.replaces, by: 'test' } }),
  })
  if (!issued.ok) throw new Error(JSON.stringify(issued.refusals))
  return issued.value
}

const headMark: Mark = {
  key: 'head',
  name: 'Ахметова С. Қ.',
  post: 'бөлім басшысы',
  means: 'second-factor',
  at: '2026-03-26T11:40',
}

async function keep(tx: Tx, paper: PaperHead, marks: readonly Mark[] = [], secret?: string): Promise<Uint8Array> {
  const order = { paper: paper.id, marks, as: 'keep', ...(secret === undefined ? {} : { secret }) } as const
  const rendered = await renderPaper(tx, house, order)
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals))
  return rendered.value
}

describe('issuing a paper', () => {
  test('gives it a code, and its content comes back as it was fixed', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'notice.kk', { case: await openCase(tx) })
      expect(paper.code).toMatch(/^\d{4}-\d{4}-\d{4}$/)
      expect(await findPaper(tx, paper.id)).toEqual(paper)
      const whole = await getPaper(tx, paper.id)
      expect(whole.ok && whole.value.content.strings['title']).toBe('Хабарлама')
      expect(whole.ok && whole.value.source).toBe(house.templates.of('notice').source)
    }))

  test('draws again when the code is taken', () =>
    inRollback(async (tx) => {
      const caseId = await openCase(tx)
      let draws = 0
      const random = (bytes: number): Uint8Array =>
        bytes === 10 ? randomBytes(10) : new Uint8Array(bytes).fill(draws++ < 2 ? 1 : 2)
      const sample = samples.find((each) => each.name === 'notice.kk')!
      const made = makeContent(house, sample.order)
      if (!made.ok) throw new Error('unprintable')
      const order = { fixed: made.value, case: caseId, office: here, signersNeeded: 1, number: '1', issuedAt: at }
      const [one, other] = [await issuePaper(tx, { random }, order), await issuePaper(tx, { random }, order)]
      expect(one.ok && one.value.code.slice(0, 4)).toBe('1111')
      expect(other.ok && other.value.code.slice(0, 4)).toBe('2222')
    }))

  test('lists the papers of a case in the order in which they were made', () =>
    inRollback(async (tx) => {
      const caseId = await openCase(tx)
      const minutesLater = (minutes: number) => ({ case: caseId, issuedAt: at.add({ minutes }) })
      // Entered in another order than they were made in.
      const second = await issue(tx, 'notice.kk', minutesLater(2))
      const first = await issue(tx, 'coupon.kk', minutesLater(1))
      const third = await issue(tx, 'coupon.kk', minutesLater(3))
      expect((await listPapers(tx, caseId)).map(({ id }) => id)).toEqual([first.id, second.id, third.id])
    }))

  test('nothing of a paper can be changed or taken away by the program', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'notice.kk', { case: await openCase(tx) })
      await keep(tx, paper, [headMark])
      for (const table of [
        'papers',
        'paper_contents',
        'paper_disclosures',
        'paper_renderings',
        'paper_files',
        'paper_templates',
      ]) {
        expect(isForbidden(await tryInside(tx, () => tx.query(`delete from ${table}`))), table).toBe(true)
      }
      expect(isForbidden(await tryInside(tx, () => tx.query(`update papers set number = '0'`)))).toBe(true)
    }))

  test('a content with another hash than its paper’s is refused by the database', () =>
    inRollback(async (tx) => {
      await openCase(tx)
      const error = await tryInside(tx, () =>
        tx.query(`insert into paper_contents (paper_id, office, content_hash, content) values ($1, $2, $3, $4)`, [
          randomUUID(),
          here,
          '0'.repeat(64),
          '{}',
        ]),
      )
      expect(isCheckViolation(error)).toBe(true)
    }))
})

describe('who may see a paper', () => {
  const seen = async (tx: Tx, paper: PaperHead, scope: Scope) => {
    await actAs(tx, scope)
    const [head, whole] = [await findPaper(tx, paper.id), await getPaper(tx, paper.id)]
    return { head: head !== null, content: whole.ok }
  }

  test('the office that made it, every place that has its case, and the person who follows the case', () =>
    inRollback(async (tx) => {
      const caseId = await openCase(tx)
      const paper = await issue(tx, 'notice.kk', { case: caseId })
      expect(await seen(tx, paper, office(there))).toEqual({ head: false, content: false })
      await actAs(tx, office(here))
      await tx.query(`select give_case_access($1, $2, $3)`, [caseId, there, at])
      expect(await seen(tx, paper, office(here))).toEqual({ head: true, content: true })
      expect(await seen(tx, paper, office(there))).toEqual({ head: true, content: true })
      expect(await seen(tx, paper, office(elsewhere))).toEqual({ head: false, content: false })
      expect(await seen(tx, paper, { kind: 'case', case: caseId })).toEqual({ head: true, content: true })
      expect(await seen(tx, paper, { kind: 'case', case: randomUUID() })).toEqual({ head: false, content: false })
    }))

  test('whoever holds the code sees that it exists, and nothing of what it says', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'notice.kk', { case: await openCase(tx) })
      await keep(tx, paper, [headMark])
      await actAs(tx, { kind: 'paper', code: paper.code })
      expect(await tx.query(`select from papers`)).toHaveLength(1)
      expect(await tx.query(`select from paper_contents`)).toHaveLength(0)
      expect(await tx.query(`select from paper_files`)).toHaveLength(0)
    }))

  test('an office cannot make a paper in the name of another, nor for a case it does not have', () =>
    inRollback(async (tx) => {
      const caseId = await openCase(tx)
      await actAs(tx, office(there))
      expect(isForbidden(await tryInside(tx, () => issue(tx, 'notice.kk', { case: caseId })))).toBe(true)
      await actAs(tx, office(here))
      expect(isForbidden(await tryInside(tx, () => issue(tx, 'notice.kk', { case: randomUUID() })))).toBe(true)
    }))
})

describe('verifying by code', () => {
  const verify = async (tx: Tx, code: string, signedBy = 0) => {
    await actAs(tx, { kind: 'paper', code })
    const answer = await verifyPaper(tx, code, async () => signedBy)
    await actAs(tx, office(here))
    return answer
  }

  test('a code that was never given is no code', () =>
    inRollback(async (tx) => {
      expect(await verify(tx, '5193-0462-7186')).toEqual({ answer: 'no-such-code' })
    }))

  test('a paper without all its signatures is not verified, whatever was printed of it', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'notice.kk', { case: await openCase(tx) })
      const unsigned = { answer: 'not-verified', why: 'not-signed' }
      expect(await verify(tx, paper.code)).toEqual(unsigned)
      await keep(tx, paper)
      expect(await verify(tx, paper.code)).toEqual(unsigned)
      expect((await verify(tx, paper.code, 1)).answer).toBe('genuine')
    }))

  test('a paper holds from its issue, before any file of it was made', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'coupon.kk', { case: await openCase(tx) })
      expect(await verify(tx, paper.code)).toMatchObject({ answer: 'genuine', paper: { hash: paper.hash } })
    }))

  test('what asks for no signature waits for its file from its issue, what does when all have signed', () =>
    inRollback(async (tx) => {
      const caseId = await openCase(tx)
      const coupon = await issue(tx, 'coupon.kk', { case: caseId })
      const notice = await issue(tx, 'notice.kk', { case: caseId, issuedAt: at.add({ seconds: 1 }) })
      const waiting = async () => {
        await actAs(tx, system)
        const first = await takePaperToSet(tx, noId)
        const second = first && (await takePaperToSet(tx, first))
        await actAs(tx, office(here))
        return [first, second]
      }
      expect(await waiting()).toEqual([coupon.id, null])
      await letPapersBeSet(tx, [notice.id])
      expect(await waiting()).toEqual([notice.id, null])
    }))

  test('a genuine paper shows its kind, number, office and initials, never the name', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'coupon.kk', { case: await openCase(tx) })
      await keep(tx, paper)
      const answer = await verify(tx, paper.code)
      expect(answer).toMatchObject({
        answer: 'genuine',
        paper: {
          kind: 'coupon',
          title: 'Талон',
          number: '26-0107-000214-9',
          holder: 'С••••••• Г. М.',
          sample: true,
          hash: paper.hash,
        },
      })
      expect(JSON.stringify(answer)).not.toContain('Сәдуақасова')
    }))

  test('a paper that another took the place of is replaced, and can be replaced only once', () =>
    inRollback(async (tx) => {
      const caseId = await openCase(tx)
      const old = await issue(tx, 'coupon.kk', { case: caseId })
      await keep(tx, old)
      await issue(tx, 'coupon.kk', { case: caseId, replaces: old.id })
      expect(await verify(tx, old.code)).toMatchObject({ answer: 'replaced', at })
      expect(await revokePaper(tx, { paper: old.id, reason: 'қате', at, by: 'test' })).toEqual({
        ok: false,
        refusals: [{ code: 'papers.ended-already' }],
      })
    }))

  test('a revoked paper says since when', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'coupon.kk', { case: await openCase(tx) })
      await keep(tx, paper)
      expect((await revokePaper(tx, { paper: paper.id, reason: 'қате берілген', at, by: 'test' })).ok).toBe(true)
      expect(await verify(tx, paper.code)).toMatchObject({ answer: 'revoked', at })
    }))

  test('a file can be compared with those that left the system', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'coupon.kk', { case: await openCase(tx) })
      expect(await compareFile(tx, paper.code, new Uint8Array())).toBe('none-kept')
      const handed = await keep(tx, paper, [], '418 306')
      await keep(tx, paper)
      await actAs(tx, { kind: 'paper', code: paper.code })
      expect(await compareFile(tx, paper.code, handed)).toBe('same')
      expect(await compareFile(tx, paper.code, handed.subarray(1))).toBe('other')
    }))
})

describe('keeping what was handed out', () => {
  test('the bytes are kept the first time and given again ever after', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'notice.kk', { case: await openCase(tx) })
      const first = await keep(tx, paper, [headMark])
      const closed = startRenderer()
      closed.close()
      const again = await renderPaper(
        tx,
        { ...house, renderer: closed },
        { paper: paper.id, marks: [headMark], as: 'keep' },
      )
      expect(again.ok && Buffer.compare(again.value, first)).toBe(0)
    }))

  test('a preview keeps nothing', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'notice.kk', { case: await openCase(tx) })
      expect((await renderPaper(tx, house, { paper: paper.id, marks: [], as: 'preview' })).ok).toBe(true)
      expect(await tx.query(`select from paper_renderings`)).toHaveLength(0)
    }))

  test('a coupon with its secret leaves its hash and not its bytes', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'coupon.kk', { case: await openCase(tx) })
      await keep(tx, paper, [], '418 306')
      expect(await tx.query(`select from paper_renderings`)).toHaveLength(1)
      expect(await tx.query(`select from paper_files`)).toHaveLength(0)
    }))

  test('once the content is destroyed, the head still verifies and the paper cannot be printed', () =>
    inRollback(async (tx) => {
      const paper = await issue(tx, 'coupon.kk', { case: await openCase(tx) })
      await keep(tx, paper)
      await destroyContent(tx, paper.id)
      await actAs(tx, { kind: 'paper', code: paper.code })
      expect(await verifyPaper(tx, paper.code, async () => 0)).toMatchObject({
        answer: 'genuine',
        paper: { number: paper.number, hash: paper.hash, title: null, holder: null },
      })
      await actAs(tx, office(here))
      expect(await renderPaper(tx, house, { paper: paper.id, marks: [], as: 'keep' })).toEqual({
        ok: false,
        refusals: [{ code: 'papers.destroyed' }],
      })
    }))
})

/** As the act of destruction does it: in the system's scope, by the owner of the tables. */
async function destroyContent(tx: Tx, paper: string): Promise<void> {
  await actAs(tx, system)
  const destruction = randomUUID()
  await tx.query(
    `insert into destructions (id, act_number, act_date, reason, signed_by, signature, at) values ($1, $2, '2031-01-01', 'x', $3, '{}', '2031-01-01T00:00:00Z')`,
    [destruction, destruction, randomUUID()],
  )
  const [row] = await tx.query<{ case_id: string }>(`select case_id from papers where id = $1`, [paper])
  await tx.query(
    `insert into cases (id, service, edition, edition_hash, channel, office, applicant_name, applicant_folded, language, opened_at, version, state, ended_as, ended_at, sample)
     values ($1, 's', 'e', 'h', 'c', $2, 'n', 'n', 'kk', $3, 1, 'ended', 'issued', $3, true)`,
    [row!.case_id, here, at],
  )
  await tx.query(
    `insert into retentions (case_id, class, ends_on, then_do) values ($1, 'short', '2030-01-01', 'destroy')`,
    [row!.case_id],
  )
  await tx.query(`select destroy_cases($1, $2::uuid[])`, [destruction, [row!.case_id]])
}

describe('register numbers', () => {
  const place = { series: 'notice', office: here, period: '2026' }

  test('run from one without gaps in each series, office and period', () =>
    inRollback(async (tx) => {
      expect([await nextNumber(tx, place), await nextNumber(tx, place)]).toEqual([1, 2])
      expect(await nextNumber(tx, { ...place, period: '2027' })).toBe(1)
      expect(await nextNumber(tx, { ...place, office: there })).toBe(1)
    }))

  test('cannot be set back or ahead', () =>
    inRollback(async (tx) => {
      await nextNumber(tx, place)
      expect(isCheckViolation(await tryInside(tx, () => tx.query(`update number_counters set last = 7`)))).toBe(true)
    }))

  test('leave no gap when one of many at once is rolled back', async () => {
    const { database, close } = await ownDatabase()
    const give = (fail: boolean) =>
      database
        .transaction(office(here), async (tx) => {
          const number = await nextNumber(tx, place)
          if (fail) throw new Error('rolled back')
          return number
        })
        .catch(() => 0)
    const given = await Promise.all(Array.from({ length: 30 }, (_, index) => give(index % 3 === 0)))
    const numbers = given.filter((number) => number > 0).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    await close()
  })
})
