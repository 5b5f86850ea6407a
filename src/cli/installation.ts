import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusal, type Refusal } from '../kernel/index.ts'
import { loadOffices } from '../offices/index.ts'
import type { Means } from '../people/index.ts'
import {
  addressOf,
  loadTexts,
  openDatabase,
  readConfig,
  readInstallation,
  makeSecretBox,
  readSecretKeys,
  systemNow,
  systemRandom,
  terminalLanguage,
  type Config,
  type Database,
  type Notice,
  type Texts,
  type Voice,
} from '../platform/index.ts'
import type { Command, Terminal } from './command.ts'
import { runDestructionCommand } from './destruction.ts'
import { checkLawCommand } from './law.ts'
import { runOrganCommand } from './organ.ts'
import type { PeopleCommandWorld } from './people-command.ts'
import { runStaffCommand } from './staff.ts'

// Commands that work on an installation: they read its configuration, and speak with all the texts of the program.

const root = fileURLToPath(new URL('../..', import.meta.url))
const failed = 1

const voiceOf = (terminal: Terminal) => {
  const texts = loadTexts()
  return { texts, voice: texts.in(terminal.language ?? terminalLanguage(terminal.env) ?? 'kk') }
}

async function withConfig(terminal: Terminal, work: (config: Config) => Promise<number>): Promise<number> {
  const config = readConfig(terminal.env)
  if (config.ok) return work(config.value)
  return tellAll(config.refusals, voiceOf(terminal).voice, terminal)
}

/** An installation that has been started before, opened for a command. */
interface House {
  readonly database: Database
  readonly means: Means
  readonly texts: Texts
  readonly voice: Voice
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

const withHouse = (terminal: Terminal, work: (house: House) => Promise<number>): Promise<number> =>
  withConfig(terminal, async (config) => {
    const { texts, voice } = voiceOf(terminal)
    const keys = readSecretKeys(config, systemRandom)
    if (!keys.ok) return tellAll(keys.refusals, voice, terminal)
    const opened = await openDatabase({ address: addressOf(config), notify: (notice: Notice) => void notice })
    if (!opened.ok) return tellAll(opened.refusals, voice, terminal)
    const database = opened.value
    try {
      // People first and the kind after would make a demonstration of what is meant for production.
      if (!(await database.transaction({ kind: 'system' }, readInstallation)))
        return tellAll([refusal('staff-command.not-founded')], voice, terminal)
      const secrets = makeSecretBox(keys.value, systemRandom)
      const means = { now: systemNow, random: systemRandom, secrets }
      return await work({ database, means, texts, voice, print: terminal.out, complain: terminal.err })
    } finally {
      await database.close()
    }
  })

function tellAll(refusals: readonly Refusal[], voice: Voice, terminal: Terminal): number {
  for (const one of refusals) terminal.err(voice.sayRefusal(one))
  return failed
}

/** A command on people, who have their posts at the places of the directory. */
const onPeople =
  (run: (args: readonly string[], world: PeopleCommandWorld) => Promise<number>): Command =>
  (args, terminal) =>
    withHouse(terminal, async (house) => {
      const directory = await loadOffices(join(root, 'offices'))
      if (!directory.ok) return tellAll(directory.refusals, house.voice, terminal)
      return run(args, { ...house, directory: directory.value })
    })

export const staff: Command = onPeople(runStaffCommand)

export const organ: Command = onPeople(runOrganCommand)

export const destruction: Command = (args, terminal) =>
  withHouse(terminal, (house) => runDestructionCommand(args, house))

export const law: Command = (args, terminal) =>
  checkLawCommand(args, terminal, voiceOf(terminal).voice, join(root, 'law'))
