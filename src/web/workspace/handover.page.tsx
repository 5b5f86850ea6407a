import type { Voice } from '../../platform/index.ts'
import { Button } from '../components/button.tsx'
import { Card, WorkHead } from '../components/card.tsx'
import { Clock, sayUntil } from '../components/clock.tsx'
import { Crumbs } from '../components/crumbs.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { Doubt } from '../components/note.tsx'
import { LawMark } from '../components/paragraph.tsx'
import { NoWrap } from '../components/rich.tsx'
import { DraftSlip } from '../components/slip.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { CommandFields, EnterLooks } from './command-form.tsx'
import type { HandoverView } from './handover.view.ts'

/** Handing the result over: who came, what is given, against which receipt. */
export function HandoverPage({ context, frame, view }: WorkProperties<HandoverView>): Html {
  const { voice } = context
  const { say } = voice
  return (
    <WorkspacePage
      context={context}
      frame={frame}
      title={`${say('workspace.handover.title')} ${view.number}`}
      wrong={view.wrong.length > 0}
      scripts={['mirror']}
    >
      <Crumbs voice={voice} crumbs={[view.back, { label: view.number }]} />
      <ErrorSummary voice={voice} wrong={view.wrong} />
      <WorkHead
        title={view.applicant}
        says={
          <>
            {`${view.service} · `}
            <NoWrap>{view.number}</NoWrap>
            {` · ${say('workspace.handover.title')}`} <LawMark voice={voice} at={view.at} />
          </>
        }
        beside={
          view.clock !== null && (
            <Clock voice={voice} clock={view.clock}>
              {sayUntil(voice, view.clock.due, view.now.toPlainDate())}
            </Clock>
          )
        }
      />
      <form class="q-intake" method="post" action={view.command.action} data-enter="next" novalidate>
        <CommandFields command={view.command} />
        <EnterLooks />
        <div class="q-stack">
          <Card id="section-who" title={`1. ${say('workspace.handover.who')}`}>
            {view.who.map((field) => (
              <Field voice={voice} field={field} />
            ))}
          </Card>
          <Card id="section-what" title={`2. ${say('workspace.handover.what')}`}>
            <Given voice={voice} view={view} />
          </Card>
        </div>
        <aside class="q-stack q-beside" aria-label={say('workspace.handover.do')}>
          {view.receipt !== null && <Receipt voice={voice} view={view} />}
          <Button wide primary name="do" value="issue">
            {say('workspace.handover.do')}
          </Button>
          {view.doubts.map((doubt) => (
            <Doubt voice={voice} doubt={doubt} />
          ))}
        </aside>
      </form>
    </WorkspacePage>
  )
}

function Given({ voice, view }: { readonly voice: Voice; readonly view: HandoverView }): Html {
  const { say } = voice
  return (
    <table class="q-table q-dtable">
      <caption class="q-vh">{say('workspace.handover.what')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('workspace.handover.paper')}</th>
          <th scope="col">{say('workspace.handover.signed')}</th>
        </tr>
      </thead>
      <tbody>
        {view.papers.map((paper) => (
          <tr>
            <th scope="row">
              {paper.href === null ? paper.title : <a href={paper.href}>{paper.title}</a>}
              <small>
                {paper.number !== null && <NoWrap>{`№ ${paper.number} `}</NoWrap>}
                {paper.says}
              </small>
            </th>
            <td>{paper.signed ?? <span class="q-soft">{say('workspace.none')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Receipt({ voice, view }: { readonly voice: Voice; readonly view: HandoverView }): Html {
  const { say, format } = voice
  const receiver = view.who.find((field) => field.kind === 'name')
  return (
    <DraftSlip
      voice={voice}
      head={<b>{say('workspace.handover.receipt')}</b>}
      rows={[
        {
          key: say('workspace.handover.to'),
          value: (
            <span data-shows={receiver?.name} data-empty={view.applicant}>
              {receiver?.value === undefined || receiver.value === '' ? view.applicant : receiver.value}
            </span>
          ),
        },
        { key: say('workspace.handover.given'), value: view.papers.map((paper) => <div>{paper.title}</div>) },
        { key: say('workspace.handover.when'), value: format.moment(view.now) },
        { key: say('workspace.handover.by'), value: view.officer },
      ]}
      foot={
        view.receipt === 'ours' && (
          <p class="q-tiny">
            <Tag tone="unsaid">{say('workspace.handover.receipt-unsaid')}</Tag> <LawMark voice={voice} at={view.at} />
          </p>
        )
      }
    />
  )
}
