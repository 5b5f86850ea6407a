import { Button, Buttons } from '../components/button.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { Tag } from '../components/tag.tsx'
import { WorkspacePage, type WorkProperties } from '../components/workspace-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { CommandFields } from './command-form.tsx'
import type { ReturnView } from './sign.view.ts'

/** A draft goes back with a reason. The term does not stop, and the page says so. */
export function ReturnPage({ context, frame, view }: WorkProperties<ReturnView>): Html {
  const { voice } = context
  const { say } = voice
  const wrong = view.wrong === null ? [] : [{ field: 'reason', says: view.wrong }]
  return (
    <WorkspacePage context={context} frame={frame} title={say('workspace.return.title')} wrong={view.wrong !== null}>
      <div class="q-single">
        <ErrorSummary voice={voice} wrong={wrong} />
        <h1>{say('workspace.return.title')}</h1>
        <p>
          {`${view.applicant}, `}
          <span class="q-nowrap">{view.number}</span>
        </p>
        <p>{say('workspace.return.says', { to: view.to })}</p>
        {view.unsaid && (
          <p>
            <Tag tone="unsaid">{say('workspace.sign.return-unsaid')}</Tag>
          </p>
        )}
        <form class="q-card q-stack" method="post" action={view.command.action} novalidate>
          <CommandFields command={view.command} />
          <Field
            voice={voice}
            field={{
              name: 'reason',
              kind: 'long-text',
              label: say('workspace.return.reason'),
              hint: say('workspace.return.reason-hint'),
              value: view.reason,
              ...(view.wrong === null ? {} : { error: view.wrong }),
            }}
          />
          <Buttons>
            <Button primary name="do" value="return">
              {say('workspace.return.do')}
            </Button>
            <a href={view.back}>{say('workspace.return.keep')}</a>
          </Buttons>
        </form>
      </div>
    </WorkspacePage>
  )
}
