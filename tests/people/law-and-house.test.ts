import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLaw, routeOf, type Edition, type Law } from '../../src/law/index.ts'
import type { Directory } from '../../src/offices/index.ts'
import { isUnit, may } from '../../src/people/index.ts'
import { must, realDirectory } from './house.ts'

let law: Law
let directory: Directory
beforeAll(async () => {
  law = (await loadLaw(join(import.meta.dirname, '../../law'))).law
  directory = await realDirectory()
})

/** What an edition asks of people who may not do it here: each as "unit verb". */
function forbidden(edition: Edition): string[] {
  const people = new Set(
    edition.units.filter((unit) => unit.is === 'person' || unit.is === 'organ').map((unit) => unit.id),
  )
  const organs = new Set(edition.units.filter((unit) => unit.is === 'organ').map((unit) => unit.id))
  const asked = edition.routes.flatMap(({ channel }) => {
    const route = must(routeOf(edition, channel))
    // The members of an organ sign what it makes.
    return [...route.steps.values()].flatMap((step) =>
      (organs.has(step.by) ? [...step.does, 'sign' as const] : step.does).map((verb) => ({ unit: step.by, verb })),
    )
  })
  return asked
    .filter(({ unit, verb }) => people.has(unit) && !may({ unit, place: 101 }, `step.${verb}`, 101))
    .map(({ unit, verb }) => `${unit} ${verb}`)
}

describe('the law and the house know the same words', () => {
  test('every person and organ of an edition that can be walked is a unit here and may do each of its steps', () => {
    // A standard without a procedure names people who have nothing to do here yet.
    const walked = [...law.editions.values()].filter(({ routes }) => routes.length > 0)
    expect(walked.length).toBeGreaterThan(0)
    for (const edition of walked) {
      const named = edition.units.filter((unit) => unit.is === 'person' || unit.is === 'organ').map((unit) => unit.id)
      expect({ edition: edition.id, unknown: named.filter((unit) => !isUnit(unit)) }).toEqual({
        edition: edition.id,
        unknown: [],
      })
      expect({ edition: edition.id, forbidden: forbidden(edition) }).toEqual({ edition: edition.id, forbidden: [] })
    }
  })

  test('every kind of office in the directory is a word of the law, and every table an annex of an act we know', () => {
    expect(directory.tables.length).toBeGreaterThan(0)
    for (const { kind } of directory.officeKinds)
      expect({ kind, known: law.words.get('offices')?.has(kind) }).toEqual({ kind, known: true })
    for (const { act, day } of directory.tables)
      expect({ act, date: law.acts.get(act)?.date }).toEqual({ act, date: day.toString() })
  })

  test('every edition’s territory is one that the directory has', () => {
    const paths = new Set(directory.territories.map((territory) => directory.pathOf(territory.id)))
    for (const edition of law.editions.values())
      expect(paths.has(edition.territory) || edition.territory === 'kz').toBe(true)
  })
})
