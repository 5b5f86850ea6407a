import { describe, expect, test } from 'vitest'
import { digest } from '../../kernel/index.ts'
import { loadTexts } from '../../platform/index.ts'
import { loadTemplates } from '../render/templates.ts'
import { makeContent } from './make-content.ts'
import type { PaperData } from './paper-data.ts'

const house = { texts: loadTexts(), templates: loadTemplates() }
const at = Temporal.Instant.from('2026-03-26T06:40:00Z')

const card: PaperData<'notice'> = {
  sample: false,
  at: '7',
  origin: 'listed',
  day: '2026-03-26',
  office: { name: 'Теннис клубы' },
  service: 'Клубқа қабылдау',
  holder: 'Әлиев Дамир',
  lines: [{ id: 'court', label: 'Корт', at: '3', words: 'екінші' }],
}
const make = (data: PaperData<'notice'>, language: 'kk' | 'ru' | 'en' = 'kk') =>
  makeContent(house, { kind: 'notice', language, data, at })

function content(data: PaperData<'notice'>, language: 'kk' | 'ru' | 'en' = 'kk') {
  const made = make(data, language)
  if (!made.ok) throw new Error(JSON.stringify(made.refusals))
  return made.value.content
}

describe('a paper is its content', () => {
  test('the same data at the same time is the same paper', () => {
    const [one, other] = [make(card), make(structuredClone(card))]
    expect(one).toEqual(other)
    expect(one.ok && one.value.hash).toBe(one.ok && digest(one.value.text))
  })

  test('one changed letter is another paper', () => {
    const [one, other] = [make(card), make({ ...card, service: 'Клубқа қабылдау.' })]
    expect(one.ok && one.value.hash).not.toBe(other.ok && other.value.hash)
  })

  test('it names the template it is set with, and the template of another kind is another one', () => {
    expect(content(card).template).toBe(house.templates.of('notice').hash)
    expect(house.templates.of('notice').hash).not.toBe(house.templates.of('coupon').hash)
  })

  test('every word on it stands in it, so that a text changed later changes no paper that exists', () => {
    const { strings } = content(card)
    expect(strings['title']).toBe('Хабарлама')
    expect(strings['day']).toBe('2026 жылғы 26 наурыз')
    expect(strings['system.code']).toBe('Құжат коды')
    expect(strings['mark.second-factor']).toBe('жүйеде екінші фактормен расталды')
  })

  test('the law may have its own name for the paper', () => {
    expect(content({ ...card, title: 'Клуб билеті' }).strings['title']).toBe('Клуб билеті')
  })
})

describe('the first lines of a paper', () => {
  test('a sample says that its law is repealed', () => {
    expect(content({ ...card, sample: true }).strings['warning.sample']).toBe('Үлгі.')
    expect(content(card).strings).not.toHaveProperty('warning.sample')
  })

  test('English says that it is a translation; Kazakh and Russian are the paper', () => {
    expect(content(card, 'en').strings['warning.translation']).toBe('Translation.')
    expect(content(card, 'kk').strings).not.toHaveProperty('warning.translation')
    expect(content(card, 'ru').strings).not.toHaveProperty('warning.translation')
  })
})

describe('the fields of a paper', () => {
  const line = (words: PaperData<'notice'>['lines'][number]['words'], more = {}) => [
    { id: 'court', label: 'Корт', at: '3', words, ...more },
  ]
  const shapes = (data: PaperData<'notice'>) => content(data).tables['lines']!.rows.map((row) => row.slice(3))

  test('stand in the order given, each with its paragraph', () => {
    const lines = [...line('екінші'), { id: 'hour', label: 'Сағаты', at: 'ours', words: '18:00' }]
    expect(content({ ...card, lines }).tables['lines']!.rows).toEqual([
      ['court', 'Корт', '§\u00a03', 'row', 'екінші'],
      ['hour', 'Сағаты', '', 'row', '18:00'],
    ])
  })

  test('a field that the law lists stays even when there is nothing to say', () => {
    expect(shapes({ ...card, lines: line(null) })).toEqual([['row', '—']])
  })

  test('a field that is only ours goes when there is nothing to say', () => {
    expect(shapes({ ...card, origin: 'named', lines: line(null) })).toEqual([])
  })

  test('a field on which the law is silent stays, with the silence in its frame', () => {
    const lines = line(null, { silence: { text: 'Мерзімі айтылмаған.', at: '6' } })
    const { tables } = content({ ...card, origin: 'named', lines })
    expect(tables['lines']!.rows[0]!.slice(3)).toEqual(['section', ''])
    expect(tables['silence.court']!.rows).toEqual([['Мерзімі айтылмаған.', '§\u00a06']])
  })

  test('a figure that this installation supplied says so where it stands', () => {
    expect(shapes({ ...card, lines: line('35 596 ₸', { supplied: true }) })).toEqual([
      ['row', '35 596 ₸ (жүйеге енгізілген үлгі көрсеткіш)'],
    ])
    const facts = { facts: [{ what: 'Кедейлік шегі', from: 'I тоқсан', value: '35 596 ₸', supplied: true }] }
    expect(content({ ...card, lines: line(facts) }).tables['line.court']!.rows[0]![1]).toBe(
      'I тоқсан; жүйеге енгізілген үлгі көрсеткіш',
    )
  })

  test('a column of figures is known by itself, and a number of a document is none', () => {
    const rows = [
      ['Әлиев', '880101300123', '28 460 ₸'],
      ['Ким', '910202400456', '512,50 ₸'],
    ]
    expect(shapes({ ...card, lines: line({ head: ['Кім', 'ЖСН', 'Сомасы'], rows }) })).toEqual([['table', '2']])
  })

  test('a figure is kept for machines beside its words', () => {
    expect(content({ ...card, lines: line('73 460 ₸', { number: 7_346_000 }) }).numbers).toEqual({ court: 7_346_000 })
  })
})

describe('what cannot be printed', () => {
  test('is refused with its place, all of it at once', () => {
    const made = make({ ...card, service: 'Клуб 😀', lines: [{ id: 'court', label: 'Корт', words: '漢' }] })
    expect(made.ok ? [] : made.refusals).toEqual([
      { code: 'papers.unprintable', at: 'service', facts: { characters: '😀' } },
      { code: 'papers.unprintable', at: 'lines', facts: { characters: '漢' } },
    ])
  })

  test('is not the same as written another way: two pieces of a letter become the letter', () => {
    expect(content({ ...card, service: 'Клубқа\tкүйі'.normalize('NFD') }).strings['service']).toBe('Клубқа күйі')
  })
})

test('data of another shape is a fault of the program and not a refusal', () => {
  expect(() => make({ ...card, lines: 'none' } as unknown as PaperData<'notice'>)).toThrow(/lines/)
})

test('a coupon tells where the case is followed', () => {
  const follow = { number: '26-0107-000214-9', address: 'example.kz/follow' }
  const made = makeContent(house, { kind: 'coupon', language: 'kk', data: { ...card, follow }, at })
  expect(made.ok && made.value.content.strings['case.number']).toBe('26-0107-000214-9')
})
