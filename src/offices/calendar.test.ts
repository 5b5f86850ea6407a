import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile, loadCalendar, readCalendar } from './calendar.ts'

const text = readFileSync(calendarFile, 'utf8')

/** What is wrong in a file, as `line:column code at`. */
function wrong(content: string): string[] {
  const read = readCalendar(content, 'kz.json')
  if (read.ok) return []
  return read.refusals.map(({ code, at, facts }) =>
    `${facts?.['line']}:${facts?.['column']} ${code} ${at ?? ''}`.trim(),
  )
}

const change = (from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`)
  return changed
}

describe('the calendar file', () => {
  it('is right, and knows the years of the law that is written down', () => {
    const calendar = loadCalendar()
    if (!calendar.ok) throw new Error(JSON.stringify(calendar.refusals))
    expect(calendar.value.isWorkingDay(new Temporal.PlainDate(2012, 12, 29), [1, 2, 3, 4, 5])).toBe(true)
    expect(calendar.value.holidayNames('nauryz')?.kk).toBe('Наурыз мейрамы')
    expect(calendar.value.data.years).toEqual({ from: 2006, to: 2026, presumed: [2027] })
  })

  it('that is not there is refused by its name', () => {
    const calendar = loadCalendar('/nowhere/kz.json')
    expect(calendar.ok ? null : calendar.refusals[0]).toMatchObject({
      code: 'calendar.not-there',
      facts: { file: '/nowhere/kz.json', says: 'ENOENT' },
    })
  })

  it('a new holiday and a new move need no code', () => {
    const edited = change('"moves": [', '"moves": [ { "off": "2026-07-07", "worked": "2026-07-04", "act": { "number": "9", "year": 2026, "by": "ministry" } },') // prettier-ignore
    const calendar = readCalendar(edited, 'kz.json')
    if (!calendar.ok) throw new Error(JSON.stringify(calendar.refusals))
    expect(calendar.value.isWorkingDay(new Temporal.PlainDate(2026, 7, 7), [1, 2, 3, 4, 5])).toBe(false)
    expect(calendar.value.isWorkingDay(new Temporal.PlainDate(2026, 7, 4), [1, 2, 3, 4, 5])).toBe(true)
  })
})

describe('a wrong calendar file is refused with the line to look at', () => {
  it('no JSON', () => {
    expect(wrong('{ "id": "kz", }')[0]).toMatch(/^1:15 calendar.not-json$/)
    expect(wrong('')[0]).toMatch(/^1:1 calendar.not-json$/)
    expect(wrong(text.slice(0, 400))[0]).toMatch(/^\d+:\d+ calendar.not-json$/)
  })

  it('no object at all', () => {
    for (const content of ['[]', '7', 'null', '"kz"']) expect(wrong(content)).toEqual(['1:1 calendar.value-wrong'])
  })

  it('a misspelt key is two mistakes: one too many and one missing', () => {
    expect(wrong(change('"moves"', '"movs"')).map((line) => line.replace(/^\d+/, 'n'))).toEqual([
      'n:3 calendar.key-not-known movs',
      'n:1 calendar.key-lacking',
    ])
  })

  it('a key that stands twice, which JSON would pass over', () => {
    expect(wrong('{ "id": "kz",\n  "id": "kz" }')[0]).toBe('2:3 calendar.key-twice id')
  })

  it.each<[string, string | RegExp, string, string]>([
    ['a kind that is none', '"kind": "holiday"', '"kind": "holliday"', 'calendar.value-wrong holidays.0.kind'],
    ['a year in quotes', '"from": 1991', '"from": "1991"', 'calendar.value-wrong holidays.0.from'],
    ['a day of no month', '"01-02"', '"13-02"', 'calendar.day-wrong holidays.0.days.1'],
    ['a day that does not come', '"2006-01-11"', '"2006-02-30"', 'calendar.day-wrong moves.0.off'],
    ['a holiday that ends before it begins', '"to": 2009', '"to": 1999', 'calendar.span-backward holidays.3'],
    ['a year without Kurban Ait', '"2026-05-27"', '"2028-05-05"', 'calendar.year-lacks-day dated.0.days'],
    [
      'years that run backward',
      '"from": 2006, "to": 2026',
      '"from": 2026, "to": 2006',
      'calendar.years-backward years',
    ],
    ['a holiday without a name', '"nauryz": {', '"naurys": {', 'calendar.name-lacking holidays.3'],
    ['a name in two languages', ', "en": "New Year"', '', 'calendar.key-lacking names.new-year'],
    ['an issuer that is none', '"by": "government"', '"by": "akimat"', 'calendar.value-wrong moves.0.act.by'],
    ['a move of a Wednesday, which is worked anyway', '"worked": "2006-01-14"', '"worked": "2006-01-18"', 'calendar.move-idle moves.0'], // prettier-ignore
    ['a day that is moved twice', '"worked": "2006-05-06"', '"worked": "2006-01-14"', 'calendar.move-twice moves.1'],
  ])('%s', (_what, from, to, told) => {
    const found = wrong(change(from, to))
    expect(
      found.some((line) => line.replace(/^\d+:\d+ /, '') === told),
      found.join('; '),
    ).toBe(true)
    const [line] = /^\d+/.exec(found.find((each) => each.endsWith(told))!)!
    expect(Number(line)).toBeGreaterThan(1)
  })

  it('all mistakes come together', () => {
    const twice = change('"01-02"', '"13-02"').replace('"2006-01-11"', '"2006-02-30"')
    expect(wrong(twice)).toHaveLength(2)
  })

  it('whatever is cut out or put in, the answer is a calendar or a place, and never a fault', () => {
    const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31)
    const pieces = fc.constantFrom(
      '',
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      'null',
      '"days"',
      '"x": 1,',
      '-',
      '\\',
      'ұ',
    )
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), pieces, (at, cut, put) => {
        const read = readCalendar(text.slice(0, at) + put + text.slice(at + cut), 'kz.json')
        if (read.ok) return
        for (const { facts } of read.refusals) expect(Number(facts?.['line'])).toBeGreaterThan(0)
      }),
      { seed, numRuns: 300 },
    )
  })
})
