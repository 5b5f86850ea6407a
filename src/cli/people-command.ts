import { accepted, civilDate, refusal, refused, type Refusal, type Result } from '../kernel/index.ts'
import type { Directory } from '../offices/index.ts'
import { findKeeper, staffWithLogin, type Means, type StaffActor } from '../people/index.ts'
import {
  installationZone,
  refusalKey,
  type Database,
  type Language,
  type TextKey,
  type Texts,
  type Tx,
  type Voice,
} from '../platform/index.ts'
import { commandNotKnown, optionOf, wronglyAsked } from './command.ts'
import { readNeededOptions, type OptionKind } from './read-options.ts'
import { readDate } from './read-time.ts'

/** What the commands on people work with; opened and closed by whoever starts them. */
export interface PeopleCommandWorld {
  readonly database: Database
  readonly directory: Directory
  readonly means: Means
  readonly texts: Texts
  /** The language of the terminal. */
  readonly voice: Voice
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** What was done: in sentences, and as data for `--json`. */
export interface Told {
  readonly lines: readonly string[]
  readonly data: object
}

/** What is left to do once the words are understood: in one transaction, in the name of `by` or of the machine itself. */
export type Work = (tx: Tx, by: StaffActor | null) => Promise<Result<Told>>

type Given<Needs extends string, May extends string, Many extends string> = Readonly<Record<Needs, string>> &
  Readonly<Partial<Record<May, string>>> &
  Readonly<Record<Many, readonly string[]>>

export interface PeopleCommand {
  /** Reads the words; refuses all that is wrong with them before anything is opened. */
  readonly read: (words: readonly string[], world: PeopleCommandWorld) => Result<Ready>
}

interface Ready {
  readonly work: Work
  readonly by: string | undefined
  readonly json: boolean
  /** The options there are: a refusal about a part of the input that is one of them is told with it. */
  readonly options: readonly string[]
}

const examples: Readonly<Record<string, string>> = {
  login: 'a.akhmetova', place: '0101', office: '0101', unit: 'executor', kind: 'commission', organ: '100000', role: 'member',
  'act-number': '14', 'act-date': '2026-01-12', why: '"№ 12, 2026-03-01"',
} // prettier-ignore

/** A command by its options: those it cannot do without, those it may have, and those that may come again and again. */
export function peopleCommand<Needs extends string = never, May extends string = never, Many extends string = never>(
  options: { readonly needs?: readonly Needs[]; readonly may?: readonly May[]; readonly many?: readonly Many[] },
  prepare: (given: Given<Needs, May, Many>, world: PeopleCommandWorld) => Result<Work>,
): PeopleCommand {
  const { needs = [], may = [], many = [] } = options
  const table: Record<string, OptionKind> = { by: 'value', json: 'flag' }
  for (const name of [...needs, ...may]) table[name] = 'value'
  for (const name of many) table[name] = 'values'
  return {
    read(words, world) {
      const read = readNeededOptions(
        words,
        table,
        Object.fromEntries(needs.map((name) => [name, examples[name] ?? '…'])),
      )
      if (!read.ok) return read
      const { by, json, ...given } = read.value
      const work = prepare(given as Given<Needs, May, Many>, world)
      if (!work.ok) return work
      const known = Object.keys(table)
      return accepted({ work: work.value, by: by as string | undefined, json: json === true, options: known })
    },
  }
}

/**
 * Runs one of a group of commands, for whoever has the machine in hand. Gives the exit code; prints what was done, or
 * complains with everything that is wrong. All or nothing: a refusal leaves no trace.
 */
export async function runPeopleCommand(
  help: TextKey,
  commands: Readonly<Record<string, PeopleCommand>>,
  [name, ...words]: readonly string[],
  world: PeopleCommandWorld,
): Promise<number> {
  const { voice, complain, print } = world
  if (name === undefined) {
    complain(voice.say(help))
    return wronglyAsked
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const ready = command?.read(words, world) ?? refused(commandNotKnown(name, Object.keys(commands)))
  if (!ready.ok) {
    // What was typed is shown as it was typed, also where it looks like a day.
    for (const one of ready.refusals) complain(`${optionOf(one)}${voice.say(refusalKey(one.code), one.facts)}`)
    return wronglyAsked
  }
  const { work, by, json, options } = ready.value
  const done = await world.database.attempt({ kind: 'system' }, async (tx) => {
    const keeper = by === undefined ? accepted(null) : await findKeeper(tx, world.means, by)
    return keeper.ok ? work(tx, keeper.value) : keeper
  })
  if (!done.ok) {
    for (const { at, ...one } of done.refusals) {
      const option = at !== undefined && options.includes(at) ? `--${at}: ` : ''
      complain(`${option}${voice.sayRefusal(one)}`)
    }
    return 1
  }
  if (json) print(JSON.stringify(done.value.data, null, 2))
  else for (const line of done.value.lines) print(line)
  return 0
}

export const wrongOption = (option: string, typed: string, example: string): Refusal =>
  refusal('staff-command.wrong-option', { option, typed, example })

/** The number of a place: an office, an organ, or 0. */
export const readPlace = (typed: string, option: string): Result<number> =>
  /^\d{1,9}$/.test(typed) ? accepted(Number(typed)) : refused(wrongOption(option, typed, examples[option]!))

/** A day that may be left out: today then. */
export const readDayOrToday = (
  typed: string | undefined,
  option: string,
  { means }: PeopleCommandWorld,
): Result<Temporal.PlainDate> =>
  typed === undefined ? accepted(civilDate(means.now(), installationZone)) : readDate(typed, `--${option}`)

/** What is wrong with several readings, all of it; at least one of them was refused. */
export function refuseWrong(...read: readonly Result<unknown>[]): Result<never> {
  const [first, ...others] = read.flatMap((one) => (one.ok ? [] : one.refusals))
  return refused(first!, ...others)
}

/** Whoever has this login; `option` is where it was typed. */
export async function readLogin(tx: Tx, login: string, option = 'login'): Promise<Result<string>> {
  const staff = await staffWithLogin(tx, login)
  return staff === undefined ? refused(refusal('people.no-such-staff', { login }, option)) : accepted(staff)
}

/** One sentence in the three languages, for what the database keeps in all of them. */
export const inAll = ({ texts }: PeopleCommandWorld, key: TextKey): Readonly<Record<Language, string>> => ({
  kk: texts.say('kk', key),
  ru: texts.say('ru', key),
  en: texts.say('en', key),
})
