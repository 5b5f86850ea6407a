import { nearest, type Position } from '../../kernel/index.ts'
import type { LawError, LawErrorCode } from '../law-error.ts'
import type { Right } from '../schema/base.ts'
import { lawError } from './check-shape.ts'
import type { SourceFile } from './source-file.ts'

export type Path = readonly PropertyKey[]
type Known = ReadonlySet<string> | Readonly<Record<string, unknown>>

/** Collects what is wrong with the references of one file, each at its place and with the nearest right word. */
export class References {
  readonly errors: LawError[] = []
  readonly #source: SourceFile

  constructor(source: SourceFile) {
    this.#source = source
  }

  tell(
    path: Path,
    code: LawErrorCode,
    facts: Readonly<Record<string, string>>,
    right: Right | null = null,
    at?: Position,
  ): void {
    this.errors.push({ ...lawError(this.#source, path, code, facts, right), ...at })
  }

  /** `word` must be one of the known; `what` names them: step, unit, paper, … */
  one(path: Path, word: string | undefined, what: string, known: Known): void {
    if (word === undefined) return
    const words = known instanceof Set ? (known as ReadonlySet<string>) : new Set(Object.keys(known))
    if (words.has(word)) return
    const near = nearest(word, words)
    const facts = { given: word, what, known: few(words), ...(near === undefined ? {} : { nearest: near }) }
    this.tell(path, 'unknown-reference', facts, 'reference')
  }

  all(path: Path, words: readonly string[] | undefined, what: string, known: Known): void {
    for (const [index, word] of (words ?? []).entries()) this.one([...path, index], word, what, known)
  }

  /** A value that may differ by route: its routes and each of its words. */
  byRoute(path: Path, value: unknown, routes: Known, check: (path: Path, word: string) => void): void {
    if (value === undefined) return
    if (typeof value === 'string') return check(path, value)
    if (Array.isArray(value)) return value.forEach((word, index) => check([...path, index], String(word)))
    for (const [route, own] of Object.entries(value as Readonly<Record<string, unknown>>)) {
      this.one([...path, route], route, 'route', routes)
      if (typeof own === 'string') check([...path, route], own)
      else if (Array.isArray(own)) own.forEach((word, index) => check([...path, route, index], String(word)))
    }
  }
}

const few = (words: ReadonlySet<string>): string => {
  const list = [...words]
  return list.length > 12 ? `${list.slice(0, 12).join(', ')}, …` : list.join(', ')
}
