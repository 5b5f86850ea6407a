import { describe, expect, test } from 'vitest'
import { loadLaw } from './load/load-law.ts'
import type { GeneralAct } from './law.ts'
import { answerOf, settleByGeneralLaw } from './settle-by-general-law.ts'

const { law } = await loadLaw('law')
const edition = law.editions.get('targeted-social-aid/2012-akmola')!
const counting = (answer: string | null, held = true): GeneralAct => ({
  id: 'counting-of-terms',
  act: 'club-rules',
  held,
  from: '2020-01-01',
  to: '2020-12-31',
  answers: [{ question: 'first-day', answer, at: '3' }],
})

describe('the general law answers before we do', () => {
  test('a silence stays a doubt where no general act is held', () => {
    expect(settleByGeneralLaw(edition, law.generals.values(), '2026-03-27')).toBe(edition)
    expect(edition.counting).toMatchObject({ excludeStart: true, saidBy: 'doubt', doubt: 'first-day' })
  })

  test('a held act in force that day decides, and the edition so settled has a hash of its own', () => {
    const settled = settleByGeneralLaw(edition, [counting('counted')], '2020-06-01')
    expect(settled.counting).toMatchObject({ excludeStart: false, saidBy: 'general-law', doubt: null })
    expect(settled.promises.every(({ excludeStart }) => !excludeStart)).toBe(true)
    expect(settled.hash).not.toBe(edition.hash)
  })

  test('a step that says itself how its first day counts is not touched', () => {
    const own = edition.steps.find(({ id }) => id === 'hand-over')!
    expect(own).toMatchObject({ excludeStart: false, saysFirstDay: true })
    const saysUncounted = { ...own, excludeStart: true }
    const steps = edition.steps.map((step) => (step.id === 'hand-over' ? saysUncounted : step))
    const settled = settleByGeneralLaw({ ...edition, steps }, [counting('counted')], '2020-06-01')
    expect(settled.steps.find(({ id }) => id === 'hand-over')?.excludeStart).toBe(true)
    expect(settled.steps.find(({ id }) => id === 'inspect')?.excludeStart).toBe(false)
  })

  test("a promise's own doubt is settled where the edition itself leaves none", () => {
    const said = { ...edition.counting, saidBy: 'edition', doubt: null } as const
    const [first, ...others] = edition.promises.map((promise) => ({ ...promise, counting: said }))
    const asks = { ...edition, counting: said, promises: [{ ...first!, counting: edition.counting }, ...others] }
    const settled = settleByGeneralLaw(asks, [counting('counted')], '2020-06-01')
    expect(settled.promises[0]).toMatchObject({ excludeStart: false, counting: { saidBy: 'general-law', doubt: null } })
    expect(settled.promises.slice(1)).toEqual(others)
    expect(settled.steps).toEqual(edition.steps)
  })

  test('before, after, or unheld it says nothing', () => {
    for (const [act, day] of [
      [counting('counted'), '2019-12-31'],
      [counting('counted'), '2021-01-01'],
      [counting('counted', false), '2020-06-01'],
      [counting(null), '2020-06-01'],
    ] as const) {
      expect(answerOf([act], 'counting-of-terms/first-day', day)).toBeNull()
    }
  })
})
