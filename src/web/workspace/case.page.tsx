import type { Voice } from '../../platform/index.ts'
import { Card, WorkHead } from '../components/card.tsx'
import { Clock, sayUntil } from '../components/clock.tsx'
import { Crumbs } from '../components/crumbs.tsx'
import { Fold } from '../components/fold.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { writeParagraphs } from '../components/paragraph.tsx'
import { Proof, Reasons } from '../components/proof.tsx'
import { NoWrap } from '../components/rich.tsx'
import { RouteStrip } from '../components/route-strip.tsx'
import { DocumentList } from '../components/rule-list.tsx'
import { Summary } from '../components/summary.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Child, Html } from '../html/jsx-runtime.ts'
import type { CaseStep, CaseView } from './case.view.ts'
import { RulesCard } from './rules-card.tsx'
import { TodoCard } from './todo-card.tsx'

/** The case: its route, what to do now, what is needed for it; why the day is so, the law and the history wait folded. */
export function CasePage({ context, frame, view }: WorkProperties<CaseView>): Html {
  const { voice } = context
  const { say, format } = voice
  return (
    <WorkspacePage
      context={context}
      frame={frame}
      title={`${view.number}, ${view.applicant}`}
      wrong={view.wrong.length > 0}
    >
      <Crumbs voice={voice} crumbs={[view.back, { label: view.number }]} />
      <ErrorSummary voice={voice} wrong={view.wrong} />
      <WorkHead
        title={view.applicant}
        says={
          <>
            {view.service} · <NoWrap>{view.number}</NoWrap>
            {` · ${say('workspace.case.registered', { moment: format.moment(view.registered), channel: view.channel })}`}
          </>
        }
        beside={<Clocks voice={voice} view={view} />}
      />
      <RouteStrip
        label={say('workspace.case.route', { channel: view.channel, count: view.route.length })}
        steps={view.route.map((step) => ({
          state: step.state,
          title: step.title,
          says: stepLine(voice, step, view.today),
        }))}
      />
      <div class="q-case">
        <div>
          <TodoCard voice={voice} todo={view.todo} doubts={view.doubts} today={view.today} />
          <RulesCard voice={voice} rules={view.rules} reckonings={view.reckonings} />
          <div class="q-half">
            <Facts voice={voice} view={view} />
            <Documents voice={voice} view={view} />
          </div>
        </div>
        <aside aria-label={say('workspace.case.beside')}>
          {view.answerProof !== null && (
            <Proof voice={voice} title={proofTitle(voice, view)} proof={view.answerProof} today={view.today} wide />
          )}
          <LawCard voice={voice} view={view} />
          <Events voice={voice} view={view} />
        </aside>
      </div>
    </WorkspacePage>
  )
}

function Clocks({ voice, view }: { readonly voice: Voice; readonly view: CaseView }): Html {
  const { say } = voice
  return (
    <div class="q-row">
      {view.stepClock !== null && (
        <Clock voice={voice} clock={view.stepClock}>
          {`${say('workspace.case.step')}, ${sayUntil(voice, view.stepClock.due, view.today)}`}
        </Clock>
      )}
      {view.answerClock !== null && (
        <Clock voice={voice} clock={view.answerClock}>
          {`${say('workspace.case.answer')}, ${sayUntil(voice, view.answerClock.due, view.today)}`}
        </Clock>
      )}
    </div>
  )
}

function stepLine(voice: Voice, step: CaseStep, today: Temporal.PlainDate): Child {
  const { format } = voice
  if (step.doneAt !== null) return <NoWrap>{format.shortMoment(step.doneAt)}</NoWrap>
  if (step.until !== null) return sayUntil(voice, step.until, today)
  return step.term ?? ''
}

function proofTitle({ say, format }: Voice, view: CaseView): string {
  const due = view.answerClock?.due
  return due === undefined ? say('workspace.case.why') : say('workspace.case.why-day', { day: format.dayOfYear(due) })
}

function Facts({ voice, view }: { readonly voice: Voice; readonly view: CaseView }): Html {
  return (
    <Card id="facts" title={voice.say('workspace.case.facts')}>
      <Summary two tight small rows={view.facts} />
    </Card>
  )
}

function Documents({ voice, view }: { readonly voice: Voice; readonly view: CaseView }): Html {
  const { say } = voice
  const { taken, of } = view.evidence
  return (
    <Fold
      wide
      title={
        <>
          {say('workspace.case.documents')} <Tag tone={taken >= of ? 'ok' : 'sun'}>{`${taken} / ${of}`}</Tag>
        </>
      }
    >
      <DocumentList documents={view.documents} />
      {view.papers.length > 0 && (
        <>
          <h3>{say('workspace.case.papers')}</h3>
          <DocumentList
            documents={view.papers.map((paper) => ({
              title: paper.title,
              href: paper.href,
              says: (
                <>
                  <NoWrap>{`№ ${paper.number}`}</NoWrap>
                  {` · ${say(paperState(paper))}`}
                </>
              ),
            }))}
          />
        </>
      )}
    </Fold>
  )
}

const paperState = (paper: { readonly signed: boolean; readonly preview: boolean }) =>
  paper.preview
    ? 'workspace.case.paper-preview'
    : paper.signed
      ? 'workspace.case.paper-signed'
      : 'workspace.case.paper-made'

function LawCard({ voice, view }: { readonly voice: Voice; readonly view: CaseView }): Html | null {
  if (view.law.length === 0) return null
  const { say } = voice
  return (
    <Fold wide title={say('workspace.case.law')}>
      <div class="q-para">
        {view.law.map((passage) => (
          <>
            <h3>{writeParagraphs(voice, passage.at) ?? ''}</h3>
            <p>{passage.says}</p>
          </>
        ))}
      </div>
      <p class="q-tiny q-soft">{say('workspace.case.law-words', { edition: view.edition })}</p>
    </Fold>
  )
}

function Events({ voice, view }: { readonly voice: Voice; readonly view: CaseView }): Html {
  const { say, format } = voice
  return (
    <Fold title={say('workspace.case.events')}>
      <Reasons>
        {view.events.map((event) => (
          <li>
            <span class="q-nowrap">{format.shortMoment(event.at)}</span>
            <span>{event.says}</span>
          </li>
        ))}
      </Reasons>
    </Fold>
  )
}
