import { isSilent } from './compile-values.ts'
import type { EditionSource } from '../schema/edition.ts'

/** Every name and sentence that an edition needs, by the key under which its service's texts hold it. */
export function textKeys(edition: EditionSource): string[] {
  const keys = ['name']
  const names = (kind: string, entries: Readonly<Record<string, unknown>>): void => {
    for (const id of Object.keys(entries)) keys.push(`${kind}.${id}`)
  }
  names('units', edition.units)
  names('promises', edition.promises)
  names('results', edition.results)
  names('awards', edition.awards)
  for (const [id, award] of Object.entries(edition.awards)) names(`awards.${id}.ends`, award.ends ?? {})
  for (const [id, list] of Object.entries(edition.lists)) {
    keys.push(`lists.${id}`)
    names(`lists.${id}.first`, list.first)
    names(`lists.${id}.leaves`, list.leaves)
    if (!isSilent(list.seats)) keys.push(...list.seats.kinds.map((kind) => `lists.${id}.seats.${kind}`))
  }
  for (const [id, competition] of Object.entries(edition.competitions)) {
    keys.push(`competitions.${id}`)
    names(`competitions.${id}`, competition.stages)
  }
  if (!isSilent(edition.fee) && edition.fee.is === 'paid' && !isSilent(edition.fee.charges))
    names('fee', edition.fee.charges.list)
  names('reckonings', edition.reckonings)
  names('messages', edition.messages)
  if (!isSilent(edition.evidence)) names('evidence', edition.evidence.items)
  if (!isSilent(edition.who)) {
    names('who', edition.who.classes)
    names('who', edition.who.also)
  }
  if (!isSilent(edition.variants)) names('variants', edition.variants.list)
  if (!isSilent(edition.indicators)) keys.push(...edition.indicators.list.map((row) => `indicators.${row.id}`))
  for (const [id, form] of Object.entries(edition.forms)) {
    keys.push(`forms.${id}`)
    if (form.rows) keys.push(`forms.${id}.row.${form.rows.of}`)
    for (const [name, field] of Object.entries(form.fields)) {
      keys.push(`forms.${id}.${name}`)
      for (const choice of field.choices ?? []) keys.push(`forms.${id}.${name}.${choice}`)
    }
    names(`forms.${id}.checks`, form.checks ?? {})
  }
  for (const [kind, list] of Object.entries(edition.grounds)) {
    if (isSilent(list)) continue
    for (const [id, ground] of Object.entries(list.list)) {
      keys.push(`grounds.${kind}.${id}`)
      names(`grounds.${kind}.${id}`, ground.unless ?? {})
    }
  }
  for (const [id, paper] of Object.entries(edition.papers)) {
    keys.push(`papers.${id}`)
    names(`papers.${id}`, paper.fields)
  }
  for (const [id, journal] of Object.entries(edition.journals)) {
    keys.push(`journals.${id}`)
    names(`journals.${id}`, journal.columns)
  }
  for (const [id, step] of Object.entries(edition.steps)) {
    keys.push(`steps.${id}`)
    names(`steps.${id}`, step.outcomes ?? {})
  }
  for (const [id, telling] of Object.entries(edition.tellings)) {
    keys.push(`tellings.${id}`)
    for (const row of Object.keys(telling.rows)) {
      keys.push(`tellings.${id}.${row}`)
      // A step table prints two cells a row: what is done, and in what it ends.
      if (telling.is === 'steps') keys.push(`tellings.${id}.${row}.form`)
    }
  }
  for (const id of Object.keys(edition.doubts)) keys.push(`doubts.${id}.says`, `doubts.${id}.taken`)
  return keys
}

/** Cells of a printed table that may be kept word for word, so that it can be printed again. */
export const textKeysAllowed = ({ tellings }: EditionSource): string[] =>
  Object.entries(tellings).flatMap(([id, telling]) =>
    Object.keys(telling.rows).flatMap((row) => ['unit', 'term', 'next'].map((cell) => `tellings.${id}.${row}.${cell}`)),
  )

/** What a service itself is called and how it is told to people. */
export const serviceKeys = ['name', 'short', 'about'] as const
