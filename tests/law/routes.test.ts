import { describe, expect, test } from 'vitest'
import { loadLaw, resolve, routeOf, type Edition, type Route } from '../../src/law/index.ts'

const { law, errors } = await loadLaw(['law', 'tests/law/routes'])

function editionOn(day: string): Edition {
  const resolved = resolve(law, 'certificate-by-routes', 'akmola', day)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals))
  return resolved.value.edition
}

function route(channel: string): Route {
  const found = routeOf(editionOn('2026-03-27'), channel)
  if (!found.ok) throw new Error(JSON.stringify(found.refusals))
  return found.value
}

const ways = (of: Route, step: string): [string, string | null][] =>
  [...(of.steps.get(step)?.outcomes.values() ?? [])].map(({ id, to, end }) => [id, to ?? end])

test('both hard routes load without a mistake', () => {
  expect(errors).toEqual([])
})

test('the same wording is found by its acts in 2012 and by the adoption in 2026', () => {
  expect(editionOn('2012-05-01').hash).toBe(editionOn('2026-03-27').hash)
})

describe('the route of the centre, appendix 3', () => {
  const centre = route('centre')

  test('it walks from the inspector through the department and back to the inspector', () => {
    expect([...centre.steps.values()].map(({ id, by }) => `${id} ${by}`)).toEqual([
      'c1 inspector',
      'c2 gatherer',
      'c3 gatherer',
      'd4 executor',
      'd5 head',
      'd6 executor',
      'd7 head',
      'd8 executor',
      'c9 inspector',
    ])
  })

  test('an application that is not accepted is told so by word of mouth, and a record is kept', () => {
    expect(centre.steps.get('c1')?.outcomes.get('not-accepted')).toMatchObject({
      end: 'not-accepted',
      form: 'oral',
      record: true,
    })
  })

  test('papers are gathered exactly three times a day and sent at least twice', () => {
    expect(centre.steps.get('c2')).toMatchObject({
      each: 'office-slot',
      times: { kind: 'exactly', count: 3, per: 'day' },
    })
    expect(centre.steps.get('c3')).toMatchObject({ each: 'bag', times: { kind: 'at-least', count: 2, per: 'day' } })
  })

  test('registering takes an hour for papers of the centre and two minutes at the department', () => {
    expect(centre.steps.get('d4')?.within).toEqual({ count: 1, unit: 'working-hour' })
    expect(route('department').steps.get('d4')?.within).toEqual({ count: 2, unit: 'minute' })
  })

  test('one step registers and then sends or hands over, as the route asks', () => {
    expect(centre.steps.get('d8')?.does).toEqual(['register', 'dispatch'])
    expect(route('department').steps.get('d8')?.does).toEqual(['register', 'issue'])
    expect(ways(centre, 'd8')).toEqual([['sent', 'c9']])
    expect(ways(route('department'), 'd8')).toEqual([['handed-over', 'issued']])
  })

  test('the printed nine days are capped by the promise of ten minutes, at the department only', () => {
    expect(route('department').steps.get('d6')).toMatchObject({
      within: { count: 9, unit: 'working-day' },
      notAfter: 'department',
    })
    expect(centre.steps.get('d6')?.notAfter).toBeNull()
  })

  test('the days of acceptance and of issue stand outside the three days of the centre', () => {
    const promise = centre.promises.find(({ id }) => id === 'centre')
    expect(promise).toMatchObject({
      excludeStart: true,
      excludeEnd: true,
      clock: 'centre',
      counting: { saidBy: 'edition' },
    })
  })

  test('what nobody takes stays at the centre', () => {
    expect(centre.steps.get('c9')?.outcomes.get('not-taken')).toMatchObject({ store: 'centre', to: null, end: null })
  })
})

describe('the route of the portal, paragraph 21 and table 3 of appendix 4', () => {
  const portal = route('portal')

  test('machines and the applicant are units of the route with clocks of their own', () => {
    expect(portal.units.get('leb')).toMatchObject({ is: 'system', clock: 'continuous', adapter: 'core' })
    expect(portal.units.get('consumer')).toMatchObject({ is: 'applicant' })
    expect(portal.units.get('executor')).toMatchObject({ is: 'person', clock: 'office', office: 'department' })
  })

  test('every answer of the registry of persons leads somewhere', () => {
    const answers = editionOn('2026-03-27').messages.find(({ id }) => id === 'query')?.answers
    expect(answers).toEqual(['person', 'absent', 'down'])
    const outcomes = portal.steps.get('p1')?.outcomes
    expect(outcomes?.get('filled')?.to).toBe('p2')
    expect(outcomes?.get('absent')).toMatchObject({ retry: true, marks: 'unverified' })
    expect(outcomes?.get('down')).toMatchObject({ retry: true, keeps: 'draft' })
    expect(outcomes?.get('bad-person')?.end).toBe('error')
  })

  test('a certificate that is expired, revoked or of another person ends the request', () => {
    expect(portal.steps.get('p2')?.outcomes.get('invalid')).toMatchObject({
      end: 'error',
      for: ['expired', 'revoked', 'other-person'],
    })
  })

  test('a hop that fails is repeated, becomes a task after an hour, and the promise keeps running', () => {
    const request = editionOn('2026-03-27').messages.find(({ id }) => id === 'request')
    expect(request?.fault).toMatchObject({
      after: { count: 60, unit: 'minute' },
      task: 'executor',
      promise: 'keeps-running',
    })
  })

  test('status forks to the portal and to the centre', () => {
    expect(editionOn('2026-03-27').messages.find(({ id }) => id === 'status')?.to).toEqual(['portal', 'centre-is'])
  })

  test('the promise of the portal is silence, and silence stays visible', () => {
    expect(portal.promises).toMatchObject([{ id: 'portal', within: null, held: 'not-stated' }])
  })

  test('both tellings of the process are kept and one is executed', () => {
    const { tellings } = editionOn('2026-03-27')
    expect(
      tellings.filter(({ at }) => at === '21' || at === 'app4.t3').map(({ id, executed }) => [id, executed]),
    ).toEqual([
      ['para-21', false],
      ['table-3', true],
    ])
  })
})
