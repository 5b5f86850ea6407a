import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, type Json } from './canonical.ts'

describe('canonical JSON (RFC 8785)', () => {
  it('orders members by UTF-16 code units, as the RFC’s own example does', () => {
    const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\u{1f600}': 'Emoji', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' } // prettier-ignore
    expect(Object.values(JSON.parse(canonical(value)) as object)).toHaveLength(7)
    expect([...canonical(value).matchAll(/:"(\w+)/g)].map((match) => match[1])).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ])
  })

  it('writes numbers and strings as the RFC’s own example does', () => {
    const value = { numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] } // prettier-ignore
    expect(canonical(value)).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}') // prettier-ignore
  })

  it('leaves out members that are not there', () => {
    expect(canonical({ b: 1, a: undefined, c: [{ d: undefined }] })).toBe('{"b":1,"c":[{}]}')
  })

  it('has no words for what JSON cannot say', () => {
    expect(() => canonical(Number.NaN)).toThrow('NaN')
    expect(() => canonical({ far: Infinity })).toThrow('Infinity')
  })

  it('is one text for one value, in whatever order its members came', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonical(value)
        expect(canonical(JSON.parse(text) as Json)).toBe(text)
        expect(canonical(turned(value))).toBe(text)
      }),
    )
  })
})

function turned(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(turned)
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>)
      .toReversed()
      .map(([key, member]) => [key, turned(member)]),
  )
}
