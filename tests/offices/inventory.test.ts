import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { differencesOf, loadOffices, makeFindOffices, qualityReport, type Directory } from '../../src/offices/index.ts'

let directory: Directory
beforeAll(async () => {
  const loaded = await loadOffices(join(import.meta.dirname, '../../offices'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals))
  directory = loaded.value
})

/** The inventory of the texts: tables, rows and, where every copy of a table has the same, bodies. */
const inventory = [
  { text: '000', kind: 'department', tables: 1, rows: 19 },
  { text: '000', kind: 'rural-akim', tables: 1, rows: 254 },
  { text: '001', kind: 'department', tables: 3, rows: 57 },
  { text: '001', kind: 'rural-akim', tables: 1, rows: 238 },
  { text: '001', kind: 'centre', tables: 1, rows: 21 },
  { text: '002', kind: 'department', tables: 13, rows: 225 },
  { text: '002', kind: 'akim', tables: 13, rows: 225 },
  { text: '002', kind: 'rural-akim', tables: 3, rows: 585 },
  { text: '003', kind: 'education-department', tables: 7, rows: 1435 },
  { text: '003', kind: 'centre', tables: 7, rows: 189 },
  { text: '003', kind: 'rural-akim', tables: 1, rows: 1442 },
  { text: '003', kind: 'oblast-akimat', tables: 1, rows: 16 },
  { text: '003', kind: 'education-control-committee', tables: 2, rows: 8 },
  { text: '004', kind: 'pension-branch', tables: 10, rows: 2113 },
  { text: '004', kind: 'centre', tables: 8, rows: 2272 },
  { text: '004', kind: 'department', tables: 2, rows: 417 },
  { text: '004', kind: 'akim', tables: 1, rows: 211 },
  { text: '004', kind: 'social-protection-territorial', tables: 8, rows: 128 },
  { text: '004', kind: 'expertise-branch', tables: 1, rows: 131 },
  { text: '004', kind: 'oblast-department', tables: 2, rows: 32 },
  { text: '004', kind: 'oblast-akimat', tables: 1, rows: 12 },
] as const

const mentionsOf = (table: string) => directory.mentions.filter((mention) => mention.table === table)
const officesOf = (pattern: RegExp): number =>
  new Set(directory.mentions.filter(({ table }) => pattern.test(table)).map(({ office }) => office)).size

describe('every directory table of the five texts is here, row by row', () => {
  test.each(inventory)('text $text, $kind: $rows rows in $tables tables', ({ text, kind, tables, rows }) => {
    const found = directory.tables.filter((table) => table.text === text && table.kind === kind)
    expect(found).toHaveLength(tables)
    expect(found.reduce((sum, { table }) => sum + mentionsOf(table).length, 0)).toBe(rows)
  })

  test('eighty-seven tables, ten thousand and thirty rows, and nothing besides', () => {
    expect(directory.tables).toHaveLength(87)
    expect(directory.mentions).toHaveLength(10_030)
    expect(inventory.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_030)
  })

  test('rows of a table stand in the order of the text, and no two begin at the same line', () => {
    for (const { table } of directory.tables) {
      const from = mentionsOf(table).map(({ lines }) => lines.from)
      expect(from).toEqual(from.toSorted((one, other) => one - other))
      expect(new Set(from).size).toBe(from.length)
    }
  })
})

describe('one office, several mentions', () => {
  test.each([
    ['the departments are the 206 of decree 1059, those of three oblasts among them', /^.-\d+-departments$/, 206],
    ['the education departments are 205 in seven tables', /education-departments/, 205],
    ['the pension branches are 213 in ten tables, two of them only in one', /pension-branches/, 213],
    ['the centres of decree 1059 are 284 in eight tables', /^[f-h]-\d-centres/, 284],
    ['the bodies of the committee are 16 in eight tables', /committee-bodies/, 16],
    ['the akimats of the oblasts are 16, eleven of them and a fragment printed twice', /oblast-akimats/, 16],
  ] as const)('%s', (_, tables, offices) => expect(officesOf(tables)).toBe(offices))

  test('the department of Aqkol is mentioned five times, and what the acts say differently is listed', () => {
    const office = directory.officeById(101)!
    expect(office.mentions.map((mention) => mention.table)).toEqual([
      'a-2-departments',
      'h-3-departments',
      'h-4-departments',
      'a-3-departments',
      'a-4-departments',
    ])
    const address = differencesOf(office).find(({ field }) => field === 'address')
    expect(address?.values.map(({ value }) => value)).toEqual([
      'Ақкөл қаласы, Нұрмағамбетов көшесі, 81',
      'Ақкөл қаласы, Нұрмағамбетов көшесі, 8-үй',
    ])
  })

  test('two offices of the first service keep their numbers', () => {
    expect(directory.officeById(119)?.plain.en).toBe('Kokshetau city department')
    expect(directory.officeById(210)?.plain.en).toBe('Akim of Kyryk Kudyk village')
  })
})

describe('finding an office', () => {
  test('“Жансүгіров” finds the akim of the settlement with the phone that is dialled and the one that is printed', () => {
    const found = makeFindOffices(directory)('Жансүгіров')
    const akim = found.find((office) => office.kind === 'rural-akim')
    expect(akim?.name).toBe('Жансүгіров кенттік округ аудан әкімінің аппараты')
    expect(akim?.phones).toEqual(['+7 72832 21732'])
    expect(akim?.printed.phones).toBe('872832 21732')
  })

  test('letters are folded and words begun, in whatever language the place is named', () => {
    const find = makeFindOffices(directory)
    expect(find('жансугир аким').map(({ id }) => id)).toContain(1019)
    expect(find('Аккольский занятост').map(({ id }) => id)).toContain(101)
    expect(find('')).toEqual([])
    expect(find('zzz')).toEqual([])
  })
})

describe('the quality report', () => {
  test('each defect names its table, row and lines, what is printed and what was taken', () => {
    const report = qualityReport(directory)
    expect(report.find(({ mention }) => mention.table === 'a-2-rural-akims' && mention.row === 3)).toMatchObject({
      defect: 'phone-short',
      mention: { lines: { from: 273, to: 278 } },
      printed: '8716-38- 4190',
      taken: '',
    })
  })

  test('every mark of a row is a defect that the report can name', () => {
    const marks = directory.mentions.reduce((sum, mention) => sum + mention.marks.length, 0)
    expect(qualityReport(directory)).toHaveLength(marks)
  })

  test('a person named in the cell of a phone is nowhere shown', () => {
    const rows = qualityReport(directory).filter(({ defect }) => defect === 'person-in-phone')
    expect(rows.map(({ mention }) => `${mention.table}/${mention.row}`)).toEqual(
      expect.arrayContaining(['a-2-rural-akims/123', 'a-2-rural-akims/211']),
    )
    for (const { printed } of rows) expect(printed).not.toMatch(/\p{Lu}\p{Ll}{3,} ?\p{Lu}\./u)
  })

  test('a phone under the code of another oblast is not dialled: the codes of Kostanay and Kyzylorda are swapped', () => {
    const rows = mentionsOf('f-1-committee-bodies').filter(({ row }) => row === 9 || row === 10)
    for (const { phones, marks } of rows) {
      expect(phones).toEqual([])
      expect(marks).toContain('area-code-elsewhere')
    }
  })
})
