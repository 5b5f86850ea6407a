import type { Voice } from '../../platform/index.ts'
import { Button } from '../components/button.tsx'
import { Card, WorkHead } from '../components/card.tsx'
import { Clock } from '../components/clock.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { Empty } from '../components/empty.tsx'
import { Note } from '../components/note.tsx'
import { Onward } from '../components/pages.tsx'
import { LawMark } from '../components/paragraph.tsx'
import { Unseen } from '../components/rich.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkList, type ListBand } from '../components/work-list.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { ApplicantCell } from './applicant-cell.tsx'
import { SignatureCode } from './members.tsx'
import type { SignedBatch, SignLine, SignManyView } from './sign.view.ts'

/** The head's list: what is confirmed throughout is ticked and signed together, the rest is opened and read alone. */
export function SignManyPage({ context, frame, view }: WorkProperties<SignManyView>): Html {
  const { voice } = context
  const { say, format } = voice
  const ticked = view.lines.filter((line) => line.together && line.ticked).length
  return (
    <WorkspacePage context={context} frame={frame} title={say('workspace.sign.title')} wrong={view.wrong.length > 0}>
      <ErrorSummary voice={voice} wrong={view.wrong} />
      <WorkHead
        title={say('workspace.sign.title')}
        says={
          <>
            {format.moment(view.now)}
            {!view.onward.total.more && ` · ${say('workspace.sign.papers', { count: view.onward.total.count })}`}
            {view.term !== null && ` · ${say('workspace.sign.term-each', { term: view.term })}`}{' '}
            <LawMark voice={voice} at={view.at} />
          </>
        }
      />
      {view.batch !== null && <Batch voice={voice} batch={view.batch} />}
      {view.lines.length === 0 ? (
        <Empty title={say('workspace.sign.empty')} />
      ) : (
        <form method="post" action={view.action} class="q-side-two" novalidate>
          <input type="hidden" name="key" value={view.key} />
          <div>
            {view.lines.some((line) => line.together) && (
              <div class="q-signbar">
                <p>
                  <b>
                    {ticked === 0 ? say('workspace.sign.none-ticked') : say('workspace.sign.ticked', { count: ticked })}
                  </b>{' '}
                  {say('workspace.sign.ticked-says')}
                </p>
                <div class="q-signrow">
                  <SignatureCode voice={voice} means={view.means} wrong={view.wrong} />
                  <Button primary name="do" value="sign">
                    {say('workspace.sign.do')}
                  </Button>
                </div>
              </div>
            )}
            <WorkList
              caption={say('workspace.sign.caption')}
              columns={[
                { label: say('workspace.sign.tick'), kind: 'tick' },
                { label: say('workspace.my-work.left'), kind: 'first', sorted: 'ascending' },
                { label: say('workspace.sign.paper'), kind: 'first' },
                { label: say('workspace.my-work.applicant') },
                { label: say('workspace.sign.rules') },
              ]}
              bands={bandsOf(voice, view.lines)}
            />
            <Onward voice={voice} onward={view.onward} />
          </div>
          <aside aria-label={say('workspace.sign.how')}>
            <Card id="how" title={say('workspace.sign.how')}>
              <p class="q-small">{say('workspace.sign.how-says')}</p>
              <p class="q-small">{say('workspace.sign.return-says')}</p>
              {view.returnUnsaid && (
                <p class="q-small">
                  <Tag tone="unsaid">{say('workspace.sign.return-unsaid')}</Tag>
                </p>
              )}
            </Card>
          </aside>
        </form>
      )}
    </WorkspacePage>
  )
}

function bandsOf(voice: Voice, lines: readonly SignLine[]): readonly ListBand[] {
  const { say } = voice
  const together = lines.filter((line) => line.together)
  const alone = lines.filter((line) => !line.together)
  return [
    ...(together.length === 0
      ? []
      : [
          {
            title: say('workspace.sign.together'),
            says: say('workspace.sign.papers', { count: together.length }),
            rows: together.map((line) => cellsOf(voice, line)),
          },
        ]),
    ...(alone.length === 0
      ? []
      : [
          {
            title: say('workspace.sign.alone'),
            says: say('workspace.sign.alone-says', { count: alone.length }),
            rows: alone.map((line) => cellsOf(voice, line)),
          },
        ]),
  ]
}

function cellsOf(voice: Voice, line: SignLine): readonly Child[] {
  const { say } = voice
  return [
    line.together && (
      <label>
        <input type="checkbox" name="task" value={`${line.case}:${line.task}:${line.seen}`} checked={line.ticked} />
        <Unseen>{`${line.paper}: ${line.applicant}`}</Unseen>
      </label>
    ),
    line.clock === null ? (
      <Tag tone="unsaid">{say('workspace.my-work.no-term')}</Tag>
    ) : (
      <Clock voice={voice} clock={line.clock} />
    ),
    <>
      <a class="q-go" href={line.href}>
        {line.paper}
      </a>
      {!line.together && <small>{say('workspace.sign.open')}</small>}
    </>,
    <ApplicantCell applicant={line.applicant} number={line.number} />,
    line.alone === null ? (
      <Tag tone={line.rulesHeld === line.rulesAll ? 'ok' : 'sun'}>{`${line.rulesHeld} / ${line.rulesAll}`}</Tag>
    ) : (
      <>
        {line.alone.says}
        {line.alone.at !== null && (
          <small>
            <LawMark voice={voice} at={line.alone.at} />
          </small>
        )}
      </>
    ),
  ]
}

/** What was ticked is signed whole or not at all; that it is signed is said here. */
function Batch({ voice, batch }: { readonly voice: Voice; readonly batch: SignedBatch }): Html {
  return (
    <Note tone="sky">
      <p role="status">
        <b>{voice.say('workspace.sign.signed', { count: batch.signed })}</b>
      </p>
    </Note>
  )
}
