import { backUp, reachDatabase } from '../platform/index.ts'
import { type BackupCommandWorld, complainOf, notifyOf, readFile } from './backup-world.ts'

/**
 * `qyzmet backup <file>`: all tables at one moment and all files, in one archive, whether the system runs or not.
 * Gives the exit code.
 */
export async function runBackupCommand(args: readonly string[], world: BackupCommandWorld): Promise<number> {
  const target = readFile(args, world.workingDirectory)
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
