import { readFileSync } from 'node:fs'
import type { Language, Texts, Voice } from '../platform/index.ts'

/** What the short commands say; reading these alone keeps a short command short. */
const areas = ['cli', 'time', 'format']

let read: Promise<Texts> | undefined

/** The voice of a command: what `--lang` asked for, else the terminal's language, else Kazakh. */
export async function loadVoice(
  wanted: Language | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Voice> {
  const { terminalLanguage } = await import('../platform/index.ts')
  const texts = await (read ??= readTexts())
  return texts.in(wanted ?? terminalLanguage(env) ?? 'kk')
}

async function readTexts(): Promise<Texts> {
  const { makeTexts, readTextFile } = await import('../platform/index.ts')
  const files = areas.map((area) => {
    const file = `texts/${area}.yaml`
    return readTextFile(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
  })
  const problem = files.flatMap(({ problems }) => problems)[0]
  if (problem) throw new Error(`${problem.file}:${problem.line}: ${problem.says}`)
  return makeTexts(new Map(files.flatMap((file) => [...file.texts])))
}
