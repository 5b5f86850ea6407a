// Legal time: what a due day and its proof cost. `node bench/time.ts`; the goals are 100 ns and 20 µs.
import { computeDue, dueStamp, recount, wholeQuestion, type DueQuestion } from '../src/kernel/index.ts'
import { loadCalendar } from '../src/offices/index.ts'

export interface TimeMeasure {
  readonly what: string
  readonly nanoseconds: number
  readonly goal: number | null
}

/** Best of many short rounds: what the counting costs, with as little as possible of the machine's other work. */
function measure(what: string, goal: number | null, times: number, work: (at: number) => number): TimeMeasure {
  let kept = 0
  let best = Infinity
  for (let at = 0; at < times / 4; at++) kept += work(at)
  for (let round = 0; round < 20; round++) {
    const from = performance.now()
    for (let at = 0; at < times; at++) kept += work(at)
    best = Math.min(best, ((performance.now() - from) * 1e6) / times)
  }
  if (!Number.isFinite(kept)) throw new Error('the work was not done')
  return { what, nanoseconds: best, goal }
}

export function measureTime(): readonly TimeMeasure[] {
  const loaded = loadCalendar()
  if (!loaded.ok) throw new Error(`the calendar is wrong: ${loaded.refusals[0]!.code}`)
  const calendar = loaded.value
  const office = {
    week: [1, 2, 3, 4, 5] as const,
    hours: { from: '09:00', to: '18:00' },
    lunch: { from: '13:00', to: '14:00' },
    zone: 'Asia/Almaty',
  }
  const ask = (count: number, unit: DueQuestion['term']['unit'], more: Partial<DueQuestion> = {}): DueQuestion => ({
    from: Temporal.PlainDateTime.from('2012-12-28T17:50'),
    term: { count, unit },
    office,
    calendar,
    excludeStart: true,
    roll: 'none',
    suspensions: [],
    ...more,
  })
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
  const suspensions = [{ from: day('2013-01-03'), to: day('2013-01-09') }]

  const moments = Array.from({ length: 1024 }, (_, at) => ask(7, 'working-day').from.add({ days: at }))

  /** The same question from a thousand starts, so that nothing is answered from a register. */
  function due(what: string, question: DueQuestion): TimeMeasure {
    const questions = moments.map((from) => wholeQuestion({ ...question, from }))
    return measure(`due: ${what}`, 100, 100_000, (at) => dueStamp(questions[at & 1023]!))
  }

  function proof(what: string, question: DueQuestion): TimeMeasure {
    const questions = moments.map((from) => ({ ...question, from }))
    return measure(`proof: ${what}`, 20_000, 10_000, (at) => computeDue(questions[at & 1023]!).proof.length)
  }

  const kept = computeDue(ask(7, 'working-day')).proof
  return [
    due('7 working days', ask(7, 'working-day')),
    due('22 working days', ask(22, 'working-day')),
    due('7 working days, one suspension', ask(7, 'working-day', { suspensions })),
    due('10 calendar days, rolled', ask(10, 'calendar-day', { roll: 'next-working-day' })),
    due('4 months', ask(4, 'month')),
    due('30 minutes', ask(30, 'minute')),
    proof('7 working days', ask(7, 'working-day')),
    proof('22 working days, suspended, extended', ask(22, 'working-day', { suspensions, extension: { count: 1, unit: 'month' } })), // prettier-ignore
    proof('20 days of unstated kind', ask(20, 'day')),
    proof('4 months', ask(4, 'month')),
    proof('30 minutes', ask(30, 'minute')),
    measure('a proof counted again by hand', null, 2000, () => recount(kept).length),
  ]
}

if (import.meta.main)
  for (const { what, nanoseconds, goal } of measureTime()) {
    const told = nanoseconds < 1000 ? `${nanoseconds.toFixed(0)} ns` : `${(nanoseconds / 1000).toFixed(1)} µs`
    console.log(`${told.padStart(9)}  ${what}${goal !== null && nanoseconds > goal ? '  OVER THE GOAL' : ''}`)
  }
