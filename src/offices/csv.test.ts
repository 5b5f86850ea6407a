import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from './csv.ts'

const cells = (text: string): string[][] => {
  const read = readCsv(text, 'a.csv')
  if (!read.ok) throw new Error(JSON.stringify(read.refusals))
  return read.value.records.map((record) => [...record.cells])
}

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

describe('a table of the directory is read as RFC 4180 has it', () => {
  test('commas, doubled quotes and line breaks stand inside quotes', () => {
    expect(cells('id,name\r\n1,"Абай, ""Б""\nүй"\r\n')).toEqual([
      ['id', 'name'],
      ['1', 'Абай, "Б"\nүй'],
    ])
  })

  test('a last line without a line break counts, an empty last cell too, an empty line does not', () => {
    expect(cells('a,b\n\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ])
  })

  test('a quote that is not closed is told with the place where it opened', () => {
    expect(readCsv('a,b\n1,"x\ny', 'a.csv')).toEqual({
      ok: false,
      refusals: [{ code: 'offices.csv-open-quote', at: 'a.csv:2:3', facts: { file: 'a.csv', line: 2, column: 3 } }],
    })
  })

  test('a quote in the middle of a cell, and letters after a closing quote, are told with their place', () => {
    expect(readCsv('a\nb"c', 'a.csv')).toMatchObject({ ok: false, refusals: [{ at: 'a.csv:2:2' }] })
    expect(readCsv('a\n"b"c', 'a.csv')).toMatchObject({ ok: false, refusals: [{ at: 'a.csv:2:4' }] })
  })

  test('whatever is written by the rules is read back the same', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        // A file that begins with a byte order mark loses it: that is what the mark is for.
        fc.pre(!rows[0]?.[0]?.startsWith('\uFEFF'))
        expect(cells(rows.map((row) => row.map(quote).join(',')).join('\n') + '\n')).toEqual(rows)
      }),
    )
  })
})
