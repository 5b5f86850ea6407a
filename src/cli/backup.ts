import { backUp, reachDatabase } from '../platform/index.ts'
import { type BackupWorld, complainOf, notifyOf, openBackupWorld, readFile } from './backup-world.ts'
import { type Command, wronglyAsked } from './command.ts'

/** `qyzmet backup <file>`: all tables at one moment and all files, in one archive, whether the system runs or not. */
export const backup: Command = async (words, terminal) => {
  const world = openBackupWorld(terminal)
  return world ? runBackup(words, world) : wronglyAsked
}

export async function runBackup(words: readonly string[], world: BackupWorld): Promise<number> {
  const target = readFile(words, world.workingDirectory)
  if (!target.ok) return complainOf(world, target.refusals)
  const reached = await reachDatabase(world.address, notifyOf(world), { create: false })
  if (!reached.ok) return complainOf(world, reached.refusals)
  try {
    const { filesDirectory, now } = world
    const made = await backUp({ reached: reached.value, filesDirectory, target: target.value, now })
    if (!made.ok) return complainOf(world, made.refusals)
    world.print(world.voice.say('backup.made', { path: target.value, ...made.value }))
    world.print(world.voice.say('backup.keep-safe'))
    return 0
  } finally {
    await reached.value.leave()
  }
}
