import { tiyn, type Json } from '../../kernel/index.ts'
import { identifies, type Field, type Form } from '../../law/index.ts'
import type { CaseFact } from '../workspace/case.view.ts'
import { maskIin } from '../../people/index.ts'
import { sayLaw, type CaseSight } from './case-sight.ts'

type FactRecord = { readonly [fact: string]: Json }

/** What the application says, in the order of its forms; a table is one line with its rows, and a sum where it holds money. */
export function factRows(sight: CaseSight): CaseFact[] {
  const { state, edition } = sight.file
  return edition.forms.flatMap((form) => {
    const value = state.application[form.fact]
    if (value === undefined || value === null) return []
    if (form.rows)
      return [
        {
          key: sayLaw(sight, `forms.${form.id}`),
          value: tellRows(sight, form, value as readonly FactRecord[]),
        },
      ]
    return form.fields
      .filter((field) => !identifies(field))
      .flatMap((field) => {
        const answer = (value as FactRecord)[field.fact]
        if (answer === undefined || answer === null) return []
        return [
          {
            key: sayLaw(sight, `forms.${form.id}.${field.id}`),
            value: tellFact(sight, form, field, answer),
          },
        ]
      })
  })
}

function tellRows(sight: CaseSight, form: Form, rows: readonly FactRecord[]): string {
  if (rows.length === 0) return sight.voice.say('workspace.none')
  return rows
    .map((row) =>
      form.fields
        .flatMap((field) =>
          row[field.fact] === undefined || field.type === 'row-of'
            ? []
            : [tellFact(sight, form, field, row[field.fact]!)],
        )
        .join(', '),
    )
    .join('; ')
}

/** One answer in the words of the edition and the writing of the language. */
export function tellFact({ parts, voice, ...sight }: CaseSight, form: Form, field: Field, value: Json): string {
  const { format, say, language } = voice
  if (typeof value === 'boolean') return say(value ? 'web.yes' : 'web.no')
  if (typeof value === 'number') return field.type === 'money' ? format.money(tiyn(value)) : format.number(value)
  if (typeof value !== 'string') return ''
  switch (field.type) {
    case 'iin':
      return maskIin(value)
    case 'date':
      return format.day(Temporal.PlainDate.from(value))
    case 'moment':
      return format.moment(Temporal.PlainDateTime.from(value))
    case 'choice':
      return sayLaw({ parts, voice, ...sight }, `forms.${form.id}.${field.id}.${value}`)
    case 'territory':
      return parts.casework.directory.territoryById(Number(value))?.names[language] ?? value
    default:
      return value
  }
}
