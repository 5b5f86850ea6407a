import { stepsAlong } from '../../casework/index.ts'
import { civilMoment } from '../../kernel/index.ts'
import { resultOf, serviceName, wordOf } from '../../law/index.ts'
import type { ReadingRow } from '../../platform/index.ts'
import { proofView } from '../views/case-model.ts'
import { lawOf, moment, promiseOf, sayLaw, type CaseSight } from '../views/case-sight.ts'
import { dueView } from '../views/clock-view.ts'
import { doubtsOn } from '../views/doubts-view.ts'
import type { MyCaseReader, MyCaseStep, MyCaseView } from './my-case.view.ts'

/** The case as its applicant sees it: what happens now, by when, why that day, and who looked. */
export function myCaseView(sight: CaseSight, readings: readonly ReadingRow[]): MyCaseView {
  const { parts, file, voice } = sight
  const { state, edition, route } = file
  const law = lawOf(sight)
  const promise = promiseOf(sight)
  const proof = promise && proofView(sight, promise.id)
  const task = state.tasks[0]
  const ready = task?.verb === 'issue'
  const collect = ready ? (parts.casework.directory.officeById(task.place)?.address ?? '') : ''
  return {
    number: state.number ?? '',
    service: serviceName(law, state.service, 'short', voice.language),
    handedIn: moment(sight, state.openedAt),
    channel: wordOf(law, 'channels', state.channel, voice.language),
    now: {
      title: state.ended
        ? voice.say('portal.my-case.over')
        : ready
          ? voice.say('portal.my-case.ready')
          : task
            ? sayLaw(sight, `steps.${task.step}`)
            : '',
      says: task ? sayLaw(sight, `units.${task.unit}`) : '',
      you: ready ? voice.say('portal.my-case.collect', { where: collect }) : null,
    },
    ended: endedAs(sight),
    answer: promise && proof ? { due: dueView(promise, parts.casework.calendar, parts.now()), proof } : null,
    way: stepsAlong({ state, route }).map((step): MyCaseStep => {
      const passed = state.passed.findLast((each) => each.step === step.id)
      const open = state.tasks.find((each) => each.step === step.id)
      return {
        state: open ? 'now' : passed ? 'done' : 'next',
        title: sayLaw(sight, `steps.${step.id}`),
        who: sayLaw(sight, `units.${step.by}`),
        doneAt: !open && passed ? moment(sight, passed.at) : null,
        until: open?.due ? moment(sight, open.due) : null,
        at: step.at,
      }
    }),
    // A draft is nobody's yet, and an organ's papers are for the office: the person sees what is for her.
    papers: state.papers
      .filter((paper) => edition.results.some((result) => result.paper === paper.kind) || paper.signers.length === 0)
      .map((paper) => ({
        title: sayLaw(sight, `papers.${paper.kind}`),
        href: `/following/paper/${paper.id}`,
        made: moment(sight, paper.madeAt),
      })),
    seen: readersOf(sight, readings),
    doubts: doubtsOn({ law, edition, voice }, ['storage']),
    today: civilMoment(parts.now(), sight.zone).toPlainDate(),
  }
}

function endedAs({ file }: CaseSight): MyCaseView['ended'] {
  const { ended, decision } = file.state
  if (!ended) return null
  if (ended.as === 'not-accepted') return 'not-accepted'
  if (ended.as !== 'issued') return 'stopped'
  return decision && resultOf(file.edition, decision)?.is === 'negative' ? 'refused' : 'granted'
}

/** The same office on the same day for the same reason is one line with its count, the last look first. */
function readersOf(sight: CaseSight, readings: readonly ReadingRow[]): MyCaseReader[] {
  const looks = readings.filter((row) => row.readerKind === 'staff').map((row) => readerOf(sight, row))
  return [...Map.groupBy(looks, ({ who, at, why }) => `${who} ${at.toPlainDate().toString()} ${why}`).values()].map(
    ([last, ...others]) =>
      others.length === 0
        ? last!
        : { ...last!, why: sight.voice.say('portal.my-case.times', { why: last!.why, count: others.length + 1 }) },
  )
}

/** Not the name of the officer: the office and the unit that looked, when, and for which step. */
function readerOf(sight: CaseSight, row: ReadingRow): MyCaseReader {
  const { parts, voice, zone, file } = sight
  const office = parts.casework.directory.officeById(row.office)
  // An organ is called as the law calls the unit that it plays in this case.
  const unit = Object.entries(file.state.places).find(([, place]) => place === row.office)?.[0]
  const why = row.why === 'look' ? voice.say('portal.my-case.looked') : voice.say('portal.my-case.worked')
  return {
    who: office?.plain[voice.language] ?? (unit ? sayLaw(sight, `units.${unit}`) : voice.say('portal.my-case.organ')),
    at: civilMoment(row.at, zone),
    why,
  }
}
