/** One member of a tar archive as its headers tell it. */
export interface MemberHead {
  readonly name: string
  readonly size: number
  /** SHA-256 of the content, in an extended header of our own: plain tar programs ignore it. */
  readonly sha256: string
}

export const block = 512
const checksumKey = 'QYZMET.sha256'

/** What fills the last block of a member. */
export const padding = (size: number): number => (block - (size % block)) % block

/** The headers of a member: an extended one (POSIX pax) with its checksum and true name, then the usual one. */
export function writeHead({ name, size, sha256 }: MemberHead): Buffer {
  const extended = Buffer.from(record('path', name) + record('size', String(size)) + record(checksumKey, sha256))
  const short = name.replaceAll(/[^\x20-\x7e]/g, '_').slice(-99)
  return Buffer.concat([
    header('pax', extended.length, 'x'),
    extended,
    Buffer.alloc(padding(extended.length)),
    // Sizes beyond eight gigabytes stand in the extended header only.
    header(short, size < 8 ** 11 ? size : 0, '0'),
  ])
}

export const endOfArchive = Buffer.alloc(2 * block)

/** `27 path=tables/cases`: the number is the length of the whole record, itself included. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(rest)
  let length = bytes + String(bytes).length
  if (bytes + String(length).length !== length) length = bytes + String(length).length
  return `${length}${rest}`
}

function header(name: string, size: number, type: 'x' | '0'): Buffer {
  const bytes = Buffer.alloc(block)
  bytes.write(name, 0, 99)
  bytes.write('0000600\0', 100)
  bytes.write('0000000\0', 108)
  bytes.write('0000000\0', 116)
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  bytes.write('00000000000\0', 136)
  bytes.write(' '.repeat(8), 148)
  bytes.write(type, 156)
  bytes.write('ustar\x0000', 257)
  bytes.write(`${sumOf(bytes).toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

const sumOf = (bytes: Buffer): number => bytes.reduce((sum, byte) => sum + byte, 0)

/** Reads one block; nothing for a block of zeros, an error for anything that is no header. */
export function readHeader(bytes: Buffer): { type: string; size: number } | undefined {
  if (bytes.every((byte) => byte === 0)) return undefined
  const blank = Buffer.from(bytes)
  blank.write(' '.repeat(8), 148)
  if (Number.parseInt(bytes.toString('latin1', 148, 154), 8) !== sumOf(blank))
    throw new Error('not a header of an archive')
  return { type: bytes.toString('latin1', 156, 157), size: Number.parseInt(bytes.toString('latin1', 124, 135), 8) }
}

export function readExtended(bytes: Buffer): MemberHead {
  const found = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 12), 10)
    if (!(length > 0)) throw new Error('not an extended header')
    const text = bytes.toString('utf8', at, at + length - 1)
    const [key, value] = split(text.slice(text.indexOf(' ') + 1))
    found.set(key, value)
    at += length
  }
  const name = found.get('path')
  const sha256 = found.get(checksumKey)
  const size = Number(found.get('size'))
  if (name === undefined || sha256 === undefined || !Number.isSafeInteger(size))
    throw new Error('a member without its checksum')
  return { name, size, sha256 }
}

function split(text: string): [string, string] {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}
