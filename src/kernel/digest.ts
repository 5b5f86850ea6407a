import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal: every hash in the system is written so. */
export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
