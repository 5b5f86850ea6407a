import { describe, expect, it } from 'vitest'
import type { Gate } from '../../tools/gates/gate.ts'
import { rawHtml } from '../../tools/gates/raw-html.ts'
import { refusalCodes } from '../../tools/gates/refusal-codes.ts'
import { screenTexts } from '../../tools/gates/screen-texts.ts'
import { treeOf } from '../../tools/gates/source-tree.ts'
import { textKeys } from '../../tools/gates/text-keys.ts'

const find = (gate: Gate, files: Readonly<Record<string, string>>): string[] =>
  gate.check(treeOf(files)).map(({ at, what }) => `${at} ${what}`)

describe('screen texts', () => {
  it('are not seen in comments, tests, classes, ids and conditions', () => {
    const files = {
      'src/web/a.tsx': `// Қазақша түсініктеме
        const page = (kind: string) => <p class="q-note" id="note">{say('a.b')} · 1.
          {kind === 'open' && <a href="/x" title={say('a.c')}>{kind === 'open' ? say('a.d') : name}</a>} <kbd>Ctrl Enter</kbd></p>`,
      'src/web/a.test.tsx': 'const page = <p>Сәлем</p>',
      'src/web/look.css': 'a::after { content: "→" } b::after { content: "\\00a0" } /* ескерту */',
      'texts/a.yaml': 'a: { kk: Сәлем }',
    }
    expect(find(screenTexts, files)).toEqual([])
  })

  it.each([
    ['Cyrillic in a string', "const x = 'Сәлем'", '1:11 "Сәлем" in code'],
    ['Cyrillic in a template', 'const x = `${n} күн`', '1:15 "күн" in code'],
    ['Cyrillic in a pattern', 'const x = /[а-я]/', '1:11 "/[а-я]/" in code'],
    ['words in an element', 'const x = <p>Hello</p>', '1:14 "Hello" on a page'],
    ['a string in an element', "const x = <p>{'Hello'}</p>", '1:15 "Hello" on a page'],
    ['a string behind a condition', "const x = <p>{late && 'Late'}</p>", '1:23 "Late" on a page'],
    ['a string in a choice', "const x = <p>{late ? say('a.b') : 'Fine'}</p>", '1:35 "Fine" on a page'],
    ['a template in an element', 'const x = <p>{`Page ${n}`}</p>', '1:15 "Page" on a page'],
    ['an attribute that is read', 'const x = <img alt="Map" />', '1:20 "Map" on a page'],
    [
      'a computed attribute that is read',
      "const x = <a aria-label={open ? 'Open' : undefined} />",
      '1:33 "Open" on a page',
    ],
    ['a property of a component', 'const x = <Card title="News" />', '1:23 "News" on a page'],
  ])('are found: %s', (_, text, expected) => {
    expect(find(screenTexts, { 'src/web/a.tsx': text })).toEqual([`src/web/a.tsx:${expected}`])
  })

  it('are found in style sheets', () => {
    expect(find(screenTexts, { 'src/web/look.css': 'a::after { content: "New" }' })).toEqual([
      'src/web/look.css:1:12 "New" in a style sheet',
    ])
  })
})

const title = 'title: { kk: Кіру, ru: Вход, en: Sign in }'

describe('text keys', () => {
  it('are said and exist, also when a template makes them', () => {
    const files = {
      'texts/web.yaml': `web:\n  ${title}\n  step: { one: { kk: а, ru: а, en: a }, two: { kk: ә, ru: ә, en: b } }`,
      'src/web/a.tsx': "const x = [say('web.title'), say(`web.step.${which}`)]",
    }
    expect(find(textKeys, files)).toEqual([])
  })

  it('that nothing says are found, a test being no use', () => {
    expect(find(textKeys, { 'texts/web.yaml': `web:\n  ${title}`, 'src/web/a.test.ts': "say('web.title')" })).toEqual([
      'texts/ web.title no code says this text',
    ])
  })

  it('that do not exist are found', () => {
    expect(find(textKeys, { 'src/web/a.tsx': "const x = voice.say('web.tytle')" })).toEqual([
      'src/web/a.tsx:1:21 says web.tytle, which does not exist',
    ])
  })

  it('with a language missing are found', () => {
    const files = { 'texts/web.yaml': 'web:\n  title: { kk: Кіру, en: Sign in }', 'src/web/a.tsx': "say('web.title')" }
    expect(find(textKeys, files).join()).toContain('texts/web.yaml:2')
  })

  it('that stand twice are found', () => {
    const text = `web:\n  ${title}`
    const files = { 'texts/a.yaml': text, 'texts/b.yaml': text, 'src/web/a.tsx': "say('web.title')" }
    expect(find(textKeys, files).join()).toContain('stands already at texts/a.yaml')
  })
})

const sentence = 'refusal:\n  case: { ended: { kk: Іс аяқталған., ru: Дело завершено., en: The case has ended. } }'

describe('refusal codes', () => {
  it('have their sentence', () => {
    const files = { 'texts/casework.yaml': sentence, 'src/casework/a.ts': "const no = refused(refusal('case.ended'))" }
    expect(find(refusalCodes, files)).toEqual([])
  })

  it.each([
    ["refusal('case.gone')", '1:20'],
    ["{ code: 'case.gone' as const, facts }", '1:20'],
  ])('without a sentence are found: %s', (text, place) => {
    const code = text.replace(' as const', '')
    const files = { 'src/casework/a.ts': `const no = ${code}` }
    expect(find(refusalCodes, files)).toEqual([`src/casework/a.ts:${place} the refusal case.gone has no sentence`])
  })

  it('of which two modules make the same are found', () => {
    const files = {
      'texts/casework.yaml': sentence,
      'src/casework/a.ts': "refusal('case.ended')",
      'src/signing/b.ts': "refusal('case.ended')",
      'src/web/c.ts': "refusal('case.ended')",
    }
    expect(find(refusalCodes, files)).toEqual([
      'src/signing/b.ts:1:9 the refusal case.ended is made in src/casework too',
    ])
  })

  it('that nothing refuses with leave a sentence behind, which is found', () => {
    expect(find(refusalCodes, { 'texts/casework.yaml': sentence })).toEqual([
      'texts/ refusal.case.ended no code refuses with this',
    ])
  })
})

describe('raw markup', () => {
  it('is not needed where only types and JSX are used', () => {
    const files = {
      'src/web/a.tsx':
        "import type { Html } from './html/jsx-runtime.ts'\nimport { Fragment } from './html/jsx-runtime.ts'",
      'src/web/html/jsx-runtime.ts': 'export const raw = (markup: string) => new Html(markup)',
    }
    expect(find(rawHtml, files)).toEqual([])
  })

  it.each([
    "import { raw } from './html/jsx-runtime.ts'",
    "import { raw as markup } from '#html/jsx-runtime'",
    "import * as html from './html/jsx-runtime.ts'",
    "new Html('<b>')",
  ])('is found: %s', (text) => {
    expect(find(rawHtml, { 'src/web/a.tsx': text })).toEqual(['src/web/a.tsx:1:1 can put markup out unescaped'])
  })
})
