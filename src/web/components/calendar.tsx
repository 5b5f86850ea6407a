import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'
import { calendarWeeks, type CalendarSquare, type CountedDay } from './calendar-days.ts'
import { Unseen } from './rich.tsx'

const looks = { start: 'start', counted: 'n', off: 'off', due: 'due', outside: 'none' }

/** The proof as a picture: a real calendar in weeks, in which each day says why it counts or not. */
export function Calendar(properties: {
  readonly voice: Voice
  readonly label: string
  readonly days: readonly CountedDay[]
  readonly today?: Temporal.PlainDate
}): Html {
  const { voice, days, today } = properties
  const monday = Temporal.PlainDate.from('2024-01-01')
  return (
    <>
      <ol class="q-cal" aria-label={properties.label}>
        {[0, 1, 2, 3, 4, 5, 6].map((add) => (
          <li class="dow" aria-hidden="true">
            {voice.format.weekday(monday.add({ days: add }), 'short')}
          </li>
        ))}
        {calendarWeeks(days).map((week) =>
          week === 'gap' ? (
            <li class="gap">{voice.say('web.calendar.gap')}</li>
          ) : (
            week.map((square) => <Square voice={voice} square={square} today={today} />)
          ),
        )}
      </ol>
      <Legend voice={voice} days={days} today={today} />
    </>
  )
}

function Square(properties: {
  readonly voice: Voice
  readonly square: CalendarSquare
  readonly today: Temporal.PlainDate | undefined
}): Html {
  const { square, voice } = properties
  if (square === null || square.kind === 'outside') return <li class="none" aria-hidden="true"></li>
  const { say, format } = voice
  const isToday = properties.today?.equals(square.day) ?? false
  // The month is said on its first day and on the first square, or "31, 1, 2" would be a riddle.
  const day = square.day.day === 1 || square.kind === 'start' ? format.dayOfYear(square.day) : String(square.day.day)
  return (
    <li class={`${looks[square.kind]}${isToday ? ' now' : ''}`}>
      <b>
        {String(square.day.day)}
        <Unseen>{`${day === String(square.day.day) ? '' : ` (${day})`}, ${format.weekday(square.day)}, `}</Unseen>
      </b>
      <small>
        {square.number !== undefined && (
          <>
            {say('web.calendar.short-day', { number: String(square.number) })}
            <Unseen>{` ${say('web.calendar.day-of-term')}`}</Unseen>
          </>
        )}
        {square.kind === 'off' && (square.feast ?? <Unseen>{say('web.calendar.off')}</Unseen>)}
        {square.kind === 'due' && <Unseen>{`, ${say('web.calendar.due')}`}</Unseen>}
        {isToday && <Unseen>{`, ${say('web.calendar.today')}`}</Unseen>}
      </small>
    </li>
  )
}

function Legend(properties: {
  readonly voice: Voice
  readonly days: readonly CountedDay[]
  readonly today: Temporal.PlainDate | undefined
}): Html {
  const { say } = properties.voice
  const has = (kind: CountedDay['kind']): boolean => properties.days.some((day) => day.kind === kind)
  const shown = properties.days.some((day) => properties.today?.equals(day.day) ?? false)
  return (
    <ul class="q-callegend" aria-hidden="true">
      {has('start') && (
        <li class="start">
          <i></i>
          {say('web.calendar.start')}
        </li>
      )}
      {has('counted') && (
        <li>
          <i></i>
          {say('web.calendar.counted')}
        </li>
      )}
      {has('off') && (
        <li class="off">
          <i></i>
          {say('web.calendar.off')}
        </li>
      )}
      {shown && (
        <li class="now">
          <i></i>
          {say('web.calendar.today')}
        </li>
      )}
      <li class="due">
        <i></i>
        {say('web.calendar.due')}
      </li>
    </ul>
  )
}
