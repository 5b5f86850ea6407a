import { refusal } from '../kernel/index.ts'
import type { Language, Voice } from '../platform/index.ts'
import { commandNotKnown, refuseAll, type Terminal } from './command.ts'
import { commands } from './commands.ts'
import { loadVoice } from './voice.ts'

export interface Surroundings {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Runs the command that the words name; gives the exit code. */
export async function run(words: readonly string[], { out, err, env }: Surroundings): Promise<number> {
  const { rest, asked } = takeLanguage(words)
  const language = known(asked)
  let voice: Promise<Voice> | undefined
  const terminal: Terminal = { out, err, env, language, voice: () => (voice ??= loadVoice(language, env)) }
  if (asked !== null && language === undefined)
    return await refuseAll([refusal('cli.language-not-known', { typed: asked }, '--lang')], terminal)
  const [name, ...others] = rest
  if (name === undefined || name === 'help' || name === '--help') {
    out(help(await terminal.voice()))
    return 0
  }
  const entry = commands.find((command) => command.name === name)
  if (!entry) {
    const names = commands.map((command) => command.name)
    return await refuseAll([commandNotKnown(name, names)], terminal)
  }
  if (others.includes('--help')) {
    out((await terminal.voice()).say(`cli.${entry.name}.help`))
    return 0
  }
  const command = await entry.load()
  return await command(others, terminal)
}

/** `--lang ru` may stand anywhere; null where it does not, empty where nothing follows it. */
function takeLanguage(words: readonly string[]): { readonly rest: string[]; readonly asked: string | null } {
  const rest: string[] = []
  let asked: string | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '--lang') asked = words[++at] ?? ''
    else if (word.startsWith('--lang=')) asked = word.slice('--lang='.length)
    else rest.push(word)
  }
  return { rest, asked }
}

const known = (asked: string | null): Language | undefined =>
  asked === 'kk' || asked === 'ru' || asked === 'en' ? asked : undefined

function help({ say }: Voice): string {
  const lines = commands.map(({ name }) => `  qyzmet ${name.padEnd(10)} ${say(`cli.does.${name}`)}`)
  return [say('cli.help.head'), ...lines, say('cli.help.foot')].join('\n')
}

if (import.meta.main) {
  // A reader that stops listening (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`)
  process.exitCode = await run(process.argv.slice(2), {
    out: line(process.stdout),
    err: line(process.stderr),
    env: process.env,
  })
}
