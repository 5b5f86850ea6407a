import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'

const derive = promisify(argon2)

// OWASP's smallest setting for argon2id: 19 MiB, two passes; about 50 ms here.
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32
const shortest = 12
const longest = 200

/** A password as it is hashed: the same letters typed on another keyboard must be the same bytes. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8')

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. The salt, sixteen random bytes, is handed in. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  if (salt.length < 16) throw new Error('a salt needs sixteen bytes')
  const hash = await derive('argon2id', { message: bytesOf(password), nonce: salt, tagLength, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

// What is checked where no password is known, so that an unknown login takes as long as a wrong password.
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** Whether the password is the hashed one; takes its time and says no where there is none. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const match = phc.exec(hashed ?? decoy)
  if (!match) throw new Error('a stored password is not in PHC form')
  const [, memory, passes, parallelism, salt, stored] = match
  const expected = Buffer.from(stored!, 'base64')
  const actual = await derive('argon2id', {
    message: bytesOf(password.slice(0, longest)),
    nonce: Buffer.from(salt!, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(actual, expected) && hashed !== null
}

/** Whether it was hashed at a lower cost than today's: hashed anew at the next right sign-in. */
export const isHashedCheaply = (hashed: string): boolean => !hashed.includes(`$m=${cost.memory},t=${cost.passes},p=`)

/**
 * A password as its owner chose it: long enough, not the login, not one letter repeated. No rule of capitals and signs:
 * such rules make people write passwords down. Refuses with `password.too-short`, `password.too-long`, `password.too-plain`.
 */
export function checkNewPassword(password: string, login: string): Result<string> {
  const length = password.normalize('NFKC').length
  if (length < shortest) return refused(refusal('password.too-short', { least: shortest }, 'password'))
  if (length > longest) return refused(refusal('password.too-long', { most: longest }, 'password'))
  const plain = password.toLowerCase()
  const letters = new Set(plain).size
  if (letters < 5 || plain.includes(login.toLowerCase())) return refused(refusal('password.too-plain', {}, 'password'))
  return accepted(password)
}
