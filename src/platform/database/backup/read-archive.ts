import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { block, type MemberHead, padding, readExtended, readHeader } from './tar-header.ts'

/** What is wrong with an archive, and in which member. */
export class ArchiveDamage extends Error {
  readonly member: string
  constructor(member: string, cause: unknown) {
    super(`${member}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'ArchiveDamage'
    this.member = member
  }
}

export interface Member extends MemberHead {
  /** To be read to its end before the next member; the checksum is compared then. */
  readonly content: AsyncIterable<Buffer>
}

/** Reads an archive member by member in constant memory; throws `ArchiveDamage` where it is not as it was written. */
export async function* readArchive(path: string): AsyncGenerator<Member> {
  const bytes = new ByteReader(path)
  let name = 'the beginning'
  try {
    for (;;) {
      const head = await readMemberHead(bytes)
      if (!head) {
        // To the very end: the checksum of the compression stands behind the last block.
        await bytes.drain()
        return
      }
      ;({ name } = head)
      yield { ...head, content: checked(bytes, head) }
      await bytes.take(padding(head.size))
    }
  } catch (error) {
    throw error instanceof ArchiveDamage || !isDamage(error) ? error : new ArchiveDamage(name, error)
  } finally {
    bytes.close()
  }
}

/** Reads a member that nobody wants, so that its checksum is compared. */
export async function readThrough(member: Member): Promise<void> {
  const content = member.content[Symbol.asyncIterator]()
  for (;;) if ((await content.next()).done) return
}

async function readMemberHead(bytes: ByteReader): Promise<MemberHead | undefined> {
  const first = readHeader(await bytes.take(block))
  if (!first) return undefined
  if (first.type !== 'x') throw new Damage('a member without its checksum')
  const extended = await bytes.take(first.size)
  await bytes.take(padding(first.size))
  const head = readExtended(extended)
  if (readHeader(await bytes.take(block))?.type !== '0') throw new Damage('not a file')
  return head
}

async function* checked(bytes: ByteReader, { size, sha256, name }: MemberHead): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of bytes.stream(size)) {
      hash.update(chunk)
      yield chunk
    }
  } catch (error) {
    throw isDamage(error) ? new ArchiveDamage(name, error) : error
  }
  if (hash.digest('hex') !== sha256) throw new ArchiveDamage(name, new Damage('its checksum differs'))
}

class Damage extends Error {}

/** Errors of the decompression and of our own reading are damage; a disk that fails is not. */
const isDamage = (error: unknown): boolean =>
  error instanceof Damage || (error instanceof Error && (!('code' in error) || String(error.code).startsWith('Z_')))

class ByteReader {
  private readonly file
  private readonly source: AsyncIterator<Buffer>
  private rest: Buffer = Buffer.alloc(0)

  constructor(path: string) {
    this.file = createReadStream(path)
    const unzipped = createGunzip()
    this.file.once('error', (error) => unzipped.destroy(error))
    this.source = (this.file.pipe(unzipped) as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  }

  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const chunk of this.stream(size)) parts.push(chunk)
    return Buffer.concat(parts)
  }

  async *stream(size: number): AsyncGenerator<Buffer> {
    for (let missing = size; missing > 0;) {
      if (this.rest.length === 0) await this.more()
      const part = this.rest.subarray(0, missing)
      this.rest = this.rest.subarray(part.length)
      missing -= part.length
      yield part
    }
  }

  async drain(): Promise<void> {
    for (;;) {
      const { done } = await this.source.next()
      if (done) return
    }
  }

  close(): void {
    this.file.destroy()
  }

  private async more(): Promise<void> {
    const next = await this.source.next()
    if (next.done) throw new Damage('it ends too early')
    this.rest = next.value
  }
}
