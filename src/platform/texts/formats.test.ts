import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tenge, tiyn } from '../../kernel/index.ts'
import { makeTexts, textsFolder } from './load-texts.ts'
import { readTextFile } from './read-text-file.ts'

// The formats' own file only: a mistake in another one is not theirs.
const { texts: ownTexts } = readTextFile('texts/format.yaml', readFileSync(join(textsFolder, 'format.yaml'), 'utf8'))
const texts = makeTexts(ownTexts)
const [kk, ru, en] = [texts.in('kk').format, texts.in('ru').format, texts.in('en').format]
const blank = '\u00a0'
const moment = Temporal.PlainDateTime.from('2026-03-27T18:00')

describe('Days and moments', () => {
  it('are written in full as each language writes them', () => {
    expect(kk.day(moment)).toBe('2026 жылғы 27 наурыз')
    expect(ru.day(moment)).toBe('27 марта 2026 года')
    expect(en.day(moment)).toBe('27 March 2026')
  })

  it('are short in lists', () => {
    expect([kk, ru, en].map((format) => format.shortDay(moment))).toEqual(['27.03', '27.03', '27 Mar'])
    expect([kk, ru, en].map((format) => format.dayOfYear(moment))).toEqual(['27 наурыз', '27 марта', '27 March'])
  })

  it('carry their weekday and time', () => {
    expect([kk, ru, en].map((format) => format.weekday(moment))).toEqual(['жұма', 'пятница', 'Friday'])
    expect(kk.moment(moment)).toBe('2026 жылғы 27 наурыз, 18:00')
    expect(kk.shortMoment(moment)).toBe('27.03, 18:00')
    expect(kk.time(Temporal.PlainTime.from('09:05'))).toBe('9:05')
  })

  it('are those of the zone they are handed in with', () => {
    const late = Temporal.Instant.from('2026-03-26T20:30:00Z').toZonedDateTimeISO('Asia/Almaty')
    expect(kk.moment(late)).toBe('2026 жылғы 27 наурыз, 1:30')
  })

  it('head a calendar by month, in the nominative', () => {
    expect(ru.monthOfYear(moment)).toBe('март 2026 года')
    expect(kk.monthOfYear(Temporal.PlainYearMonth.from('2026-01'))).toBe('2026 жылғы қаңтар')
  })
})

describe('Amounts', () => {
  it('of money have no-break spaces and a decimal comma', () => {
    expect(kk.money(tenge(28460))).toBe(`28${blank}460${blank}₸`)
    expect(ru.money(tiyn(2846050))).toBe(`28${blank}460,50${blank}₸`)
    expect(en.money(tenge(28460))).toBe(`28,460${blank}₸`)
    expect(kk.money(tenge(1234))).toBe(`1${blank}234${blank}₸`)
  })

  it('of anything else are grouped too, and keep what stands behind the comma', () => {
    expect(kk.number(28460.5)).toBe(`28${blank}460,5`)
    expect(kk.percent(0.155)).toBe(`15,5${blank}%`)
    expect(en.percent(1)).toBe('100%')
  })

  it('of bytes are told in the largest whole unit', () => {
    expect([kk.size(900), kk.size(48_200), ru.size(2_500_000)]).toEqual(['900 байт', `48${blank}КБ`, `2,5${blank}МБ`])
  })
})

describe('Durations', () => {
  it('name only the parts that there are', () => {
    expect(kk.duration({ days: 1, hours: 6, minutes: 40 })).toBe('1 күн 6 сағ 40 мин')
    expect(ru.duration({ days: 3, minutes: 5 })).toBe('3 дня 5 мин')
    expect(en.duration(Temporal.Duration.from('P1DT6H'))).toBe('1 day 6 h')
    expect(kk.duration({})).toBe('0 мин')
  })

  it('are told in whole words in a sentence', () => {
    expect(kk.duration({ hours: 6, minutes: 40 }, 'words')).toBe('6 сағат 40 минут')
    expect(ru.duration({ hours: 1, minutes: 22 }, 'words')).toBe('1 час 22 минуты')
  })
})

describe('Refusals', () => {
  const { texts: own } = readTextFile(
    'texts/x.yaml',
    'refusal: { x: { late: { kk: "{until:dative} дейін, {moment}, {amount}, {id}", ru: "{until} {moment} {amount} {id}", en: "{until} {moment} {amount} {id}" } } }',
  )
  const all = makeTexts(new Map([...ownTexts, ...own]))

  it('write their facts as the language does: days, moments and numbers, and leave other words alone', () => {
    const facts = { until: '2026-03-27', moment: '2026-03-27T18:00', amount: 28460, id: '26-0107-000214-5' }
    expect(all.in('kk').sayRefusal({ code: 'x.late', facts })).toBe(
      `2026 жылғы 27 наурызға дейін, 2026 жылғы 27 наурыз, 18:00, 28${blank}460, 26-0107-000214-5`,
    )
    expect(all.in('ru').sayRefusal({ code: 'x.late', facts })).toMatch(/^27 марта 2026 года 27 марта 2026 года, 18:00/)
  })
})

describe('Lists', () => {
  it('join their last two items by a word', () => {
    expect(kk.list(['а', 'ә', 'б'])).toBe('а, ә және б')
    expect(ru.list(['а', 'б'], 'or')).toBe('а или б')
  })
})
