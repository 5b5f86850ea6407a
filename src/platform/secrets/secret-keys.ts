import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import type { Random } from '../clock.ts'
import type { Config } from '../config/index.ts'

const keyLength = 32

/**
 * The keys that seal secrets: those of `SECRET_KEYS`, else those of a file in the data directory, one a line, made with
 * one key where there is none. Refuses with `secrets.wrong-key`, `secrets.file-open-to-others`, `secrets.file-unusable`.
 */
export function readSecretKeys(
  { secretKeys, secretKeysFile: path }: Pick<Config, 'secretKeys' | 'secretKeysFile'>,
  random: Random,
): Result<readonly Uint8Array[]> {
  if (secretKeys !== undefined) return keysOf(secretKeys.split(','), 'SECRET_KEYS')
  try {
    makeOnce(path, random)
    if ((statSync(path).mode & 0o077) !== 0) return refused(refusal('secrets.file-open-to-others', { path }))
    return keysOf(readFileSync(path, 'utf8').trim().split('\n'), path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    return refused(refusal('secrets.file-unusable', { path, reason }))
  }
}

/** Of two that start at once the second finds the file of the first: it is linked whole or not at all. */
function makeOnce(path: string, random: Random): void {
  if (statSync(path, { throwIfNoEntry: false })) return
  mkdirSync(dirname(path), { recursive: true })
  const own = `${path}.${process.pid}`
  try {
    writeFileSync(own, `${Buffer.from(random(keyLength)).toString('base64')}\n`, { mode: 0o600 })
    linkSync(own, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function keysOf(typed: readonly string[], where: string): Result<readonly Uint8Array[]> {
  const keys = typed.map((each) => Buffer.from(each.trim(), 'base64'))
  const isRight = keys.every((key, at) => key.length === keyLength && /^[A-Za-z0-9+/]{43}=?$/.test(typed[at]!.trim()))
  return isRight ? accepted(keys) : refused(refusal('secrets.wrong-key', { where }))
}
