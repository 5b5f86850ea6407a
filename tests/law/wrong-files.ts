import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { LawErrorCode } from '../../src/law/index.ts'

/** A right file made wrong in one way, and what must be said of it. */
export interface WrongFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** Any of these codes is the right one. */
  readonly codes: readonly LawErrorCode[]
  /** Where it must be found, when the fault stands in one line. */
  readonly line?: number
}

interface Key {
  readonly path: string
  readonly name: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly depth: number
  readonly above: string
  readonly valueStart: number
  readonly valueEnd: number
  readonly scalar: boolean
}

/** Every key of a file with its place, in the order of the text. */
function keysOf(text: string): Key[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const keys: Key[] = []
  visit(document, {
    Pair(_, pair, path) {
      const { key, value } = pair
      if (!isScalar(key) || !key.range || typeof key.value !== 'string') return
      const range = isScalar(value) || isMap(value) ? value.range : undefined
      const above = path.flatMap((node) =>
        'key' in (node as object) && isScalar((node as { key: unknown }).key)
          ? [String((node as { key: { value: unknown } }).key.value)]
          : [],
      )
      keys.push({
        path: [...above, key.value].join('.'),
        name: key.value,
        start: key.range[0],
        end: key.range[1],
        line: lines.linePos(key.range[0]).line,
        depth: above.length,
        above: above.at(-1) ?? '',
        valueStart: range?.[0] ?? key.range[1],
        valueEnd: range?.[1] ?? key.range[1],
        scalar: isScalar(value),
      })
    },
  })
  return keys
}

function replace(text: string, start: number, end: number, by: string): string {
  // A folded text ends with its line.
  const tail = by !== '' && text.slice(start, end).endsWith('\n') ? '\n' : ''
  return text.slice(0, start) + by + tail + text.slice(end)
}

/** Two neighbouring letters swapped, as a hurried hand does. */
function misspelt(word: string): string {
  const at = word.length > 3 ? Math.floor(word.length / 2) : 0
  const [a = '', b = ''] = [word[at], word[at + 1]]
  return a === b ? `${word}x` : word.slice(0, at) + b + a + word.slice(at + 2)
}

/** Keys that the schema itself names, so that a misspelt one is unknown rather than a new id. */
const words = new Set([
  'at',
  'is',
  'by',
  'does',
  'within',
  'outcomes',
  'next',
  'yields',
  'sends-to',
  'fills',
  'routes',
  'parts',
  'starts',
  'accepts',
  'office',
  'organ',
  'from',
  'on',
  'term',
  'form',
  'issuer',
  'handed',
  'origin',
  'filled-by',
  'rows',
  'fields',
  'type',
  'required',
  'choices',
  'mask',
  'table',
  'show',
  'closed',
  'list',
  'holds',
  'unless',
  'when',
  'paper',
  'signed-by',
  'system',
  'columns',
  'amount',
  'confirm',
  'executed',
  'number',
  'units',
  'steps',
  'printed-term',
  'printed-next',
  'way',
  'receipt',
  'week',
  'hours',
  'kind',
  'about',
  'taken-as',
  'general',
  'end',
  'to',
  'needs',
  'effects',
  'result',
])

/** Maps whose keys are ids that the author chooses. */
const underIds = new Set([
  'fields',
  'columns',
  'rows',
  'items',
  'outcomes',
  'steps',
  'units',
  'unless',
  'forms',
  'papers',
  'journals',
])

export function wrongEditions(text: string): WrongFile[] {
  const keys = keysOf(text)
  const top = keys.filter(({ depth }) => depth === 0)
  return [
    ...missingKeys(text, top),
    ...misspeltKeys(text, keys),
    ...duplicateKeys(text, keys),
    ...wrongValues(text, keys),
    ...brokenText(text, keys),
  ]
}

/** Each key of the top level taken out with all that stands under it. */
function missingKeys(text: string, top: readonly Key[]): WrongFile[] {
  return top.map((key, index) => ({
    name: `without ${key.name}`,
    content: replace(text, key.start, top[index + 1]?.start ?? text.length, ''),
    codes: ['missing-key'],
  }))
}

function misspeltKeys(text: string, keys: readonly Key[]): WrongFile[] {
  const seen = new Set<string>()
  return keys.flatMap((key): WrongFile[] => {
    const known = key.depth === 0 || words.has(key.name)
    // One of each word is enough: the same schema reads the others.
    const once = key.name
    if (
      !known ||
      underIds.has(key.above) ||
      (key.above === 'list' && key.path.startsWith('grounds')) ||
      seen.has(once) ||
      key.name.length < 3
    )
      return []
    seen.add(once)
    return [
      {
        name: `${key.path} misspelt`,
        content: replace(text, key.start, key.end, misspelt(key.name)),
        codes: ['unknown-key', 'missing-key', 'unknown-reference', 'not-one-of', 'wrong-type'],
        line: key.line,
      },
    ]
  })
}

function duplicateKeys(text: string, keys: readonly Key[]): WrongFile[] {
  const lines = text.split('\n')
  return keys
    .filter(({ depth, line }) => depth >= 1 && /^ +[a-z0-9-]+: \{.*\}$/.test(lines[line - 1] ?? ''))
    .filter((_, index) => index % 12 === 0)
    .map((key) => ({
      name: `${key.path} twice`,
      content: [...lines.slice(0, key.line), lines[key.line - 1] ?? '', ...lines.slice(key.line)].join('\n'),
      codes: ['duplicate-key'],
      line: key.line + 1,
    }))
}

const byKey: Readonly<Record<string, { readonly value: string; readonly codes: readonly LawErrorCode[] }[]>> = {
  term: [
    { value: '7 working-day', codes: ['wrong-form'] },
    { value: '0 working-days', codes: ['wrong-form'] },
    { value: '7 workingdays', codes: ['wrong-form'] },
    { value: '[7, working-days]', codes: ['wrong-type'] },
  ],
  within: [
    { value: 'two days', codes: ['wrong-form'] },
    { value: '15', codes: ['wrong-type'] },
    { value: '-1 days', codes: ['wrong-form'] },
    { value: '{ centre: 2 minutes }', codes: ['unknown-reference'] },
  ],
  by: [{ value: 'executr', codes: ['unknown-reference'] }],
  does: [
    { value: 'dispach', codes: ['not-one-of'] },
    { value: 'relay', codes: ['verb-of-another'] },
    { value: '[sign, singe]', codes: ['not-one-of'] },
  ],
  next: [{ value: 'nowhere', codes: ['unknown-reference'] }],
  to: [{ value: 'sgin', codes: ['unknown-reference', 'wrong-form'] }],
  end: [{ value: 'isued', codes: ['unknown-reference'] }],
  starts: [{ value: 'aksept', codes: ['unknown-reference'] }],
  at: [
    { value: '9', codes: ['wrong-type'] },
    { value: 'paragraph nine', codes: ['wrong-form'] },
  ],
  type: [{ value: 'mony', codes: ['not-one-of'] }],
  required: [
    { value: 'true', codes: ['wrong-type'] },
    { value: '{ when: plot.has_plott }', codes: ['bad-condition'] },
  ],
  holds: [
    { value: 'income_per_head >', codes: ['bad-condition'] },
    { value: 'income_per_hed > 3', codes: ['bad-condition'] },
    { value: "employment.unemployed > 'x'", codes: ['bad-condition'] },
    { value: 'income_per_head', codes: ['bad-condition'] },
    { value: "parameter('line') > income_per_head", codes: ['bad-condition'] },
    { value: 'incomes.amount > 3', codes: ['bad-condition'] },
    { value: "employment.standing == 'disabeld'", codes: ['bad-condition'] },
    { value: 'system.exit()', codes: ['bad-condition'] },
  ],
  mask: [{ value: '"[0-9"', codes: ['wrong-form'] }],
  table: [
    { value: 'plot', codes: ['not-a-table'] },
    { value: 'famly', codes: ['unknown-reference'] },
  ],
  form: [{ value: 'famly', codes: ['unknown-reference', 'wrong-form', 'wrong-type'] }],
  paper: [{ value: 'notise', codes: ['unknown-reference'] }],
  from: [
    { value: 'aplication.surname', codes: ['unknown-reference'] },
    { value: 'application.surnam', codes: ['unknown-reference'] },
    { value: 'executor.phone', codes: ['unknown-reference'] },
    { value: 'case.number.more', codes: ['unknown-reference'] },
    { value: 'entry.page', codes: ['unknown-reference'] },
    { value: 'paper.decision.colour', codes: ['unknown-reference'] },
    { value: 'plot', codes: ['unknown-reference'] },
    { value: 'family.iin', codes: ['unknown-reference'] },
    { value: 'family', codes: ['printed-otherwise', 'unknown-reference'] },
  ],
  about: [{ value: 'steps.opin', codes: ['unknown-reference'] }],
  general: [{ value: 'counting-of-terms/lastday', codes: ['unknown-reference'] }],
  doubt: [{ value: 'first-dya', codes: ['unknown-reference'] }],
  office: [{ value: 'departament', codes: ['unknown-reference'] }],
  act: [{ value: 'akmola-2011', codes: ['unknown-reference'] }],
  edition: [{ value: 'targeted-social-aid', codes: ['wrong-form'] }],
  schema: [{ value: '2', codes: ['not-one-of'] }],
  kind: [{ value: 'regulations', codes: ['not-one-of'] }],
  week: [{ value: '"1-8"', codes: ['wrong-form'] }],
  result: [{ value: 'notise', codes: ['unknown-reference'] }],
  amount: [{ value: 'aid-amont', codes: ['unknown-reference'] }],
  'not-held': [{ value: 'kz-1999-1', codes: ['unknown-reference'] }],
  'sends-to': [{ value: 'comission', codes: ['unknown-reference'] }],
  'filled-by': [{ value: 'aplicant', codes: ['unknown-reference'] }],
  'created-by': [{ value: 'akim-of-all', codes: ['unknown-reference'] }],
}

/** The first, the middle and the last place of each such key get each wrong value. */
function wrongValues(text: string, keys: readonly Key[]): WrongFile[] {
  return Object.entries(byKey).flatMap(([name, values]) => {
    const places = keys.filter((key) => key.name === name && key.scalar)
    const picked = new Set(
      [places[0], places[Math.floor(places.length / 2)], places.at(-1)].filter((key) => key !== undefined),
    )
    return [...picked].flatMap((key) =>
      values
        .filter(({ value }) => text.slice(key.valueStart, key.valueEnd) !== value && fits(key, value))
        .map(({ value, codes }) => ({
          name: `${key.path}: ${value}`,
          content: replace(text, key.valueStart, key.valueEnd, value),
          codes,
          line: key.line,
        })),
    )
  })
}

/** Values that are right in other places of the same name. */
const fits = (key: Key, value: string): boolean => {
  if (value === 'relay') return !key.path.includes('tellings')
  if (key.name === 'from') return !key.path.startsWith('promises') && !key.path.startsWith('timetables')
  if (key.name === 'form' || key.name === 'kind') return key.depth !== 2 || !key.path.startsWith('results')
  return true
}

function brokenText(text: string, keys: readonly Key[]): WrongFile[] {
  const lines = text.split('\n')
  const at = (share: number): number => Math.floor(text.length * share)
  const deep = lines.flatMap((line, index) => (/^ {4}[a-z]/.test(line) ? [index] : []))
  const some = (list: readonly number[], count: number): number[] =>
    list.filter((_, index) => index % Math.ceil(list.length / count) === 0)
  const bytes = Buffer.from(text)
  const syntax: LawErrorCode[] = [
    'not-yaml',
    'tab',
    'unknown-key',
    'missing-key',
    'wrong-type',
    'wrong-form',
    'duplicate-key',
    'unknown-reference',
    'not-one-of',
  ]
  const letters = keys.filter(({ depth }) => depth === 0)
  return [
    ...some(deep, 14).map((index) => ({
      name: `line ${index + 1} indented by three`,
      content: lines.with(index, ` ${lines[index]}`).join('\n'),
      codes: syntax,
    })),
    ...some(deep, 10).map((index) => ({
      name: `line ${index + 1} indented by a tab`,
      content: lines.with(index, `\t${(lines[index] ?? '').trim()}`).join('\n'),
      codes: syntax,
    })),
    ...Array.from({ length: 20 }, (_, index) => ({
      name: `cut off after ${index + 1} of 21 parts`,
      content: text.slice(0, at((index + 1) / 21)),
      codes: syntax,
    })),
    ...[0.1, 0.5, 0.9].map((share) => {
      const place = Math.floor(bytes.length * share)
      return {
        name: `a byte that is not UTF-8 after ${share}`,
        content: Buffer.concat([bytes.subarray(0, place), Buffer.from([0xff, 0xfe]), bytes.subarray(place)]),
        codes: ['not-utf-8'] as const,
      }
    }),
    ...letters
      .filter((_, index) => index % 6 === 0)
      .map((key) => ({
        name: `${key.name} without its colon`,
        content: replace(text, key.end, key.end + 1, ''),
        codes: syntax,
      })),
    { name: 'an empty file', content: '', codes: ['wrong-type'] },
    { name: 'a single word', content: 'edition', codes: ['wrong-type', 'wrong-form'] },
    { name: 'a list', content: '- edition\n- act\n', codes: ['wrong-type'] },
    { name: 'only a comment', content: '# nothing\n', codes: ['wrong-type'] },
    { name: 'two documents', content: `${text}\n---\n${text}`, codes: ['not-yaml'] },
    {
      name: 'assumed without a doubt',
      content: text.replace('intake:\n    at: "app3.t1.1"', 'intake:\n    at: assumed'),
      codes: ['no-doubt'],
    },
    { name: 'an alias', content: text.replace('kind: regulation', 'kind: &kind regulation'), codes: ['not-yaml'] },
    { name: 'a tag', content: text.replace('kind: regulation', 'kind: !!js/function regulation'), codes: ['not-yaml'] },
    { name: 'a number as key', content: `${text}\n7: seven\n`, codes: ['not-yaml'] },
    { name: 'too long', content: `${text}\n# ${'x'.repeat(1_000_001)}`, codes: ['too-long'] },
    { name: 'saved as UTF-16', content: Buffer.from(`\ufeff${text}`, 'utf16le'), codes: ['not-utf-8', 'not-yaml'] },
    { name: 'nothing but zeros', content: Buffer.alloc(64), codes: ['not-yaml', 'wrong-type', 'wrong-form'] },
  ]
}
