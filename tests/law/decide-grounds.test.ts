import { describe, expect, test } from 'vitest'
import {
  askOf,
  decideGrounds,
  explainOf,
  parameterValue,
  whoMayAsk,
  type Asked,
  type Edition,
  type Given,
  type Law,
} from '../../src/law/index.ts'
import { loadLaw } from '../../src/law/index.ts'

const { law } = await loadLaw('law')
const edition: Edition = law.editions.get('targeted-social-aid/2012-akmola')!
const asked = (facts: Readonly<Record<string, Given>>, more: Partial<Asked> = {}): Asked => ({
  edition,
  territory: 'akmola/zerendi',
  day: '2026-03-27',
  facts,
  ...more,
})

/** Three people with 180 000 tenge in the quarter. */
const family = {
  application: { standing: 'citizen' },
  family: [{ 'full-name': 'Сейітқали Нұрлан' }, { 'full-name': 'Сейітқали Айару' }],
  incomes: [{ amount: 15_000_000 }, { amount: 3_000_000 }],
  employment: { unemployed: false, 'takes-active-measures': false },
}

function decided(of: Law, question: Asked) {
  const decision = decideGrounds(of, question)
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
  return decision.value
}

describe('the reasons of a decision', () => {
  test('a ground says its paragraph, its facts, and what would have to differ', () => {
    const [income] = decided(law, asked({ ...family, incomes: [{ amount: 90_000_000 }] })).grounds
    expect(income).toMatchObject({ id: 'income-above-line', at: '10(1)', holds: true, missing: [] })
    expect(income?.why[0]?.sides).toMatchObject({
      op: '>',
      left: { kind: 'money', value: 10_000_000 },
      right: { value: 2_950_000 },
    })
    expect(income?.factsUsed.map(({ name, from }) => `${from} ${name}`)).toEqual(
      expect.arrayContaining(['fact incomes.0.amount', 'derived income-per-head', 'parameter poverty-line']),
    )
    expect(income?.whatWouldDiffer).toEqual([[{ leaf: 0, to: false }]])
  })

  test('an exception is told by its own name and paragraph, in the order of the text', () => {
    const employment = {
      unemployed: true,
      registered: false,
      standing: 'cares-for-aged',
      refused_work: false,
      left_work: false,
    }
    const ground = decided(law, asked({ ...family, employment })).grounds.find(({ id }) => id === 'not-registered')
    expect(ground?.holds).toBe(false)
    expect(ground?.clauses.map(({ role, id, value }) => [role, id, value])).toEqual([
      ['holds', 'not-registered', true],
      ['unless', 'disabled', false],
      ['unless', 'in-hospital', false],
      ['unless', 'full-time-student', false],
      ['unless', 'cares-for-disabled', false],
      ['unless', 'cares-for-aged', true],
      ['unless', 'cares-for-infant', false],
    ])
  })

  test('what is not known is asked for, and never taken for a no', () => {
    const { grounds } = decided(law, asked({ ...family, employment: { unemployed: true } }))
    const ground = grounds.find(({ id }) => id === 'not-registered')
    expect(ground?.holds).toBeNull()
    expect(ground?.missing.map(({ name }) => name)).toContain('employment.registered')
  })

  test('the income per head and the amount come with a trace that can be printed', () => {
    const { reckonings, parameters } = decided(law, asked(family))
    const amount = reckonings.find(({ id }) => id === 'aid-amount')
    expect(amount?.lines.map(({ id, value }) => [id, value])).toEqual([
      ['quarter-income', 18_000_000],
      ['members', 3],
      ['income-per-head', 2_000_000],
      ['short-of-line', 950_000],
      ['aid-amount', 2_850_000],
    ])
    expect(reckonings[0]?.lines[2]?.name?.kk).toBe('Бір адамға айына келетін табыс')
    expect(reckonings[0]?.lines[2]?.operations.at(-1)).toMatchObject({ does: 'divide', rounding: 'down', remainder: 0 })
    expect(reckonings[0]?.supplied).toMatchObject({ adoption: 'sample-2026' })
    expect(parameters).toMatchObject([
      { id: 'poverty-line', value: 2_950_000, from: '2026-01-01', source: { adoption: 'sample-2026' } },
    ])
  })

  test('facts of another shape are refused, each at its field', () => {
    const decision = decideGrounds(law, asked({ ...family, incomes: [{ amount: '300' }], plots: {} }))
    expect(decision).toMatchObject({ ok: false })
    expect(decision.ok ? [] : decision.refusals.map(({ code, at }) => `${code} ${at}`).sort()).toEqual([
      'condition.fact-unknown plots',
      'condition.fact-wrong incomes.0.amount',
    ])
  })
})

describe('without what the texts lack nothing can be decided', () => {
  test('a quarter without a line stops the decision; the last known one is not used', () => {
    expect(decideGrounds(law, asked(family, { day: '2027-01-01' }))).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'law.parameter-missing',
          facts: { names: 'poverty-line', day: '2027-01-01', territory: 'akmola/zerendi' },
        },
      ],
    })
  })

  test('another oblast has no line of its own', () => {
    expect(decideGrounds(law, asked(family, { territory: 'almaty-oblast' }))).toMatchObject({
      ok: false,
      refusals: [{ facts: { names: 'poverty-line' } }],
    })
  })

  test('before the adoption the way of counting is missing too', () => {
    expect(decideGrounds(law, asked(family, { day: '2012-12-03' }))).toMatchObject({
      ok: false,
      refusals: [{ facts: { names: 'poverty-line, income-per-head, aid-amount' } }],
    })
  })

  test('a figure that only says what is paid stops nothing; one that a ground rests on does', () => {
    const payable: Edition = {
      ...edition,
      reckonings: [],
      fee: {
        is: 'stated',
        at: '1',
        value: {
          is: 'paid',
          charges: {
            is: 'stated',
            at: '1',
            value: [{ id: 'share', at: '1', parameter: 'poverty-line', share: '0.5', when: null }],
          },
          ways: { is: 'not-stated' },
          proof: null,
          relief: null,
          payee: null,
        },
      },
    }
    const nothing = Object.fromEntries(Object.keys(edition.grounds).map((kind) => [kind, { is: 'not-stated' }]))
    const later = asked({}, { day: '2027-01-01' })
    expect(decideGrounds(law, { ...later, edition: { ...payable, grounds: nothing as Edition['grounds'] } }).ok).toBe(
      true,
    )
    expect(decideGrounds(law, { ...later, edition: payable })).toMatchObject({
      ok: false,
      refusals: [{ facts: { names: 'poverty-line' } }],
    })
  })

  test('what must be brought can still be asked', () => {
    const ask = askOf(law, asked(family, { day: '2012-12-03' }))
    expect(ask.ok && ask.value('employment.takes_active_measures')).toBe(false)
    expect(ask.ok && ask.value("income_per_head > parameter('poverty-line')")).toBeNull()
  })
})

describe('the figure of a territory on a day', () => {
  const figures: Law = {
    ...law,
    parameters: new Map([
      [
        'line',
        {
          id: 'line',
          name: { kk: '', ru: '', en: '' },
          type: 'money',
          every: 'quarter',
          values: [
            { territory: 'kz', from: '2026-01-01', to: null, value: 1, source: { act: 'a', at: '1' } },
            { territory: 'akmola', from: '2026-01-01', to: '2026-03-31', value: 2, source: { act: 'b', at: '1' } },
            { territory: 'akmola', from: '2026-03-01', to: '2026-03-31', value: 3, source: { act: 'c', at: '1' } },
          ],
        },
      ],
    ]),
  }

  test('the more local and then the later one counts, to its last day', () => {
    const of = (territory: string, day: string): number | undefined =>
      parameterValue(figures, 'line', territory, day)?.value
    expect(of('akmola', '2026-02-28')).toBe(2)
    expect(of('akmola/zerendi', '2026-03-31')).toBe(3)
    expect(of('akmola', '2026-04-01')).toBe(1)
    expect(of('almaty', '2026-03-31')).toBe(1)
    expect(of('akmola', '2025-12-31')).toBeUndefined()
  })
})

describe('who may ask, paragraph 1(2)', () => {
  test('a class and the income together', () => {
    expect(whoMayAsk(law, asked(family))).toMatchObject({ ok: true, value: { may: true } })
    expect(whoMayAsk(law, asked({ ...family, incomes: [{ amount: 90_000_000 }] }))).toMatchObject({
      ok: true,
      value: { may: false },
    })
    expect(whoMayAsk(law, asked({ ...family, application: {} }))).toMatchObject({ ok: true, value: { may: null } })
  })
})

test('a condition is explained with the facts it looked at', () => {
  const explain = explainOf(law, asked(family))
  expect(explain.ok && explain.value('size(family) > 1')).toMatchObject({
    value: true,
    leaves: [{ facts: [{ name: 'family', value: 2 }] }],
  })
})
