import {
  reckon,
  recordOf,
  stepsAlong,
  taskOf,
  type CaseFile,
  type Officer,
  type ReckonedRecord,
} from '../../casework/index.ts'
import { civilMoment, type Proof } from '../../kernel/index.ts'
import { serviceName, wordOf, type Step } from '../../law/index.ts'
import { maskIin } from '../../people/index.ts'
import { sayTerm, viewProof } from '../components/proof-of-due.ts'
import type { ProofView } from '../components/proof.tsx'
import type {
  CaseEventLine,
  CaseFact,
  CasePaper,
  CaseStep,
  CaseView,
  LawPassage,
  Todo,
} from '../workspace/case.view.ts'
import { clockView } from './clock-view.ts'
import { lawOf, moment, promiseOf, sayLaw, type CaseSight } from './case-sight.ts'
import { doubtsOn } from './doubts-view.ts'
import { reckoningView, rulesView } from './rules-view.ts'
import { factRows } from './fact-rows.ts'

/** Everything of a case page but what is to be done, which depends on who looks. */
export function caseView(sight: CaseSight, officer: Officer, todo: Todo): CaseView {
  const { parts, file, voice } = sight
  const { state, edition, events } = file
  const law = lawOf(sight)
  const { calendar } = parts.casework
  const task = taskOf(state, officer) ?? state.tasks[0]
  const duty = state.obligations.find((each) => each.id === task?.obligation)
  const promise = promiseOf(sight)
  const today = civilMoment(parts.now(), sight.zone).toPlainDate()
  // Whoever drafts a decision sees first what the rules say today; afterwards stands what they said then.
  const tried = task?.verb === 'draft' ? reckon(parts.casework, edition, state, today) : null
  const record = recordOf(state) ?? (tried?.ok ? (tried.value.record as unknown as ReckonedRecord) : null)
  const words = { law, edition, voice }
  const step = task && file.route.steps.get(task.step)
  return {
    number: state.number ?? '',
    applicant: state.applicant.name,
    service: serviceName(law, state.service, 'short', voice.language),
    registered: moment(sight, state.openedAt),
    channel: wordOf(law, 'channels', state.channel, voice.language),
    today,
    back: { label: voice.say('workspace.my-work.title'), href: '/work' },
    stepClock: duty ? clockView(duty, calendar, parts.now()) : null,
    answerClock: promise ? clockView(promise, calendar, parts.now()) : null,
    route: routeView(sight),
    todo,
    wrong: [],
    rules: record ? rulesView(words, record) : [],
    reckonings: record ? record.decision.reckonings.map((trace) => reckoningView(words, trace)) : [],
    facts: factsView(sight),
    documents: state.evidence
      .filter((seen) => seen.taken !== 'absent')
      .map((seen) => ({
        title: sayLaw(sight, `evidence.${seen.item}`),
        says: voice.say(`workspace.evidence.as.${seen.taken}`),
      })),
    evidence: {
      taken: state.evidence.filter((seen) => seen.taken !== 'absent').length,
      of: state.evidence.filter((seen) => seen.taken !== 'absent').length + state.missing.length,
    },
    papers: papersView(sight),
    events: events.map((event) => eventLine(sight, event)).toReversed(),
    answerProof: promise ? proofView(sight, promise.id) : null,
    law: step ? passages(sight, step) : [],
    edition: sayLaw(sight, 'name'),
    doubts: step ? doubtsOn(words, aboutStep(step)) : [],
  }
}

export function proofView(sight: CaseSight, obligation: string): ProofView | null {
  const { file, voice, parts } = sight
  const duty = file.state.obligations.find((each) => each.id === obligation)
  if (!duty) return null
  return viewProof((duty.proof as unknown as { readonly lines: Proof }).lines, {
    voice,
    naming: (id) => parts.casework.calendar.holidayNames(id),
    at: duty.paragraph,
    doubts: doubtsOn({ law: lawOf(sight), edition: file.edition, voice }, [`promises.${duty.what}`, 'counting']),
  })
}

export function routeView(sight: CaseSight): CaseStep[] {
  const { file, voice } = sight
  const { state } = file
  return stepsAlong(file).map((step): CaseStep => {
    const passed = state.passed.findLast((each) => each.step === step.id)
    const task = state.tasks.find((each) => each.step === step.id)
    return {
      state: task ? 'now' : passed ? 'done' : 'next',
      title: sayLaw(sight, `steps.${step.id}`),
      doneAt: !task && passed ? moment(sight, passed.at) : null,
      until: task?.due ? moment(sight, task.due) : null,
      term: step.within ? sayTerm(voice, step.within) : null,
    }
  })
}

function factsView(sight: CaseSight): CaseFact[] {
  const { iin, bin } = sight.file.state.applicant
  const { say } = sight.voice
  const numbers = [
    ...(iin === null ? [] : [{ key: say('workspace.case.iin'), value: maskIin(iin) }]),
    // The number of an organisation is public.
    ...(bin === null ? [] : [{ key: say('workspace.case.bin'), value: bin }]),
  ]
  return [...numbers, ...factRows(sight)]
}

export const papersView = (sight: CaseSight): CasePaper[] =>
  sight.file.state.papers.map((paper) => ({
    title: sayLaw(sight, `papers.${paper.kind}`),
    number: paper.number,
    href: `/work/paper/${paper.id}`,
    signed: paper.signedBy.length > 0 && paper.signedBy.length >= paper.signers.length,
    preview: paper.signers.length > paper.signedBy.length,
  }))

function eventLine(sight: CaseSight, event: CaseFile['events'][number]): CaseEventLine {
  const step = event.content.moves.step
  return {
    at: moment(sight, event.happened),
    says: sight.voice.say(`workspace.event.${event.type}`, {
      who: event.by,
      step: step === '' ? '' : sayLaw(sight, `steps.${step}`),
    }),
  }
}

/** Where doubts about a step may stand: on itself, on one of its outcomes, on a paper that it yields. */
export const aboutStep = (step: Step): string[] => [
  `steps.${step.id}`,
  ...[...step.outcomes.keys()].map((outcome) => `steps.${step.id}.${outcome}`),
  ...step.yields.map((kind) => `papers.${kind}`),
]

/** Our own words for the rows of the telling that this step carries out. */
function passages(sight: CaseSight, step: Step): LawPassage[] {
  const { edition } = sight.file
  const told = edition.tellings.flatMap((telling) =>
    telling.rows
      // On a route where the executor acts, what the same table tells the akim is another's.
      .filter((row) => row.steps.includes(step.id) && (row.units.length === 0 || row.units.includes(step.by)))
      .filter((row) => row.defect !== 'foreign' && row.defect !== 'truncated')
      .map((row) => ({ at: row.at, says: sayLaw(sight, `tellings.${telling.id}.${row.id}`) })),
  )
  // Tables and prose of one act repeat each other: each sentence is read once, with all its paragraphs.
  const places = Map.groupBy(told, ({ says }) => says)
  return [...places].map(([says, rows]) => ({ at: [...new Set(rows.map(({ at }) => at))].join('; '), says }))
}
