import { brotliCompress, constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'

export type Encoding = 'br' | 'gzip'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The better of ours that the caller takes; undefined for none. */
export function pickEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = new Map<string, number>()
  for (const part of (acceptEncoding ?? '').slice(0, 300).split(',')) {
    const [name = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/)
    accepted.set(name, quality === undefined ? 1 : Number(quality))
  }
  const weight = (name: Encoding): number => accepted.get(name) ?? accepted.get('*') ?? 0
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br'
  return weight('gzip') > 0 ? 'gzip' : undefined
}

const compressible =
  /^(?:text\/(?:html|css|plain|javascript|xml)|application\/(?:json|xml|javascript|[\w.+-]+\+(?:json|xml))|image\/svg\+xml)\b/i

/** Is it worth trying? Pictures, fonts and PDF are compressed already; what may be long (an export) is sent as it comes. */
export const isCompressible = (type: string | null): boolean => type !== null && compressible.test(type)

/** `once`: for what is kept and sent many times, as small as it gets; else as fast as it pays. */
export async function compressBytes(
  bytes: Uint8Array,
  encoding: Encoding,
  once: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed =
    encoding === 'br'
      ? await brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: once ? 11 : 4,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        })
      : await zip(bytes, { level: once ? 9 : 5 })
  return packed
}
