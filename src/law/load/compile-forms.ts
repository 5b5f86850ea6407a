import type { Field, Form, FormCheck } from '../edition-form.ts'
import type { Award, Formula, Ground, GroundList, Reckoning } from '../edition-grounds.ts'
import type { Journal, Paper, PaperField, Result } from '../edition-paper.ts'
import type { EditionSource } from '../schema/edition.ts'
import type { FormSource } from '../schema/form.ts'
import type { FormulaSource, GroundListSource } from '../schema/grounds.ts'
import { citedFrom, factName, listed, statedTerm, termFrom } from './compile-values.ts'

export function compileForm(id: string, form: FormSource): Form {
  return {
    ...citedFrom(form),
    id,
    fact: factName(id),
    origin: form.origin,
    filledBy: form['filled-by'],
    is: form.is ?? null,
    rows: form.rows ?? null,
    fields: listed(form.fields).map((field): Field => ({
      ...citedFrom(field),
      id: field.id,
      fact: factName(field.id),
      type: field.type,
      is: field.is ?? null,
      required: field.required,
      choices: field.choices ?? [],
      least: field.least ?? null,
      most: field.most ?? null,
      mask: field.mask ?? null,
      table: field.table ?? null,
      show: field.show ?? null,
    })),
    checks: listed(form.checks ?? {}).map((check): FormCheck => ({
      ...citedFrom(check),
      id: check.id,
      holds: check.holds,
      fields: check.fields,
    })),
  }
}

export function compileGrounds(source: GroundListSource): GroundList {
  return {
    closed: source.closed === 'yes',
    list: listed(source.list).map((ground): Ground => ({
      ...citedFrom(ground),
      id: ground.id,
      holds: ground.holds === 'said-by-officer' ? null : ground.holds,
      unless: listed(ground.unless ?? {}).map(({ id, when, at }) => ({ id, when, at })),
      term: termFrom(ground.term),
      event: ground.event ?? null,
      ...(ground.on === undefined ? {} : { on: ground.on }),
    })),
  }
}

export const compileFormula = (source: FormulaSource): Formula => ({
  steps: listed(source).map(({ id, is, type }) => ({ id, fact: factName(id), is, type })),
})

export const compileReckonings = (source: EditionSource['reckonings']): Reckoning[] =>
  listed(source).map((reckoning) => ({
    ...citedFrom(reckoning),
    id: reckoning.id,
    fact: factName(reckoning.id),
    type: reckoning.type,
    formula: 'steps' in reckoning.formula ? compileFormula(reckoning.formula.steps) : null,
    heldIn: 'not-held' in reckoning.formula ? reckoning.formula['not-held'] : null,
    delegated: 'delegated' in reckoning.formula ? reckoning.formula.delegated : null,
  }))

export const compileAwards = (source: EditionSource['awards']): Award[] =>
  listed(source).map((award) => ({
    ...citedFrom(award),
    id: award.id,
    is: award.is,
    amount: award.amount ?? null,
    per: termFrom(award.per),
    from: award.from ?? null,
    until: award.until === undefined ? null : statedTerm(award.until),
    paid: award.paid ? { ...citedFrom(award.paid), by: award.paid.by, ways: award.paid.ways } : null,
    ends: listed(award.ends ?? {}).map(({ id, at, event, when }) => ({
      id,
      at,
      event: event ?? null,
      when: when ?? null,
    })),
    confirm: award.confirm
      ? {
          every: termFrom(award.confirm.every) ?? { count: 1, unit: 'quarter' },
          by: award.confirm.by,
          at: award.confirm.at,
        }
      : null,
  }))

type FieldsSource = EditionSource['papers'][string]['fields']
const compileFields = (fields: FieldsSource): PaperField[] =>
  listed(fields).map((field) => ({ ...citedFrom(field), id: field.id, type: field.type, from: field.from }))

export const compilePapers = (source: EditionSource['papers']): Paper[] =>
  listed(source).map((paper) => ({
    ...citedFrom(paper),
    id: paper.id,
    kind: paper.kind ?? paper.id,
    origin: paper.origin,
    signedBy: paper['signed-by'],
    fields: compileFields(paper.fields),
    system: paper.system ?? [],
  }))

export const compileJournals = (source: EditionSource['journals']): Journal[] =>
  listed(source).map((journal) => ({
    ...citedFrom(journal),
    id: journal.id,
    kind: journal.kind ?? journal.id,
    origin: journal.origin,
    columns: compileFields(journal.columns),
    signedBy: journal['signed-by'] ?? [],
  }))

export const compileResults = (source: EditionSource['results']): Result[] =>
  listed(source).map((result) => ({
    ...citedFrom(result),
    id: result.id,
    is: result.is,
    paper: result.paper,
    form: result.form === 'not-stated' ? [] : [result.form].flat(),
    signedBy: result['signed-by'],
  }))
