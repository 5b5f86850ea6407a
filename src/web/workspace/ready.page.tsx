import { WorkHead } from '../components/card.tsx'
import { Clock } from '../components/clock.tsx'
import { Empty } from '../components/empty.tsx'
import { Onward } from '../components/pages.tsx'
import { NoWrap } from '../components/rich.tsx'
import { WorkList } from '../components/work-list.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { ReadyView } from './handover.view.ts'

/** Results that wait for their holders; those that nobody came for stand in a list of their own. */
export function ReadyPage({ context, frame, view }: WorkProperties<ReadyView>): Html {
  const { voice } = context
  const { say, format } = voice
  const title = say(`workspace.ready.${view.which}`)
  return (
    <WorkspacePage context={context} frame={frame} title={title}>
      <WorkHead title={title} says={say(`workspace.ready.${view.which}-says`)} />
      {view.lines.length === 0 ? (
        <Empty title={say(`workspace.ready.${view.which}-none`)} />
      ) : (
        <>
          <WorkList
            caption={title}
            columns={[
              { label: say('workspace.ready.left'), kind: 'first' },
              { label: say('workspace.my-work.applicant'), kind: 'first' },
              { label: say('workspace.sign.paper') },
              { label: say('workspace.ready.since') },
              { label: say('workspace.ready.phone') },
            ]}
            bands={[
              {
                title: '',
                rows: view.lines.map((line) => [
                  line.clock === null ? (
                    say('workspace.ready.days', { count: line.days })
                  ) : (
                    <Clock voice={voice} clock={line.clock} />
                  ),
                  <>
                    <a class="q-go" href={line.href}>
                      {line.applicant}
                    </a>
                    <small>
                      <NoWrap>{line.number}</NoWrap>
                    </small>
                  </>,
                  line.paper,
                  <>
                    {format.dayOfYear(line.since)}
                    <small>{say('workspace.ready.days', { count: line.days })}</small>
                  </>,
                  line.phone === null ? (
                    <span class="q-soft">{say('workspace.none')}</span>
                  ) : (
                    <NoWrap>{line.phone}</NoWrap>
                  ),
                ]),
              },
            ]}
          />
          <Onward voice={voice} onward={view.onward} />
        </>
      )}
    </WorkspacePage>
  )
}
