import { describe, expect, test } from 'vitest'
import { readBin } from './bin.ts'
import { readIin } from './iin.ts'

const read = (typed: string): string => {
  const result = readBin(typed)
  return result.ok ? result.value : result.refusals[0]!.code
}

describe('the business identification number', () => {
  // Reckoned by hand: 9·1+8·2+6·4+4·5+1·9+2·10+4·11 = 142 = 12·11 + 10, so the second weights decide:
  // 9·3+8·4+6·6+4·7+1·11+2·1+4·2 = 144 = 13·11 + 1.
  test('ends with the control digit of a personal number', () => {
    expect(read('980640001241')).toBe('980640001241')
    expect(read('9806 4000 1241')).toBe('980640001241')
    expect(read('980640001242')).toBe('bin.wrong-control-digit')
  })

  test('each kind of mistake is told apart', () => {
    expect(read('98064000124')).toBe('bin.wrong-length')
    expect(read('98064000124a')).toBe('bin.not-digits')
    expect(read('981340001241')).toBe('bin.no-such-month')
    expect(read('980610001241')).toBe('bin.wrong-kind')
  })

  test('is no personal number', () => expect(readIin('980640001241').ok).toBe(false))
})
