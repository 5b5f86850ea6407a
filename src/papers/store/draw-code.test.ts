import { expect, test } from 'vitest'
import { paperCodeShape, readNumber } from '../../kernel/index.ts'
import { drawCode } from './draw-code.ts'

test('a code is drawn from the randomness handed in and can be typed back with any separators', () => {
  const code = drawCode((bytes) => new Uint8Array(bytes).fill(7))
  expect(code).toMatch(/^7777-7777-777\d$/)
  expect(readNumber(` ${code.replaceAll('-', ' ')} `, paperCodeShape)).toEqual({ ok: true, value: code })
})

test('a byte that would make some digits likelier is not used', () => {
  let call = 0
  const code = drawCode((bytes) => new Uint8Array(bytes).fill(call++ === 0 ? 255 : 3))
  expect(code).toMatch(/^3333-3333-333\d$/)
})

test('one wrong digit is noticed before anything is looked up', () => {
  expect(readNumber('5193-0462-7187', paperCodeShape)).toEqual({
    ok: false,
    refusals: [{ code: 'number.wrong-check-digit' }],
  })
})
