import type { Voice } from '../../platform/index.ts'
import { Button, ButtonLink, Buttons } from '../components/button.tsx'
import { Card, WorkHead } from '../components/card.tsx'
import { Clock, sayUntil } from '../components/clock.tsx'
import { Crumbs } from '../components/crumbs.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { Proof } from '../components/proof.tsx'
import { NoWrap } from '../components/rich.tsx'
import { Summary } from '../components/summary.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { CommandFields } from './command-form.tsx'
import { SignatureCode } from './members.tsx'
import { RulesCard } from './rules-card.tsx'
import type { SignOneView } from './sign.view.ts'

/** The paper as it will be, beside it what it rests on; what can be done with it stands beside, never on it. */
export function SignOnePage({ context, frame, view }: WorkProperties<SignOneView>): Html {
  const { voice } = context
  const { say } = voice
  return (
    <WorkspacePage
      context={context}
      frame={frame}
      title={`${view.paper.title}, ${view.number}`}
      wrong={view.wrong.length > 0}
    >
      <Crumbs voice={voice} crumbs={[view.back, { label: view.number }]} />
      <ErrorSummary voice={voice} wrong={view.wrong} />
      <WorkHead
        title={view.applicant}
        says={
          <>
            {`${view.service} · `}
            <NoWrap>{view.number}</NoWrap>
          </>
        }
        beside={
          view.clock !== null && (
            <Clock voice={voice} clock={view.clock}>
              {sayUntil(voice, view.clock.due, view.today)}
            </Clock>
          )
        }
      />
      <div class="q-case">
        <div>
          <PaperPreview voice={voice} view={view} />
        </div>
        <aside aria-label={say('workspace.sign.how')}>
          <Card id="do" title={say('workspace.sign.title')} todo>
            <form class="q-stack" method="post" action={view.command.action} novalidate>
              <CommandFields command={view.command} />
              <SignatureCode voice={voice} means={view.means} wrong={view.wrong} />
              <Buttons>
                <Button primary name="do" value="sign">
                  {say('workspace.sign.do-one')}
                </Button>
                {view.returnHref !== null && (
                  <ButtonLink kind="ghost" href={view.returnHref}>
                    {say('workspace.return.offer')}
                  </ButtonLink>
                )}
              </Buttons>
            </form>
          </Card>
          <RulesCard voice={voice} rules={view.rules} reckonings={view.reckonings} />
          {view.answerProof !== null && (
            <Proof voice={voice} title={say('workspace.case.why')} proof={view.answerProof} today={view.today} wide />
          )}
        </aside>
      </div>
    </WorkspacePage>
  )
}

function PaperPreview({ voice, view }: { readonly voice: Voice; readonly view: SignOneView }): Html {
  const { paper } = view
  const { say } = voice
  return (
    <article class="q-paper" aria-labelledby="paper">
      <div class="q-paper__top">
        <span>{paper.office}</span>
        <Tag tone="line">{say('workspace.sign.draft')}</Tag>
      </div>
      <h2 id="paper">{paper.title}</h2>
      <Summary two tight rows={paper.rows} />
      {paper.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {paper.href !== null && (
        <div class="q-paper__end">
          <a href={paper.href}>{say('workspace.sign.as-pdf')}</a>
        </div>
      )}
    </article>
  )
}
