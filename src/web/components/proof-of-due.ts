import { daysOfProof, tellProof, type HolidayNames, type Proof, type ProofDay, type ProofPart, type Term } from '../../kernel/index.ts' // prettier-ignore
import type { TextKey, Voice } from '../../platform/index.ts'
import type { CountedDay } from './calendar-days.ts'
import type { DoubtView } from './note.tsx'
import type { ProofReason, ProofView } from './proof.tsx'

/** A term as people say it: `7 жұмыс күні`. */
export const sayTerm = ({ say }: Voice, term: Term): string => say(`time.length.${term.unit}`, { count: term.count })

export interface ProofWords {
  readonly voice: Voice
  /** Names of the calendar's holidays. */
  readonly naming: (id: string) => HolidayNames | undefined
  /** Paragraph of the term, where the proof does not carry it. */
  readonly at?: string
  /** Doubts of the law that bear on this date, said. */
  readonly doubts?: readonly DoubtView[]
}

/** What a reason is about, in the margin. What is not here is told elsewhere: the date itself, doubts, the presumption. */
const margin: Partial<Readonly<Record<ProofPart['about'], TextKey>>> = {
  start: 'web.proof.what.start',
  opening: 'web.proof.what.opening',
  week: 'web.proof.what.week',
  hours: 'web.proof.what.hours',
  'around-the-clock': 'web.proof.what.hours',
  'hours-on': 'web.proof.what.hours',
  off: 'web.proof.what.off',
  worked: 'web.proof.what.worked',
  suspended: 'web.proof.what.suspended',
  'issue-uncounted': 'web.proof.what.issue',
  rolled: 'web.proof.what.rolled',
  extension: 'web.proof.what.extension',
}

/** A proof of the kernel as the page shows it: the term first, reasons in words, the doubts, the calendar. */
export function viewProof(proof: Proof, words: ProofWords): ProofView {
  const { voice } = words
  const told = tellProof(proof, voice, (id) => holidayName(words, id))
  return {
    reasons: [...termOf(proof, words), ...told.flatMap((part) => reasonOf(part, voice))],
    doubts: [
      ...(words.doubts ?? []),
      ...told
        .filter(({ about }) => about === 'doubt')
        .map(({ says }) => ({ title: voice.say('web.proof.unclear'), text: sentence(says) })),
    ],
    days: daysOfProof(proof).map((day) => square(day, words)),
    presumed: proof.some((line) => line.kind === 'presumed'),
  }
}

function termOf(proof: Proof, { voice, at }: ProofWords): readonly ProofReason[] {
  const term = proof.find((line) => line.kind === 'term')
  if (!term) return []
  const cited = term.paragraph ?? at
  return [
    {
      what: voice.say('web.proof.what.term'),
      says: sayTerm(voice, term),
      ...(cited === undefined ? {} : { at: cited }),
    },
  ]
}

function reasonOf({ about, says }: ProofPart, { say }: Voice): readonly ProofReason[] {
  const key = margin[about]
  return key === undefined ? [] : [{ what: say(key), says }]
}

const holidayName = ({ voice, naming }: ProofWords, id: string): string =>
  naming(id)?.[voice.language] ?? voice.say('web.calendar.off')

/** On a square only what fits: a long name is for listeners, the reasons above name it in full. */
function square({ day, kind, number, holiday }: ProofDay, words: ProofWords): CountedDay {
  const [first = ''] = holiday === undefined ? [] : holidayName(words, holiday).split(' ')
  const feast = kind === 'suspended' ? words.voice.say('web.calendar.stopped') : first.length <= 7 ? first : ''
  return {
    day,
    kind: kind === 'suspended' ? 'off' : kind,
    ...(number === undefined ? {} : { number }),
    ...(feast === '' ? {} : { feast }),
  }
}

const sentence = (says: string): string => `${says.charAt(0).toUpperCase()}${says.slice(1)}.`
