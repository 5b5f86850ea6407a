import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadOffices, officeDigits, officeTime, type Directory } from './index.ts'

const here = join(import.meta.dirname, '../../offices')

let read: ReturnType<typeof loadOffices> | undefined
async function directory(): Promise<Directory> {
  const loaded = await (read ??= loadOffices(here))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals, null, 1))
  return loaded.value
}

describe('the directory of Akmola, annexes 1 and 2 of the regulation', () => {
  test('annex 1 gives nineteen departments, annex 2 two hundred and thirty-eight akims', async () => {
    const { mentions, officeById } = await directory()
    const kinds = (table: string) =>
      Map.groupBy(
        mentions.filter((mention) => mention.table === table),
        (mention) => officeById(mention.office)!.kind,
      )
    expect(kinds('a-2-departments').get('department')).toHaveLength(19)
    expect(kinds('a-2-rural-akims').get('rural-akim')).toHaveLength(238)
  })

  test('a phone is kept as it is dialled and as it is printed', async () => {
    const { officeById } = await directory()
    expect(officeById(101)?.phones).toEqual(['+7 71638 21048'])
    expect(officeById(101)?.printed.phones).toBe('8-71638 2-10-48')
    expect(officeById(118)?.phones).toEqual(['+7 71645 62633', '+7 71645 62030'])
  })

  test('a printed phone too short to be dialled is kept as printed, marked, and not mended by guessing', async () => {
    const row = (await directory()).mentions.find((mention) => mention.table === 'a-2-rural-akims' && mention.row === 3)
    expect(row?.phones).toEqual([])
    expect(row?.printed.phones).toBe('8716-38- 4190')
    expect(row?.marks).toContain('phone-short')
  })

  test('a slip of the print is mended, the print kept beside it', async () => {
    const { officeById } = await directory()
    expect(officeById(204)?.address).toBe('Ақкөл ауданы, Наумовка селосы')
    expect(officeById(204)?.printed.address).toBe('Ақкөл ауданы, Наумовка cелосы')
    expect(officeById(101)?.printed.name).toBeNull()
  })

  test('the lunch break is not printed: the hours run without one and the directory says it is not stated', async () => {
    const office = (await directory()).officeById(205)!
    expect(office.lunch).toBe('not-stated')
    expect(officeTime(office)).toEqual({
      week: [1, 2, 3, 4, 5],
      hours: { from: '09:00', to: '18:00' },
      zone: 'Asia/Almaty',
    })
    expect(officeTime({ ...office, lunch: { from: '13:00', to: '14:00' } }).lunch).toEqual({
      from: '13:00',
      to: '14:00',
    })
  })

  test('an office number has four digits', () => expect(officeDigits(101)).toBe('0101'))
})

describe('where things lie', () => {
  test('a village has its akim; the department around it is the one of its district', async () => {
    const { officesOf, officesAround, ancestorsOf, pathOf } = await directory()
    expect(officesOf('rural-akim', 22).map((office) => office.id)).toEqual([201])
    expect(officesOf('department', 22)).toEqual([])
    expect(officesAround('department', 22).map((office) => office.id)).toEqual([101])
    expect(pathOf(22)).toBe('akmola/akkol/azat')
    expect(pathOf(32)).toBe('kz')
    expect(ancestorsOf(22).map((territory) => territory.names['en'])).toEqual([
      'Azat village',
      'Akkol district',
      'Akmola oblast',
    ])
  })

  test('where no office of the kind stands up to the oblast, none is found: never a default office', async () => {
    const { officesAround, ancestorsOf, pathOf } = await directory()
    expect(officesAround('rural-akim', 20)).toEqual([])
    expect(officesAround('department', 4711)).toEqual([])
    expect(pathOf(4711)).toBe('')
    expect(ancestorsOf(4711)).toEqual([])
  })

  test('a district lists its akims, an oblast its departments', async () => {
    const { officesWithin, within } = await directory()
    expect(officesWithin('rural-akim', 2).map((office) => office.id)).toEqual(
      expect.arrayContaining([201, 202, 203, 204, 205, 206, 207, 208, 209, 210]),
    )
    expect(officesWithin('department', 1)).toHaveLength(19)
    expect(within(2).map((territory) => territory.slug)).toEqual(
      expect.arrayContaining(['azat', 'kenes', 'akkol-town']),
    )
  })
})
