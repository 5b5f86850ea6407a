import type { Voice } from '../../platform/index.ts'
import { WorkHead } from '../components/card.tsx'
import { sayUntil } from '../components/clock.tsx'
import { Empty } from '../components/empty.tsx'
import { Onward } from '../components/pages.tsx'
import { NoWrap } from '../components/rich.tsx'
import { Tag, type TagTone } from '../components/tag.tsx'
import { WorkList } from '../components/work-list.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { AnswerDay } from './my-work.page.tsx'
import type { CaseStanding, RegisterLine, RegisterView } from './register.view.ts'

const tones: Readonly<Record<CaseStanding, TagTone>> = {
  going: 'sky',
  granted: 'ok',
  refused: 'line',
  'not-accepted': 'line',
  stopped: 'line',
}

/** The register of a place, or what was found in it. */
export function RegisterPage({ context, frame, view }: WorkProperties<RegisterView>): Html {
  const { voice } = context
  const { say } = voice
  return (
    <WorkspacePage context={context} frame={frame} title={say('workspace.register.title')}>
      <WorkHead
        title={say('workspace.register.title')}
        says={
          view.sought === null
            ? view.place
            : say(view.onward.total.more ? 'workspace.register.found-more' : 'workspace.register.found', {
                count: view.onward.total.count,
                sought: view.sought,
                place: view.place,
              })
        }
      />
      {view.lines.length === 0 ? (
        <Empty title={say('workspace.register.none')} says={say('workspace.register.none-says')} />
      ) : (
        <>
          <WorkList
            caption={say('workspace.register.caption')}
            columns={[
              { label: say('workspace.register.number'), kind: 'first' },
              { label: say('workspace.my-work.applicant') },
              { label: say('workspace.register.standing') },
              { label: say('workspace.register.step') },
              { label: say('workspace.my-work.answer') },
            ]}
            bands={[{ title: '', rows: view.lines.map((line) => cellsOf(voice, line, view.now)) }]}
          />
          <Onward voice={voice} onward={view.onward} />
        </>
      )}
    </WorkspacePage>
  )
}

function cellsOf(voice: Voice, line: RegisterLine, now: Temporal.PlainDateTime): readonly Child[] {
  const { say, format } = voice
  return [
    <>
      <a class="q-go q-nowrap" href={line.href}>
        {line.number}
      </a>
      <small>{format.shortMoment(line.registered)}</small>
    </>,
    <>
      {line.applicant}
      <small>{line.service}</small>
    </>,
    <Tag tone={tones[line.standing]}>{say(`workspace.standing.${line.standing}`)}</Tag>,
    line.step === null ? (
      <span class="q-soft">{say('workspace.none')}</span>
    ) : (
      <>
        {line.step.what}
        <small>
          {line.step.who}
          {line.step.due !== null && (
            <>
              {' · '}
              <StepDue voice={voice} due={line.step.due} now={now} />
            </>
          )}
        </small>
      </>
    ),
    line.standing === 'going' ? (
      <AnswerDay voice={voice} due={line.answerDue} now={now} />
    ) : line.answerDue === null ? (
      <span class="q-soft">{say('workspace.none')}</span>
    ) : (
      <NoWrap>{format.dayOfYear(line.answerDue)}</NoWrap>
    ),
  ]
}

function StepDue(properties: {
  readonly voice: Voice
  readonly due: Temporal.PlainDateTime
  readonly now: Temporal.PlainDateTime
}): Html {
  const { voice, due, now } = properties
  const words = sayUntil(voice, due, now.toPlainDate())
  if (Temporal.PlainDateTime.compare(due, now) < 0) return <Tag tone="poppy">{words}</Tag>
  if (due.toPlainDate().equals(now.toPlainDate())) return <Tag tone="sun">{words}</Tag>
  return <NoWrap>{words}</NoWrap>
}
