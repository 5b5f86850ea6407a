import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadOffices, type Directory } from './index.ts'

/** A country of one oblast, one district and two villages; two tables mention its two offices. */
const files: Readonly<Record<string, string>> = {
  'territory-kinds.csv': `kind,within,name_kk,name_ru,name_en
country,,ел,страна,country
oblast,country,облыс,область,oblast
district,oblast,аудан,район,district
village,district,ауыл,село,village
`,
  'territories.csv': `id,slug,parent,kind,name_kk,name_ru,name_en,zone,from,until
1,kz,,country,Қазақстан,Казахстан,Kazakhstan,,,
2,akmola,1,oblast,Ақмола облысы,Акмолинская область,Akmola oblast,Asia/Almaty,,
3,akkol,2,district,Ақкөл ауданы,Аккольский район,Akkol district,,,
4,azat,3,village,Азат ауылы,,Azat village,,,
5,kenes,3,village,Кеңес ауылы,,,,,
`,
  'former-territories.csv': `territory,until,parent,kind,name_kk,name_ru,name_en,act
4,1998-05-08,2,district,Красное ауданы,Красное,Krasnoe,act of 1998
`,
  'office-kinds.csv': `kind,name_kk,name_ru,name_en
department,Бөлім,Отдел,Department
rural-akim,Әкім,Аким,Akim
`,
  'schedules.csv': `schedule,week,week_is,hours,lunch,printed
s1,1-5,stated,09:00-18:00,not-stated,күн сайын
`,
  'offices.csv': `id,kind,territory,plain_kk,plain_ru,plain_en,from,until
0101,department,3,,,,,
0102,rural-akim,4,Азат әкімі,,,,
`,
  'tables.csv': `table,kind,act,day,repealed,instrument,annex,title_kk,text,lines,rows,repeats
old,department,act-2008,2008-11-25,2009-07-07,b-1,1,Тізім,002,10-30,1,
new,department,act-2012,2012-11-01,,a-2,1,Тізім,001,10-30,2,old
`,
  'tables/old.csv': `row,number,office,name,name_printed,postcode,address,address_printed,phones,phones_printed,mails,marks,lines
1,1,0101,Бөлім,,020100,"Ақкөл, 1",,+7 71638 21048,2-10-48,a@b.kz,,11-14
`,
  'tables/new.csv': `row,number,office,name,name_printed,postcode,address,address_printed,phones,phones_printed,schedule,marks,lines
1,1,0101,Бөлім,,not-stated,"Ақкөл, 2",,+7 71638 21049,2-10-49,s1,,11-14
2,,0102,Әкім,,not-stated,Азат,,,,,phone-missing number-lost,15-18
`,
}

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'offices-'))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), text)
  }
})
afterEach(() => rm(dir, { recursive: true }))

/** Writes the mistake, and says where it begins as an editor counts. */
async function change(file: string, from: string, to: string): Promise<{ line: number; column: number }> {
  const text = await readFile(join(dir, file), 'utf8')
  const index = text.indexOf(from)
  expect(index).toBeGreaterThan(-1)
  await writeFile(join(dir, file), text.slice(0, index) + to + text.slice(index + from.length))
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

async function faults(): Promise<string[]> {
  const loaded = await loadOffices(dir)
  return loaded.ok ? [] : loaded.refusals.map((one) => `${one.at} ${one.code}`)
}

async function directory(): Promise<Directory> {
  const loaded = await loadOffices(dir)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals))
  return loaded.value
}

describe('an office is what its rows say, the latest act first', () => {
  test('the newer address and phone hold, the postcode and the mail come from the act that tells them', async () => {
    const office = (await directory()).officeById(101)!
    expect(office).toMatchObject({
      address: 'Ақкөл, 2',
      phones: ['+7 71638 21049'],
      postcode: '020100',
      mails: ['a@b.kz'],
    })
    expect(office.source).toEqual({ table: 'new', row: 1, lines: { from: 11, to: 14 } })
    expect(office.mentions.map((mention) => mention.table)).toEqual(['new', 'old'])
  })

  test('a short name is kind and place where its row has none; a place without a Russian name stands in Kazakh', async () => {
    const { officeById } = await directory()
    expect(officeById(101)?.plain.ru).toBe('Отдел, Аккольский район')
    expect(officeById(102)?.plain).toEqual({ kk: 'Азат әкімі', ru: 'Аким, Азат ауылы', en: 'Akim, Azat village' })
  })

  test('where no table says when an office works, it has no hours; its zone is that of the territory around', async () => {
    const office = (await directory()).officeById(102)!
    expect(office).toMatchObject({ week: null, hours: null, zone: 'Asia/Almaty' })
  })

  test('before an act changed it, a territory is told by its former name and place, with the act', async () => {
    const { territoryById, territoryThen } = await directory()
    const then = territoryThen(territoryById(4)!, Temporal.PlainDate.from('1998-05-07'))
    expect(then).toMatchObject({ parent: 2, names: { ru: 'Красное' }, changedBy: 'act of 1998' })
    const since = territoryThen(territoryById(4)!, Temporal.PlainDate.from('1998-05-08'))
    expect(since).toMatchObject({ parent: 3, names: { kk: 'Азат ауылы' }, changedBy: null })
  })
})

describe('a wrong directory is refused as a whole, with the place of each mistake', () => {
  test.each([
    ['hours that end before they begin', 'schedules.csv', '09:00-18:00', '18:00-09:00', 'wrong-form'],
    ['a phone that cannot be dialled', 'tables/old.csv', '+7 71638 21048', '8 71638', 'wrong-form'],
    ['a zone that is none', 'territories.csv', 'Asia/Almaty', 'Asia/Akmola', 'not-known'],
    ['a postcode with a letter', 'tables/old.csv', '020100', 'O20100', 'wrong-form'],
    ['a number with five digits', 'offices.csv', '0102', '10102', 'not-a-number'],
    ['lines that run backwards', 'tables.csv', '10-30', '30-10', 'wrong-form'],
    ['an empty name', 'territories.csv', 'Азат ауылы', '', 'empty'],
    ['a day that is none', 'tables.csv', '2008-11-25', '2008-11-31', 'wrong-form'],
  ])('%s', async (_, file, from, to, reason) => {
    const { line, column } = await change(file, from, to)
    expect(await faults()).toEqual([`${file}:${line}:${column} offices.cell-${reason}`])
  })

  test('an unknown column, and with it the one that is missed; a column that few tables print may be left out', async () => {
    const { column } = await change('tables/new.csv', 'phones_printed', 'fones')
    expect(await faults()).toEqual([
      `tables/new.csv:1:${column} offices.column-not-known`,
      `tables/new.csv:1:1 offices.column-missing`,
    ])
  })

  test.each([
    ['a missing cell', 'tables/old.csv', ',+7 71638 21048', '', ':1 offices.row-wrong-width'],
    ['an id given twice', 'offices.csv', '0102,', '0101,', ' offices.id-twice'],
    ['a territory nobody knows', 'territories.csv', '4,azat,3,', '4,azat,33,', ' offices.territory-not-known'],
    ['a kind nobody knows', 'territories.csv', '2,district', '2,canton', ' offices.kind-not-known'],
    ['a village without a district', 'territories.csv', '4,azat,3,', '4,azat,,', ' offices.parent-missing'],
    ['a district in a village', 'territories.csv', '3,akkol,2', '3,akkol,4', ' offices.parent-of-wrong-kind'],
    ['a second country', 'territories.csv', '5,kenes,3,village', '5,kenes,,country', ' offices.id-twice'],
    [
      'an interval that is none',
      'offices.csv',
      'Азат әкімі,,,,',
      'Азат әкімі,,,2013-01-01,2012-01-01',
      ' offices.interval-empty',
    ],
    ['two neighbours of one slug', 'territories.csv', '5,kenes', '5,azat', ' offices.id-twice'],
    [
      'a kind of office nobody knows',
      'offices.csv',
      '0102,rural-akim',
      '0102,bakery',
      ' offices.office-kind-not-known',
    ],
    ['a former name of nothing', 'former-territories.csv', '4,1998', '44,1998', ' offices.territory-not-known'],
    ['a row of an office nobody knows', 'tables/new.csv', '2,,0102', '2,,0103', ' offices.office-not-known'],
    ['a schedule nobody knows', 'tables/new.csv', 's1', 's2', ' offices.schedule-not-known'],
    ['rows out of order', 'tables/new.csv', '2,,0102', '3,,0102', ' offices.row-out-of-order'],
    ['lines outside those of the table', 'tables/new.csv', '15-18', '15-31', ' offices.lines-outside'],
    ['a phone neither dialled, printed nor missed', 'tables/new.csv', 'phone-missing ', '', ' offices.phone-missing'],
    ['a table that repeats none', 'tables.csv', '2,old', '2,older', ' offices.table-not-known'],
    ['fewer rows than the text prints', 'tables.csv', '10-30,1,', '10-30,2,', ' offices.rows-lost'],
  ])('%s', async (_, file, from, to, expected) => {
    const { line } = await change(file, from, to)
    expect(await faults()).toContain(`${file}:${line}${expected}`)
  })

  test('an office that no row mentions', async () => {
    await change('tables/new.csv', '2,,0102', '2,,0101')
    expect(await faults()).toEqual(['offices.csv:3 offices.office-not-mentioned'])
  })

  test('a tree that closes on itself', async () => {
    await change('territory-kinds.csv', 'district,oblast', 'district,oblast village')
    await change('territories.csv', '3,akkol,2', '3,akkol,4')
    expect(await faults()).toEqual(
      expect.arrayContaining([
        'territories.csv:4 offices.territory-in-itself',
        'territories.csv:5 offices.territory-in-itself',
      ]),
    )
  })

  test('a table that is listed but absent, and those that are there but not listed', async () => {
    await writeFile(join(dir, 'stray.csv'), 'id\n')
    await writeFile(join(dir, 'tables/stray.csv'), 'id\n')
    await rm(join(dir, 'tables/old.csv'))
    expect(await faults()).toEqual([
      'tables/old.csv offices.file-missing',
      'stray.csv offices.table-not-listed',
      'tables/stray.csv offices.table-not-listed',
    ])
  })

  test('a file that is not UTF-8, and one too large to be a table of the law', async () => {
    await writeFile(join(dir, 'tables/old.csv'), Buffer.from([0xd2, 0x9a, 0xff]))
    await writeFile(join(dir, 'tables/new.csv'), Buffer.alloc(21_000_000, 0x61))
    expect(await faults()).toEqual(['tables/old.csv offices.file-not-utf8', 'tables/new.csv offices.file-too-large'])
  })

  test('all mistakes come back at once', async () => {
    await change('schedules.csv', '09:00-18:00', 'all day')
    await change('tables/old.csv', '+7 71638 21048', '21048')
    await change('territories.csv', '4,azat', 'x,azat')
    expect(await faults()).toHaveLength(3)
  })
})
