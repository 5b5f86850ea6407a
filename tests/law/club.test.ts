import { describe, expect, test } from 'vitest'
import { decideGrounds, loadLaw, mayOpen, resolve, routeOf, type Edition } from '../../src/law/index.ts'

const { law, errors } = await loadLaw(['law', 'tests/law/club'])

/** The house rules of a tennis club use every part of the shape that the first real service leaves empty. */
function rules(): Edition {
  const resolved = resolve(law, 'court-card', 'town', '2020-01-30')
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals))
  return resolved.value.edition
}
const promise = (id: string) => rules().promises.find((one) => one.id === id)

test('the rules load without a mistake', () => {
  expect(errors).toEqual([])
})

test('ten calendar days after a publication that is told is a day that nobody presumes', () => {
  expect(resolve(law, 'court-card', 'town', '2020-01-29')).toMatchObject({
    ok: false,
    refusals: [{ code: 'law.not-yet-in-force', facts: { from: '2020-01-30' } }],
  })
  expect(resolve(law, 'court-card', 'town', '2020-01-30')).toMatchObject({
    ok: true,
    value: { presumed: false, since: { from: 'publication' } },
  })
})

describe('kinds of promise', () => {
  test('a chain names the terms that follow each other', () => {
    expect(promise('chain')).toMatchObject({ is: 'chain', chain: ['to-branch', 'in-branch'], within: null })
  })

  test('a band has a shortest and a longest term and may hang on a condition', () => {
    expect(promise('band')).toMatchObject({
      within: { count: 1, unit: 'working-hour' },
      longest: { count: 4, unit: 'hour' },
      when: "request.kind == 'heir'",
    })
  })

  test('one that is left to a local act, one that lies elsewhere and one of a school year have no figure', () => {
    expect(promise('local')).toMatchObject({ within: null, held: 'delegated' })
    expect(promise('elsewhere')).toMatchObject({ within: null, held: 'not-held' })
    expect(promise('season')).toMatchObject({ within: null, period: 'school-year', held: 'stated' })
  })

  test('the days not counted are the text’s own word', () => {
    expect(promise('in-branch')?.counting).toMatchObject({ excludeStart: true, excludeEnd: false, saidBy: 'edition' })
  })
})

describe('what is left to a local act opens no case', () => {
  test('the department is refused and every reason is named', () => {
    const open = mayOpen(rules(), 'department')
    expect(open.ok ? [] : open.refusals.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'law.left-to-local-act promises.local',
      'law.lies-elsewhere promises.elsewhere',
    ])
  })

  test('the centre, where nothing is left open, may', () => {
    expect(mayOpen(rules(), 'centre').ok).toBe(true)
  })

  test('a channel that only informs has no route', () => {
    expect(mayOpen(rules(), 'portal')).toMatchObject({ ok: false, refusals: [{ code: 'law.no-such-route' }] })
  })
})

describe('grounds', () => {
  const asked = (facts: Parameters<typeof decideGrounds>[1]['facts'], day = '2020-06-01') => ({
    edition: rules(),
    territory: 'town',
    day,
    facts,
  })

  test('a way of counting of the text itself needs no adoption', () => {
    const decision = decideGrounds(
      law,
      asked({ request: { kind: 'member', games: 2 }, guests: [{ paid: 100 }, { paid: 50 }] }),
    )
    expect(decision).toMatchObject({
      ok: true,
      value: { reckonings: [{ id: 'games-due', value: 500_000, supplied: null }, { id: 'share-due' }] },
    })
    expect(decision.ok && decision.value.grounds.map(({ id, holds }) => [id, holds])).toEqual([
      ['too-few-games', true],
      ['noise', null],
      ['too-young', null],
    ])
  })

  test('the figure of the year counts, each with the act that set it', () => {
    const decision = decideGrounds(law, asked({}, '2021-01-01'))
    expect(decision.ok && decision.value.parameters).toMatchObject([
      { value: 270_000, source: { act: 'club-2021-2' } },
      { value: 1000, source: { act: 'club-2020-1' } },
    ])
  })

  test('other lists are decided the same way', () => {
    const decision = decideGrounds(law, asked({ request: { games: 0 } }), 'bar')
    expect(decision.ok && decision.value.grounds).toMatchObject([{ id: 'unsporting', holds: true }])
  })

  test('a list that is left to a local act is told, not empty', () => {
    expect(rules().grounds.terminate).toMatchObject({ is: 'delegated', to: 'maslikhat', per: 'district' })
  })
})

test('each fact can name the act that last wrote it', () => {
  expect(rules().form).toMatchObject({ value: 'partly-automated', at: '2', writtenBy: 'club-2021-2' })
  expect(rules().steps[0]?.writtenBy).toBeUndefined()
  expect(law.acts.get('club-2021-2')?.effects).toMatchObject([
    { is: 'amends', operation: { does: 'restates', target: '2', edition: 'court-card/2020-town' } },
    { is: 'amends', operation: { does: 'inserts-row', target: 'app1' } },
    { is: 'amends', operation: { does: 'is-void', target: null, voidedBy: 'club-2020-1' } },
  ])
})

test('a step of the whole list, a term not before a day, and a way out that bars', () => {
  const route = routeOf(rules(), 'centre')
  expect(route.ok && route.value.steps.get('judge')).toMatchObject({
    each: 'roll',
    notBefore: { count: 5, unit: 'day' },
    within: null,
  })
  expect(route.ok && route.value.steps.get('judge')?.outcomes.get('barred')).toMatchObject({
    end: 'stopped',
    effects: [{ does: 'bars', award: 'court-right' }],
  })
})
