import { civilMoment } from '../kernel/index.ts'
import { installationZone, reachDatabase, restore as restoreArchive } from '../platform/index.ts'
import { type BackupWorld, complainOf, guests, notifyOf, openBackupWorld, readFile } from './backup-world.ts'
import { type Command, wronglyAsked } from './command.ts'

/** `qyzmet restore <file>`: verifies the archive, then fills an empty database and folder with it, or leaves both empty. */
export const restore: Command = async (words, terminal) => {
  const world = openBackupWorld(terminal)
  return world ? runRestore(words, world) : wronglyAsked
}

export async function runRestore(words: readonly string[], world: BackupWorld): Promise<number> {
  const archive = readFile(words, world.workingDirectory)
  if (!archive.ok) return complainOf(world, archive.refusals)
  const done = await restoreArchive({
    archive: archive.value,
    reach: () => reachDatabase(world.address, notifyOf(world)),
    filesDirectory: world.filesDirectory,
    guests,
    afterRestore: world.afterRestore,
  })
  if (!done.ok) return complainOf(world, done.refusals)
  const { madeAt, migrated, tables, rows, files } = done.value
  const moment = world.voice.format.moment(civilMoment(Temporal.Instant.from(madeAt), installationZone))
  world.print(world.voice.say('backup.restored', { moment, tables, rows, files }))
  if (migrated.length > 0) world.print(world.voice.say('backup.migrated', { names: migrated.join(', ') }))
  return 0
}
