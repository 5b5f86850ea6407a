import { describe, expect, test } from 'vitest'
import {
  admitPerson,
  ageOn,
  findPersons,
  givePersonAccess,
  inventIin,
  personById,
  seededChance,
  type Person,
} from '../../src/people/index.ts'
import { nobody, type Scope } from '../../src/platform/index.ts'
import { actAs, inRollback, tryInside } from '../support/database.ts'
import { day, testMeans } from './house.ts'
import { uuidv7 } from '../../src/kernel/index.ts'

const office = (id: number): Scope => ({ kind: 'office', office: id, staff: nobody })
const means = testMeans()
const now = means.now()
const newId = (): string => uuidv7(now.epochMilliseconds, means.random(10))

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
      expect((await personById(tx, first))?.name.family).toBe('Сәдуақасова')
    }, office(101)))

  test('is not shown to an office that has not served her, by number, by name or by id', () =>
    inRollback(async (tx) => {
      const id = await admitPerson(tx, gulnar(), now)
      await actAs(tx, office(102))
      expect(await findPersons(tx, 102, iin)).toEqual([])
      expect(await findPersons(tx, 102, 'сәдуақасова')).toEqual([])
      expect(await findPersons(tx, 101, 'сәдуақасова')).toEqual([])
      expect(await personById(tx, id)).toBeUndefined()
    }, office(101)))

  test('is found by the beginnings of her names in any order, typed without Kazakh letters', () =>
    inRollback(async (tx) => {
      await admitPerson(tx, gulnar(), now)
      const found = async (typed: string) => (await findPersons(tx, 101, typed)).map((person) => person.name.given)
      expect(await found('гулнар садуак')).toEqual(['Гүлнар'])
      expect(await found(`${iin.slice(0, 6)} ${iin.slice(6)}`)).toEqual(['Гүлнар'])
      expect(await found('дуақасова')).toEqual([])
      expect(await found('%')).toEqual([])
      expect(await found('')).toEqual([])
      expect(await found('123')).toEqual([])
    }, office(101)))

  test('who has a new name is found by it and by the former one, which is kept', () =>
    inRollback(async (tx) => {
      const id = await admitPerson(tx, gulnar(), now)
      await actAs(tx, office(102))
      const married = { ...gulnar(), name: { ...gulnar().name, family: 'Оспанова' } }
      expect(await admitPerson(tx, married, now.add({ hours: 24 }))).toBe(id)
      for (const typed of ['оспанова', 'сәдуақасова'])
        expect((await findPersons(tx, 102, typed)).map((person) => person.name.family)).toEqual(['Оспанова'])
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

  test('is handed on with her case by an office that has her, and by no other', () =>
    inRollback(async (tx) => {
      const id = await admitPerson(tx, gulnar(), now)
      await actAs(tx, office(103))
      expect(String(await tryInside(tx, () => givePersonAccess(tx, id, 103, now)))).toContain('no access to the person')
      expect(await personById(tx, id)).toBeUndefined()
      await actAs(tx, office(101))
      await givePersonAccess(tx, id, 103, now)
      await givePersonAccess(tx, id, 103, now)
      await actAs(tx, office(103))
      expect(await personById(tx, id)).toBeDefined()
    }, office(101)))

  test('the doors stay shut for whoever only holds a case or a paper', () =>
    inRollback(async (tx) => {
      const id = await admitPerson(tx, gulnar(), now)
      for (const scope of [
        { kind: 'case', case: newId() },
        { kind: 'paper', code: '1' },
        { kind: 'audit', staff: nobody },
      ] as const) {
        await actAs(tx, scope)
        expect(String(await tryInside(tx, () => admitPerson(tx, gulnar(), now)))).toContain('cannot admit a person')
        expect(String(await tryInside(tx, () => givePersonAccess(tx, id, 101, now)))).toContain('cannot give access')
      }
    }, office(101)))

  test('a door leaves the scope as it found it', () =>
    inRollback(async (tx) => {
      await admitPerson(tx, gulnar(), now)
      expect(await tx.query("select current_setting('app.scope') as scope")).toEqual([{ scope: 'office' }])
    }, office(101)))
})

test('a person is of full years from the birthday on', () => {
  expect(ageOn(born, day('2026-03-11'))).toBe(40)
  expect(ageOn(born, day('2026-03-12'))).toBe(41)
})
