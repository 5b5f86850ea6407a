import { describe, expect, test } from 'vitest'
import { computeDue, type OfficeTime, type Weekday } from '../../src/kernel/index.ts'
import { loadLaw, resolve, routeOf, type Edition, type Step, type Term } from '../../src/law/index.ts'
import { loadCalendar } from '../../src/offices/index.ts'

const { law } = await loadLaw('law')
const loaded = loadCalendar()
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals))
const calendar = loaded.value

/** The hours that the edition prints for a channel: those of its kind of office, or its own where it has none. */
function hoursOf({ timetables, channels }: Edition, channel: string): OfficeTime {
  const office = channels.find(({ id }) => id === channel)?.office ?? null
  const row =
    timetables.is === 'stated'
      ? timetables.value.find(
          (one) => one.activity === 'work' && (office === null ? one.on.includes(channel) : one.office === office),
        )
      : undefined
  const hours = row?.hours
  if (hours === 'round-the-clock')
    return {
      week: [1, 2, 3, 4, 5, 6, 7],
      hours: { from: '00:00', to: '23:59' },
      zone: 'Asia/Almaty',
      aroundTheClock: true,
    }
  const { from, to } = hours ?? {}
  if (!row || !from || !to) throw new Error(`no hours of ${channel}`)
  const [first = 1, last = first] = row.week.split('-').map(Number)
  const week = Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Weekday)
  return {
    week,
    hours: { from, to },
    ...(typeof row.lunch === 'object' && row.lunch ? { lunch: row.lunch } : {}),
    zone: 'Asia/Almaty',
  }
}

interface Asked {
  readonly edition: Edition
  readonly channel: string
  readonly term: Term
  readonly from: string
  readonly excludeStart: boolean
  readonly excludeEnd?: boolean
}

const due = ({ edition, channel, term, from, excludeStart, excludeEnd = false }: Asked): string =>
  computeDue({
    from: Temporal.PlainDateTime.from(from),
    term,
    office: hoursOf(edition, channel),
    calendar,
    excludeStart,
    excludeEnd,
    roll: 'none',
    suspensions: [],
  }).due.toString({ smallestUnit: 'minute' })

function editionOn(service: string, territory: string, day: string): Edition {
  const resolved = resolve(law, service, territory, day)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals))
  return resolved.value.edition
}

type Promised = Edition['promises'][number]

/** A chain of promises is kept link by link, each at its last moment, in the hours of the first channel it names. */
const linksOf = ({ promises }: Edition, { chain }: Promised): { link: Promised; channel: string }[] =>
  chain.flatMap((id) => promises.filter((one) => one.id === id).map((link) => ({ link, channel: link.on[0]! })))

for (const [service, file] of law.examples) {
  for (const [id, example] of Object.entries(file.list)) {
    const { channel, on: handedIn } = example
    if (example.expect.due === undefined || channel === undefined) continue
    describe(`${service}, § ${example.at}`, () => {
      test(`${example.name.en} (${id})`, () => {
        const edition = editionOn(service, example.territory ?? file.territory, handedIn.slice(0, 10))
        const answer = edition.promises.find(({ id: name, on, to, is }) =>
          example.promise === undefined
            ? on.includes(channel) && to === 'issued' && is === 'within'
            : name === example.promise,
        )
        if (!answer) throw new Error('no such promise')
        const links = answer.is === 'chain' ? linksOf(edition, answer) : [{ link: answer, channel }]
        const end = links.reduce((from, { link: { within, excludeStart, excludeEnd }, channel: its }) => {
          if (!within) throw new Error('a promise without a term')
          return due({ edition, channel: its, term: within, from, excludeStart, excludeEnd })
        }, handedIn)
        expect(end).toBe(example.expect.due)
      })
    })
  }
}

describe('steps of targeted social aid, appendix 3', () => {
  const edition = editionOn('targeted-social-aid', 'akmola', '2026-03-27')
  const route = routeOf(edition, 'department')
  const step = (id: string): Step => {
    const found = route.ok ? route.value.steps.get(id) : undefined
    if (!found) throw new Error(`no step ${id}`)
    return found
  }
  const dueOf = (id: string, from: string): string => {
    const { within, excludeStart } = step(id)
    if (!within) throw new Error(`step ${id} has no term`)
    return due({ edition, channel: 'department', term: within, from, excludeStart })
  }

  test('the day on which a step opens is not counted', () => {
    expect(dueOf('send-to-commission', '2026-03-27T09:15')).toBe('2026-03-31T18:00')
  })

  test('“within the day” ends with the working day on which the paper arrived', () => {
    expect(dueOf('hand-over', '2026-04-06T11:00')).toBe('2026-04-06T18:00')
  })

  test('half an hour for the signature runs in the hours of the office', () => {
    expect(dueOf('sign', '2026-04-03T17:50')).toBe('2026-04-06T09:20')
  })

  test('each step at its last moment still keeps the promise of seven days', () => {
    const walk = ['send-to-commission', 'inspect', 'opine', 'draft', 'sign', 'hand-over']
    const end = walk.reduce((at, id) => dueOf(id, at), '2026-03-27T09:15')
    expect(end <= '2026-04-07T18:00').toBe(true)
  })
})
