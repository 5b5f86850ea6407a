import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml'
import { lineAndColumn, type Position } from '../../kernel/index.ts'
import type { ParseCache } from './parse-cache.ts'
import type { LawError, LawErrorCode } from '../law-error.ts'

/** A file of the law that could be read: its data, and where each value stands. */
export interface SourceFile {
  readonly file: string
  readonly text: string
  readonly data: unknown
  /** Line and column of the value at a path; of the nearest enclosing one where the path does not exist. */
  readonly locate: (path: readonly PropertyKey[], want?: 'key' | 'value') => Position
  /** Where the scalar begins in the text, for messages inside it. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number
}

const longest = 1_000_000

/** Reads one file; what is wrong with it as text or as YAML comes back with its place. */
export function readSource(file: string, bytes: Uint8Array, cache?: ParseCache): SourceFile | readonly LawError[] {
  const wrong = (code: LawErrorCode, at: Position, facts: Record<string, string> = {}): LawError => ({
    file,
    line: at.line,
    column: at.column,
    path: '',
    code,
    facts,
    right: null,
    example: null,
  })
  if (bytes.length > longest) return [wrong('too-long', { line: 1, column: 1 }, { limit: '1 MB' })]
  const text = decode(bytes)
  if (typeof text === 'number') return [wrong('not-utf-8', positionIn(bytes, text))]

  const known = cache?.get(bytes)
  if (known !== undefined) {
    // Places are asked for only where something is wrong, and then the text is parsed after all.
    const parsed = lazily(() => parse(text))
    return sourceFile(
      file,
      text,
      known,
      (path, want) => parsed().place(path, want),
      (path) => parsed().offset(path),
    )
  }
  const { document, lines, place, offset } = parse(text)
  const at = (start: number): Position => placeAt(lines, start)
  if (document.errors.length > 0) return document.errors.map((error) => syntaxError(error, text, wrong, at))
  const odd = oddNodes(document)
  if (odd.length > 0) return odd.map((node) => wrong('not-yaml', at(node.offset), { detail: node.what }))
  const data: unknown = document.toJS({ maxAliasCount: 0 })
  cache?.put(bytes, data)
  return sourceFile(file, text, data, place, offset)
}

const sourceFile = (
  file: string,
  text: string,
  data: unknown,
  locate: SourceFile['locate'],
  offsetOf: SourceFile['offsetOf'],
): SourceFile => ({ file, text, data, locate, offsetOf })

interface Parsed {
  readonly document: Document.Parsed
  readonly lines: LineCounter
  readonly place: (path: readonly PropertyKey[], want?: 'key' | 'value') => Position
  readonly offset: (path: readonly PropertyKey[]) => number
}

function parse(text: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, stringKeys: false, strict: true })
  return {
    document,
    lines,
    place: (path, want = 'value') => placeAt(lines, offsetAt(document, path, want)),
    offset: (path) => offsetAt(document, path, 'value'),
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function placeAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

type Wrong = (code: LawErrorCode, at: Position, facts?: Record<string, string>) => LawError

function syntaxError(error: YAMLError, text: string, wrong: Wrong, at: (offset: number) => Position): LawError {
  const place = at(error.pos[0])
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:{,]+/.exec(text.slice(error.pos[0]))?.[0] ?? ''
    return wrong('duplicate-key', place, { key })
  }
  if (error.code === 'TAB_AS_INDENT') return wrong('tab', place)
  const detail = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''
  return wrong('not-yaml', place, { detail })
}

/** Anchors, tags and keys that are not text have no place in a law file: they hide what is written where. */
function oddNodes(document: Document.Parsed): { offset: number; what: string }[] {
  const odd: { offset: number; what: string }[] = []
  visit(document, (key, node) => {
    if (isAlias(node)) odd.push({ offset: node.range?.[0] ?? 0, what: 'alias' })
    else if (isScalar(node) || isMap(node) || isSeq(node)) {
      const offset = node.range?.[0] ?? 0
      if (node.anchor !== undefined) odd.push({ offset, what: 'anchor' })
      else if (node.tag !== undefined) odd.push({ offset, what: 'tag' })
      else if (key === 'key' && !(isScalar(node) && typeof node.value === 'string')) odd.push({ offset, what: 'key' })
    }
  })
  return odd
}

function offsetAt(document: Document.Parsed, path: readonly PropertyKey[], want: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    if (isMap(node)) {
      const pair: unknown = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)
      if (!isPair(pair)) return offset
      const key = startOf(pair.key) ?? offset
      offset = last && want === 'key' ? key : (startOf(pair.value) ?? key)
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}

/** The text, or the number of the first byte that is not UTF-8. */
function decode(bytes: Uint8Array): string | number {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    let low = 0
    let high = bytes.length
    // The longest prefix that decodes ends before the first wrong byte; `stream` forgives a cut character.
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (decodes(bytes.subarray(0, middle))) low = middle
      else high = middle - 1
    }
    return low
  }
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function positionIn(bytes: Uint8Array, offset: number): Position {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  return lineAndColumn(before, before.length)
}
