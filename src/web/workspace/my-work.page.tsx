import type { Voice } from '../../platform/index.ts'
import { ButtonLink, Buttons } from '../components/button.tsx'
import { WorkHead } from '../components/card.tsx'
import { Clock } from '../components/clock.tsx'
import { Empty } from '../components/empty.tsx'
import { Onward } from '../components/pages.tsx'
import { NoWrap } from '../components/rich.tsx'
import { Tabs } from '../components/tabs.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkList, type ListBand } from '../components/work-list.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { ApplicantCell } from './applicant-cell.tsx'
import { bandOf, workBands, type MyWorkView, type WorkLine } from './my-work.view.ts'

/** One list: what to do now, until when, for whom; what breaks first stands first. */
export function MyWorkPage({ context, frame, view }: WorkProperties<MyWorkView>): Html {
  const { voice } = context
  const { say } = voice
  return (
    <WorkspacePage context={context} frame={frame} title={say('workspace.my-work.title')}>
      <WorkHead
        title={say('workspace.my-work.title')}
        says={<DayLine voice={voice} view={view} />}
        beside={
          view.mayTakeApplications && (
            <Buttons>
              <ButtonLink href="/work/intake">{say('workspace.my-work.take')}</ButtonLink>
            </Buttons>
          )
        }
      />
      <Tabs label={say('workspace.my-work.tabs')} tabs={view.tabs} />
      {view.lines.length === 0 ? (
        <Empty title={say('workspace.my-work.empty')} />
      ) : (
        <>
          <WorkList
            caption={say('workspace.my-work.caption')}
            columns={[
              { label: say('workspace.my-work.left'), kind: 'first', sorted: 'ascending' },
              { label: say('workspace.my-work.what'), kind: 'first' },
              { label: say('workspace.my-work.applicant') },
              { label: say('workspace.my-work.service') },
              { label: say('workspace.my-work.answer') },
            ]}
            bands={bandsOf(voice, view)}
          />
          <Onward voice={voice} onward={view.onward} />
        </>
      )}
    </WorkspacePage>
  )
}

function DayLine({ voice, view }: { readonly voice: Voice; readonly view: MyWorkView }): Html {
  const { say, format } = voice
  return (
    <>
      {`${capital(format.weekday(view.now))}, ${format.moment(view.now)}`}
      {view.dayLeft !== null &&
        ` · ${say('workspace.my-work.day-left', {
          time: format.time(view.dayLeft.until),
          duration: format.duration(view.dayLeft.left),
        })}`}{' '}
      {view.lunchUnsaid && <Tag tone="unsaid">{say('workspace.lunch-unsaid')}</Tag>}
    </>
  )
}

function bandsOf(voice: Voice, view: MyWorkView): readonly ListBand[] {
  const groups = Map.groupBy(view.lines, (line) => bandOf(line, view.now))
  return workBands.flatMap((band): ListBand[] => {
    const lines = groups.get(band)
    if (!lines) return []
    return [
      {
        title: voice.say(`workspace.my-work.band.${band}`),
        says: voice.say('workspace.my-work.tasks', { count: lines.length }),
        rows: lines.map((line) => cellsOf(voice, line, view.now)),
      },
    ]
  })
}

function cellsOf(voice: Voice, line: WorkLine, now: Temporal.PlainDateTime): readonly Child[] {
  return [
    line.clock === null ? (
      <Tag tone="unsaid">{voice.say('workspace.my-work.no-term')}</Tag>
    ) : (
      <Clock voice={voice} clock={line.clock} />
    ),
    <>
      <a class="q-go" href={line.href}>
        {line.what}
      </a>
      {line.note !== null && <small>{line.note}</small>}
    </>,
    <ApplicantCell applicant={line.applicant} number={line.number} />,
    <>
      {line.service}
      <small class="q-nowrap">{line.channel}</small>
    </>,
    <AnswerDay voice={voice} due={line.answerDue} now={now} />,
  ]
}

/** Today in sun, past in poppy, any other day plain. */
export function AnswerDay(properties: {
  readonly voice: Voice
  readonly due: Temporal.PlainDateTime | null
  readonly now: Temporal.PlainDateTime
}): Html {
  const { due, now } = properties
  const { say, format } = properties.voice
  if (due === null) return <span class="q-soft">{say('workspace.none')}</span>
  if (Temporal.PlainDateTime.compare(due, now) < 0) {
    return <Tag tone="poppy">{say('workspace.late-since', { day: format.dayOfYear(due) })}</Tag>
  }
  if (due.toPlainDate().equals(now.toPlainDate())) {
    return <Tag tone="sun">{say('web.until.today', { time: format.time(due) })}</Tag>
  }
  return <NoWrap>{format.dayOfYear(due)}</NoWrap>
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
