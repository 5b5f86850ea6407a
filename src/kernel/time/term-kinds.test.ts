import { describe, expect, it } from 'vitest'
import { computeTerm } from './compute-term.ts'
import { ask, centre, department, kz, system, term, withLunch } from './kz-calendar.support.ts'
import type { Circumstances, TermDates, TermRule } from './term-rule.ts'
import { keptTimes, missedSlots, slotsOf } from './times-a-day.ts'

type More = Partial<Circumstances> & { readonly suspend?: readonly string[] }

function dates(rule: TermRule, from: string, { suspend = [], ...more }: More = {}): TermDates {
  const { term: _term, ...circumstances } = ask(from, '1 day', { suspend })
  const computed = computeTerm(rule, { ...circumstances, ...more })
  if (!computed.ok) throw new Error(computed.refusals[0]!.code)
  return computed.value
}

function code(rule: TermRule, more: Partial<Circumstances> = {}): string {
  const { term: _term, ...circumstances } = ask('2026-04-06T10:00', '1 day')
  const computed = computeTerm(rule, { ...circumstances, ...more })
  return computed.ok ? 'computed' : computed.refusals[0]!.code
}

const minute = (moment: Temporal.PlainDateTime | null | undefined): string | undefined =>
  moment?.toString({ smallestUnit: 'minute' })

describe('not before: free transport of pupils, § 15, the certificate is handed out when five days have passed', () => {
  it('is open from the next opening after the last of them', () => {
    // 6 to 10 April pass, the 11th and 12th are a weekend.
    const five = dates({ is: 'not-before', term: term('5 calendar-days') }, '2026-04-05T10:00')
    expect(minute(five.earliest)).toBe('2026-04-13T09:00')
    expect(five.due).toBeNull()
    expect(five.proof.at(-1)).toEqual({ kind: 'earliest', at: '2026-04-13T09:00' })
  })

  it('where the kind of day is not stated, the later reading is the stricter', () => {
    const five = dates({ is: 'not-before', term: term('5 days') }, '2026-04-06T10:00')
    expect(minute(five.earliest)).toBe('2026-04-14T09:00')
    expect(five.doubt).toEqual({ kind: 'unstated-day', takenAs: 'working-day' })
    expect(five.proof).toContainEqual({ kind: 'doubt', takenAs: 'working-day', otherwise: '2026-04-13T09:00' })
  })

  it('a mobile centre stays at least six working hours', () => {
    const stay = dates({ is: 'not-before', term: term('6 working-hours') }, '2026-04-06T10:00', { office: withLunch })
    expect(minute(stay.earliest)).toBe('2026-04-06T17:00')
  })

  it('the days off before the opening stand in the proof', () => {
    const waits = dates({ is: 'not-before', term: term('9 calendar-days') }, '2026-03-11T10:00')
    expect(minute(waits.earliest)).toBe('2026-03-26T09:00')
    expect(waits.proof.filter(({ kind }) => kind === 'off')).toHaveLength(3)
  })
})

describe('per person ahead: medical and social examination, forty-five minutes for each in the queue', () => {
  it('runs in the office’s hours', () => {
    const wait = (ahead: number) => minute(dates({ is: 'per-person-ahead', term: term('45 minutes') }, '2026-04-06T11:00', { ahead, office: withLunch }).due) // prettier-ignore
    expect([0, 1, 2, 3, 20].map(wait)).toEqual([
      '2026-04-06T11:00',
      '2026-04-06T11:45',
      '2026-04-06T12:30',
      '2026-04-06T14:15',
      '2026-04-08T10:00',
    ])
  })

  it('needs the number of people ahead', () => {
    const rule: TermRule = { is: 'per-person-ahead', term: term('15 minutes') }
    expect(code(rule)).toBe('time.needs-queue')
    expect(code(rule, { ahead: -1 })).toBe('time.needs-queue')
    expect(code(rule, { ahead: 1.5 })).toBe('time.needs-queue')
  })
})

describe('a band: examination at home takes one to four hours, by travel', () => {
  const band: TermRule = { is: 'band', shortest: term('1 hour'), longest: term('4 hours') }

  it('known travel counts inside the band, unknown travel takes the longest', () => {
    const by = (travel?: number) => minute(dates(band, '2026-04-06T09:00', travel === undefined ? {} : { travel }).due)
    expect([by(20), by(150), by(900), by()]).toEqual([
      '2026-04-06T10:00',
      '2026-04-06T11:30',
      '2026-04-06T13:00',
      '2026-04-06T13:00',
    ])
  })
})

describe('counted back: apostille, § 13, finished papers reach the centre before the day on the receipt', () => {
  const promised = Temporal.PlainDateTime.from('2026-03-26T18:00')

  it('takes the last courier that still arrives, over days off', () => {
    const runs = { leaves: ['16:00', '10:00'], minutesOnTheWay: 90 }
    const back = (at: string) => minute(dates({ is: 'before', lead: null }, '2026-03-10T10:00', { promised: Temporal.PlainDateTime.from(at), runs }).due) // prettier-ignore
    expect(back('2026-03-26T18:00')).toBe('2026-03-26T16:00')
    expect(back('2026-03-26T12:00')).toBe('2026-03-26T10:00')
    expect(back('2026-03-26T11:00')).toBe('2026-03-20T16:00')
    expect(back('2026-03-24T18:00')).toBe('2026-03-20T16:00')
  })

  it('so many working days before, as an evening', () => {
    expect(minute(dates({ is: 'before', lead: term('2 working-days') }, '2026-03-10T10:00', { promised }).due)).toBe('2026-03-19T18:00') // prettier-ignore
    expect(minute(dates({ is: 'before', lead: term('2 calendar-days') }, '2026-03-10T10:00', { promised }).due)).toBe('2026-03-24T18:00') // prettier-ignore
    expect(minute(dates({ is: 'before', lead: term('1 month') }, '2026-03-10T10:00', { promised }).due)).toBe('2026-02-26T18:00') // prettier-ignore
  })

  it('days of unstated kind reach back as far as working days do, with a doubt', () => {
    const back = dates({ is: 'before', lead: term('2 days') }, '2026-03-10T10:00', { promised })
    expect(minute(back.due)).toBe('2026-03-19T18:00')
    expect(back.doubt).toEqual({ kind: 'unstated-day', takenAs: 'working-day' })
  })

  it('minutes go back through lunch and the night, to the latest moment from which they still fit', () => {
    const back = (lead: string, at: string) => minute(dates({ is: 'before', lead: term(lead) }, '2026-03-10T10:00', { promised: Temporal.PlainDateTime.from(at), office: withLunch }).due) // prettier-ignore
    expect(back('30 minutes', '2026-04-07T14:15')).toBe('2026-04-07T12:45')
    expect(back('15 minutes', '2026-04-07T14:15')).toBe('2026-04-07T14:00')
    expect(back('30 minutes', '2026-04-07T09:10')).toBe('2026-04-06T17:40')
  })

  it('needs what was promised', () => {
    expect(code({ is: 'before', lead: null })).toBe('time.needs-promise')
  })
})

describe('a chain across offices: base pension, § 7, centre, then branch, then notice', () => {
  const links = [
    { id: 'centre', term: term('1 working-day'), office: centre },
    { id: 'branch', term: term('10 working-days') },
    { id: 'notice', term: term('5 working-days') },
  ]

  it('promises the last day that all links may take together', () => {
    // Saturday 4 April at the centre; ten working days to the 17th; five more to the 24th.
    const chain = dates({ is: 'chain', links }, '2026-04-03T10:00')
    expect(chain.links?.map((link) => minute(link.due))).toEqual([
      '2026-04-04T20:00',
      '2026-04-17T18:00',
      '2026-04-24T18:00',
    ])
    expect(minute(chain.due)).toBe('2026-04-24T18:00')
  })

  it('goes on from what really happened, and names the link that was late', () => {
    const happened = Temporal.PlainDateTime.from('2026-04-06T12:00')
    const chain = dates({ is: 'chain', links: [{ ...links[0]!, happened }, ...links.slice(1)] }, '2026-04-03T10:00')
    expect(chain.links?.map((link) => link.late)).toEqual([true, false, false])
    expect(minute(chain.due)).toBe('2026-04-27T18:00')
    expect(chain.proof[0]).toEqual({ kind: 'link', id: 'centre', happened: '2026-04-06T12:00' })
  })
})

describe('the current quarter and school year', () => {
  it('a quarter ends on its last day, or rolls to the next working day', () => {
    expect(minute(dates({ is: 'period', period: 'quarter' }, '2026-02-10T10:00').due)).toBe('2026-03-31T18:00')
    // 31 May 2026 is a Sunday.
    expect(minute(dates({ is: 'period', period: 'month' }, '2026-05-10T10:00', { roll: 'next-working-day' }).due)).toBe('2026-06-01T18:00') // prettier-ignore
    expect(minute(dates({ is: 'period', period: 'day' }, '2026-04-06T10:00').due)).toBe('2026-04-06T18:00')
  })

  it('a school year needs its days: the texts do not tell them', () => {
    expect(code({ is: 'period', period: 'school-year' })).toBe('time.needs-school-year')
    const schoolYear = { from: '09-01', to: '05-25' }
    const end = (from: string) => minute(dates({ is: 'period', period: 'school-year' }, from, { schoolYear }).due)
    expect(end('2026-02-10T10:00')).toBe('2026-05-25T18:00')
    expect(end('2026-07-10T10:00')).toBe('2027-05-25T18:00')
    expect(end('2026-09-10T10:00')).toBe('2027-05-25T18:00')
  })
})

describe('so many times a day: unemployed certificate, appendix 3, three times and at least twice', () => {
  const monday = new Temporal.PlainDate(2026, 4, 6)
  const three = slotsOf({ kind: 'exactly', count: 3 }, monday, department, kz)

  it('divides the working day into equal parts of work', () => {
    expect(three.map(({ from, due }) => `${minute(from)} ${minute(due)}`)).toEqual([
      '2026-04-06T09:00 2026-04-06T12:00',
      '2026-04-06T12:00 2026-04-06T15:00',
      '2026-04-06T15:00 2026-04-06T18:00',
    ])
    expect(slotsOf({ kind: 'at-least', count: 2 }, monday, withLunch, kz).map(({ due }) => minute(due))).toEqual([
      '2026-04-06T13:00',
      '2026-04-06T18:00',
    ])
    expect(slotsOf({ kind: 'exactly', count: 2 }, monday, system, kz).at(-1)?.due.hour).toBe(23)
  })

  it('has none on a day off', () => {
    expect(slotsOf({ kind: 'exactly', count: 3 }, monday.subtract({ days: 1 }), department, kz)).toEqual([])
  })

  it('a slot that passed without its act is missed; an early act counts for it', () => {
    const at = (time: string) => Temporal.PlainDateTime.from(`2026-04-06T${time}`)
    const missed = (acts: string[], now: string) => missedSlots(three, acts.map(at), at(now)).map(({ nth }) => nth)
    expect(missed([], '11:00')).toEqual([])
    expect(missed([], '12:01')).toEqual([1])
    expect(missed(['09:30', '10:00'], '15:01')).toEqual([])
    expect(missed(['09:30'], '23:00')).toEqual([2, 3])
  })

  it('a day is kept by its number of acts', () => {
    expect(keptTimes({ kind: 'exactly', count: 3 }, 3)).toBe(true)
    expect(keptTimes({ kind: 'exactly', count: 3 }, 4)).toBe(false)
    expect(keptTimes({ kind: 'at-least', count: 2 }, 4)).toBe(true)
    expect(keptTimes({ kind: 'at-least', count: 2 }, 1)).toBe(false)
  })

  it('the next act is due at the end of the slot, over days off', () => {
    const rule: TermRule = { is: 'times-a-day', kind: 'exactly', count: 3 }
    expect(minute(dates(rule, '2026-04-06T12:00').due)).toBe('2026-04-06T15:00')
    expect(minute(dates(rule, '2026-03-20T18:00').due)).toBe('2026-03-26T12:00')
  })
})

describe('terms without a figure', () => {
  it('are refused, each for its own reason', () => {
    expect(code({ is: 'delegated', to: 'maslikhat' })).toBe('time.delegated')
    expect(code({ is: 'not-held', act: 'gov-394-2011' })).toBe('time.not-held')
    expect(code({ is: 'not-stated' })).toBe('time.not-stated')
  })
})
