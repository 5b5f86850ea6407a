import { readFileSync } from 'node:fs'
import type { Language, Voice } from '../platform/index.ts'

/** What the commands say; reading these alone keeps a short command short. */
const areas = ['cli', 'time', 'format']

/** The voice of a command: what `--lang` asked for, else the terminal's language, else Kazakh. */
export async function loadVoice(
  wanted: Language | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Voice> {
  const { makeTexts, readTextFile, terminalLanguage } = await import('../platform/index.ts')
  const read = areas.map((area) => {
    const file = `texts/${area}.yaml`
    return readTextFile(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
  })
  const problem = read.flatMap(({ problems }) => problems)[0]
  if (problem) throw new Error(`${problem.file}:${problem.line}: ${problem.says}`)
  const texts = makeTexts(new Map(read.flatMap((file) => [...file.texts])))
  return texts.in(wanted ?? terminalLanguage(env) ?? 'kk')
}
