import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../clock.ts'
import { isSealed, makeSecretBox } from './secret-box.ts'
import { readSecretKeys } from './secret-keys.ts'

const key = (): Uint8Array => systemRandom(32)

describe('a sealed secret', () => {
  const [first, second] = [key(), key()]
  const box = makeSecretBox([first], systemRandom)
  const sealed = box.seal('JBSWY3DPEHPK3PXP', 'factor of one')

  test('opens with its key for whom it was sealed, shows nothing of itself, and is another each time', () => {
    expect(box.open(sealed, 'factor of one')).toBe('JBSWY3DPEHPK3PXP')
    expect(sealed).not.toContain('JBSWY3DP')
    expect(isSealed(sealed)).toBe(true)
    expect(isSealed('JBSWY3DPEHPK3PXP')).toBe(false)
    expect(box.seal('JBSWY3DPEHPK3PXP', 'factor of one')).not.toBe(sealed)
  })

  test('opens for nobody else, with no other key, and not where one letter of it was changed', () => {
    expect(box.open(sealed, 'factor of two')).toBeNull()
    expect(makeSecretBox([second], systemRandom).open(sealed, 'factor of one')).toBeNull()
    for (let at = 0; at < sealed.length; at += 1) {
      // The last letter of a text has bits that mean nothing: the letter is turned over in all of them.
      const other = /[g-z0-9_-]/.test(sealed[at]!) ? 'A' : 'z'
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
      expect(box.open(changed, 'factor of one'), changed).toBeNull()
    }
    for (const text of ['', 'a256gcm', 'a256gcm...', `${sealed}.x`, 'JBSWY3DPEHPK3PXP'])
      expect(box.open(text, 'factor of one')).toBeNull()
  })

  test('of an older key opens beside the new one, and is known to be old', () => {
    const later = makeSecretBox([second, first], systemRandom)
    expect(later.open(sealed, 'factor of one')).toBe('JBSWY3DPEHPK3PXP')
    expect([box.isCurrent(sealed), later.isCurrent(sealed)]).toEqual([true, false])
  })
})

describe('the keys', () => {
  let folder: string
  let secretKeysFile: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qyzmet-keys-'))
    secretKeysFile = join(folder, 'data', 'secret.keys')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('are made at the first start in a file for its owner only, and found at the second', () => {
    const made = readSecretKeys({ secretKeysFile }, systemRandom)
    expect(made.ok && made.value.map((one) => one.length)).toEqual([32])
    expect(statSync(secretKeysFile).mode & 0o777).toBe(0o600)
    expect(readSecretKeys({ secretKeysFile }, systemRandom)).toEqual(made)
  })

  test('are those of the environment where it names them: no file is made', () => {
    const [one, two] = [key(), key()]
    const secretKeys = [one, two].map((each) => Buffer.from(each).toString('base64')).join(',')
    const read = readSecretKeys({ secretKeys, secretKeysFile }, systemRandom)
    expect(read.ok && read.value.map((each) => Buffer.from(each))).toEqual([Buffer.from(one), Buffer.from(two)])
    expect(existsSync(secretKeysFile)).toBe(false)
  })

  test('are refused where they are none, or where others can read them', () => {
    const codes = (secretKeys?: string) => {
      const read = readSecretKeys({ secretKeysFile, ...(secretKeys === undefined ? {} : { secretKeys }) }, systemRandom)
      return read.ok ? [] : read.refusals.map((each) => each.code)
    }
    for (const wrong of ['hunter2', 'AAAA', `${'A'.repeat(43)}=,`, '!'.repeat(43), 'A'.repeat(86)])
      expect(codes(wrong)).toEqual(['secrets.wrong-key'])
    expect(codes()).toEqual([])
    chmodSync(secretKeysFile, 0o644)
    expect(codes()).toEqual(['secrets.file-open-to-others'])
    chmodSync(secretKeysFile, 0o600)
    writeFileSync(secretKeysFile, `${readFileSync(secretKeysFile, 'utf8')}nonsense\n`)
    expect(codes()).toEqual(['secrets.wrong-key'])
    rmSync(secretKeysFile)
    writeFileSync(join(folder, 'file'), '')
    const blocked = readSecretKeys({ secretKeysFile: join(folder, 'file', 'secret.keys') }, systemRandom)
    expect(blocked.ok).toBe(false)
  })
})
