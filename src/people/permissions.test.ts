import { describe, expect, test } from 'vitest'
import { actions, may, permit, reachOf, type Action } from './permissions.ts'
import { houseUnits, installation, units, type Unit } from './units.ts'

/** The whole table as people read it: `here` in one's own place, `all` anywhere. Everything else is forbidden. */
const expected: Readonly<Record<Unit, { readonly here: string; readonly all: string }>> = {
  akim: {
    here:
      'step.accept step.register step.issue step.dispatch step.receive step.notify step.store ' +
      'case.open case.find paper.open',
    all: '',
  },
  head: {
    here: 'step.resolve step.sign step.decide case.open case.find paper.open destruction.order',
    all: '',
  },
  executor: {
    here:
      'step.accept step.register step.check step.request step.draft step.dispatch step.receive step.notify step.issue step.pay ' +
      'step.store step.list case.open case.find paper.open',
    all: '',
  },
  commission: {
    here: 'step.inspect step.opine step.sign step.dispatch step.receive case.open paper.open',
    all: '',
  },
  administrator: { here: '', all: 'staff.manage organ.manage' },
  methodologist: { here: '', all: '' },
  auditor: { here: '', all: '' },
}

const words = (list: string): string[] =>
  list
    .split(' ')
    .filter((word) => word !== '')
    .sort()

describe('who may do what where', () => {
  test.each(units)('%s', (unit) => {
    const withReach = (reach: string): string[] => actions.filter((action) => reachOf(unit, action) === reach).sort()
    expect(withReach('own-place')).toEqual(words(expected[unit].here))
    expect(withReach('anywhere')).toEqual(words(expected[unit].all))
  })

  const pairs = units.flatMap((unit) => actions.map((action) => ({ unit, action })))

  test.each(pairs)('$unit, $action: at home, elsewhere', ({ unit, action }) => {
    const home = houseUnits.has(unit) ? installation : 101
    const reach = reachOf(unit, action)
    expect(may({ unit, place: home }, action, home)).toBe(reach !== null)
    expect(may({ unit, place: home }, action, 102)).toBe(reach === 'anywhere')
  })

  test('an unknown unit may nothing, not even in its own place', () => {
    for (const action of actions) {
      expect(may({ unit: 'minister', place: 101 }, action, 101)).toBe(false)
      expect(may({ unit: 'constructor', place: 101 }, action, 101)).toBe(false)
    }
  })

  test('no officer does what an applicant or a system does', () => {
    for (const unit of units)
      for (const action of [
        'step.apply',
        'step.collect',
        'step.relay',
        'step.verify',
        'step.form',
      ] as const satisfies Action[])
        expect(may({ unit, place: 101 }, action, 101)).toBe(false)
  })

  test('a refusal says what was asked, of whom and where', () => {
    expect(permit({ unit: 'executor', place: 101 }, 'step.sign', 101)).toEqual({
      ok: false,
      refusals: [{ code: 'people.not-permitted', facts: { action: 'step.sign', unit: 'executor', place: 101 } }],
    })
  })
})
