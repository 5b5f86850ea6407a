import type { Voice } from '../../platform/index.ts'
import type { Html } from '../html/jsx-runtime.ts'
import { Control } from './control.tsx'
import type { ChoiceView, FieldKind, FieldView } from './field-view.ts'
import { FieldError } from './field.tsx'
import { Icon } from './icon.tsx'
import { Unseen } from './rich.tsx'

export interface RowsColumn {
  readonly id: string
  readonly label: string
  readonly kind: FieldKind
  readonly choices?: readonly ChoiceView[]
}

export interface RowView {
  /** Stays with the row while others come and go: `family.<number>.name`. */
  readonly number: number
  readonly values: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
}

/** A form that repeats: one row a person, an income, an animal. */
export interface RowsView {
  /** Name of the form: its fields are `<name>.<number>.<column>`. */
  readonly name: string
  readonly caption: string
  readonly columns: readonly RowsColumn[]
  readonly rows: readonly RowView[]
  /** What one row is, for its buttons: "отбасы мүшесі". */
  readonly one: string
  readonly full: boolean
}

/**
 * Rows are added and taken away by buttons that submit (`do=add:family`, `do=take:family.2`): the server gives the page
 * back with all that was typed. The script does the same at once.
 */
export function Rows({ voice, rows }: { readonly voice: Voice; readonly rows: RowsView }): Html {
  const next = rows.rows.reduce((most, row) => Math.max(most, row.number), -1) + 1
  return (
    <div class="q-rows" data-rows={rows.name} data-next={String(next)}>
      <table class="q-table">
        <caption class="q-vh">{rows.caption}</caption>
        <thead>
          <tr>
            {rows.columns.map((column) => (
              <th scope="col">{column.label}</th>
            ))}
            <th scope="col">
              <Unseen>{voice.say('web.rows.acts')}</Unseen>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row, index) => (
            <Row voice={voice} rows={rows} row={row} number={String(row.number)} position={index + 1} />
          ))}
        </tbody>
      </table>
      <template>
        <Row voice={voice} rows={rows} number="__row__" position={null} />
      </template>
      {!rows.full && (
        <p>
          <button class="q-link" name="do" value={`add:${rows.name}`} data-adds="" formnovalidate>
            <Icon name="plus" />
            {voice.say('web.rows.add', { one: rows.one })}
          </button>
        </p>
      )}
    </div>
  )
}

function Row(properties: {
  readonly voice: Voice
  readonly rows: RowsView
  readonly row?: RowView
  readonly number: string
  readonly position: number | null
}): Html {
  const { voice, rows, row, number, position } = properties
  const which = position === null ? rows.one : `${rows.one} ${position}`
  return (
    <tr>
      {rows.columns.map((column) => {
        const field = fieldOf(rows, column, row, number)
        const label = `${column.label}, ${which}`
        return (
          <td data-h={column.label} class={`q-k-${column.kind}`}>
            <FieldError voice={voice} field={field} />
            <Control field={field} described={field.error === undefined ? [] : [`${field.name}-error`]} label={label} />
          </td>
        )
      })}
      <td class="q-takes">
        <button class="q-link" name="do" value={`take:${rows.name}.${number}`} data-takes="" formnovalidate>
          <Icon name="cross" />
          <Unseen>{voice.say('web.rows.take', { one: which })}</Unseen>
        </button>
      </td>
    </tr>
  )
}

function fieldOf(rows: RowsView, column: RowsColumn, row: RowView | undefined, number: string): FieldView {
  const value = row?.values[column.id]
  const error = row?.errors?.[column.id]
  return {
    name: `${rows.name}.${number}.${column.id}`,
    kind: column.kind,
    label: column.label,
    ...(column.choices === undefined ? {} : { choices: column.choices }),
    ...(value === undefined ? {} : { value }),
    ...(error === undefined ? {} : { error }),
  }
}
