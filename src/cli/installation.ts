import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusal } from '../kernel/index.ts'
import { loadOffices } from '../offices/index.ts'
import {
  addressOf,
  loadTexts,
  openDatabase,
  readConfig,
  readInstallation,
  systemNow,
  systemRandom,
  terminalLanguage,
  type Config,
  type Notice,
} from '../platform/index.ts'
import type { Command, Terminal } from './command.ts'
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
  const { voice } = voiceOf(terminal)
  for (const one of config.refusals) terminal.err(voice.sayRefusal(one))
  return failed
}

/** A command on people: with the database that the configuration names, once the program has founded it. */
const onPeople =
  (run: (args: readonly string[], world: PeopleCommandWorld) => Promise<number>): Command =>
  (args, terminal) =>
    withConfig(terminal, async (config) => {
      const { texts, voice } = voiceOf(terminal)
      const directory = await loadOffices(join(root, 'offices'))
      const opened = await openDatabase({ address: addressOf(config), notify: (notice: Notice) => void notice })
      const refusals = [...(directory.ok ? [] : directory.refusals), ...(opened.ok ? [] : opened.refusals)]
      if (!directory.ok || !opened.ok) {
        for (const one of refusals) terminal.err(voice.sayRefusal(one))
        if (opened.ok) await opened.value.close()
        return failed
      }
      try {
        // People first and the kind after would make a demonstration of what is meant for production.
        if (!(await opened.value.transaction({ kind: 'system' }, readInstallation))) {
          terminal.err(voice.sayRefusal(refusal('staff-command.not-founded')))
          return failed
        }
        return await run(args, {
          database: opened.value,
          directory: directory.value,
          means: { now: systemNow, random: systemRandom },
          texts,
          voice,
          print: terminal.out,
          complain: terminal.err,
        })
      } finally {
        await opened.value.close()
      }
    })

export const staff: Command = onPeople(runStaffCommand)

export const organ: Command = onPeople(runOrganCommand)

export const law: Command = (args, terminal) =>
  checkLawCommand(args, terminal, voiceOf(terminal).voice, join(root, 'law'))
