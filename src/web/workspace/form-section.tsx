import type { Voice } from '../../platform/index.ts'
import { Card } from '../components/card.tsx'
import type { FieldView } from '../components/field-view.ts'
import { Field } from '../components/field.tsx'
import { LawMark } from '../components/paragraph.tsx'
import { Rows, type RowsView } from '../components/rows.tsx'
import { Tag } from '../components/tag.tsx'
import type { Child, Html } from '../html/jsx-runtime.ts'

/** One form of the law: single fields in the order of the paper, or a table of rows. */
export interface FormSectionView {
  readonly id: string
  readonly title: string
  readonly at: string
  /** The law names the form and draws none: the fields are ours. */
  readonly formUnsaid: boolean
  readonly fields: readonly FieldView[]
  readonly rows: RowsView | null
}

export function FormSection(properties: {
  readonly voice: Voice
  readonly section: FormSectionView
  readonly number: number
  readonly children?: Child
}): Html {
  const { voice, section, number } = properties
  return (
    <Card
      id={`section-${section.id}`}
      title={`${number}. ${section.title}`}
      beside={
        <span class="q-row">
          {section.formUnsaid && <Tag tone="unsaid">{voice.say('workspace.form-unsaid')}</Tag>}
          <LawMark voice={voice} at={section.at} />
        </span>
      }
    >
      {section.fields.length > 0 && (
        <div class="q-person">
          {section.fields.map((field) => (
            <Field voice={voice} field={field} class={placeOf(field)} />
          ))}
        </div>
      )}
      {section.rows !== null && <Rows voice={voice} rows={section.rows} />}
      {properties.children}
    </Card>
  )
}

/** Long answers take the whole line, names and addresses two thirds, the rest a third. */
function placeOf(field: FieldView): string {
  if (field.kind === 'long-text') return 'q-wide'
  return field.kind === 'address' || field.width === 'full' ? 'q-big-f' : 'q-third'
}
