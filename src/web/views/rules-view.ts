import { factsInWords, nameStep, type ReckonedRecord } from '../../casework/index.ts'
import { tiyn } from '../../kernel/index.ts'
import { nameOf, type Edition, type Law, type ReckonedTrace } from '../../law/index.ts'
import type { Voice } from '../../platform/index.ts'
import type { RuleView } from '../components/rule-list.tsx'
import type { Figure, ReckoningView } from '../workspace/reckoning.tsx'

interface Words {
  readonly law: Law
  readonly edition: Edition
  readonly voice: Voice
}

/** Each ground to refuse, with whether it holds said in a word: a sign alone beside its sentence would read as the reverse. */
export const rulesView = (words: Words, record: ReckonedRecord): RuleView[] =>
  Object.values(record.grounds).map((ground) => {
    const facts = factsInWords(words, ground)
    return {
      answer: ground.holds === null ? 'unknown' : ground.holds ? 'no' : 'yes',
      word: words.voice.say(
        ground.holds === null
          ? 'workspace.ground.unknown'
          : ground.holds
            ? 'workspace.ground.holds'
            : 'workspace.ground.does-not-hold',
      ),
      sentence: nameOf(words.law, words.edition, `grounds.refuse.${ground.id}`, words.voice.language),
      at: ground.at,
      ...(facts.length === 0 ? {} : { fact: facts.join(' · ') }),
    }
  })

/** A fact of a row (`incomes.0.amount`, or `amount` inside its table) is called as its column is. */
function keyOf(edition: Edition, fact: string): string {
  const last = fact.split('.').at(-1)
  const table = edition.forms.find((form) => form.rows && form.fields.some((field) => field.fact === last))
  const field = table?.fields.find((each) => each.fact === last)
  return table && field ? `${table.id}.${field.id}` : fact
}

const figure = (unit: 'money' | 'int', amount: number): Figure =>
  unit === 'money' ? { is: 'money', amount: tiyn(amount) } : { is: 'number', amount }

/** A reckoning with every step of its way, as the adoption or the law counts. */
export function reckoningView({ law, edition, voice }: Words, trace: ReckonedTrace): ReckoningView {
  const language = voice.language
  const definition = edition.reckonings.find((each) => each.id === trace.id)
  return {
    title: nameOf(law, edition, `reckonings.${trace.id}`, language),
    at: definition?.at ?? 'ours',
    steps: trace.lines.flatMap((line) =>
      line.value === null || line.id === trace.id
        ? []
        : [
            {
              what: line.name?.[language] ?? nameStep({ law, edition, voice }, line.id),
              value: figure(unitOf(line), line.value),
            },
          ],
    ),
    value: trace.value === null ? null : figure(trace.unit, trace.value),
    missing: [
      ...new Set(trace.missing.map(({ name }) => nameOf(law, edition, `forms.${keyOf(edition, name)}`, language))),
    ],
    supplied: trace.supplied
      ? (law.adoptions.find((adoption) => adoption.id === trace.supplied!.adoption)?.name[language] ??
        trace.supplied.by)
      : null,
  }
}

/** A step is money where any operation behind it is; counts are plain numbers. */
const unitOf = (line: ReckonedTrace['lines'][number]): 'money' | 'int' =>
  line.operations.some((operation) => operation.kind === 'money') ? 'money' : 'int'
