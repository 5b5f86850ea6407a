import type { MiddlewareHandler } from 'hono'
import { compressBytes, isCompressible, pickEncoding, type Encoding } from './encoding.ts'

/** A file that is part of the program: style, script, font, picture. */
export interface StaticFile {
  /** Carries a hash of the content, as `/assets/look.1a2b3c4d5e.css`. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly type: string
}

const forever = 'public, max-age=31536000, immutable'
const hashed = /\.[0-9a-f]{8,}(\.[a-z0-9]+)$/

/**
 * Serves the program's own files from memory. A name with its hash never changes its content, so it is kept for ever.
 * During an update a page of the other version may ask for another hash: it gets what there is, and is not to keep it.
 */
export function serveAssets(files: readonly StaticFile[]): MiddlewareHandler {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const byStem = new Map(files.map((file) => [file.path.replace(hashed, '$1'), file]))
  const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

  /** Packed at the first wish, once for all; packing all of them before the first page would only delay it. */
  function pack(file: StaticFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${encoding} ${file.path}`
    let found = packed.get(key)
    if (!found) packed.set(key, (found = compressBytes(file.bytes, encoding, true)))
    return found
  }

  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const { path } = c.req
    const exact = byPath.get(path)
    const file = exact ?? (hashed.test(path) ? byStem.get(path.replace(hashed, '$1')) : undefined)
    if (!file) return next()
    const headers = new Headers({ 'Content-Type': file.type, 'Cache-Control': exact ? forever : 'no-cache' })
    const encoding = isCompressible(file.type) ? pickEncoding(c.req.header('accept-encoding')) : undefined
    if (isCompressible(file.type)) headers.set('Vary', 'Accept-Encoding')
    if (encoding) headers.set('Content-Encoding', encoding)
    const body = encoding ? await pack(file, encoding) : new Uint8Array(file.bytes)
    headers.set('Content-Length', String(body.length))
    return new Response(c.req.method === 'HEAD' ? null : body, { headers })
  }
}
