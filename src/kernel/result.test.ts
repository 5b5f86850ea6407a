import { describe, expect, it } from 'vitest'
import { never } from './never.ts'
import { accepted, refusal, refused } from './result.ts'

describe('an expected answer', () => {
  it('is a value or all its refusals', () => {
    expect(accepted(7)).toEqual({ ok: true, value: 7 })
    expect(refused(refusal('term.empty'), refusal('term.wrong'))).toEqual({
      ok: false,
      refusals: [{ code: 'term.empty' }, { code: 'term.wrong' }],
    })
  })

  it('a refusal carries its facts and its place where it has them, and no empty keys', () => {
    expect(refusal('term.wrong', { typed: 'x' }, 'family.2.iin')).toEqual({
      code: 'term.wrong',
      at: 'family.2.iin',
      facts: { typed: 'x' },
    })
    expect(Object.keys(refusal('term.wrong'))).toEqual(['code'])
  })

  it('what cannot be is a bug, and says what it met', () => {
    expect(() => never('seen' as never)).toThrow('unexpected value: "seen"')
  })
})
