import { readFile as readFileText } from 'node:fs/promises'
import { resolve } from 'node:path'
import { destructionList, reapplyDestructions, type DestructionList } from '../casework/index.ts'
import { accepted, civilMoment, refusal, refused, type Result } from '../kernel/index.ts'
import { installationZone, reachDatabase, restore as restoreArchive } from '../platform/index.ts'
import { type BackupWorld, complainOf, guests, notifyOf, openBackupWorld, readFile } from './backup-world.ts'
import { type Command, wronglyAsked } from './command.ts'
import { readOptions } from './read-options.ts'

/** `qyzmet restore <file> [--destructions <list>]`: verifies the archive, then fills an empty database and folder with it, or leaves both empty. */
export const restore: Command = async (words, terminal) => {
  const world = openBackupWorld(terminal)
  return world ? runRestore(words, world) : wronglyAsked
}

export async function runRestore(words: readonly string[], world: BackupWorld): Promise<number> {
  const order = await readOrder(words, world)
  if (!order.ok) return complainOf(world, order.refusals)
  const { archive, destructions } = order.value
  const done = await restoreArchive({
    archive,
    reach: () => reachDatabase(world.address, notifyOf(world)),
    filesDirectory: world.filesDirectory,
    guests,
    afterRestore: [(tx) => reapplyDestructions(tx, destructions)],
  })
  if (!done.ok) return complainOf(world, done.refusals)
  const { madeAt, migrated, tables, rows, files } = done.value
  const moment = world.voice.format.moment(civilMoment(Temporal.Instant.from(madeAt), installationZone))
  world.print(world.voice.say('backup.restored', { moment, tables, rows, files }))
  world.print(world.voice.say('backup.key-needed'))
  if (migrated.length > 0) world.print(world.voice.say('backup.migrated', { names: migrated.join(', ') }))
  return 0
}

interface Order {
  readonly archive: string
  /** What was destroyed, also after the backup was made. */
  readonly destructions: DestructionList
}

async function readOrder(words: readonly string[], { workingDirectory }: BackupWorld): Promise<Result<Order>> {
  const options = readOptions(words.slice(1), { destructions: 'value' })
  if (!options.ok) return options
  const archive = readFile(words.slice(0, 1), workingDirectory)
  if (!archive.ok) return archive
  const { destructions: list } = options.value
  if (list === undefined) return accepted({ archive: archive.value, destructions: [] })
  try {
    const read = destructionList.parse(JSON.parse(await readFileText(resolve(workingDirectory, list), 'utf8')))
    return accepted({ archive: archive.value, destructions: read })
  } catch {
    return refused(refusal('backup.no-list', { path: list }))
  }
}
