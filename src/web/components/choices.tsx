import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'
import type { ChoiceView, FieldView } from './field-view.ts'
import { LawMark } from './paragraph.tsx'

// The first radio of a group carries the group's name as its id: the error summary leads to it.
const idOf = (field: FieldView, index: number): string => (index === 0 ? field.name : `${field.name}-${index + 1}`)

/** One of a few, under each other, each with its hint. */
export function Picks({ field }: { readonly field: FieldView }): Html {
  return (
    <div class="q-pick">
      {(field.choices ?? []).map((choice, index) => (
        <label>
          <Radio field={field} choice={choice} index={index} />
          <span>{choice.label}</span>
          {choice.hint !== undefined && <span class="q-hint">{choice.hint}</span>}
        </label>
      ))}
    </div>
  )
}

/** One of a few ways out of a step, each with the paragraph that it rests on. */
export function Cards({ voice, field }: { readonly voice: Voice; readonly field: FieldView }): Html {
  return (
    <div class="q-ask-two">
      {(field.choices ?? []).map((choice, index) => (
        <label>
          <Radio field={field} choice={choice} index={index} />
          <b>{choice.label}</b>
          {choice.at !== undefined && (
            <small>
              <LawMark voice={voice} at={choice.at} />
            </small>
          )}
        </label>
      ))}
    </div>
  )
}

/** Radios in a row, two to four short words: 1 2 3 choose while the focus is here. */
export function Segments(properties: { readonly field: FieldView; readonly described?: readonly string[] }): Html {
  const { field, described = [] } = properties
  return (
    <fieldset class="q-seg" aria-describedby={described.length === 0 ? undefined : described.join(' ')}>
      <legend class="q-vh">{field.label}</legend>
      {(field.choices ?? []).map((choice, index) => (
        <label>
          <Radio field={field} choice={choice} index={index} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}

function Radio(properties: { readonly field: FieldView; readonly choice: ChoiceView; readonly index: number }): Html {
  const { field, choice, index } = properties
  return (
    <input
      type="radio"
      id={idOf(field, index)}
      name={field.name}
      value={choice.value}
      checked={choice.value === field.value}
      disabled={field.asked === 'decided'}
      data-opens={choice.opens ? '' : undefined}
      data-absent={choice.value === 'absent' ? '' : undefined}
    />
  )
}
