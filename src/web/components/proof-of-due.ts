import type { Proof, ProofLine, Term } from '../../kernel/index.ts'
import type { Voice } from '../../platform/index.ts'
import { countedDays, stretchesOff, type HolidayNaming, type NamedDay } from './counted-days.ts'
import type { DoubtView } from './note.tsx'
import type { ProofReason, ProofView } from './proof.tsx'

/** A term as people say it: `7 жұмыс күні`. */
export const sayTerm = ({ say }: Voice, term: Term): string => say(`web.term.${term.unit}`, { count: term.count })

export interface ProofWords {
  readonly voice: Voice
  /** Names of the calendar's holidays. */
  readonly naming: HolidayNaming
  /** Paragraph of the term, where the proof does not carry it. */
  readonly at?: string
  /** Doubts of the law that bear on this date, said. */
  readonly doubts?: readonly DoubtView[]
}

/** A proof of the kernel as the page shows it: reasons in words, the doubt with the other date, the calendar. */
export function viewProof(proof: Proof, words: ProofWords): ProofView {
  const { voice } = words
  const days = countedDays(proof)
  const doubt = proof.find((line) => line.kind === 'doubt')
  return {
    reasons: proof.flatMap((line) => reasonOf(line, words, days)),
    doubts: [
      ...(words.doubts ?? []),
      ...(doubt === undefined
        ? []
        : [
            {
              title: voice.say('web.proof.unstated'),
              text: voice.say(`web.proof.taken-as.${doubt.takenAs}`, {
                day: voice.format.day(Temporal.PlainDateTime.from(doubt.otherwise)),
              }),
            },
          ]),
    ],
    days: days.map((day) => shownDay(day, words)),
    presumed: proof.some((line) => line.kind === 'presumed'),
  }
}

function reasonOf(line: ProofLine, words: ProofWords, days: readonly NamedDay[]): readonly ProofReason[] {
  const { say, format } = words.voice
  switch (line.kind) {
    case 'start': {
      const moment = format.moment(Temporal.PlainDateTime.from(line.at))
      return [{ what: say('web.proof.what.start'), says: say(`web.proof.start.${line.counting}`, { moment }) }]
    }
    case 'opening':
      return [{ what: say('web.proof.what.opening'), says: format.moment(Temporal.PlainDateTime.from(line.at)) }]
    case 'term': {
      const at = line.paragraph ?? words.at
      const says = sayTerm(words.voice, line)
      return [
        { what: say('web.proof.what.term'), says, ...(at === undefined ? {} : { at }) },
        ...uncounted(words, days),
      ]
    }
    case 'suspended':
      return [{ what: say('web.proof.what.suspended'), says: stretch(words.voice, day(line.from), day(line.to)) }]
    case 'worked':
      return [
        {
          what: say('web.proof.what.worked'),
          says: say('web.proof.worked', {
            day: format.dayOfYear(day(line.day)),
            instead: format.dayOfYear(day(line.instead)),
          }),
        },
      ]
    case 'issue-uncounted':
      return [
        { what: say('web.proof.what.issue'), says: say('web.proof.issue', { day: format.dayOfYear(day(line.last)) }) },
      ]
    case 'rolled':
      return [
        {
          what: say('web.proof.what.rolled'),
          says: say('web.proof.rolled', { from: format.dayOfYear(day(line.from)), to: format.dayOfYear(day(line.to)) }),
        },
      ]
    case 'extension':
      return [{ what: say('web.proof.what.extension'), says: sayTerm(words.voice, line) }]
    case 'presumed':
      return [
        {
          what: say('web.proof.what.presumed'),
          says: say('web.proof.presumed-years', { years: format.list(line.years.map(String)) }),
        },
      ]
    default:
      return []
  }
}

/** Which days were not counted, holidays by their names; many plain weekends only as such. */
function uncounted(words: ProofWords, days: readonly NamedDay[]): readonly ProofReason[] {
  const { voice } = words
  const { say } = voice
  const off = stretchesOff(days).filter((one) => one.off !== 'suspended')
  if (off.length === 0) return []
  const rest = off.filter((one) => one.off === undefined)
  const named = off.filter((one) => one.off !== undefined)
  const said = [
    ...(rest.length === 0
      ? []
      : rest.length > 3
        ? [say('web.proof.weekends')]
        : [say('web.proof.rest', { days: voice.format.list(rest.map((one) => stretch(voice, one.from, one.to))) })]),
    ...named.map((one) => `${stretch(voice, one.from, one.to)}: ${nameOff(words, one.off!)}`),
  ]
  return [{ what: say('web.proof.what.uncounted'), says: said.join('; ') }]
}

function nameOff({ voice, naming }: ProofWords, off: string): string {
  if (off === 'moved') return voice.say('web.proof.moved')
  return naming(off)?.[voice.language] ?? voice.say('web.calendar.off')
}

/** On a square only what fits: a long name is for listeners, the reasons above name it in full. */
function shownDay(one: NamedDay, words: ProofWords): NamedDay {
  if (one.off === undefined) return one
  if (one.off === 'suspended') return { ...one, feast: words.voice.say('web.calendar.stopped') }
  const [first = ''] = nameOff(words, one.off).split(' ')
  return first.length <= 7 ? { ...one, feast: first } : one
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text.slice(0, 10))

/** `21–25 наурыз`, `30 наурыз – 2 сәуір` */
function stretch({ format }: Voice, from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  if (from.equals(to)) return format.dayOfYear(from)
  if (from.month !== to.month) return `${format.dayOfYear(from)} – ${format.dayOfYear(to)}`
  const last = format.dayOfYear(to)
  return last.startsWith(String(to.day)) ? `${from.day}–${last}` : `${format.dayOfYear(from)} – ${last}`
}
