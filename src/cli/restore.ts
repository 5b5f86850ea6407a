import { civilMoment } from '../people/index.ts'
import { reachDatabase, restore } from '../platform/index.ts'
import { type BackupCommandWorld, complainOf, guests, notifyOf, readFile } from './backup-world.ts'

/**
 * `qyzmet restore <file>`: verifies the archive, then fills an empty database and an empty folder with it, or leaves both
 * empty. Gives the exit code.
 */
export async function runRestoreCommand(args: readonly string[], world: BackupCommandWorld): Promise<number> {
  const archive = readFile(args, world.workingDirectory)
  if (!archive.ok) return complainOf(world, archive.refusals)
  const done = await restore({
    archive: archive.value,
    reach: () => reachDatabase(world.address, notifyOf(world)),
    filesDirectory: world.filesDirectory,
    guests,
    afterRestore: world.afterRestore,
  })
  if (!done.ok) return complainOf(world, done.refusals)
  const { madeAt, migrated, tables, rows, files } = done.value
  const moment = world.voice.format.moment(civilMoment(Temporal.Instant.from(madeAt)))
  world.print(world.voice.say('backup.restored', { moment, tables, rows, files }))
  if (migrated.length > 0) world.print(world.voice.say('backup.migrated', { names: migrated.join(', ') }))
  return 0
}
