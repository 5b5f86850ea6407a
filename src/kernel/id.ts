/**
 * UUIDv7 (RFC 9562): time first, so that keys made together lie together in an index.
 * Time and randomness come in from outside; the kernel has neither.
 */
export function uuidv7(epochMilliseconds: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('uuidv7 needs ten random bytes')
  const time = epochMilliseconds.toString(16).padStart(12, '0')
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16).padStart(2, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(6, 8)}-${hex.slice(8, 20)}`
}

/** Whether a text is an id of ours: the database asks for one, and throws at anything else. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
