import { describe, expect, test } from 'vitest'
import { admitPerson, inventIin, seededChance, type Person } from '../../src/people/index.ts'
import { nobody, type Scope, type Tx } from '../../src/platform/index.ts'
import { actAs, inRollback, tryInside } from '../support/database.ts'
import { day, testMeans } from './house.ts'
import { uuidv7 } from '../../src/kernel/index.ts'

const office = (id: number): Scope => ({ kind: 'office', office: id, staff: nobody })
const means = testMeans()
const now = means.now()
const newId = (): string => uuidv7(now.epochMilliseconds, means.random(10))

/** The names of the persons whom the scope sees. */
const seen = async (tx: Tx): Promise<string[]> =>
  (await tx.query<{ family_name: string }>('select family_name from persons')).map((row) => row.family_name)

const born = day('1985-03-12')
const iin = inventIin(seededChance(5), born, 'female', new Set())
const gulnar = (): Person => ({
  id: newId(),
  iin,
  name: { family: 'Сәдуақасова', given: 'Гүлнар', patronymic: 'Маратқызы' },
  birthDate: born,
  sex: 'female',
})

describe('a person at the window', () => {
  test('is entered once: a second office that serves her finds the same person by her number', () =>
    inRollback(async (tx) => {
      const first = await admitPerson(tx, gulnar(), now)
      await actAs(tx, office(102))
      expect(await admitPerson(tx, gulnar(), now)).toBe(first)
      expect(await seen(tx)).toEqual(['Сәдуақасова'])
    }, office(101)))

  test('is not shown to an office that has not served her', () =>
    inRollback(async (tx) => {
      await admitPerson(tx, gulnar(), now)
      await actAs(tx, office(102))
      expect(await seen(tx)).toEqual([])
    }, office(101)))

  test('who has a new name bears it from then on, and the former one is kept', () =>
    inRollback(async (tx) => {
      const id = await admitPerson(tx, gulnar(), now)
      await actAs(tx, office(102))
      const married = { ...gulnar(), name: { ...gulnar().name, family: 'Оспанова' } }
      expect(await admitPerson(tx, married, now.add({ hours: 24 }))).toBe(id)
      expect(await seen(tx)).toEqual(['Оспанова'])
      expect(await tx.query('select family_name, replaced_by_office from former_names')).toEqual([
        { family_name: 'Сәдуақасова', replaced_by_office: 102 },
      ])
    }, office(101)))

  test('without a number is a person of her own each time: nobody guesses that two are one', () =>
    inRollback(async (tx) => {
      const one = await admitPerson(tx, { ...gulnar(), iin: null }, now)
      const two = await admitPerson(tx, { ...gulnar(), iin: null }, now)
      expect(one).not.toBe(two)
    }, office(101)))

  test('the door stays shut for whoever only holds a case or a paper', () =>
    inRollback(async (tx) => {
      await admitPerson(tx, gulnar(), now)
      for (const scope of [
        { kind: 'case', case: newId() },
        { kind: 'paper', code: '1' },
        { kind: 'audit', staff: nobody },
      ] as const) {
        await actAs(tx, scope)
        expect(String(await tryInside(tx, () => admitPerson(tx, gulnar(), now)))).toContain('cannot admit a person')
      }
    }, office(101)))

  test('the door leaves the scope as it found it', () =>
    inRollback(async (tx) => {
      await admitPerson(tx, gulnar(), now)
      expect(await tx.query("select current_setting('app.scope') as scope")).toEqual([{ scope: 'office' }])
    }, office(101)))
})
