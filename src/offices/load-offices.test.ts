import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadOffices, officeDigits, officeTime, type Directory } from './index.ts'

const here = join(import.meta.dirname, '../../offices')

async function directory(): Promise<Directory> {
  const loaded = await loadOffices(here)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals, null, 1))
  return loaded.value
}

describe('the directory of Akmola, annexes 1 and 2 of the regulation', () => {
  test('annex 1 gives nineteen departments, annex 2 the ten akims of Aqkol district that are entered so far', async () => {
    const { offices } = await directory()
    expect(Map.groupBy(offices, (office) => office.kind).get('department')).toHaveLength(19)
    expect(Map.groupBy(offices, (office) => office.kind).get('rural-akim')).toHaveLength(10)
  })

  test('a phone is kept as it is dialled and as it is printed', async () => {
    const { officeById } = await directory()
    expect(officeById(101)?.phones).toEqual(['+7 71638 21048'])
    expect(officeById(101)?.printed.phones).toBe('8-71638 2-10-48')
    expect(officeById(118)?.phones).toEqual(['+7 71645 62633', '+7 71645 62030'])
  })

  test('a printed phone too short to be dialled is kept as printed and not mended by guessing', async () => {
    const office = (await directory()).officeById(203)
    expect(office?.phones).toEqual([])
    expect(office?.printed.phones).toBe('8716-38- 4190')
  })

  test('a slip of the print is mended, the print kept beside it', async () => {
    const { officeById } = await directory()
    expect(officeById(204)?.address).toBe('Ақкөл ауданы, Наумовка селосы')
    expect(officeById(204)?.printed.address).toBe('Ақкөл ауданы, Наумовка cелосы')
    expect(officeById(205)?.name.startsWith('«Ақкөл')).toBe(true)
    expect(officeById(205)?.printed.name?.startsWith('Ақкөл')).toBe(true)
    expect(officeById(101)?.printed.name).toBeNull()
  })

  test('the lunch break is not printed: the hours run without one and the directory says it is not stated', async () => {
    const office = (await directory()).officeById(101)!
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

  test('every office says its table, printed row and lines, in the order of the text and without overlap', async () => {
    const { offices, tables } = await directory()
    for (const table of tables) {
      const rows = offices.filter((office) => office.source.table === table.table)
      expect(rows.map((office) => office.source.row)).toEqual(rows.map((_, index) => index + 1))
      let last = table.lines.from
      for (const { source } of rows) {
        expect(source.lines.from).toBeGreaterThan(last)
        last = source.lines.to
      }
      expect(last).toBe(table.lines.to)
    }
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
    expect(officesWithin('rural-akim', 2)).toHaveLength(10)
    expect(officesWithin('department', 1)).toHaveLength(19)
    expect(within(2)).toHaveLength(11)
  })
})

describe('a wrong directory is refused with the place of each mistake', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'offices-'))
    await cp(here, dir, { recursive: true })
  })
  afterEach(() => rm(dir, { recursive: true }))

  /** Writes the mistake, and says where it begins as an editor counts. */
  const change = async (file: string, from: string, to: string): Promise<{ line: number; column: number }> => {
    const text = await readFile(join(dir, file), 'utf8')
    const index = text.indexOf(from)
    expect(index).toBeGreaterThan(-1)
    await writeFile(join(dir, file), text.slice(0, index) + to + text.slice(index + from.length))
    const before = text.slice(0, index).split('\n')
    return { line: before.length, column: before.at(-1)!.length + 1 }
  }
  const faults = async (): Promise<string[]> => {
    const loaded = await loadOffices(dir)
    return loaded.ok ? [] : loaded.refusals.map((one) => `${one.at} ${one.code}`)
  }

  const departments = 'akmola-2012-departments.csv'
  test.each([
    ['hours that end before they begin', departments, '09:00-18:00', '18:00-09:00', 'wrong-form'],
    ['a phone that cannot be dialled', departments, '+7 71638 21048', '8 71638', 'wrong-form'],
    ['a zone that is none', departments, 'Asia/Almaty', 'Asia/Akmola', 'not-known'],
    ['a postcode with a letter', departments, '020200', 'O20200', 'wrong-form'],
    ['a number with five digits', departments, '0103,', '10103,', 'not-a-number'],
    ['lines that run backwards', 'tables.csv', '84-246', '246-84', 'wrong-form'],
    ['an empty name', departments, 'Ақкөл ауданының бөлімі,', ',', 'empty'],
  ])('%s', async (_, file, from, to, reason) => {
    const { line, column } = await change(file, from, to)
    expect(await faults()).toEqual([`${file}:${line}:${column} offices.cell-${reason}`])
  })

  test('an unknown column, and with it the one that is missed', async () => {
    const { column } = await change(departments, 'phones_printed', 'fones')
    expect(await faults()).toEqual([
      `${departments}:1:${column} offices.column-not-known`,
      `${departments}:1:1 offices.column-missing`,
    ])
  })

  test.each([
    ['a missing cell', departments, ',+7 71638 21048', '', ':1 offices.row-wrong-width'],
    ['an id given twice', departments, '0102,', '0101,', ' offices.id-twice'],
    ['a territory nobody knows', 'territories.csv', '22,azat,2,', '22,azat,222,', ' offices.territory-not-known'],
    ['a kind nobody knows', 'territories.csv', '1,district', '1,canton', ' offices.kind-not-known'],
    ['a village without a district', 'territories.csv', '22,azat,2,', '22,azat,,', ' offices.parent-missing'],
    ['a city in a village', 'territories.csv', '20,kokshetau,1', '20,kokshetau,22', ' offices.parent-of-wrong-kind'],
    [
      'an interval that is none',
      'territories.csv',
      'Azat village,,',
      'Azat village,2013-01-01,2012-01-01',
      ' offices.interval-empty',
    ],
    ['two neighbours of one slug', 'territories.csv', 'atbasar', 'arshaly', ' offices.id-twice'],
  ])('%s', async (_, file, from, to, expected) => {
    const { line } = await change(file, from, to)
    expect(await faults()).toContain(`${file}:${line}${expected}`)
  })

  test('a tree that closes on itself', async () => {
    await change('territory-kinds.csv', 'district,oblast', 'district,oblast district')
    await change('territories.csv', '3,arshaly,1,district', '3,arshaly,4,district')
    await change('territories.csv', '4,astrakhan,1,district', '4,astrakhan,3,district')
    expect(await faults()).toEqual(
      expect.arrayContaining([
        'territories.csv:4 offices.territory-in-itself',
        'territories.csv:5 offices.territory-in-itself',
      ]),
    )
  })

  test('a table that is listed but absent, and one that is there but not listed', async () => {
    await writeFile(join(dir, 'stray.csv'), 'id\n')
    await rm(join(dir, departments))
    expect(await faults()).toEqual([`${departments} offices.file-missing`, 'stray.csv offices.table-not-listed'])
  })

  test('all mistakes come back at once', async () => {
    await change(departments, '09:00-18:00', 'all day')
    await change('akmola-2012-rural-akims.csv', '+7 71638 35144', '35144')
    await change('territories.csv', '22,azat', 'x,azat')
    expect(await faults()).toHaveLength(3)
  })
})
