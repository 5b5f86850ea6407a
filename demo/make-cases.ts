import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  doStep,
  openCase,
  readCaseFile,
  signTasks,
  taskOf,
  type CaseworkParts,
  type CommandName,
  type HandedIn,
  type Officer,
} from '../src/casework/index.ts'
import { civilDate, uuidv7, type Json, type Result } from '../src/kernel/index.ts'
import { actorOf, codeAt, inventIin, seededChance, staffAt, type Sex, type Unit } from '../src/people/index.ts'
import { installationZone, setScope, type Database, type Scope, type Tx } from '../src/platform/index.ts'
import { secretOf } from './invented-secret.ts'
import { must } from './must.ts'

interface CaseFile {
  readonly office: number
  readonly 'workdays-ago': number
  readonly to: string
  readonly refuse?: string
  readonly applicant: {
    readonly family: string
    readonly given: string
    readonly patronymic: string
    readonly born: string
    readonly sex: Sex
    readonly address: string
  }
  readonly family: readonly {
    readonly name: string
    readonly relation: string
    readonly born: string
    readonly sex: Sex
    readonly occupation: string
  }[]
  readonly incomes: readonly {
    readonly kind: string
    readonly amount: number
    readonly member?: number
    readonly proof?: string
  }[]
  readonly plot: { readonly [animal: string]: number }
  readonly employment: { readonly [fact: string]: string }
}

const { cases } = parse(readFileSync(new URL('./cases.yaml', import.meta.url), 'utf8')) as {
  readonly cases: readonly CaseFile[]
}

interface Means {
  readonly now: () => Temporal.Instant
  readonly random: (bytes: number) => Uint8Array
}

/** A clock of the demonstration's past: each act a little after the one before, never after now. */
class PastClock {
  at: Temporal.Instant
  readonly #now: () => Temporal.Instant
  constructor(at: Temporal.Instant, now: () => Temporal.Instant) {
    this.at = at
    this.#now = now
  }
  step(duration: Temporal.DurationLike): Temporal.Instant {
    const next = this.at.add(duration)
    this.at = Temporal.Instant.compare(next, this.#now()) > 0 ? this.#now() : next
    return this.at
  }
}

/**
 * The invented applications, brought in by the same commands as real ones, and walked as far as their file says. Each is
 * there whole or not at all, and found again by its id: a start that was cut off is completed by the next one, and what
 * a visitor has done meanwhile stays as it is.
 */
export async function makeCases(database: Database, parts: CaseworkParts, means: Means): Promise<void> {
  const chance = seededChance(2026)
  const taken = new Set<string>()
  for (const [order, file] of cases.entries()) {
    // One after another at the window: two cases of a day would otherwise be signed at the same moment with the same code.
    const clock = new PastClock(handedInAt(parts, file, means.now(), order), means.now)
    const handed = application(parts, file, clock.at, (born, sex) =>
      inventIin(chance, Temporal.PlainDate.from(born), sex, taken),
    )
    const whole = { ...handed, case: caseOf(order) }
    await database.transaction(system, async (tx) => {
      // Of two starts at once the second waits, and finds it made.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [whole.case])
      if (!(await readCaseFile(tx, parts, whole.case))) await makeCase(tx, parts, file, whole, clock)
    })
  }
}

const system: Scope = { kind: 'system' }

/** The same id at each start, as of the day from which the invented people serve. */
function caseOf(order: number): string {
  const chance = seededChance(order)
  const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(chance() * 256))
  return uuidv7(Temporal.Instant.from('2026-01-05T04:00:00Z').epochMilliseconds, bytes)
}

async function makeCase(
  tx: Tx,
  parts: CaseworkParts,
  file: CaseFile,
  handed: HandedIn,
  clock: PastClock,
): Promise<void> {
  /** Each officer works in her own scope, as at a page; between them the transaction is the system's. */
  async function as<T>(who: Officer, work: () => Promise<Result<T>>): Promise<T> {
    await setScope(tx.client, { kind: 'office', office: who.place, staff: who.staff })
    const done = must(await work())
    await setScope(tx.client, system)
    return done
  }
  const day = civilDate(parts.now(), installationZone)
  const receives = parts.directory.officeById(file.office)?.kind === 'department' ? 'executor' : 'akim'
  const [clerk] = await officersAt(tx, file.office, receives, day)
  if (!clerk) throw new Error(`nobody takes applications at office ${file.office}`)
  const { edition } = await as(clerk, () => openCase(tx, parts, clerk, handed))
  // A step is meant where one bears that name: everybody signs something on the way to the head's own signing.
  const isStep = edition.steps.some(({ id }) => id === file.to)
  for (;;) {
    const { state } = (await readCaseFile(tx, parts, handed.case))!
    const [task] = state.tasks
    if (!task || (isStep ? task.step : task.verb) === file.to) return
    const [who] = (await officersAt(tx, task.place, task.unit as Unit, day)).filter(
      (each) => task.holder === null || task.holder === each.staff,
    )
    if (!who) throw new Error(`nobody plays ${task.unit} at ${task.place}`)
    const happened = clock.step(pace(task.verb))
    const own = taskOf(state, who)
    if (!own) throw new Error(`${who.name} has nothing to do`)
    const order = { case: handed.case, task: own.id, seen: state.seq, key: parts.newId(), happened }
    if (task.verb === 'sign') {
      const code = codeAt(secretOf(await loginOf(tx, who)), happened)
      const signing = { items: [order], code, session: parts.newId(), key: order.key, happened }
      await as(who, () => signTasks(tx, parts, who, signing))
    } else {
      const input = inputOf(file, task.verb, happened)
      await as(who, () => doStep(tx, parts, who, { ...order, name: task.verb as CommandName, input }))
    }
  }
}

/** A morning of a working day some working days ago. */
function handedInAt(parts: CaseworkParts, file: CaseFile, now: Temporal.Instant, order: number): Temporal.Instant {
  let day = now.toZonedDateTimeISO(installationZone).toPlainDate()
  for (let left = file['workdays-ago']; left > 0;) {
    day = day.subtract({ days: 1 })
    if (parts.calendar.isWorkingDay(day, [1, 2, 3, 4, 5])) left -= 1
  }
  const morning = day
    .toZonedDateTime({ timeZone: installationZone, plainTime: '09:05' })
    .add({ minutes: 11 * order })
    .toInstant()
  return Temporal.Instant.compare(morning, now) > 0 ? now : morning
}

/** How long each act takes after the one before it. */
const pace = (verb: string): Temporal.DurationLike =>
  verb === 'inspect' ? { hours: 26 } : verb === 'sign' ? { minutes: 3 } : { hours: 2 }

const officersAt = async (tx: Tx, place: number, unit: Unit, day: Temporal.PlainDate): Promise<Officer[]> =>
  (await staffAt(tx, place, day, unit)).map((each) => actorOf(each.staff, each.name, each.post))

async function loginOf(tx: Tx, officer: Officer): Promise<string> {
  const [row] = await tx.query<{ login: string }>('select login from staff_credentials where staff = $1', [
    officer.staff,
  ])
  return row?.login ?? ''
}

function inputOf(file: CaseFile, verb: string, happened: Temporal.Instant): Json {
  switch (verb) {
    case 'inspect':
      return {
        act: {
          visited_on: happened
            .toZonedDateTimeISO(installationZone)
            .toPlainDateTime()
            .toString({ smallestUnit: 'minute' }),
          met: `${file.applicant.family} ${file.applicant.given}`,
          family_agrees: true,
          incomes_agree: true,
          plot_agrees: true,
          housing: 'own',
          rooms: 3,
          housing_state: 'Пешпен жылытылатын үй, шатыры жөндеуді қажет етеді.',
          property: 'Қажетті жиһаз, тоңазытқыш, кір жуғыш машина.',
        },
      }
    case 'opine':
      return {
        outcome: file.refuse ? 'no-need' : 'need',
        reasons: file.refuse ? 'Отбасы табысы шектен жоғары.' : 'Табысы аз, балалары кәмелетке толмаған.',
      }
    case 'draft':
      return { outcome: file.refuse ? 'refusal' : 'grant', ground: file.refuse ?? null, note: '' }
    case 'issue':
      return { receivedBy: [file.applicant.family, file.applicant.given, file.applicant.patronymic].join(' ') }
    default:
      return {}
  }
}

function application(
  parts: CaseworkParts,
  file: CaseFile,
  at: Temporal.Instant,
  iin: (born: string, sex: Sex) => string,
): HandedIn {
  const { family, given, patronymic, born, sex, address } = file.applicant
  const number = iin(born, sex)
  const yes = (fact: string): boolean => file.employment[fact] === 'yes'
  const unemployed = yes('unemployed')
  const hasPlot = Object.keys(file.plot).length > 0
  const animals = Object.fromEntries(
    Object.entries(file.plot).map(([name, count]) => [name.replaceAll('-', '_'), count]),
  )
  return {
    case: parts.newId(),
    service: 'targeted-social-aid',
    language: 'kk',
    applicant: { is: 'person', iin: number, name: { family, given, patronymic } },
    application: {
      application: {
        surname: family,
        given_name: given,
        patronymic,
        birth_date: born,
        iin: number,
        standing: 'citizen',
        document_kind: 'identity-card',
        document_number: `04${number.slice(3, 10)}`,
        document_issued_on: '2020-02-17',
        document_issued_by: 'ҚР ІІМ',
        social_code: number,
        settlement: String(parts.directory.officeById(file.office)?.territory ?? ''),
        address,
        phone: `+7701555${number.slice(8, 12)}`,
        notice_language: 'kk',
      },
      family: file.family.map((member) => ({
        full_name: member.name,
        relation: member.relation,
        birth_date: member.born,
        iin: iin(member.born, member.sex),
        occupation: member.occupation,
      })),
      incomes: file.incomes.map((income) => ({
        member: income.member === undefined ? 'self' : String(income.member - 1),
        kind: income.kind,
        amount: income.amount * 100,
        ...(income.proof === undefined ? {} : { proof: income.proof }),
      })),
      plot: hasPlot
        ? { has_plot: true, land_area: 0, cattle: 0, small_stock: 0, horses: 0, poultry: 0, ...animals }
        : { has_plot: false },
      employment: {
        unemployed,
        ...(unemployed
          ? {
              registered: yes('registered'),
              standing: file.employment['standing'] ?? 'none',
              refused_work: yes('refused'),
              left_work: yes('left'),
            }
          : {}),
        takes_active_measures: yes('active'),
      },
    },
    evidence: [
      ...['application', 'social-code', 'family-list', 'income-list', 'plot-list'].map((item) => ({
        item,
        taken: 'original' as const,
      })),
      { item: 'residence-copy', taken: 'copy' },
      ...(yes('active') ? [{ item: 'social-contract', taken: 'copy' as const }] : []),
    ],
    missing: [],
    servedFrom: at,
    happened: at,
    key: parts.newId(),
  }
}
