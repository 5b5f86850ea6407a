import { fieldMeanings, type Meaning } from '../edition-form.ts'
import type { EditionSource } from '../schema/edition.ts'
import type { Path, References } from './references.ts'

type FormsSource = EditionSource['forms']
type StepSource = EditionSource['steps'][string]
type FieldSource = FormsSource[string]['fields'][string]

interface Borne {
  readonly field: FieldSource
  readonly id: string
  readonly path: Path
}

/** Who asks is a person or an organisation; an edition may let either, and then each field says when it is asked. */
const person = ['applicant.surname', 'applicant.given-name', 'applicant.iin'] as const
const organisation = ['applicant.organisation', 'applicant.bin'] as const
const languages = ['kk', 'ru', 'en']

/** What the engine must find among the answers, and what an answer may mean to it. */
export function checkMeanings(edition: EditionSource, refs: References): void {
  for (const [id, form] of Object.entries(edition.forms)) {
    if (form.is === 'household' && !form.rows) refs.tell(['forms', id, 'is'], 'not-a-table', { given: id })
    for (const [name, field] of Object.entries(form.fields)) {
      if (field.is !== undefined) checkBearer(['forms', id, 'fields', name, 'is'], field, field.is, refs)
      if (field.is !== undefined && form.rows)
        refs.tell(['forms', id, 'fields', name, 'is'], 'meaning-in-a-table', { given: field.is })
    }
  }
  for (const [id, step] of Object.entries(edition.steps)) checkStep(['steps', id], step, edition, refs)
  for (const verb of ['inspect', 'opine'] as const) {
    // A case keeps one act of a visit and one opinion.
    const [first, ...others] = Object.entries(edition.steps).filter(([, step]) => verbsOf(step).has(verb))
    const other = others.find(([, { fills }]) => fills?.[0] !== first?.[1].fills?.[0])
    if (other) refs.tell(['steps', other[0], 'fills'], 'twice', { given: verb })
  }
}

const verbsOf = ({ does }: StepSource): ReadonlySet<string> =>
  new Set(typeof does === 'string' ? [does] : Object.values(does).flat())

function checkBearer(path: Path, field: FieldSource, meaning: Meaning, refs: References): void {
  const types: readonly string[] = fieldMeanings[meaning]
  if (!types.includes(field.type))
    refs.tell(path, 'meaning-of-another-type', { given: meaning, expected: types.join(', ') })
  const foreign = meaning === 'applicant.language' && field.choices?.find((choice) => !languages.includes(choice))
  if (foreign) refs.tell(path, 'not-one-of', { given: foreign, known: languages.join(', ') })
}

function checkStep(path: Path, step: StepSource, edition: EditionSource, refs: References): void {
  const verbs = verbsOf(step)
  const fills = step.fills ?? []
  const borne = bearersOf(edition.forms, fills, refs)
  if (verbs.has('accept') || verbs.has('apply')) checkApplicant(path, borne, refs)
  if (!verbs.has('inspect') && !verbs.has('opine')) return
  const form = fills.length === 1 ? edition.forms[fills[0]!] : undefined
  if (!form || form.rows) refs.tell(path, 'not-one-form', { given: String(path.at(-1)) })
  else if (verbs.has('opine')) checkOpinion([...path, 'fills'], step, form, borne, refs)
}

/** The fields of a step's forms by what they mean: each is meant once, or the engine would choose between two. */
function bearersOf(forms: FormsSource, fills: readonly string[], refs: References): ReadonlyMap<Meaning, Borne> {
  const borne = new Map<Meaning, Borne>()
  const tables = fills.filter((id) => forms[id]?.is === 'household')
  if (tables.length > 1) refs.tell(['forms', tables[1]!, 'is'], 'twice', { given: 'household' })
  for (const form of new Set(fills)) {
    for (const [id, field] of Object.entries(forms[form]?.fields ?? {})) {
      if (field.is === undefined) continue
      const path = ['forms', form, 'fields', id]
      if (borne.has(field.is)) refs.tell([...path, 'is'], 'twice', { given: field.is })
      else borne.set(field.is, { field, id, path })
    }
  }
  return borne
}

function checkApplicant(path: Path, borne: ReadonlyMap<Meaning, Borne>, refs: References): void {
  const kinds = [person, organisation].filter((kind) => kind.some((meaning) => borne.has(meaning)))
  for (const meaning of (kinds.length === 0 ? [person] : kinds).flat()) {
    const bearer = borne.get(meaning)
    if (!bearer) refs.tell(path, 'meaning-missing', { given: meaning, step: String(path.at(-1)) })
    else if (kinds.length === 1 && bearer.field.required !== 'yes')
      refs.tell([...bearer.path, 'required'], 'meaning-not-required', { given: meaning })
  }
}

/** An opinion is a way out of its step and the reasons; a field beside them would be asked of nobody. */
function checkOpinion(
  path: Path,
  step: StepSource,
  form: FormsSource[string],
  borne: ReadonlyMap<Meaning, Borne>,
  refs: References,
): void {
  for (const meaning of ['conclusion', 'reasons'] as const)
    if (!borne.has(meaning)) refs.tell(path, 'meaning-missing', { given: meaning, step: String(path.at(-2)) })
  for (const [id, { is }] of Object.entries(form.fields))
    if (is !== 'conclusion' && is !== 'reasons') refs.tell(path, 'asked-of-nobody', { given: id })
  const conclusion = borne.get('conclusion')
  const outcomes = Object.keys(step.outcomes ?? {})
  if (conclusion && conclusion.field.choices?.join() !== outcomes.join())
    refs.tell([...conclusion.path, 'choices'], 'choices-not-outcomes', { expected: outcomes.join(', ') })
}
