import { describe, expect, it } from 'vitest'
import { serviceWords } from '../../tools/gates/service-words.ts'
import { treeOf } from '../../tools/gates/source-tree.ts'

// A tennis club's edition: what it calls its things may stand nowhere in the program.

const law = {
  'law/schema/edition.schema.json': JSON.stringify({
    properties: { forms: {}, fields: {}, steps: {}, outcomes: {}, choices: {}, at: {} },
    enum: ['accept', 'address'],
  }),
  'law/words/paper-kinds.yaml': 'words: paper-kinds\nlist: { coupon: {}, reasoned-refusal: {} }',
  'law/services/court/2020-town.standard.yaml': `
forms:
  request:
    fields:
      racket: { at: '1', choices: [wood, very-light] }
      given-name: { at: '1' }
      address: { at: '1' }
papers: { coupon: { fields: { number: {} } }, member-card: {} }
grounds: { refuse: { at: '2', list: { noise: { at: '2' } } } }
steps: { play: { outcomes: { won: {}, lost: {} } } }`,
}

const find = (code: string, more: Readonly<Record<string, string>> = {}): string[] =>
  serviceWords.check(treeOf({ ...law, 'src/casework/a.ts': code, ...more })).map(({ at, what }) => `${at} ${what}`)

describe('words of a service', () => {
  it.each([
    ['a compound id', "const x = 'given-name'", '1:11 "given-name"'],
    ['a compound choice', "const x = 'very-light'", '1:11 "very-light"'],
    ['a compound paper', "const x = 'member-card'", '1:11 "member-card"'],
    ['a form looked up', "const x = application['request']", '1:23 "request"'],
    ['an outcome looked up', "const x = step.outcomes.get('won')", '1:29 "won"'],
    ['an outcome compared', "const x = passed.outcome === 'lost'", '1:30 "lost"'],
    ['a step compared', "const x = 'play' !== task.step", '1:11 "play"'],
    ['a field of a form', "const x = typed.get('request.racket')", '1:21 "request.racket"'],
    ['a field as conditions write it', "const x = 'request.given_name'", '1:11 "request.given_name"'],
    ['a name of the edition', "const x = name('forms.request.address')", '1:16 "forms.request.address"'],
    ['a name that a template makes', 'const x = name(`grounds.refuse.noise.${why}`)', '1:16 "grounds.refuse.noise."'],
  ])('are found: %s', (_, code, expected) => {
    expect(find(code)).toEqual([`src/casework/a.ts:${expected} is an id of a service`])
  })

  it('are not seen in words that every service shares, in words of the program, in its texts and in tests', () => {
    const code = `import { won } from './won.ts'
      const verbs = ['accept', 'address', 'coupon', 'reasoned-refusal']
      const kind = { is: 'won' }
      const told = [say('forms.request'), name(\`forms.\${form}.\${field}\`), event.type === 'won', 'number']`
    const more = {
      'texts/a.yaml': 'forms: { request: { kk: Сұраныс, ru: Запрос, en: Request } }',
      'src/casework/a.test.ts': "const x = application['request']",
    }
    expect(find(code, more)).toEqual([])
  })
})
