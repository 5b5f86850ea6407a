import type { FormValues } from '../../casework/index.ts'
import type { Json } from '../../kernel/index.ts'
import type { Typed } from '../../intake/index.ts'
import type { Form } from '../../law/index.ts'

/** The values of a single form back to what a person would have typed, so that the same view can show them. */
export function typedOf(form: Form, values: FormValues): Typed {
  const typed = new Map<string, string>()
  for (const field of form.fields) {
    const value = values[field.fact]
    if (value === undefined || value === null) continue
    const text =
      typeof value === 'boolean'
        ? value
          ? 'yes'
          : 'no'
        : typeof value === 'number' && field.type === 'money'
          ? String(value / 100)
          : typeof value === 'string' && (field.type === 'date' || field.type === 'moment')
            ? typedDay(value)
            : plain(value)
    typed.set(`${form.id}.${field.id}`, text)
  }
  return typed
}

const plain = (value: Json): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)

/** `2026-03-12T09:30` → `12.03.2026 09:30` */
function typedDay(value: string): string {
  const [day, time] = value.split('T')
  return [day!.split('-').toReversed().join('.'), time].filter(Boolean).join(' ')
}
