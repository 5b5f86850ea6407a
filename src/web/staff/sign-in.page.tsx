import { Button, ButtonLink, Buttons } from '../components/button.tsx'
import { ErrorSummary } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { Note } from '../components/note.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import { AimFields, NotKept } from './aim.tsx'

export interface SignInView {
  /** What was typed stays; the password and the code never do. */
  readonly login: string
  /** One sentence for every kind of failure: who exists here is nobody's business. */
  readonly wrong: string | null
  /** A session ended, and nobody said so yet. */
  readonly ended: boolean
  /** A form was sent after the session had ended: what it said was not kept. */
  readonly lost: boolean
  /** Where to go afterwards, a path of this site. */
  readonly next: string
  /** A demonstration shows its invented people. */
  readonly demonstration: boolean
}

/** Staff sign in with a password and a one-time code, in one form: no half-open state lies between the two. */
export function SignInPage({ context, view }: { readonly context: PageContext; readonly view: SignInView }): Html {
  const { voice } = context
  const { say } = voice
  const wrong = view.wrong === null ? [] : [{ field: 'password', says: view.wrong }]
  return (
    <PortalPage context={context} title={say('portal.sign-in.title')} wrong={view.wrong !== null}>
      <div class="q-page q-check-page q-page--near">
        <ErrorSummary voice={voice} wrong={wrong} />
        <header class="q-stack">
          <h1>{say('portal.sign-in.title')}</h1>
          <p class="q-lead">{say('portal.sign-in.who')}</p>
        </header>
        {view.lost ? (
          <NotKept voice={voice} />
        ) : (
          view.ended && (
            <Note tone="sky">
              <p>{say('portal.sign-in.ended')}</p>
            </Note>
          )
        )}
        <form class="q-card q-narrow-form" method="post" action="/staff" novalidate>
          <AimFields aim={view} />
          <Field
            voice={voice}
            field={{
              name: 'login',
              kind: 'text',
              label: say('portal.sign-in.login'),
              value: view.login,
              autocomplete: 'username',
              first: view.login === '',
            }}
          />
          <Field
            voice={voice}
            field={{
              name: 'password',
              kind: 'password',
              label: say('portal.sign-in.password'),
              autocomplete: 'current-password',
            }}
          />
          <Field
            voice={voice}
            field={{
              name: 'code',
              kind: 'code',
              label: say('portal.sign-in.code'),
              hint: say('portal.sign-in.code-hint'),
              autocomplete: 'one-time-code',
            }}
          />
          <Buttons>
            <Button>{say('portal.sign-in.do')}</Button>
            {view.demonstration && (
              <>
                <ButtonLink href="/staff/people" kind="ghost">
                  {say('portal.people.title')}
                </ButtonLink>
                <ButtonLink href="/staff/outbox" kind="ghost">
                  {say('portal.outbox.title')}
                </ButtonLink>
              </>
            )}
          </Buttons>
        </form>
        <p>
          <a href="/staff/first">{say('portal.first.offer')}</a>
        </p>
      </div>
    </PortalPage>
  )
}
