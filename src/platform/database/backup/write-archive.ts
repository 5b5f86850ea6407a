import { createHash } from 'node:crypto'
import { createReadStream, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import { digest } from '../../../kernel/index.ts'
import { endOfArchive, padding, writeHead } from './tar-header.ts'

/**
 * Writes a gzipped tar beside its place and puts it there when it is whole and on the disk.
 * It holds personal data: only its owner may read it.
 */
export class ArchiveWriter {
  private readonly target: string
  private readonly unfinished: string
  private readonly tar = new PassThrough({ highWaterMark: 1_000_000 })
  private readonly written: Promise<void>
  private readonly chain = createHash('sha256')
  members = 0

  constructor(target: string) {
    this.target = target
    this.unfinished = `${target}.unfinished-${process.pid}`
    this.written = this.writeOut()
    // Whoever writes next, or finishes, gets the failure.
    this.written.catch(() => {})
  }

  /** The digest over the checksums and names of all members so far: none can be missing, added or moved. */
  get chained(): string {
    return this.chain.copy().digest('hex')
  }

  /** A piece that is in memory. */
  async add(name: string, content: Buffer): Promise<void> {
    await this.head(name, content.length, digest(content))
    await this.put(content)
    await this.put(Buffer.alloc(padding(content.length)))
  }

  /** A file, read twice: its checksum stands before its content. */
  async addFile(name: string, path: string): Promise<void> {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
    }
    await this.head(name, size, hash.digest('hex'))
    let again = 0
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      again += chunk.length
      await this.put(chunk)
    }
    if (again !== size) throw new Error(`${path} changed while it was read`)
    await this.put(Buffer.alloc(padding(size)))
  }

  async finish(): Promise<void> {
    await this.put(endOfArchive)
    this.tar.end()
    await this.written
    putInPlace(this.unfinished, this.target)
    const folder = await open(dirname(this.target), 'r')
    await folder.sync()
    await folder.close()
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.tar.destroy()
    await this.written.catch(() => {})
    if (existsSync(this.unfinished)) rmSync(this.unfinished)
  }

  private async head(name: string, size: number, sha256: string): Promise<void> {
    this.members++
    this.chain.update(`${sha256}  ${name}\n`)
    await this.put(writeHead({ name, size, sha256 }))
  }

  private async put(bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return
    if (!this.tar.write(bytes)) await Promise.race([once(this.tar, 'drain'), this.written])
  }

  private async writeOut(): Promise<void> {
    const file = await open(this.unfinished, 'wx', 0o600)
    try {
      await pipeline(this.tar, createGzip({ level: 4 }), async (compressed: AsyncIterable<Buffer>) => {
        for await (const chunk of compressed) await file.write(chunk)
      })
      await file.sync()
    } finally {
      await file.close()
    }
  }
}

/** A link, not a rename: it fails where a file of that name has come to be in the meantime. */
function putInPlace(unfinished: string, target: string): void {
  try {
    linkSync(unfinished, target)
  } catch (error) {
    // Some file systems (exFAT, some network ones) know no links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(target)) throw error
    renameSync(unfinished, target)
    return
  }
  rmSync(unfinished)
}
