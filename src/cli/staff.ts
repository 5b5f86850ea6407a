import { accepted, refusal, refused, type Result } from '../kernel/index.ts'
import { officeDigits, type Directory } from '../offices/index.ts'
import {
  civilDay,
  civilMoment,
  createStaff,
  dismissStaff,
  fullName,
  givePost,
  installation,
  isUnit,
  listStaff,
  resetStaff,
  staffWithLogin,
  units,
  type CreatedStaff,
  type Means,
} from '../people/index.ts'
import type { Database, Language, TextKey, Texts, Tx, Voice } from '../platform/index.ts'
import { commandNotKnown, wronglyAsked } from './command.ts'
import { readOptions } from './read-options.ts'

/** What the command works with; opened and closed by whoever starts it. */
export interface StaffCommandWorld {
  readonly database: Database
  readonly directory: Directory
  readonly means: Means
  readonly texts: Texts
  /** The language of the terminal. */
  readonly voice: Voice
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

type Options = Readonly<Record<string, string | undefined>>
type Lines = Result<readonly string[]>

interface StaffCommand {
  readonly needs: readonly string[]
  readonly may: readonly string[]
  readonly run: (tx: Tx, world: StaffCommandWorld, options: Options) => Promise<Lines>
}

const examples: Readonly<Record<string, string>> = { login: 'a.akhmetova', place: '0101', unit: 'executor' }

const personOptions = { needs: ['login', 'family', 'given'], may: ['patronymic'] } as const

const commands: Readonly<Record<string, StaffCommand>> = {
  'create-administrator': { ...personOptions, run: createAdministrator },
  create: { ...personOptions, run: createOne },
  'give-post': {
    needs: ['login', 'place', 'unit', 'position-kk', 'position-ru', 'position-en'],
    may: ['since'],
    run: giveOnePost,
  },
  reset: { needs: ['login'], may: [], run: resetOne },
  leave: { needs: ['login'], may: [], run: leaveOne },
  list: { needs: [], may: [], run: listAll },
}

/**
 * `qyzmet staff …`: for whoever has the machine in hand. Gives the exit code; prints what was done, or complains with
 * everything that is wrong. All or nothing: a refusal leaves no trace.
 */
export async function runStaffCommand(args: readonly string[], world: StaffCommandWorld): Promise<number> {
  const [name, ...words] = args
  if (name === undefined) {
    world.complain(world.voice.say('cli.staff.help'))
    return wronglyAsked
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const options = command ? readNeeded(command, words) : refused(commandNotKnown(name, Object.keys(commands)))
  if (!command || !options.ok) {
    if (!options.ok) for (const one of options.refusals) world.complain(world.voice.sayRefusal(one))
    return wronglyAsked
  }
  const done = await world.database.attempt({ kind: 'system' }, (tx) => command.run(tx, world, options.value))
  if (!done.ok) {
    for (const one of done.refusals) world.complain(world.voice.sayRefusal(one))
    return 1
  }
  for (const line of done.value) world.print(line)
  return 0
}

function readNeeded({ needs, may }: StaffCommand, words: readonly string[]): Result<Options> {
  const table = Object.fromEntries([...needs, ...may].map((name) => [name, 'value' as const]))
  const options = readOptions(words, table)
  if (!options.ok) return options
  const [first, ...others] = needs
    .filter((name) => options.value[name] === undefined)
    .map((name) =>
      refusal('cli.option-lacking', { option: `--${name}`, example: `--${name} ${examples[name] ?? '…'}` }),
    )
  return first ? refused(first, ...others) : options
}

const nameIn = (options: Options) => ({
  family: options['family']!,
  given: options['given']!,
  patronymic: options['patronymic'] ?? '',
})

/** The code stands alone on its line, so that it can be read out or copied without the sentence around it. */
function tellCode({ voice }: StaffCommandWorld, made: CreatedStaff): string[] {
  const moment = voice.format.moment(civilMoment(made.until))
  return [voice.say('staff-command.code', { code: made.oneTimeCode }), voice.say('staff-command.code-once', { moment })]
}

async function createOne(tx: Tx, world: StaffCommandWorld, options: Options): Promise<Lines> {
  const made = await createStaff(tx, world.means, null, { login: options['login']!, name: nameIn(options) })
  if (!made.ok) return made
  const created = world.voice.say('staff-command.created', {
    name: fullName(nameIn(options)),
    login: options['login']!,
  })
  return accepted([created, ...tellCode(world, made.value)])
}

async function createAdministrator(tx: Tx, world: StaffCommandWorld, options: Options): Promise<Lines> {
  const made = await createStaff(tx, world.means, null, { login: options['login']!, name: nameIn(options) })
  if (!made.ok) return made
  const say = (language: Language): string => world.texts.say(language, 'people.unit.administrator')
  const post = await givePost(tx, { ...world.means, directory: world.directory }, null, {
    staff: made.value.staff,
    place: installation,
    unit: 'administrator',
    position: { kk: say('kk'), ru: say('ru'), en: say('en') },
    since: civilDay(world.means.now()),
  })
  if (!post.ok) return post
  const created = world.voice.say('staff-command.created', {
    name: fullName(nameIn(options)),
    login: options['login']!,
  })
  return accepted([created, ...tellCode(world, made.value)])
}

async function giveOnePost(tx: Tx, world: StaffCommandWorld, options: Options): Promise<Lines> {
  const unit = options['unit']!
  const since = readDay(options['since']) ?? civilDay(world.means.now())
  const wrong = [
    ...(isUnit(unit) ? [] : [wrongOption('unit', unit, units.join(', '))]),
    ...(/^\d{1,4}$/.test(options['place']!) ? [] : [wrongOption('place', options['place']!, '0101')]),
    ...(since === 'wrong' ? [wrongOption('since', options['since']!, '2026-01-05')] : []),
  ]
  if (wrong.length > 0 || !isUnit(unit) || since === 'wrong') return refused(wrong[0]!, ...wrong.slice(1))
  const staff = await staffWithLogin(tx, options['login']!)
  if (staff === undefined) return refused(refusal('people.no-such-staff'))
  const place = Number(options['place'])
  const position = { kk: options['position-kk']!, ru: options['position-ru']!, en: options['position-en']! }
  const given = await givePost(tx, { ...world.means, directory: world.directory }, null, {
    staff,
    place,
    unit,
    position,
    since,
  })
  if (!given.ok) return given
  const { say, language } = world.voice
  const where =
    place === installation ? say('staff-command.installation') : world.directory.officeById(place)!.plain[language]
  return accepted([
    say('staff-command.post-given', {
      login: options['login']!,
      unit: say(`people.unit.${unit}` satisfies TextKey),
      place: place === installation ? where : `${officeDigits(place)} ${where}`,
    }),
  ])
}

const wrongOption = (option: string, typed: string, example: string) =>
  refusal('staff-command.wrong-option', { option, typed, example })

function readDay(typed: string | undefined): Temporal.PlainDate | 'wrong' | undefined {
  if (typed === undefined) return undefined
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' })
  } catch {
    return 'wrong'
  }
}

async function resetOne(tx: Tx, world: StaffCommandWorld, options: Options): Promise<Lines> {
  const reset = await resetStaff(tx, world.means, null, options['login']!)
  if (!reset.ok) return reset
  const told = world.voice.say('staff-command.reset', { login: options['login']! })
  return accepted([told, ...tellCode(world, reset.value)])
}

async function leaveOne(tx: Tx, world: StaffCommandWorld, options: Options): Promise<Lines> {
  const left = await dismissStaff(tx, world.means, null, options['login']!)
  return left.ok ? accepted([world.voice.say('staff-command.left', { login: options['login']! })]) : left
}

async function listAll(tx: Tx, { voice: { say } }: StaffCommandWorld): Promise<Lines> {
  const staff = await listStaff(tx)
  if (staff.length === 0) return accepted([say('staff-command.none')])
  return accepted(
    staff.map(({ login, name, left, hasSignedIn }) => {
      const state = left ? say('staff-command.line-left') : hasSignedIn ? '' : say('staff-command.line-waits')
      return `${login.padEnd(20)} ${fullName(name)}${state === '' ? '' : ` (${state})`}`
    }),
  )
}
