import { refusal, type Refusal } from '../kernel/index.ts'

/** The shape of a calendar file. It is closed: a misspelt key is a mistake and not a remark. */
const shapes = {
  file: { id: 'text', about: 'list?', years: 'object', names: 'object', holidays: 'list', dated: 'list', moves: 'list', sources: 'list?' }, // prettier-ignore
  years: { from: 'year', to: 'year', presumed: 'list' },
  name: { kk: 'text', ru: 'text', en: 'text' },
  holiday: { id: 'text', kind: 'kind', days: 'list', from: 'year', to: 'year?' },
  dated: { id: 'text', kind: 'kind', days: 'list', everyYear: 'yes-or-no?' },
  move: { off: 'text', worked: 'text', act: 'object' },
  act: { number: 'text-or-null', year: 'year', by: 'issuer' },
} as const

type Shape = Readonly<Record<string, string>>

/** What each sort of value is, told to the author as an example in JSON. */
const sorts: Readonly<Record<string, { readonly is: (value: unknown) => boolean; readonly example: string }>> = {
  text: { is: (value) => typeof value === 'string' && value.trim() !== '', example: '"2012-12-31"' },
  'text-or-null': { is: (value) => value === null || (typeof value === 'string' && value !== ''), example: '"1538" | null' }, // prettier-ignore
  'year': { is: (value) => Number.isInteger(value) && (value as number) >= 1900 && (value as number) <= 2200, example: '2012' }, // prettier-ignore
  list: { is: Array.isArray, example: '[ … ]' },
  object: { is: isObject, example: '{ … }' },
  'yes-or-no': { is: (value) => typeof value === 'boolean', example: 'true | false' },
  kind: { is: (value) => value === 'holiday' || value === 'day-off', example: '"holiday" | "day-off"' },
  issuer: { is: (value) => value === 'government' || value === 'ministry', example: '"government" | "ministry"' },
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong in the shape of a parsed calendar file, all of it; `at` of each is a path in the file. */
export function checkCalendarShape(file: unknown): Refusal[] {
  const wrong = check(file, shapes.file, '')
  if (wrong.length > 0 || !isObject(file)) return wrong
  const years = check(file['years'], shapes.years, 'years')
  return [
    ...years,
    ...(years.length > 0 ? [] : each(file, 'years.presumed', (value, at) => checkSort(value, 'year', at))),
    ...Object.entries(file['names'] as object).flatMap(([id, name]) => check(name, shapes.name, `names.${id}`)),
    ...each(file, 'holidays', (value, at) => withDays(value, shapes.holiday, at)),
    ...each(file, 'dated', (value, at) => withDays(value, shapes.dated, at)),
    ...each(file, 'moves', (value, at) => {
      const move = check(value, shapes.move, at)
      return move.length > 0 ? move : check((value as { act: unknown }).act, shapes.act, `${at}.act`)
    }),
  ]
}

function each(
  file: Readonly<Record<string, unknown>>,
  path: string,
  checkOne: (value: unknown, at: string) => Refusal[],
): Refusal[] {
  const list = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file)
  return (list as readonly unknown[]).flatMap((value, index) => checkOne(value, `${path}.${index}`))
}

function withDays(value: unknown, shape: Shape, at: string): Refusal[] {
  const wrong = check(value, shape, at)
  if (wrong.length > 0) return wrong
  const { days } = value as { days: readonly unknown[] }
  return days.flatMap((day, index) => checkSort(day, 'text', `${at}.days.${index}`))
}

function check(value: unknown, shape: Shape, at: string): Refusal[] {
  if (!isObject(value)) return checkSort(value, 'object', at)
  const known = Object.keys(shape)
  const path = (key: string): string => (at === '' ? key : `${at}.${key}`)
  const unknown = Object.keys(value).filter((key) => !known.includes(key))
  return [
    ...unknown.map((key) => refusal('calendar.key-not-known', { key, known: known.join(', ') }, path(key))),
    ...known.flatMap((key) => {
      const optional = shape[key]!.endsWith('?')
      if (!(key in value)) return optional ? [] : [refusal('calendar.key-lacking', { key: path(key) }, at)]
      return checkSort(value[key], shape[key]!.replace('?', ''), path(key))
    }),
  ]
}

const checkSort = (value: unknown, sort: string, at: string): Refusal[] =>
  sorts[sort]!.is(value) ? [] : [refusal('calendar.value-wrong', { at, wanted: sorts[sort]!.example }, at)]
