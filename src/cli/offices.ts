import { fileURLToPath } from 'node:url'
import { refusal } from '../kernel/index.ts'
import { loadOffices, makeFindOffices, qualityReport, type Directory, type Office } from '../offices/index.ts'
import type { Voice } from '../platform/index.ts'
import { commandNotKnown, refuseAll, wronglyAsked, type Command, type Terminal } from './command.ts'
import { findingAsData, officeAsData, officeInFull } from './offices-as-data.ts'
import { tellFindings, tellOffice, tellOfficeInFull } from './tell-offices.ts'

const folder = fileURLToPath(new URL('../../offices', import.meta.url))
const failed = 1

interface Asked {
  readonly words: readonly string[]
  readonly json: boolean
  readonly directory: Directory
  readonly terminal: Terminal
}

const subcommands: Readonly<Record<string, (asked: Asked) => Promise<number>>> = { find, show, report }

/**
 * `qyzmet offices find TEXT | show ID | report`, each with `--json`: the directory as it is committed, without a database.
 */
export const offices: Command = async (args, terminal) => {
  const [name, ...words] = args
  if (name === undefined) {
    terminal.err((await terminal.voice()).say('cli.offices.help'))
    return wronglyAsked
  }
  const run = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (!run) return refuseAll([commandNotKnown(name, Object.keys(subcommands))], terminal)
  const option = words.find((word) => word.startsWith('--') && word !== '--json')
  if (option !== undefined) return refuseAll([refusal('cli.option-not-known', { option, near: '--json' })], terminal)
  const directory = await loadOffices(folder)
  if (!directory.ok) {
    await refuseAll(directory.refusals, terminal)
    return failed
  }
  const json = words.includes('--json')
  return run({ words: words.filter((word) => word !== '--json'), json, directory: directory.value, terminal })
}

async function find({ words, json, directory, terminal }: Asked): Promise<number> {
  if (words.length === 0) {
    terminal.err((await terminal.voice()).say('cli.offices.help'))
    return wronglyAsked
  }
  const found = makeFindOffices(directory)(words.join(' '))
  return tell(
    terminal,
    json,
    found.map((office) => officeAsData(directory, office)),
    (voice) =>
      found.length === 0
        ? [voice.say('cli.offices.none')]
        : found.flatMap((office) => tellOffice(directory, office, voice)),
  )
}

async function show({ words, json, directory, terminal }: Asked): Promise<number> {
  const [typed = ''] = words
  const office: Office | undefined = /^\d{1,4}$/.test(typed) ? directory.officeById(Number(typed)) : undefined
  if (words.length !== 1 || office === undefined) {
    await refuseAll([refusal('cli.no-such-office', { typed: words.join(' ') })], terminal)
    return words.length === 1 ? failed : wronglyAsked
  }
  return tell(terminal, json, officeInFull(directory, office), (voice) => tellOfficeInFull(directory, office, voice))
}

async function report({ words, json, directory, terminal }: Asked): Promise<number> {
  if (words.length > 0) return refuseAll([refusal('cli.word-not-expected', { word: words[0]! })], terminal)
  const findings = qualityReport(directory)
  return tell(terminal, json, findings.map(findingAsData), (voice) => tellFindings(findings, voice))
}

async function tell(
  terminal: Terminal,
  json: boolean,
  data: unknown,
  lines: (voice: Voice) => readonly string[],
): Promise<number> {
  if (json) terminal.out(JSON.stringify(data, null, 2))
  else for (const line of lines(await terminal.voice())) terminal.out(line)
  return 0
}
