import { nearest } from '../../kernel/index.ts'
import type { z } from 'zod'
import type { LawError, LawErrorCode } from '../law-error.ts'
import { examples, type Right } from '../schema/base.ts'
import type { SourceFile } from './source-file.ts'

export type Checked<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly errors: LawError[] }

type Issue = z.core.$ZodIssue

/** A file against its schema; each mistake with its place, what belongs there and an example. */
export function checkShape<T>(source: SourceFile, schema: z.ZodType<T>): Checked<T> {
  const parsed = schema.safeParse(source.data)
  if (parsed.success) return { ok: true, data: parsed.data }
  const errors = parsed.error.issues.flatMap((issue) => tell(source, issue, []))
  // Two rules of one value may both be broken; its author wants to hear of the value once.
  return {
    ok: false,
    errors: [...new Map(errors.map((error) => [`${error.path} ${error.code} ${error.right}`, error])).values()],
  }
}

function tell(source: SourceFile, issue: Issue, above: readonly PropertyKey[]): LawError[] {
  const path = [...above, ...issue.path]
  const value = valueAt(source.data, path)
  if (issue.code === 'invalid_union' && value !== undefined) {
    const branch = closestBranch(issue.errors, value)
    if (branch) return branch.flatMap((inner) => tell(source, inner, path))
  }
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.startsWith('keys ') ? issue.message.slice(5).split(' ') : []
    return issue.keys.map((key) => unknownKey(source, [...path, key], key, known))
  }
  if (issue.code === 'invalid_key') return [lawError(source, path, 'wrong-form', { given: String(path.at(-1)) }, 'id')]
  const [kind = '', ...rest] = issue.message.split(' ')
  const right = kind === 'right' && isRight(rest[0]) ? rest[0] : null
  if (value === undefined && path.length > 0) {
    return [lawError(source, path, 'missing-key', { key: String(path.at(-1)) }, right, rest)]
  }
  const given = write(value)
  if (kind === 'one-of') {
    const facts = { given, known: rest.join(', '), ...closest(String(value), rest) }
    return [lawError(source, path, 'not-one-of', facts, null)]
  }
  return [lawError(source, path, typeof value === 'string' ? 'wrong-form' : 'wrong-type', { given }, right)]
}

function unknownKey(source: SourceFile, path: readonly PropertyKey[], key: string, known: readonly string[]): LawError {
  const { line, column } = source.locate(path, 'key')
  const facts = { key, known: known.join(', '), ...closest(key, known) }
  return {
    file: source.file,
    line,
    column,
    path: path.join('.'),
    code: 'unknown-key',
    facts,
    right: null,
    example: null,
  }
}

/** An error at a path of a file; a value that should stand there and does not is told at its parent. */
export function lawError(
  source: SourceFile,
  path: readonly PropertyKey[],
  code: LawErrorCode,
  facts: Readonly<Record<string, string>>,
  right: Right | null = null,
  choices: readonly string[] = [],
): LawError {
  const { line, column } = source.locate(path)
  const known = right === null && choices.length > 0 ? { known: choices.join(', ') } : {}
  return {
    file: source.file,
    line,
    column,
    path: path.join('.'),
    code,
    facts: { ...facts, ...known },
    right,
    example: right === null ? null : examples[right],
  }
}

/** The branch the author meant: the one whose kind of value fits, then the one that is wrong least and deepest. */
function closestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const fitting = branches.filter((branch) => !branch.some(isOfAnotherKind))
  if (fitting.length > 0) return fitting.toSorted((a, b) => weight(a) - weight(b))[0]
  if (typeof value !== 'string') return undefined
  // A text where a text may stand: then what is wrong is its content, not its kind.
  const said = branches.flatMap(atRoot).find(({ code }) => code !== 'invalid_type' && code !== 'invalid_value')
  const chosen = branches
    .flatMap(atRoot)
    .filter(({ code }) => code === 'invalid_value')
    .find(isChoice)
  const found = said ?? chosen
  return found === undefined ? undefined : [found]
}

const isOfAnotherKind = ({ path, code }: Issue): boolean =>
  path.length === 0 && code !== 'unrecognized_keys' && code !== 'invalid_union'

/** A key that is wrong near the top means another branch more likely than one that is wrong deep inside. */
const weight = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    const depth = issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)
    return sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1) * (depth <= 1 ? 10 : 1)
  }, 0)

const atRoot = (issues: readonly Issue[]): Issue[] =>
  issues.flatMap((issue) =>
    issue.path.length > 0 ? [] : issue.code === 'invalid_union' ? issue.errors.flatMap(atRoot) : [issue],
  )

/** A closed list of words; a single word such as not-stated says nothing of what else may stand here. */
const isChoice = (issue: Issue): boolean => issue.message.startsWith('one-of ')

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  )
}

const closest = (word: string, known: readonly string[]): { nearest?: string } => {
  const found = nearest(word, known)
  return found === undefined ? {} : { nearest: found }
}

function write(value: unknown): string {
  if (value === null) return '∅'
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const isRight = (name: string | undefined): name is Right => name !== undefined && Object.hasOwn(examples, name)
