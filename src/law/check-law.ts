import type { Edition } from './edition.ts'
import { groundKinds } from './edition-grounds.ts'
import type { LawError } from './law-error.ts'
import type { Law } from './law.ts'
import { loadLaw } from './load/load-law.ts'

/** What `law check` prints: the mistakes, then what the law that loads leaves open. */
export interface LawReport {
  readonly errors: readonly LawError[]
  readonly acts: { readonly held: number; readonly inPart: number; readonly notHeld: readonly string[] }
  readonly editions: readonly EditionReport[]
  readonly adoptions: readonly AdoptionReport[]
}

export interface EditionReport {
  readonly id: string
  readonly hash: string
  readonly routes: readonly string[]
  readonly steps: number
  readonly papers: number
  readonly doubts: readonly string[]
  /** Paths where the text is silent, where it leaves a value to a local act, and where it lies in an act not held. */
  readonly notStated: readonly string[]
  readonly delegated: readonly string[]
  readonly notHeld: readonly string[]
}

export interface AdoptionReport {
  readonly id: string
  readonly sample: boolean
  readonly puts: readonly string[]
  /** Figures, ways of counting and periods of keeping that it supplies, with who supplies them. */
  readonly supplies: readonly { readonly id: string; readonly by: string }[]
}

/** Loads the law below the folders and reports on it; nothing is kept from before, so every mistake shows. */
export async function checkLaw(folders: string | readonly string[]): Promise<LawReport> {
  const { law, errors } = await loadLaw(folders)
  const acts = [...law.acts.values()]
  return {
    errors,
    acts: {
      held: acts.filter(({ held }) => held === 'yes').length,
      inPart: acts.filter(({ held }) => held === 'in-part').length,
      notHeld: acts.filter(({ held }) => held === 'no').map(({ id }) => id),
    },
    editions: [...law.editions.values()].map(reportEdition),
    adoptions: law.adoptions.map((adoption) => ({
      id: adoption.id,
      sample: adoption.sample,
      puts: adoption.puts.map(({ edition }) => edition),
      supplies: suppliesOf(law, adoption.id),
    })),
  }
}

function reportEdition(edition: Edition): EditionReport {
  const values: [string, { readonly is: string }][] = [
    ...Object.entries(edition).flatMap(([key, value]): [string, { is: string }][] =>
      isStatement(value) ? [[key, value]] : [],
    ),
    ...groundKinds.map((kind): [string, { is: string }] => [`grounds.${kind}`, edition.grounds[kind]]),
    ...edition.promises.map((promise): [string, { is: string }] => [`promises.${promise.id}`, { is: promise.held }]),
    ...edition.reckonings.map((reckoning): [string, { is: string }] => [
      `reckonings.${reckoning.id}`,
      { is: reckoning.delegated ? 'delegated' : reckoning.heldIn === null ? 'stated' : 'not-held' },
    ]),
  ]
  const paths = (is: string): string[] => values.filter(([, value]) => value.is === is).map(([path]) => path)
  return {
    id: edition.id,
    hash: edition.hash,
    routes: edition.routes.map(({ channel }) => channel),
    steps: edition.steps.length,
    papers: edition.papers.length,
    doubts: edition.doubts.map(({ id }) => id),
    notStated: paths('not-stated'),
    delegated: paths('delegated'),
    notHeld: [...(edition.keeps && !edition.keeps.held ? ['keeps'] : []), ...paths('not-held')],
  }
}

const statements = new Set(['stated', 'not-stated', 'delegated', 'not-held'])
const isStatement = (value: unknown): value is { is: string } =>
  typeof value === 'object' &&
  value !== null &&
  'is' in value &&
  typeof value.is === 'string' &&
  statements.has(value.is)

function suppliesOf(law: Law, adoption: string): { id: string; by: string }[] {
  const figures = [...law.parameters.values()].flatMap(({ id, values }) =>
    values.flatMap(({ source, territory, from }) =>
      'adoption' in source && source.adoption === adoption ? [{ id: `${id} ${territory} ${from}`, by: source.by }] : [],
    ),
  )
  const own = law.adoptions.filter(({ id }) => id === adoption)
  const ways = own.flatMap(({ reckonings }) => reckonings.map((one) => ({ id: one.reckoning, by: one.supplied.by })))
  const periods = own.flatMap(({ retentions }) =>
    retentions.map((one) => ({ id: `retention ${one.class}`, by: one.supplied.by })),
  )
  return [...figures, ...ways, ...periods]
}
