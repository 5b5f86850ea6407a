import { expect, test } from 'vitest'
import { checkLaw } from '../../src/law/index.ts'

const report = await checkLaw('law')

test('what the text does not say is listed, not hidden', () => {
  const edition = report.editions.find(({ id }) => id === 'targeted-social-aid/2012-akmola')
  expect(edition?.notStated).toEqual(
    expect.arrayContaining(['storage', 'complaints', 'indicators', 'grounds.terminate']),
  )
  expect(edition?.notHeld).toEqual(['keeps', 'reckonings.income-per-head', 'reckonings.aid-amount'])
  expect(edition?.delegated).toEqual([])
})

test('what the adoption supplies is listed with who supplies it', () => {
  expect(report.adoptions).toMatchObject([{ id: 'sample-2026', sample: true }])
  const supplied = report.adoptions[0]?.supplies.map(({ id }) => id)
  expect(supplied).toEqual(expect.arrayContaining(['poverty-line akmola 2026-01-01', 'income-per-head', 'aid-amount']))
  expect(report.adoptions[0]?.supplies.every(({ by }) => by !== '')).toBe(true)
})

test('the law that ships is without mistakes, and acts that are not held are named', () => {
  expect(report.errors).toEqual([])
  expect(report.acts.notHeld).toContain('kz-2011-394')
})
