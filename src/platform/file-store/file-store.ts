import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'

export interface StoredFile {
  /** SHA-256 of the content: its name in the store, and all that is kept of its name. */
  readonly hash: string
  readonly size: number
}

export type Content = Uint8Array | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>

/** Contents by their hash. What is not in here: names, owners, rights. Nothing outside ever says a path. */
export interface FileStore {
  /**
   * Keeps a content; idempotent by it. When this answers, the bytes are on the disk and survive a power cut.
   * Refuses with files.too-large, files.empty; nothing is then left behind.
   */
  put(content: Content, limit?: number): Promise<Result<StoredFile>>
  /** The whole content, checked against its name. Refuses with files.not-there. */
  read(hash: string): Promise<Result<Uint8Array>>
  /** The content as a stream for an answer; a content that was changed on the disk breaks the stream at its end. */
  open(hash: string): Promise<Result<{ readonly size: number; readonly stream: ReadableStream<Uint8Array> }>>
  has(hash: string): Promise<boolean>
  /** Destroys a content; whoever calls has made sure that nothing refers to it. */
  remove(hash: string): Promise<void>
  /** The contents that were last put before a moment. */
  listOlderThan(moment: Temporal.Instant): AsyncIterable<string>
  /** Can a file be written here at all? */
  isWritable(): Promise<boolean>
}

const usualLimit = 25_000_000
const hashShape = /^[0-9a-f]{64}$/

export function makeFileStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  const shelfOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2, 4))
  // A hash comes from our own tables, but a mistake there must not become a path.
  const placeOf = (hash: string): string | undefined => (hashShape.test(hash) ? join(shelfOf(hash), hash) : undefined)

  async function put(content: Content, limit = usualLimit): Promise<Result<StoredFile>> {
    await mkdir(incoming, { recursive: true })
    const temporary = join(incoming, randomUUID())
    try {
      const written = await writeDurably(temporary, content, limit)
      if (!written.ok) return written
      const { hash } = written.value
      const place = placeOf(hash)!
      const present = await stat(place).catch(() => undefined)
      // Touched, so that a sweep of contents without a row does not take it before its new row is committed.
      if (present?.size === written.value.size) await utimes(place, new Date(), new Date())
      else await moveDurably(temporary, shelfOf(hash), place)
      return written
    } finally {
      await rm(temporary, { force: true })
    }
  }

  const sizeOf = async (hash: string): Promise<number | undefined> => {
    const place = placeOf(hash)
    return place === undefined ? undefined : (await stat(place).catch(() => undefined))?.size
  }

  return {
    put,
    async read(hash) {
      const opened = await this.open(hash)
      if (!opened.ok) return opened
      const bytes = new Uint8Array(await new Response(opened.value.stream).arrayBuffer())
      return accepted(bytes)
    },
    async open(hash) {
      const size = await sizeOf(hash)
      if (size === undefined) return refused(refusal('files.not-there'))
      const stream = Readable.toWeb(Readable.from(checked(placeOf(hash)!, hash))) as ReadableStream<Uint8Array>
      return accepted({ size, stream })
    },
    has: async (hash) => (await sizeOf(hash)) !== undefined,
    async remove(hash) {
      const place = placeOf(hash)
      if (place === undefined) return
      await rm(place, { force: true })
      await syncFolder(shelfOf(hash)).catch(() => undefined)
    },
    async *listOlderThan(moment) {
      const limit = moment.epochMilliseconds
      for (const name of await readdir(folder, { recursive: true }).catch(() => [] as string[])) {
        const hash = name.split('/').at(-1)!
        if (!hashShape.test(hash)) continue
        const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
        if (mtimeMs < limit) yield hash
      }
    },
    async isWritable() {
      try {
        await mkdir(incoming, { recursive: true })
        await access(incoming, constants.W_OK)
        return true
      } catch {
        return false
      }
    },
  }
}

async function writeDurably(path: string, content: Content, limit: number): Promise<Result<StoredFile>> {
  const hash = createHash('sha256')
  let size = 0
  // Only we may read it: a file of someone's papers in a folder that others can enter.
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      size += chunk.length
      if (size > limit) return refused(refusal('files.too-large', { limit: Math.floor(limit / 1_000_000) }))
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    if (size === 0) return refused(refusal('files.empty'))
    await file.sync()
  } finally {
    await file.close()
  }
  return accepted({ hash: hash.digest('hex'), size })
}

/** A new name is durable only when its folder is; so are the folders that were made for it. */
async function moveDurably(temporary: string, shelf: string, place: string): Promise<void> {
  const made = await mkdir(shelf, { recursive: true, mode: 0o700 })
  await rename(temporary, place)
  await syncFolder(shelf)
  if (made !== undefined) {
    await syncFolder(join(shelf, '..'))
    await syncFolder(join(shelf, '../..'))
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* checked(path: string, hash: string): AsyncGenerator<Uint8Array> {
  const seen = createHash('sha256')
  for await (const chunk of createReadStream(path)) {
    seen.update(chunk as Uint8Array)
    yield chunk as Uint8Array
  }
  if (seen.digest('hex') !== hash) throw new Error(`the content of ${hash} is not what it was`)
}
