import { runOrganCommand } from '../../src/cli/organ.ts'
import type { PeopleCommandWorld } from '../../src/cli/people-command.ts'
import { runStaffCommand } from '../../src/cli/staff.ts'
import type { Means } from '../../src/people/index.ts'
import { loadTexts, type Database, type Language } from '../../src/platform/index.ts'
import { realDirectory } from './house.ts'

export interface Answer {
  readonly exit: number
  readonly said: string[]
  readonly complained: string[]
}

/** Runs `qyzmet staff …` or `qyzmet organ …` as from a terminal, and gives all it said. */
export async function runAsTyped(
  world: { readonly database: Database; readonly means: Means; readonly language?: Language },
  [group, ...words]: readonly string[],
): Promise<Answer> {
  const texts = loadTexts()
  const said: string[] = []
  const complained: string[] = []
  const whole: PeopleCommandWorld = {
    database: world.database,
    directory: await realDirectory(),
    means: world.means,
    texts,
    voice: texts.in(world.language ?? 'en'),
    print: (line) => said.push(line),
    complain: (line) => complained.push(line),
  }
  const run = group === 'organ' ? runOrganCommand : runStaffCommand
  return { exit: await run(words, whole), said, complained }
}

export const oneTimeCodeIn = (said: readonly string[]): string => /\d{4}-\d{4}-\d{4}/.exec(said.join('\n'))![0]
