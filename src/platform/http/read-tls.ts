import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { accepted, refusal, refused, type Refusal, type Result } from '../../kernel/index.ts'

export interface Tls {
  readonly cert: Buffer
  readonly key: Buffer
}

/** Reads certificate and key, and tries them: a pair that does not fit would otherwise fail at the first visitor. */
export function readTls(files: { readonly certFile: string; readonly keyFile: string }): Result<Tls> {
  const wrong: Refusal[] = []
  const read = (name: string, path: string): Buffer => {
    try {
      return readFileSync(path)
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? ''
      wrong.push(refusal('config.tls-unreadable', { name, path, reason }, name))
      return Buffer.alloc(0)
    }
  }
  const tls = { cert: read('TLS_CERT', files.certFile), key: read('TLS_KEY', files.keyFile) }
  const [first, ...others] = wrong
  if (first) return refused(first, ...others)
  try {
    createSecureContext(tls)
  } catch {
    return refused(refusal('config.tls-wrong', {}, 'TLS_CERT'))
  }
  return accepted(tls)
}
