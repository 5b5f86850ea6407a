import { recordOf } from '../../casework/index.ts'
import { civilMoment, tiyn } from '../../kernel/index.ts'
import { awardOpenedBy, resultOf, serviceName, wayOfReturning } from '../../law/index.ts'
import type { SummaryRow } from '../components/summary.tsx'
import { pageContext, sendPage } from '../serve/page.ts'
import { proofView } from '../views/case-model.ts'
import { lawOf, promiseOf, sayLaw, type CaseSight } from '../views/case-sight.ts'
import { clockView } from '../views/clock-view.ts'
import { opinionView } from '../views/opinion-view.ts'
import { reckoningView, rulesView } from '../views/rules-view.ts'
import { frameOf, type CameBack, type OpenedCase } from './opened-case.ts'
import { ReturnPage } from './return.page.tsx'
import { SignOnePage } from './sign-one.page.tsx'
import { commandView } from './todo.model.ts'

/** What is about to be signed, read alone: the drafted decision before its head, or an organ's paper before a member. */
export async function signOnePage(opened: OpenedCase, back: CameBack): Promise<Response> {
  const { c, parts, sight, task } = opened
  const { state, edition, route } = sight.file
  if (!task) throw new Error(`case ${state.id} has nothing to sign`)
  const record = recordOf(state)
  const words = { law: lawOf(sight), edition, voice: sight.voice }
  const duty = state.obligations.find((each) => each.id === task.obligation)
  const promise = promiseOf(sight)
  const waits = state.papers.findLast(
    (paper) => paper.signers.includes(c.var.officer.staff) && !paper.signedBy.includes(c.var.officer.staff),
  )
  const frame = await frameOf(opened)
  const step = route.steps.get(task.step)
  const mayReturn = !state.pending[task.step] && step !== undefined && wayOfReturning(step) !== undefined
  return sendPage(
    c,
    <SignOnePage
      context={pageContext(c, parts)}
      frame={frame}
      view={{
        command: commandView(opened, task, 'sign', back),
        number: state.number ?? '',
        applicant: state.applicant.name,
        service: serviceName(words.law, state.service, 'short', sight.voice.language),
        today: civilMoment(parts.now(), sight.zone).toPlainDate(),
        back: { label: sight.voice.say('workspace.my-work.title'), href: '/work' },
        clock: duty ? clockView(duty, parts.casework.calendar, parts.now()) : null,
        paper: {
          title: waits
            ? sayLaw(sight, `papers.${waits.kind}`)
            : sayLaw(sight, `steps.${state.decision?.step ?? task.step}.${state.decision?.outcome ?? ''}`),
          office: frame.place,
          rows: waits ? conclusionRows(sight) : draftRows(sight),
          paragraphs: state.decision?.note ? [state.decision.note] : [],
          href: waits ? `/work/paper/${waits.id}` : null,
        },
        rules: record ? rulesView(words, record) : [],
        reckonings: record ? record.decision.reckonings.map((trace) => reckoningView(words, trace)) : [],
        answerProof: promise ? proofView(sight, promise.id) : null,
        means: sight.voice.say('workspace.sign.means'),
        wrong: back.wrong,
        returnHref: mayReturn ? `/work/case/${state.id}/return` : null,
      }}
    />,
    back.wrong.length > 0 ? 422 : 200,
  )
}

function conclusionRows(sight: CaseSight): SummaryRow[] {
  const { applicant } = sight.file.state
  const said = opinionView(sight)
  return [
    { key: sight.voice.say('workspace.my-work.applicant'), value: applicant.name },
    ...(said ? [said.conclusion, said.reasons] : []),
  ]
}

/** The figures and the ground that the decision will stand on. */
function draftRows(sight: CaseSight): SummaryRow[] {
  const { state, edition } = sight.file
  const record = recordOf(state)
  const { format, say, language } = sight.voice
  const rows: SummaryRow[] = [{ key: say('workspace.my-work.applicant'), value: state.applicant.name }]
  if (state.decision?.ground)
    rows.push({ key: say('workspace.todo.ground'), value: sayLaw(sight, `grounds.refuse.${state.decision.ground}`) })
  for (const parameter of edition.parameters) {
    const value = record?.values[parameter.id]
    if (typeof value === 'number')
      rows.push({
        key: lawOf(sight).parameters.get(parameter.id)?.name[language] ?? parameter.id,
        value: format.money(tiyn(value)),
      })
  }
  const result = state.decision && resultOf(edition, state.decision)
  const opened = result && awardOpenedBy(edition, result.id)
  for (const reckoning of edition.reckonings) {
    const value = record?.values[reckoning.id]
    // A refusal grants nothing: an amount among its figures would read as a promise.
    const isAmount = edition.awards.some((award) => award.amount === reckoning.id)
    if (typeof value === 'number' && !(isAmount && opened?.amount !== reckoning.id))
      rows.push({
        key: sayLaw(sight, `reckonings.${reckoning.id}`),
        value: reckoning.type === 'money' ? format.money(tiyn(value)) : format.number(value),
      })
  }
  const said = opinionView(sight)
  return said ? [...rows, said.conclusion] : rows
}

/** Sending a draft back: why, to whom, and that the promise goes on. */
export async function returnPage(opened: OpenedCase, back: CameBack): Promise<Response> {
  const { c, parts, sight, task } = opened
  const { state, route } = sight.file
  const step = task && route.steps.get(task.step)
  const outcome = step && wayOfReturning(step)
  if (!task || !outcome?.to) return c.redirect(`/work/case/${state.id}`, 303)
  const to = route.steps.get(outcome.to)
  return sendPage(
    c,
    <ReturnPage
      context={pageContext(c, parts)}
      frame={await frameOf(opened)}
      view={{
        command: commandView(opened, task, 'return', back),
        number: state.number ?? '',
        applicant: state.applicant.name,
        to: to ? sayLaw(sight, `units.${to.by}`) : '',
        reason: back.typed.get('reason') ?? '',
        wrong: back.wrong[0]?.says ?? null,
        back: `/work/case/${state.id}`,
        unsaid: outcome.at === 'assumed',
      }}
    />,
    back.wrong.length > 0 ? 422 : 200,
  )
}
