import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { accepted, refusal, refused, type Result } from '../../../kernel/index.ts'
import { ArchiveDamage, type Member } from './read-archive.ts'

const waitingRoom = '.restoring'

/**
 * Unpacks files into a folder of its own inside the target and moves them to their places at the end, all together;
 * inside, so that it works where the target is a mount.
 */
export class FilePlacer {
  private readonly target: string
  private readonly room: string
  private readonly made: boolean
  private moved: string[] = []

  private constructor(target: string) {
    this.target = target
    this.room = join(target, waitingRoom)
    this.made = !existsSync(target)
  }

  /** Refuses a folder that holds files already. */
  static into(target: string): Result<FilePlacer> {
    const found = existsSync(target) ? readdirSync(target).filter((name) => name !== waitingRoom) : []
    if (found.length > 0) return refused(refusal('backup.files-not-empty', { path: target }))
    return accepted(new FilePlacer(target))
  }

  async unpack(member: Member, name: string): Promise<void> {
    const path = resolve(this.room, name)
    if (!path.startsWith(this.room + sep)) throw new ArchiveDamage(member.name, 'it points outside')
    mkdirSync(dirname(path), { recursive: true })
    await pipeline(member.content, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  }

  place(): void {
    if (!existsSync(this.room)) return
    for (const name of readdirSync(this.room)) {
      renameSync(join(this.room, name), join(this.target, name))
      this.moved.push(name)
    }
    rmdirSync(this.room)
  }

  takeBack(): void {
    for (const name of this.moved) rmSync(join(this.target, name), { recursive: true, force: true })
    rmSync(this.room, { recursive: true, force: true })
    if (this.made) rmSync(this.target, { recursive: true, force: true })
    this.moved = []
  }

  /** What a restoring that was killed has left. */
  clear(): void {
    rmSync(this.room, { recursive: true, force: true })
  }
}
