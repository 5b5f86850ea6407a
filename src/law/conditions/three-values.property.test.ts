import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  compute,
  evaluate,
  type Facts,
  type Given,
  makeVocabulary,
  readAmount,
  readCondition,
  readFacts,
} from './index.ts'
import { truthOf } from './tree.ts'

const made = makeVocabulary({
  names: {
    a: 'int',
    b: 'int',
    p: 'bool',
    q: 'bool',
    d: 'day',
    e: 'day',
    hue: { codes: ['red', 'green'] },
    people: { list: { record: { age: 'int', sick: 'bool' } } },
  },
})
if (!made.ok) throw new Error(JSON.stringify(made.refusals))
const vocabulary = made.value

/** All facts of the little world, and the naive two-valued reading of an expression: plain JavaScript. */
interface World {
  readonly a: number
  readonly b: number
  readonly p: boolean
  readonly q: boolean
  readonly d: string
  readonly e: string
  readonly hue: string
  readonly people: readonly { readonly age: number; readonly sick: boolean }[]
}
interface Said<T> {
  readonly text: string
  readonly naive: (world: World) => T
}

const small = fc.integer({ min: -4, max: 4 })
const world: fc.Arbitrary<World> = fc.record({
  a: small,
  b: small,
  p: fc.boolean(),
  q: fc.boolean(),
  d: fc.constantFrom('2026-01-01', '2026-02-28', '2026-03-01'),
  e: fc.constantFrom('2026-01-01', '2026-02-28', '2026-03-01'),
  hue: fc.constantFrom('red', 'green'),
  people: fc.array(fc.record({ age: small, sick: fc.boolean() }), { maxLength: 3 }),
})

const comparisons: readonly [string, (x: number | string, y: number | string) => boolean][] = [
  ['==', (x, y) => x === y],
  ['!=', (x, y) => x !== y],
  ['<', (x, y) => x < y],
  ['<=', (x, y) => x <= y],
  ['>', (x, y) => x > y],
  ['>=', (x, y) => x >= y],
]
const reckonings: readonly [string, (x: number, y: number) => number][] = [
  ['+', (x, y) => x + y],
  ['-', (x, y) => x - y],
  ['*', (x, y) => x * y],
]

const numbers: fc.Arbitrary<Said<number>> = fc.letrec<{ number: Said<number> }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom<Said<number>>(
      { text: 'a', naive: ({ a }) => a },
      { text: 'b', naive: ({ b }) => b },
      { text: 'size(people)', naive: ({ people }) => people.length },
      { text: 'sum(people.map(i, i.age))', naive: ({ people }) => people.reduce((sum, { age }) => sum + age, 0) },
      { text: 'size(people.filter(i, i.sick))', naive: ({ people }) => people.filter(({ sick }) => sick).length },
    ),
    small.map((n) => ({ text: `${n}`, naive: () => n })),
    fc.tuple(tie('number'), fc.constantFrom(...reckonings), tie('number')).map(([x, [op, does], y]) => ({
      text: `(${x.text} ${op} ${y.text})`,
      naive: (w: World) => does(x.naive(w), y.naive(w)),
    })),
    fc.tuple(tie('number'), tie('number')).map(([x, y]) => ({
      text: `max(${x.text}, ${y.text})`,
      naive: (w: World) => Math.max(x.naive(w), y.naive(w)),
    })),
  ),
})).number

const questions: fc.Arbitrary<Said<boolean>> = fc.letrec<{ question: Said<boolean> }>((tie) => ({
  question: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Said<boolean>>(
      { text: 'p', naive: ({ p }) => p },
      { text: 'q', naive: ({ q }) => q },
      { text: 'd < e', naive: ({ d, e }) => d < e },
      { text: "hue == 'red'", naive: ({ hue }) => hue === 'red' },
      { text: "hue in ['green']", naive: ({ hue }) => hue === 'green' },
      { text: 'people.exists(i, i.sick)', naive: ({ people }) => people.some(({ sick }) => sick) },
    ),
    fc.tuple(numbers, fc.constantFrom(...comparisons), numbers).map(([x, [op, does], y]) => ({
      text: `${x.text} ${op} ${y.text}`,
      naive: (w: World) => does(x.naive(w), y.naive(w)),
    })),
    numbers.map((x) => ({
      text: `people.all(j, j.age > ${x.text} || j.sick)`,
      naive: (w: World) => w.people.every(({ age, sick }) => age > x.naive(w) || sick),
    })),
    fc.tuple(tie('question'), tie('question')).map(([x, y]) => ({
      text: `(${x.text} && ${y.text})`,
      naive: (w: World) => x.naive(w) && y.naive(w),
    })),
    fc.tuple(tie('question'), tie('question')).map(([x, y]) => ({
      text: `(${x.text} || ${y.text})`,
      naive: (w: World) => x.naive(w) || y.naive(w),
    })),
    tie('question').map((x) => ({ text: `!(${x.text})`, naive: (w: World) => !x.naive(w) })),
    fc.tuple(tie('question'), tie('question'), tie('question')).map(([x, y, z]) => ({
      text: `(${x.text} ? ${y.text} : ${z.text})`,
      naive: (w: World) => (x.naive(w) ? y.naive(w) : z.naive(w)),
    })),
  ),
})).question

/** Forgets some facts: the bits say which; a person in the list may lose single fields. */
function forget({ people, ...rest }: World, bits: readonly boolean[]): Record<string, Given> {
  let next = 0
  const keep = (): boolean => bits[next++ % bits.length] ?? true
  const some = (fields: Record<string, Given>): Record<string, Given> =>
    Object.fromEntries(Object.entries(fields).filter(() => keep()))
  return { ...some({ ...rest }), ...(keep() ? { people: people.map((person) => some(person)) } : {}) }
}

function read(facts: Record<string, Given>): Facts {
  const known = readFacts(vocabulary, { facts })
  if (!known.ok) throw new Error(JSON.stringify(known.refusals))
  return known.value
}
function ask(text: string, facts: Facts): Answer {
  const condition = readCondition(vocabulary, text)
  if (!condition.ok) throw new Error(`${text}: ${JSON.stringify(condition.refusals)}`)
  return evaluate(condition.value, facts)
}

const bits = fc.array(fc.boolean(), { minLength: 7, maxLength: 17 })
const runs = { numRuns: 500, seed: 2012 }

describe('any condition over any facts', () => {
  it('with all facts known the answer is that of plain two-valued logic', () => {
    fc.assert(
      fc.property(questions, world, ({ text, naive }, w) => {
        expect(ask(text, read({ ...w })).value).toBe(naive(w))
      }),
      runs,
    )
  })

  it('an amount with all facts known is that of plain arithmetic', () => {
    fc.assert(
      fc.property(numbers, world, ({ text, naive }, w) => {
        const amount = readAmount(vocabulary, text)
        if (!amount.ok) throw new Error(text)
        expect(compute(amount.value, read({ ...w })).value).toBe(naive(w) + 0)
      }),
      runs,
    )
  })

  it('an answer known from some facts stands whatever the others turn out to be', () => {
    fc.assert(
      fc.property(questions, world, bits, ({ text, naive }, w, kept) => {
        const { value, missing } = ask(text, read(forget(w, kept)))
        if (value !== null) expect(value).toBe(naive(w))
        // And what is open always says what to ask.
        expect(missing.length === 0).toBe(value !== null)
      }),
      runs,
    )
  })

  it('giving exactly what is missing, again and again, leads to the answer', () => {
    fc.assert(
      fc.property(questions, world, bits, ({ text, naive }, w, kept) => {
        const facts: Record<string, Given> = forget(w, kept)
        for (let round = 0; round < 20; round += 1) {
          const { value, missing } = ask(text, read(facts))
          if (value !== null) {
            expect(value).toBe(naive(w))
            return
          }
          for (const { name } of missing) learn(facts, w, name)
        }
        throw new Error(`${text} stayed open`)
      }),
      runs,
    )
  })

  it('every set of what would differ turns the answer round, and none of its flips is needless', () => {
    fc.assert(
      fc.property(questions, world, bits, ({ text }, w, kept) => {
        const condition = readCondition(vocabulary, text)
        if (!condition.ok) throw new Error(text)
        const answer = evaluate(condition.value, read(forget(w, kept)))
        const truths = answer.leaves.map(({ value }) => value)
        for (const flips of answer.whatWouldDiffer) {
          for (const without of [null, ...flips]) {
            const flipped = truths.map(
              (truth, leaf) => flips.find((flip) => flip.leaf === leaf && flip !== without)?.to ?? truth,
            )
            const turned = truthOf(condition.value.tree, flipped) === !answer.value
            expect(turned).toBe(without === null)
          }
        }
      }),
      runs,
    )
  })
})

function learn(facts: Record<string, Given>, w: World, path: string): void {
  const [name = '', index, field] = path.split('.')
  const whole = { ...w }[name as keyof World]
  if (index === undefined || field === undefined) {
    facts[name] = whole
    return
  }
  const people = (facts['people'] ?? []) as Record<string, Given>[]
  const person = people[Number(index)]
  if (person !== undefined) person[field] = { ...w.people[Number(index)] }[field as 'age' | 'sick']
}
