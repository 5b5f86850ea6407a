import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { Random } from '../clock.ts'

/** Seals short secrets, so that whoever reads the database, or a dump of it, has none of them. */
export interface SecretBox {
  /** `what` names whose secret it is: sealed for one, it does not open for another. */
  readonly seal: (secret: string, what: string) => string
  /** Null where it was sealed with a key that is not here, or is not what was sealed. */
  readonly open: (sealed: string, what: string) => string | null
  /** Whether it is sealed with the key that seals now; an older key can be let go when nothing needs it. */
  readonly isCurrent: (sealed: string) => boolean
}

const kind = 'a256gcm'
const [nonceLength, tagLength] = [12, 16]

/** What tells a key from another without telling it. */
const markOf = (key: Uint8Array): string =>
  createHash('sha256').update('qyzmet key ').update(key).digest('hex').slice(0, 12)

/** The first key seals, all of them open. AES-256-GCM, a random nonce each time. */
export function makeSecretBox(keys: readonly Uint8Array[], random: Random): SecretBox {
  const byMark = new Map(keys.map((key) => [markOf(key), key]))
  const [mark, key] = [...byMark][0]!
  return {
    seal(secret, what) {
      const nonce = random(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(what))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [kind, mark, Buffer.from(nonce).toString('base64url'), sealed.toString('base64url')].join('.')
    },
    open(sealed, what) {
      const [name, sealedWith = '', nonce = '', text = '', ...more] = sealed.split('.')
      const opening = byMark.get(sealedWith)
      const bytes = Buffer.from(text, 'base64url')
      if (name !== kind || !opening || more.length > 0 || bytes.length < tagLength) return null
      try {
        const cipher = createDecipheriv('aes-256-gcm', opening, Buffer.from(nonce, 'base64url'), {
          authTagLength: tagLength,
        })
        cipher.setAAD(Buffer.from(what)).setAuthTag(bytes.subarray(-tagLength))
        return cipher.update(bytes.subarray(0, -tagLength), undefined, 'utf8') + cipher.final('utf8')
      } catch {
        return null
      }
    },
    isCurrent: (sealed) => sealed.startsWith(`${kind}.${mark}.`),
  }
}

/** Whether it looks sealed at all: before this was done, secrets stood in the table as they are. */
export const isSealed = (text: string): boolean => text.startsWith(`${kind}.`)
