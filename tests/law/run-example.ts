import type { Result } from '../../src/kernel/index.ts'
import { checklist } from '../../src/intake/index.ts'
import {
  askOf,
  decideGrounds,
  jurisdictionOf,
  resolve,
  routeOf,
  whoMayAsk,
  type Asked,
  type Edition,
  type ExampleSource,
  type ExamplesSource,
  type Given,
  type Law,
} from '../../src/law/index.ts'

/** Everything that an example can check, worked out from the law; a refusal is told by its code and names. */
export type Found = { -readonly [K in keyof ExampleSource['expect']]: ExampleSource['expect'][K] }

type Facts = ExamplesSource['situations'][string]['facts']

export function runExample(law: Law, service: string, file: ExamplesSource, example: ExampleSource): Found {
  const found: Found = {}
  const territory = example.territory ?? file.territory
  const day = example.on.slice(0, 10)
  const resolved = resolve(law, service, territory, day)
  // Whether a decision can be made without the adoption is asked of the edition that it put into force.
  if (!resolved.ok) return refusedWith(found, resolved)
  const { edition, presumed } = resolved.value
  found.edition = edition.id
  found.presumed = presumed ? 'yes' : 'no'
  const { offices, channel } = example
  if (offices) {
    const served = jurisdictionOf(edition, (office) => offices.includes(office))
    if (!served.ok) return refusedWith(found, served)
    found['served-by'] = served.value.channel
  }
  if (channel !== undefined && example.expect.walk) found.walk = walk(edition, channel)
  const situation = file.situations[example.situation ?? '']
  if (!situation) return found
  const answers = factsOf(edition, situation.facts, example.facts ?? {})
  const { variant } = example
  const facts = variant === undefined ? answers : { ...answers, variant }
  const before: Asked = { edition, territory, day, facts, ...(channel === undefined ? {} : { channel }) }
  found.missing = missing(
    law,
    before,
    (example.brought ?? situation.brought).filter((item) => !example.without?.includes(item)),
  )
  const asked: Asked = { ...before, facts: { ...facts, 'evidence-missing': found.missing.length > 0 } }
  const deciding = example.adoption === 'taken-away' ? withoutAdoption(law) : law
  const decision = decideGrounds(deciding, asked, example.kind)
  if (!decision.ok) return refusedWith(found, decision)
  const list = edition.grounds[example.kind ?? 'refuse']
  // A ground of another channel, or one that the variant is free of, does not hold.
  const free = (list.is === 'stated' ? list.value.list : []).map(({ id }) => [id, 'no'] as const)
  found.grounds = Object.fromEntries([
    ...free,
    ...decision.value.grounds.map(({ id, holds }) => [id, answer(holds)] as const),
  ])
  found.reckoned = Object.fromEntries(
    decision.value.reckonings.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])),
  )
  const who = whoMayAsk(deciding, asked)
  if (who.ok) found['may-ask'] = answer(who.value.may)
  return found
}

function refusedWith(found: Found, { refusals }: Extract<Result<unknown>, { ok: false }>): Found {
  const [first] = refusals
  if (first) found['refused-with'] = first.code
  const names = first?.facts?.['names']
  if (typeof names === 'string') found.names = names.split(', ')
  return found
}

const withoutAdoption = (law: Law): Law => ({
  ...law,
  adoptions: [],
  parameters: new Map(
    [...law.parameters].map(([id, series]) => [
      id,
      { ...series, values: series.values.filter(({ source }) => 'act' in source) },
    ]),
  ),
})

const answer = (value: boolean | null): 'yes' | 'no' | 'unknown' => (value === null ? 'unknown' : value ? 'yes' : 'no')

/** The main way: the first outcome that leads on, from the first step to the end. */
function walk(edition: Edition, channel: string): string[] {
  const route = routeOf(edition, channel)
  if (!route.ok) throw new Error(`no route ${channel}`)
  const steps: string[] = []
  let next: string | null = route.value.starts
  while (next !== null && !steps.includes(next)) {
    steps.push(next)
    next = [...(route.value.steps.get(next)?.outcomes.values() ?? [])].find(({ to }) => to !== null)?.to ?? null
  }
  return steps
}

function missing(law: Law, asked: Asked, brought: readonly string[]): string[][] {
  const ask = askOf(law, asked)
  const { evidence } = asked.edition
  if (!ask.ok || evidence.is !== 'stated') throw new Error('the edition states no evidence')
  const { variants } = asked.edition
  const variant = variants.is === 'stated' ? variants.value.find(({ id }) => id === asked.facts['variant']) : undefined
  const needs = variant?.evidence ?? evidence.value.needs
  return checklist({ ...evidence.value, needs }, new Set(brought), ask.value).missing.map((need) => [...need])
}

/** Facts as a form would give them: yes and no become booleans where the field asks yes or no. */
function factsOf(edition: Edition, base: Facts, differs: Facts): Record<string, Given> {
  const facts: Record<string, Given> = {}
  for (const id of new Set([...Object.keys(base), ...Object.keys(differs)])) {
    const form = edition.forms.find((candidate) => candidate.id === id)
    if (!form) throw new Error(`no form ${id}`)
    const yesNo = new Set(form.fields.filter(({ type }) => type === 'yes-no').map((field) => field.id))
    const typed = (record: Readonly<Record<string, string | number | boolean>>): Given =>
      Object.fromEntries(
        Object.entries(record).map(([field, value]) => [field, yesNo.has(field) ? value === 'yes' : value]),
      )
    const own = differs[id] ?? base[id] ?? {}
    const under = base[id] ?? {}
    facts[id] = Array.isArray(own) ? own.map(typed) : typed({ ...(Array.isArray(under) ? {} : under), ...own })
  }
  return facts
}
