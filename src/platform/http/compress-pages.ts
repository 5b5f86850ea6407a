import type { MiddlewareHandler } from 'hono'
import { compressBytes, isCompressible, pickEncoding } from './encoding.ts'

/** Smaller ones fit into the first packets anyway. */
const worthIt = 1024

/** Compresses pages. Whatever could have been compressed says that it varies, so that no cache mixes the two up. */
export function compressPages(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { res } = c
    if (res.body === null || !isCompressible(res.headers.get('Content-Type')) || res.headers.has('Content-Encoding'))
      return
    res.headers.append('Vary', 'Accept-Encoding')
    const encoding = pickEncoding(c.req.header('accept-encoding'))
    if (encoding === undefined || c.req.method === 'HEAD') return
    const bytes = new Uint8Array(await res.arrayBuffer())
    const packed = bytes.length < worthIt ? undefined : await compressBytes(bytes, encoding, false)
    const headers = new Headers(res.headers)
    headers.delete('Content-Length')
    if (packed) headers.set('Content-Encoding', encoding)
    c.res = undefined
    c.res = new Response(packed ?? bytes, { status: res.status, headers })
  }
}
