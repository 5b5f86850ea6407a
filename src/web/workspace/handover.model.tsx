import { civilMoment } from '../../kernel/index.ts'
import { serviceName } from '../../law/index.ts'
import { shortName } from '../../people/index.ts'
import { pageContext, sendPage } from '../serve/page.ts'
import { aboutStep } from '../views/case-model.ts'
import { lawOf, sayLaw } from '../views/case-sight.ts'
import { clockView } from '../views/clock-view.ts'
import { doubtsOn } from '../views/doubts-view.ts'
import { frameOf, type CameBack, type OpenedCase } from './opened-case.ts'
import { HandoverPage } from './handover.page.tsx'
import { commandView } from './todo.model.ts'

/** The result goes into a hand, against a receipt that names whose. */
export async function handoverPage(opened: OpenedCase, back: CameBack): Promise<Response> {
  const { c, parts, sight, task } = opened
  const { state, edition, route } = sight.file
  if (!task) throw new Error(`case ${state.id} has nothing to hand over`)
  const step = route.steps.get(task.step)
  const result = edition.results.map((each) => each.paper)
  const duty = state.obligations.find((each) => each.id === task.obligation)
  const receipt = edition.papers.find((paper) => paper.kind === 'hand-over-receipt')
  const wrong = back.wrong.find((each) => each.field === 'receivedBy')?.says
  return sendPage(
    c,
    <HandoverPage
      context={pageContext(c, parts)}
      frame={await frameOf(opened)}
      view={{
        command: commandView(opened, task, 'issue', back),
        number: state.number ?? '',
        applicant: state.applicant.name,
        service: serviceName(lawOf(sight), state.service, 'short', sight.voice.language),
        now: civilMoment(parts.now(), sight.zone),
        back: { label: sight.voice.say('workspace.ready.ready'), href: '/work/ready' },
        at: step?.at ?? 'ours',
        clock: duty ? clockView(duty, parts.casework.calendar, parts.now()) : null,
        who: [
          {
            name: 'receivedBy',
            kind: 'name',
            label: sight.voice.say('workspace.handover.received-by'),
            value: back.typed.get('receivedBy') ?? state.applicant.name,
            ...(wrong === undefined ? {} : { error: wrong }),
          },
        ],
        papers: state.papers
          .filter((paper) => result.includes(paper.kind))
          .map((paper) => ({
            title: sayLaw(sight, `papers.${paper.kind}`),
            href: `/work/paper/${paper.id}`,
            number: paper.number,
            says:
              state.resultNumber === null || state.resultNumber === paper.number
                ? ''
                : sight.voice.say('workspace.handover.registered', { number: state.resultNumber }),
            signed: paper.signedBy.length > 0 ? sight.voice.say('workspace.case.paper-signed') : null,
          })),
        officer: shortName(c.var.session.name),
        receipt: receipt === undefined ? null : receipt.origin === 'named' ? 'ours' : 'of-law',
        doubts: doubtsOn({ law: lawOf(sight), edition, voice: sight.voice }, step ? aboutStep(step) : []),
        wrong: back.wrong,
      }}
    />,
    back.wrong.length > 0 ? 422 : 200,
  )
}
