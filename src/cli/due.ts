import { computeDue, sayProof, type Calendar, type Due } from '../kernel/index.ts'
import { loadCalendar } from '../offices/index.ts'
import type { Voice } from '../platform/index.ts'
import { refuseAll, type Command } from './command.ts'
import { dueOptions, readDueQuestion } from './due-question.ts'
import { readOptions } from './read-options.ts'

/** `qyzmet due`: until when something is due, and why. */
export const due: Command = async (words, terminal) => {
  const options = readOptions(words, dueOptions)
  if (!options.ok) return await refuseAll(options.refusals, terminal)
  const calendar = loadCalendar(options.value.calendar)
  if (!calendar.ok) return await refuseAll(calendar.refusals, terminal)
  const question = readDueQuestion(options.value, calendar.value)
  if (!question.ok) return await refuseAll(question.refusals, terminal)
  const answer = computeDue(question.value)
  terminal.out(options.value.json ? inJson(answer) : inWords(answer, calendar.value, await terminal.voice()))
  return 0
}

const minutes = (moment: Temporal.PlainDateTime): string => moment.toString({ smallestUnit: 'minute' })

function inJson(answer: Due): string {
  const { proof, presumed, readings, doubt } = answer
  const told = readings?.map((reading) => ({ ...reading, due: minutes(reading.due) }))
  return JSON.stringify(
    { due: minutes(answer.due), presumed, proof, ...(told ? { readings: told } : {}), ...(doubt ? { doubt } : {}) },
    null,
    2,
  )
}

function inWords(answer: Due, calendar: Calendar, voice: Voice): string {
  const { say, format, language } = voice
  const lines = [
    `${minutes(answer.due)}  ${format.moment(answer.due)}, ${format.weekday(answer.due)}`,
    sayProof(answer.proof, voice, (holiday) => calendar.holidayNames(holiday)?.[language] ?? holiday),
  ]
  for (const reading of answer.readings ?? [])
    lines.push(`${minutes(reading.due)}  ${say(`cli.due.reading.${reading.unit}`)}`)
  return lines.join('\n')
}
