import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSafeAddress } from './address.ts'
import { escapeHtml, jsx, raw, type Child, type Html } from './jsx-runtime.ts'

/** What a browser makes of an escaped stretch of text. */
const unescape = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

// Any text, with the signs that matter to HTML much more often than chance would have them.
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", '</p>', '<script>', '&lt;', '-->', '`', '=', 'ә', '\n'))
    .map((signs) => signs.join('')),
)

const Bold = ({ children }: { readonly children: Child }): Html => <b>{children}</b>
const Silent = (): null => null

describe('what is typed never becomes markup', () => {
  test('a text child opens no tag and closes none, and reads back as it was', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { markup } = <p>{typed}</p>
        const inside = markup.slice('<p>'.length, -'</p>'.length)
        expect(inside).not.toMatch(/[<>"']/)
        expect(unescape(inside)).toBe(typed)
      }),
    )
  })

  test('a value stays inside its quotes and reads back as it was', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { markup } = <input value={typed} />
        const match = /^<input value="([^"]*)">$/.exec(markup)
        expect(match).not.toBeNull()
        expect(unescape(match![1]!)).toBe(typed)
      }),
    )
  })

  test('text inside arrays and components is escaped all the same', () => {
    expect((<p>{['<i>', <Bold>{'&'}</Bold>, [['"']]]}</p>).markup).toBe('<p>&lt;i&gt;<b>&amp;</b>&quot;</p>')
  })

  test('only raw puts markup out as it is', () => {
    expect((<p>{raw('<b>ә</b>')}</p>).markup).toBe('<p><b>ә</b></p>')
  })
})

describe('what a view may not write throws', () => {
  test.each(['onclick', 'ONLOAD', 'style', 'srcdoc', 'a b', 'x"y', '', '1a', 'a>b', 'a=b'])(
    'the attribute %j',
    (name) => {
      expect(() => jsx('p', { [name]: 'x' })).toThrow('no attribute of ours')
    },
  )

  test.each([
    'javascript:alert(1)',
    ' javascript:x',
    'java\tscript:x',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'https:',
    'x.html',
  ])('a link to %j', (address) => {
    expect(isSafeAddress(address)).toBe(false)
    expect(() => <a href={address}>x</a>).toThrow('leads out of the web')
  })

  test.each([
    '',
    '/',
    '/case/1?a=b#c',
    '#main',
    '?lang=ru',
    'https://egov.kz',
    'http://a.kz/x',
    'mailto:a@b.kz',
    'tel:+77015550134',
  ])('but a link to %j is fine', (address) => {
    expect((<a href={address}>x</a>).markup).toContain('<a href="')
  })

  test('a date or a number as a child: nobody has said how it is written in this language', () => {
    expect(() => jsx('p', { children: new Date(0) })).toThrow('must be text')
    expect(() => jsx('p', { children: 28460 })).toThrow('must be text')
  })

  test('an object as a value', () => {
    expect(() => jsx('p', { title: {} })).toThrow('is not text')
  })
})

describe('what stands for nothing leaves nothing', () => {
  test('null, undefined, true and false as children', () => {
    expect((<p>{[null, undefined, true, false]}</p>).markup).toBe('<p></p>')
  })

  test('a component that has nothing to say', () => {
    expect(
      (
        <p>
          <Silent />
        </p>
      ).markup,
    ).toBe('<p></p>')
  })

  test('attributes that are false or missing go, true stands by its name', () => {
    expect((<input type="radio" checked name={undefined} disabled={false} />).markup).toBe(
      '<input type="radio" checked>',
    )
  })
})

test('a void tag has no end', () => {
  expect((<br />).markup).toBe('<br>')
})

test('the five signs and no others are escaped', () => {
  expect(escapeHtml(`<a href="x">&'ә`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;ә')
})
