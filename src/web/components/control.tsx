import type { Html } from '../html/jsx-runtime.ts'
import type { FieldKind, FieldView } from './field-view.ts'

interface Typed {
  readonly inputmode?: string
  readonly type?: string
  readonly autocomplete?: string
  readonly spellcheck?: string
  readonly class?: string
}

const typed: Partial<Record<FieldKind, Typed>> = {
  name: { spellcheck: 'false' },
  iin: { inputmode: 'numeric', class: ' q-input--w12' },
  digits: { inputmode: 'numeric' },
  number: { inputmode: 'numeric', class: ' q-input--w6' },
  money: { inputmode: 'decimal' },
  date: { inputmode: 'numeric', class: ' q-input--w12' },
  moment: { inputmode: 'numeric', class: ' q-input--w12' },
  month: { inputmode: 'numeric', class: ' q-input--w12' },
  phone: { type: 'tel', inputmode: 'tel' },
  email: { type: 'email', spellcheck: 'false' },
  password: { type: 'password' },
  code: { inputmode: 'numeric', class: ' q-input--w6' },
}

/**
 * One input, select or text area, without its label. All numbers are plain text fields with a numeric keyboard:
 * `type="number"` and `type="date"` change what was typed, and speak the browser's language instead of the page's.
 */
export function Control(properties: {
  readonly field: FieldView
  readonly described: readonly string[]
  readonly label?: string
}): Html {
  const { field, described } = properties
  const shared = {
    id: field.name,
    name: field.name,
    'aria-label': properties.label,
    'aria-invalid': field.error === undefined ? undefined : 'true',
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    autofocus: field.first,
    disabled: field.asked === 'decided',
  }
  if (field.kind === 'select') {
    return (
      <select class="q-select" {...shared}>
        {(field.choices ?? []).map((choice) => (
          <option value={choice.value} selected={choice.value === (field.value ?? '')}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'long-text') {
    return (
      <textarea class="q-area" rows="3" {...shared}>
        {/* A browser drops the first line break of a text area, so one more is given. */}
        {`\n${field.value ?? ''}`}
      </textarea>
    )
  }
  const { class: look = '', type = 'text', ...rest } = typed[field.kind] ?? {}
  const width = { short: ' q-input--w6', middle: ' q-input--w12', full: '' }[field.width ?? 'full']
  const input = (
    <input
      class={`q-input${field.width === undefined ? look : width}`}
      type={type}
      value={field.kind === 'password' ? undefined : field.value}
      autocomplete={field.autocomplete ?? 'off'}
      {...shared}
      {...rest}
    />
  )
  if (field.kind !== 'money') return input
  return (
    <div class="q-affix">
      {input}
      <span aria-hidden="true">₸</span>
    </div>
  )
}
