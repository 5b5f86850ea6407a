import type { Voice } from '../platform/index.ts'
import type { Law, Resolution, ResolutionLine } from './law.ts'

/** How an edition was found, one sentence a line; a day that the text does not tell is marked. */
export const tellResolution = (law: Law, { proof }: Resolution, voice: Voice): string[] =>
  proof.map((line) => tellLine(law, line, voice))

function tellLine(law: Law, { says, act, day, presumed }: ResolutionLine, voice: Voice): string {
  const { say, format } = voice
  const line = say(`law.proof.${says}`, {
    day: format.day(Temporal.PlainDate.from(day)),
    act: tellAct(law, act, voice),
  })
  return presumed ? say('law.proof.presumed', { line }) : line
}

/** An act, or an adoption, by its name, number and day as far as they are told. */
export function tellAct(law: Law, id: string, { language, say, format }: Voice): string {
  const act = law.acts.get(id)
  const name = (act ?? law.adoptions.find((adoption) => adoption.id === id))?.name[language] ?? id
  if (!act?.date) return say('law.act.named', { name })
  const day = format.day(Temporal.PlainDate.from(act.date))
  return act.number === null
    ? say('law.act.dated', { name, day })
    : say('law.act.numbered', { name, day, number: act.number })
}
