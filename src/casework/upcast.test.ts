import { describe, expect, it } from 'vitest'
import { currentVersion, lift, type RawEvent } from './upcast.ts'

const stored: RawEvent = {
  case: 'c',
  type: 'issued',
  version: 1,
  seq: 7,
  hash: 'h',
  by: 'Қасымова Бағдат',
  happened: '2026-03-19T08:00:00Z',
  content: { receivedBy: 'Жақыпов Нұрлан' },
}

describe('an event of an older version', () => {
  const steps = {
    'issued@1': (content: unknown) => ({ ...(content as object), proxy: null }),
    'issued@2': (content: unknown) => {
      const { receivedBy, ...rest } = content as { receivedBy: string }
      return { ...rest, received: { by: receivedBy } }
    },
  }

  it('is lifted step by step to the version of today', () => {
    const lifted = lift(stored, steps, { ...currentVersion, issued: 3 })
    expect(lifted.content).toEqual({ proxy: null, received: { by: 'Жақыпов Нұрлан' } })
    // The stored content is left as it was.
    expect(stored.content).toEqual({ receivedBy: 'Жақыпов Нұрлан' })
    expect(lifted).toMatchObject({ case: 'c', type: 'issued', seq: 7, by: 'Қасымова Бағдат' })
  })

  it('is lifted only from where it stands', () => {
    const second = { ...stored, version: 2, content: { proxy: 'anna', receivedBy: 'Жақыпов Нұрлан' } }
    expect(lift(second, steps, { ...currentVersion, issued: 3 }).content).toEqual({
      proxy: 'anna',
      received: { by: 'Жақыпов Нұрлан' },
    })
  })

  it('of the version of today is left alone', () => {
    expect(lift(stored).content).toBe(stored.content)
  })

  it('that no upcaster lifts, or of a type that nobody knows, is a fault and not a guess', () => {
    const without = { 'issued@2': steps['issued@2'] }
    expect(() => lift(stored, without, { ...currentVersion, issued: 3 })).toThrow(
      'no upcaster lifts issued from version 1',
    )
    expect(() => lift({ ...stored, type: 'danced' })).toThrow('unknown type danced')
  })

  it('from a program that is newer than this one is a fault: it could be read wrongly', () => {
    expect(() => lift({ ...stored, version: 2 })).toThrow('version 2')
  })
})
