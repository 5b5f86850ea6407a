import { randomBytes } from 'node:crypto'
import { KeptEditions, makeCasework, type CaseworkParts, type Officer, type Told } from '../../src/casework/index.ts'
import { installationZone, uuidv7 } from '../../src/kernel/index.ts'
import { loadLaw, type Law } from '../../src/law/index.ts'
import { loadCalendar, loadOffices, type Directory } from '../../src/offices/index.ts'
import { keepTemplates, loadTemplates } from '../../src/papers/index.ts'
import { actorOf, createOrgan, createStaff, givePost, postsOf, type Unit } from '../../src/people/index.ts'
import { loadTexts, makeSecretBox, type Database, type SecretBox } from '../../src/platform/index.ts'

/** A clock that a test sets, so that terms, codes and days are its own. */
export class TestClock {
  #now: Temporal.Instant
  constructor(start: string) {
    this.#now = Temporal.Instant.from(start)
  }
  readonly now = (): Temporal.Instant => this.#now
  set(to: string): void {
    this.#now = Temporal.Instant.from(to)
  }
  pass(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration)
  }
}

export interface TestOffices {
  readonly parts: CaseworkParts
  readonly clock: TestClock
  readonly directory: Directory
  /** Officers by what they are called here, and the secret of each one's second factor. */
  readonly officers: Readonly<Record<OfficerName, Officer>>
  readonly secret: string
  readonly secrets: SecretBox
  /** What persons were told, in order. */
  readonly told: readonly Told[]
}

export type OfficerName = 'executor' | 'head' | 'akim' | 'chair' | 'member' | 'secretary' | 'ruralChair' | 'ruralMember'

/** One secret for everybody: what differs in tests is the moment, not the person. */
export const testSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const kk = (text: string) => ({ kk: text, ru: text, en: text })
const must = <T>(result: { ok: true; value: T } | { ok: false; refusals: readonly { code: string }[] }): T => {
  if (!result.ok) throw new Error(result.refusals.map((each) => each.code).join())
  return result.value
}

/** Casework on the real law and the real directory, with a clock of the test; nobody works there yet. */
export async function testParts(
  start: string,
  given?: Law,
): Promise<Pick<TestOffices, 'parts' | 'clock' | 'directory' | 'secrets' | 'told'>> {
  const clock = new TestClock(start)
  const law = given ?? (await loading)
  const directory = must(await loadOffices('offices'))
  const told: Told[] = []
  const secrets = makeSecretBox([new Uint8Array(32)], random)
  const parts = makeCasework({
    now: clock.now,
    random,
    newId: () => uuidv7(clock.now().epochMilliseconds, random(10)),
    law: () => law,
    editions: new KeptEditions(),
    directory,
    calendar: must(loadCalendar()),
    texts: loadTexts(),
    templates: loadTemplates(),
    publicUrl: 'http://localhost:3000',
    secrets,
    tell: async (_tx, each) => void told.push(each),
  })
  return { parts, clock, directory, secrets, told }
}

const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes))

/** Two offices, a department and a rural akim, each with its commission, on the real law and the real directory. */
export async function testOffices(database: Database, start: string, given?: Law): Promise<TestOffices> {
  const { parts, clock, directory, secrets, told } = await testParts(start, given)
  const means = { now: clock.now, random, secrets }
  const day = clock.now().toZonedDateTimeISO(installationZone).toPlainDate().subtract({ days: 30 })
  const people: Record<OfficerName, readonly [family: string, given: string, place: number, unit: Unit]> = {
    executor: ['Қасымова', 'Бағдат', 101, 'executor'],
    head: ['Смағұлова', 'Гүлнар', 101, 'head'],
    akim: ['Әбішева', 'Раушан', 204, 'akim'],
    chair: ['Оспанов', 'Данияр', 101, 'commission'],
    member: ['Жүнісова', 'Сәуле', 101, 'commission'],
    secretary: ['Ли', 'Виктор', 101, 'commission'],
    ruralChair: ['Төлегенов', 'Серік', 204, 'commission'],
    ruralMember: ['Коваленко', 'Наталья', 204, 'commission'],
  }
  const officers = await database.transaction({ kind: 'system' }, async (tx) => {
    await keepTemplates(tx, loadTemplates(), clock.now())
    const staff = new Map<OfficerName, string>()
    for (const [name, [family, first]] of Object.entries(people) as [OfficerName, (typeof people)[OfficerName]][]) {
      const made = must(
        await createStaff(tx, means, null, {
          login: name.toLowerCase(),
          name: { family, given: first },
          secondFactor: testSecret,
        }),
      )
      staff.set(name, made.staff)
    }
    for (const name of ['executor', 'head', 'akim'] as const) {
      const [, , place, unit] = people[name]
      must(
        await givePost(tx, { ...means, directory }, null, {
          staff: staff.get(name)!,
          place,
          unit,
          position: kk(name),
          since: day,
        }),
      )
    }
    const organ = async (office: number, members: readonly OfficerName[]): Promise<void> => {
      must(
        await createOrgan(tx, { ...means, directory }, null, {
          kind: 'commission',
          office,
          name: kk('Учаскелік комиссия'),
          act: { number: '14', date: day, by: 'Әкім' },
          since: day,
          members: members.map((name, index) => ({
            staff: staff.get(name)!,
            role: index === 0 ? 'chair' : 'member',
            position: kk(name),
          })),
        }),
      )
    }
    await organ(101, ['chair', 'member', 'secretary'])
    await organ(204, ['ruralChair', 'ruralMember'])
    const made = {} as Record<OfficerName, Officer>
    for (const [name, [family, first]] of Object.entries(people) as [OfficerName, (typeof people)[OfficerName]][]) {
      const [post] = await postsOf(tx, staff.get(name)!, day.add({ days: 30 }))
      made[name] = actorOf(staff.get(name)!, { family, given: first, patronymic: '' }, post!)
    }
    return made
  })
  return { parts, clock, directory, officers, secret: testSecret, secrets, told }
}

/** The law of this repository, loaded once for a worker; a mistake in it stops the test. */
const loading = loadLaw('law').then((loaded) => {
  if (loaded.errors.length > 0) throw new Error(`the law has ${loaded.errors.length} errors`)
  return loaded.law
})
