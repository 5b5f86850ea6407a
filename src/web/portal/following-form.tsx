import type { Voice } from '../../platform/index.ts'
import { Button } from '../components/button.tsx'
import type { WrongField } from '../components/errors.tsx'
import { FieldError } from '../components/field.tsx'
import type { FieldView } from '../components/field-view.ts'
import { NoWrap, rich } from '../components/rich.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { FollowingFormView } from './following-form.view.ts'

/** Following a case without signing in: posted, because a number and a secret are nobody else's business. */
export function FollowingForm({ voice, form }: { readonly voice: Voice; readonly form: FollowingFormView }): Html {
  const { say } = voice
  const number = fieldOf('number', say('portal.following.number'), form.wrongNumber)
  const secret = fieldOf('secret', say('portal.following.secret'), form.wrongSecret)
  return (
    <form class="q-track" action="/following" method="post" novalidate>
      <div class={number.error === undefined ? 'q-field' : 'q-field q-bad'}>
        <label class="q-label" for="number">
          {number.label}
        </label>
        <p class="q-hint" id="number-hint">
          {rich(say, 'portal.following.number-hint', { example: <NoWrap>26-0107-000214-9</NoWrap> })}
        </p>
        <FieldError voice={voice} field={number} />
        <Digits field={number} value={form.number} />
      </div>
      <div class={secret.error === undefined ? 'q-field' : 'q-field q-bad'}>
        <label class="q-label" for="secret">
          {secret.label}
        </label>
        <p class="q-hint" id="secret-hint">
          {say('portal.following.secret-hint')}
        </p>
        <FieldError voice={voice} field={secret} />
        <Digits field={secret} value="" />
      </div>
      <Button>{say('portal.following.do')}</Button>
    </form>
  )
}

export function wrongInFollowing(form: FollowingFormView): readonly WrongField[] {
  return [
    ...(form.wrong === undefined ? [] : [{ field: 'number', says: form.wrong }]),
    ...(form.wrongNumber === undefined ? [] : [{ field: 'number', says: form.wrongNumber }]),
    ...(form.wrongSecret === undefined ? [] : [{ field: 'secret', says: form.wrongSecret }]),
  ]
}

function fieldOf(name: string, label: string, error: string | undefined): FieldView {
  return { name, kind: 'digits', label, ...(error === undefined ? {} : { error }) }
}

function Digits({ field, value }: { readonly field: FieldView; readonly value: string }): Html {
  const wrong = field.error !== undefined
  return (
    <input
      class="q-input q-input--num"
      id={field.name}
      name={field.name}
      value={value}
      inputmode="numeric"
      autocomplete="off"
      aria-invalid={wrong ? 'true' : undefined}
      aria-describedby={wrong ? `${field.name}-error ${field.name}-hint` : `${field.name}-hint`}
    />
  )
}
