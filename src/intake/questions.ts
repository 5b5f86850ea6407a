import type { Field, Form } from '../law/index.ts'
import type { Ask } from './evidence-checklist.ts'
import { fieldName, readForms, type FormFacts, type ReadForms, type Typed } from './read-form.ts'

/** What the answers so far make of a question: it must be answered, it may be, or they have decided it already. */
export type Need = 'required' | 'open' | 'decided'
export type Needs = ReadonlyMap<string, Need>

/** By the condition that the law gives the field; one that is not known yet decides nothing. */
export function needOf({ required }: Field, ask: Ask): Need {
  if (required === 'yes') return 'required'
  if (required === 'no') return 'open'
  const holds = ask(required.when)
  return holds === null ? 'open' : holds ? 'required' : 'decided'
}

interface Question {
  readonly at: string
  readonly form: Form
  readonly field: Field
}

const questionsOf = (forms: readonly Form[]): Question[] =>
  forms
    .filter((form) => form.rows === null)
    .flatMap((form) => form.fields.map((field) => ({ at: fieldName(form.id, field.id), form, field })))

/** Whether the condition of a field looks at that answer: it names it as the law's expressions do, `plot.has_plot`. */
const looksAt = ({ required }: Field, { form, field }: Question): boolean =>
  typeof required !== 'string' && new RegExp(`\\b${form.fact}\\.${field.fact}\\b`).test(required.when)

/** The questions whose answer may decide others. */
export const deciding = (forms: readonly Form[]): ReadonlySet<string> => {
  const questions = questionsOf(forms)
  return new Set(questions.filter((each) => questions.some(({ field }) => looksAt(field, each))).map(({ at }) => at))
}

/** What each question is now. One that hangs on none but decided questions is decided with them. */
function needsOf(forms: readonly Form[], facts: FormFacts, ask: Ask): Needs {
  const questions = questionsOf(forms)
  const needs = new Map(questions.map(({ at, field }) => [at, needOf(field, ask)]))
  const answered = ({ form, field }: Question): boolean =>
    (facts[form.fact] as { readonly [fact: string]: unknown } | undefined)?.[field.fact] !== undefined
  const hangsOnDecided = ({ field }: Question): boolean => {
    const awaited = questions.filter((each) => looksAt(field, each) && !answered(each))
    return awaited.length > 0 && awaited.every(({ at }) => needs.get(at) === 'decided')
  }
  for (let settled = false; !settled;) {
    const more = questions.filter((each) => needs.get(each.at) === 'open' && hangsOnDecided(each))
    for (const { at } of more) needs.set(at, 'decided')
    settled = more.length === 0
  }
  return needs
}

export interface ReadAsked extends ReadForms {
  /** What was typed at questions that are asked. */
  readonly typed: Typed
  readonly needs: Needs
  readonly ask: Ask
}

/** Reads the forms. An answer to a question that another one has decided is no answer, and may decide no third. */
export function readAsked(
  forms: readonly Form[],
  typed: Typed,
  today: string,
  askOver: (facts: FormFacts) => Ask,
): ReadAsked {
  const read = readForms(forms, typed, today)
  const ask = askOver(read.facts)
  const needs = needsOf(forms, read.facts, ask)
  const kept = new Map([...typed].filter(([name]) => needs.get(name) !== 'decided'))
  if (kept.size < typed.size) return readAsked(forms, kept, today, askOver)
  return { ...read, typed, needs, ask }
}
