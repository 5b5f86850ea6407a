import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'
import { Cards, Picks, Segments } from './choices.tsx'
import { Control } from './control.tsx'
import type { FieldView } from './field-view.ts'
import { Icon } from './icon.tsx'
import { Unseen } from './rich.tsx'

interface FieldProperties {
  readonly voice: Voice
  readonly field: FieldView
  /** Where it stands in a grid. */
  readonly class?: string
}

/** Label, hint, error, field, in this order: a listener hears them so, and what was typed stays. */
export function Field({ voice, field, class: place }: FieldProperties): Html {
  const kind = `q-field${field.error === undefined ? '' : ' q-bad'}${place === undefined ? '' : ` ${place}`}`
  const described = describedBy(field)
  const says = (
    <>
      {field.hint !== undefined && (
        <p class="q-hint" id={`${field.name}-hint`}>
          {field.hint}
        </p>
      )}
      <FieldError voice={voice} field={field} />
    </>
  )
  const marks = {
    hidden: field.asked === 'decided',
    'data-asked': field.asked === undefined ? undefined : field.name,
    'data-decides': field.decides ? '' : undefined,
  }
  if (isGroup(field)) {
    return (
      <fieldset class={kind} {...marks} aria-describedby={described.length === 0 ? undefined : described.join(' ')}>
        <legend>
          <LabelWords voice={voice} field={field} />
        </legend>
        {says}
        {field.kind === 'cards' ? <Cards voice={voice} field={field} /> : <Picks field={field} />}
      </fieldset>
    )
  }
  if (field.kind === 'segments') {
    return (
      <div class={`${kind} q-field--seg`} {...marks}>
        <span class="q-label" aria-hidden="true">
          <LabelWords voice={voice} field={field} />
        </span>
        {says}
        <Segments field={field} described={described} />
      </div>
    )
  }
  return (
    <div class={kind} {...marks}>
      <label class="q-label" for={field.name}>
        <LabelWords voice={voice} field={field} />
      </label>
      {says}
      <Control field={field} described={described} />
    </div>
  )
}

export const describedBy = (field: FieldView): string[] => [
  ...(field.error === undefined ? [] : [`${field.name}-error`]),
  ...(field.hint === undefined ? [] : [`${field.name}-hint`]),
]

const isGroup = (field: FieldView): boolean => field.kind === 'pick' || field.kind === 'cards'

function LabelWords({ voice, field }: FieldProperties): Html {
  return (
    <>
      {field.label} {field.optional && <span class="q-soft">{voice.say('web.optional')}</span>}
    </>
  )
}

export function FieldError({ voice, field }: FieldProperties): Html | null {
  if (field.error === undefined) return null
  return (
    <p class="q-error" id={`${field.name}-error`}>
      <Icon name="alert" />
      <span>
        <Unseen>{`${voice.say('web.wrong-word')} `}</Unseen>
        {field.error}
      </span>
    </p>
  )
}
