import type { Voice } from '../../platform/index.ts'
import { FieldError } from '../components/field.tsx'
import type { FieldView } from '../components/field-view.ts'
import { NoWrap, rich } from '../components/rich.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { VerifyFormView } from './verification.view.ts'

export function VerifyForm({ voice, form }: { readonly voice: Voice; readonly form: VerifyFormView }): Html {
  const { say } = voice
  const field: FieldView = {
    name: 'code',
    kind: 'digits',
    label: say('portal.verify.code'),
    ...(form.wrong === undefined ? {} : { error: form.wrong }),
  }
  return (
    <form class={form.wrong === undefined ? 'q-field' : 'q-field q-bad'} action="/verify" method="post" novalidate>
      <label class="q-label" for="code">
        {field.label}
      </label>
      <p class="q-hint" id="code-hint">
        {rich(say, 'portal.verify.code-hint', { example: <NoWrap>7004-1285-3317</NoWrap> })}
      </p>
      <FieldError voice={voice} field={field} />
      <div class="q-search q-search--sm">
        <input
          class="q-input q-input--num"
          id="code"
          name="code"
          value={form.code}
          inputmode="numeric"
          autocomplete="off"
          aria-invalid={form.wrong === undefined ? undefined : 'true'}
          aria-describedby={form.wrong === undefined ? 'code-hint' : 'code-error code-hint'}
        />
        <button class="q-btn">{say('portal.verify.do')}</button>
      </div>
    </form>
  )
}
