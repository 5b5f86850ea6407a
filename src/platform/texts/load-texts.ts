import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Refusal } from '../../kernel/index.ts'
import { makeFormats, type Formats } from './formats.ts'
import { languages, type Language } from './language.ts'
import { readTextFile } from './read-text-file.ts'
import { makeSay, type OnTextFault, type Params, type Say } from './say.ts'
import { sayRefusal } from './say-refusal.ts'
import type { TextKey } from './text-keys.generated.ts'
import { cacheName, readCache, usualCache, writeCache, type SourceFile } from './texts-cache.ts'
import { describeProblem, type Text, type TextProblem } from './text-shape.ts'

/** Everything that speaks in one language. */
export interface Voice {
  readonly language: Language
  readonly say: Say
  readonly format: Formats
  readonly sayRefusal: (refusal: Refusal) => string
}

export interface Texts {
  say(language: Language, key: TextKey, params?: Params): string
  /** The voice of a language; the same one each time. */
  in(language: Language): Voice
  has(key: string): key is TextKey
  readonly keys: readonly string[]
}

/** The files of texts/ are wrong: the program must not start with them. */
export class TextsError extends Error {
  override readonly name = 'TextsError'
  readonly problems: readonly TextProblem[]
  constructor(problems: readonly TextProblem[]) {
    super(`texts/ has ${problems.length} mistakes\n${problems.map(describeProblem).join('\n')}`)
    this.problems = problems
  }
}

export const textsFolder = fileURLToPath(new URL('../../../texts/', import.meta.url))

/** Reads all files of a folder; what is wrong in any of them comes back together. */
export function readTexts(folder: string = textsFolder): {
  readonly texts: ReadonlyMap<string, Text>
  readonly problems: readonly TextProblem[]
} {
  return joinTexts(listFiles(folder))
}

const listFiles = (folder: string): SourceFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: `texts/${name}`, content: readFileSync(join(folder, name), 'utf8') }))

export function joinTexts(files: readonly SourceFile[]): {
  readonly texts: ReadonlyMap<string, Text>
  readonly problems: readonly TextProblem[]
} {
  const texts = new Map<string, Text>()
  const places = new Map<string, string>()
  const problems: TextProblem[] = []
  for (const { file, content } of files) {
    const read = readTextFile(file, content)
    problems.push(...read.problems)
    for (const [key, place] of read.places) {
      const [, line = '1'] = place.split(':')
      const other = places.get(key)
      if (other !== undefined)
        problems.push({ file, line: Number(line), column: 1, key, says: `stands already at ${other}` })
      else places.set(key, place)
    }
    for (const [key, text] of read.texts) if (!texts.has(key)) texts.set(key, text)
  }
  return { texts, problems }
}

const throwFault: OnTextFault = (fault) => {
  throw fault
}

/**
 * Loads texts/. Throws TextsError where a file is wrong. A key or parameter that is missing when something is
 * said throws, so that tests find it; the running program hands in an `onFault` that logs, and shows the key.
 */
export function loadTexts({ folder = textsFolder, cache = usualCache, onFault }: LoadSettings = {}): Texts {
  const files = listFiles(folder)
  const name = cacheName(files)
  const kept = readCache(cache, name)
  if (kept) return makeTexts(kept, onFault)
  const { texts, problems } = joinTexts(files)
  if (problems.length > 0) throw new TextsError(problems)
  writeCache(cache, name, texts)
  return makeTexts(texts, onFault)
}

export interface LoadSettings {
  readonly folder?: string
  readonly cache?: string
  readonly onFault?: OnTextFault | undefined
}

export function makeTexts(texts: ReadonlyMap<string, Text>, onFault: OnTextFault = throwFault): Texts {
  const voices = {} as Record<Language, Voice>
  for (const language of languages) {
    const say = makeSay(language, texts, onFault)
    const format = makeFormats(language, say)
    voices[language] = { language, say, format, sayRefusal: (refusal) => sayRefusal(say, format, refusal) }
  }
  return {
    say: (language, key, params) => voices[language].say(key, params),
    in: (language) => voices[language],
    has: (key): key is TextKey => texts.has(key),
    keys: [...texts.keys()],
  }
}
