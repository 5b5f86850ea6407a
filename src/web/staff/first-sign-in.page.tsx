import type { Voice } from '../../platform/index.ts'
import { Button, Buttons } from '../components/button.tsx'
import { Back } from '../components/crumbs.tsx'
import { ErrorSummary, type WrongField } from '../components/errors.tsx'
import type { FieldView } from '../components/field-view.ts'
import { Field } from '../components/field.tsx'
import type { PageContext } from '../components/page-context.ts'
import { PortalPage } from '../components/portal-page.tsx'
import { Qr } from '../components/qr.tsx'
import { NoWrap } from '../components/rich.tsx'
import type { Child, Html } from '../html/jsx-runtime.ts'

/** Who was given a printed code shows it once; then a password is chosen and the second factor taken into an app. */
export interface FirstSignInView {
  readonly login: string
  readonly printedCode: string
  /** Set once the printed code was right. */
  readonly enrolment: { readonly name: string; readonly secret: string; readonly uri: string } | null
  readonly wrong: readonly WrongField[]
}

export function FirstSignInPage(properties: { readonly context: PageContext; readonly view: FirstSignInView }): Html {
  const { context, view } = properties
  const { voice } = context
  const { say } = voice
  const { enrolment } = view
  const title = say(enrolment === null ? 'portal.first.title' : 'portal.first.set-up')
  return (
    <PortalPage context={context} title={title} wrong={view.wrong.length > 0}>
      <div class="q-page q-check-page q-page--near">
        <Back voice={voice} href="/staff" />
        <ErrorSummary voice={voice} wrong={view.wrong} />
        <header class="q-stack">
          <h1>{title}</h1>
          <p class="q-lead">
            {enrolment === null ? say('portal.first.says') : say('portal.first.hello', { name: enrolment.name })}
          </p>
        </header>
        {enrolment === null ? (
          <Printed voice={voice} view={view} />
        ) : (
          <SetUp voice={voice} view={view} enrolment={enrolment} />
        )}
      </div>
    </PortalPage>
  )
}

function Printed({ voice, view }: { readonly voice: Voice; readonly view: FirstSignInView }): Html {
  const { say } = voice
  return (
    <form class="q-card q-narrow-form" method="post" action="/staff/first" novalidate>
      <Shown
        voice={voice}
        view={view}
        fields={[
          {
            name: 'login',
            kind: 'text',
            label: say('portal.sign-in.login'),
            value: view.login,
            autocomplete: 'username',
          },
          { name: 'printed', kind: 'digits', label: say('portal.first.printed-code'), value: view.printedCode },
        ]}
      />
      <Buttons>
        <Button>{say('portal.first.do')}</Button>
      </Buttons>
    </form>
  )
}

function SetUp(properties: {
  readonly voice: Voice
  readonly view: FirstSignInView
  readonly enrolment: NonNullable<FirstSignInView['enrolment']>
}): Html {
  const { voice, view, enrolment } = properties
  const { say } = voice
  return (
    <form class="q-card q-stack" method="post" action="/staff/first/finish" novalidate>
      <input type="hidden" name="login" value={view.login} />
      <input type="hidden" name="printed" value={view.printedCode} />
      <h2>{say('portal.first.app-title')}</h2>
      <p>{say('portal.first.app-says')}</p>
      <Qr content={enrolment.uri} label={say('portal.first.qr')} />
      <p>
        {say('portal.first.secret')}: <code>{grouped(enrolment.secret)}</code>
      </p>
      <Shown
        voice={voice}
        view={view}
        fields={[
          { name: 'code', kind: 'code', label: say('portal.first.code'), autocomplete: 'one-time-code' },
          {
            name: 'password',
            kind: 'password',
            label: say('portal.first.password'),
            hint: say('portal.first.password-hint'),
            autocomplete: 'new-password',
          },
        ]}
      />
      <Buttons>
        <Button>{say('portal.first.finish')}</Button>
      </Buttons>
    </form>
  )
}

function Shown(properties: {
  readonly voice: Voice
  readonly view: FirstSignInView
  readonly fields: readonly FieldView[]
}): Html {
  return (
    <>
      {properties.fields.map((field) => {
        const error = properties.view.wrong.find((one) => one.field === field.name)?.says
        return <Field voice={properties.voice} field={error === undefined ? field : { ...field, error }} />
      })}
    </>
  )
}

/** Four by four, as people copy it. */
const grouped = (secret: string): Child => (secret.match(/.{1,4}/g) ?? []).map((four) => [<NoWrap>{four}</NoWrap>, ' '])
