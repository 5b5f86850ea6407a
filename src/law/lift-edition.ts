import type { Edition } from './edition.ts'
import type { PaperField } from './edition-paper.ts'
import type { Field, Meaning, Form } from './edition-form.ts'

type Written = Omit<Edition, 'hash'>

/** An edition as it was once kept beside its cases, in the shape of today; the cases keep its hash. */
export const liftEdition = (edition: Written): Written =>
  (edition.schema as number) === 1 ? sayWhatAnswersMean(edition) : edition

/**
 * Until schema 2 no field said what its answer means. It followed from the shape: the first single form with a personal
 * number was the applicant's, its names in their order were hers, and so on.
 */
function sayWhatAnswersMean(edition: Written): Written {
  const single = edition.forms.filter((form) => form.rows === null)
  const own = single.find((form) => form.fields.some(({ type }) => type === 'iin'))
  const opinion = edition.forms.find((form) =>
    edition.steps.some(({ does, fills }) => Object.values(does).flat().includes('opine') && fills.includes(form.id)),
  )
  const pointedAt = new Set(edition.forms.flatMap((form) => form.fields.map(({ table }) => table)))
  const meant = new Map<Field, Meaning>()
  const mean = (meaning: Meaning, form: Form | undefined, is: (field: Field) => boolean): void => {
    const field = form?.fields.find((each) => !meant.has(each) && is(each))
    if (field) meant.set(field, meaning)
  }
  for (const meaning of ['applicant.surname', 'applicant.given-name', 'applicant.patronymic'] as const)
    mean(meaning, own, ({ type }) => type === 'name')
  mean('applicant.iin', own, ({ type }) => type === 'iin')
  mean('applicant.phone', single.find(has('phone')), ({ type }) => type === 'phone')
  mean('visited-address', single.find(has('address')), ({ type }) => type === 'address')
  mean('applicant.language', own, ({ choices }) => choices.join() === 'kk,ru')
  mean('conclusion', opinion, ({ type }) => type === 'choice')
  mean('reasons', opinion, ({ type }) => type === 'long-text')
  // Her whole name was asked of her form, which has its parts only.
  const nameWho = (field: PaperField): PaperField => {
    const [form, part, ...more] = field.from.split('.')
    const isPart = own?.fields.some(({ id }) => id === part)
    return form === own?.id && part !== undefined && more.length === 0 && !isPart
      ? { ...field, from: 'applicant.name' }
      : field
  }
  return {
    ...edition,
    schema: 2,
    papers: edition.papers.map((paper) => ({ ...paper, fields: paper.fields.map(nameWho) })),
    journals: edition.journals.map((journal) => ({ ...journal, columns: journal.columns.map(nameWho) })),
    forms: edition.forms.map((form) => ({
      ...form,
      is: pointedAt.has(form.id) ? 'household' : null,
      fields: form.fields.map((field) => ({ ...field, is: meant.get(field) ?? null })),
    })),
  }
}

const has =
  (type: Field['type']) =>
  ({ fields }: Form): boolean =>
    fields.some((field) => field.type === type)
