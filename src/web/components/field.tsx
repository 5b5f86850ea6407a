import type { Voice } from '../../platform/index.ts'
import type { Child, Html } from '../html/jsx-runtime.ts'
import { Cards, Picks, Segments } from './choices.tsx'
import { Control } from './control.tsx'
import type { FieldView } from './field-view.ts'
import { Icon } from './icon.tsx'
import { LawMark } from './paragraph.tsx'
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
  if (field.kind === 'tick') return <Tick voice={voice} field={field} kind={kind} says={says} />
  if (isGroup(field)) {
    return (
      <fieldset class={kind} aria-describedby={described.length === 0 ? undefined : described.join(' ')}>
        <legend>
          <LabelWords voice={voice} field={field} />
        </legend>
        {says}
        {field.kind === 'cards' ? <Cards voice={voice} field={field} /> : <Picks voice={voice} field={field} />}
      </fieldset>
    )
  }
  if (field.kind === 'segments') {
    return (
      <div class={`${kind} q-field--seg`}>
        <span class="q-label" aria-hidden="true">
          <LabelWords voice={voice} field={field} />
        </span>
        {says}
        <Segments voice={voice} field={field} described={described} />
      </div>
    )
  }
  return (
    <div class={kind}>
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
      {field.label} {field.optional && <span class="q-soft">{voice.say('web.optional')}</span>}{' '}
      {field.at !== undefined && <LawMark voice={voice} at={field.at} />}
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

function Tick(properties: FieldProperties & { readonly kind: string; readonly says: Child }): Html {
  const { field, voice, kind, says } = properties
  const described = describedBy(field)
  return (
    <div class={kind}>
      {says}
      <div class="q-pick">
        <label>
          <input
            type="checkbox"
            id={field.name}
            name={field.name}
            value="yes"
            checked={field.value === 'yes'}
            aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          />
          <span>
            <LabelWords voice={voice} field={field} />
          </span>
        </label>
      </div>
    </div>
  )
}
