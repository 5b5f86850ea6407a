import { minutesOfDay, plainDateTime, stampText, type Stamp } from './day-number.ts'
import { wholeQuestion, type Due, type DueQuestion, type WholeQuestion } from './due-question.ts'
import { dueStamp, noStages } from './due-stamp.ts'
import type { DayReading } from './proof.ts'
import { runsInMinutes } from './term.ts'
import { writeProof } from './write-proof.ts'

/**
 * The due moment with its proof. A term in days ends at the closing of its last day, one in minutes at its minute.
 * A day of unstated kind gives both readings; the earlier one is due, and a doubt says so.
 */
export function computeDue(question: DueQuestion): Due {
  const whole = wholeQuestion(question)
  if (question.term.unit === 'day' || question.extension?.unit === 'day') return computeStricter(question, whole)
  return answer(question, whole, 'calendar-day', null)
}

function computeStricter(question: DueQuestion, whole: WholeQuestion): Due {
  const stamps: Record<DayReading, Stamp> = {
    'calendar-day': dueStamp(whole, 'calendar-day'),
    'working-day': dueStamp(whole, 'working-day'),
  }
  const takenAs = stamps['working-day'] < stamps['calendar-day'] ? 'working-day' : 'calendar-day'
  const otherwise = stamps[takenAs === 'calendar-day' ? 'working-day' : 'calendar-day']
  const readings = (['calendar-day', 'working-day'] as const).map((unit) => ({
    unit,
    due: plainDateTime(stamps[unit]),
    presumed: presumedYears(question, whole, stamps[unit]).length > 0,
  }))
  return { ...answer(question, whole, takenAs, otherwise), readings, doubt: { kind: 'unstated-day', takenAs } }
}

function answer(question: DueQuestion, whole: WholeQuestion, reading: DayReading, otherwise: Stamp | null): Due {
  const stages = noStages()
  const due = dueStamp(whole, reading, stages)
  const years = presumedYears(question, whole, due)
  const other = otherwise === null ? null : stampText(otherwise)
  const proof = writeProof({ question, whole, stages, due, reading, years, otherwise: other })
  return { due: plainDateTime(due), presumed: years.length > 0, proof }
}

/** Minutes around the clock ask no calendar; everything else is said of days that a calendar must know. */
function presumedYears(
  question: DueQuestion,
  { clock, from, term, extension }: WholeQuestion,
  due: Stamp,
): readonly number[] {
  if (clock.continuous && runsInMinutes(term.unit) && (!extension || runsInMinutes(extension.unit))) return []
  return question.calendar.presumedYears(Math.floor(from / minutesOfDay), Math.floor(due / minutesOfDay))
}
