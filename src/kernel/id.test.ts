import { describe, expect, it } from 'vitest'
import { uuidv7 } from './id.ts'

const random = Uint8Array.from([0xff, 0xcc, 0x30, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39])

describe('a key by its time (UUIDv7, RFC 9562)', () => {
  it('has the shape of the RFC: time first, version 7, variant 10', () => {
    // The time of the RFC’s own example.
    const id = uuidv7(0x017f22e279b0, random)
    expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('later keys sort behind earlier ones', () => {
    const times = [0, 1, 255, 256, 1_700_000_000_000, 1_700_000_000_001]
    const ids = times.map((time) => uuidv7(time, random))
    expect([...ids].sort()).toEqual(ids)
  })

  it('keys of one moment differ by chance alone', () => {
    expect(uuidv7(1, random)).toBe(uuidv7(1, random))
    expect(uuidv7(1, random)).not.toBe(
      uuidv7(
        1,
        random.map((byte) => byte ^ 1),
      ),
    )
  })

  it('needs ten bytes of chance', () => {
    expect(() => uuidv7(1, random.subarray(0, 9))).toThrow('ten random bytes')
  })
})
