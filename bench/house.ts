// Offices and officers for the bench, on the real law and the real directory.
import { randomBytes } from 'node:crypto'
import { KeptEditions, makeCasework, type CaseworkParts, type Officer } from '../src/casework/index.ts'
import { installationZone, uuidv7, type Result } from '../src/kernel/index.ts'
import { loadLaw } from '../src/law/index.ts'
import { loadCalendar, loadOffices } from '../src/offices/index.ts'
import { keepTemplates, loadTemplates } from '../src/papers/index.ts'
import {
  actorOf,
  codeAt,
  createOrgan,
  createStaff,
  finishFirstSignIn,
  givePost,
  postsOf,
  type Unit,
} from '../src/people/index.ts'
import { loadTexts, makeSecretBox, type Database, type Outbox, type Tx } from '../src/platform/index.ts'

/** One department with its commission of three. */
export interface Bureau {
  readonly executor: Officer
  readonly head: Officer
  readonly members: readonly [Officer, Officer, Officer]
}

export interface House {
  readonly parts: CaseworkParts
  readonly bureaus: readonly Bureau[]
  readonly now: () => Temporal.Instant
  /** Later by so many minutes: each code of the second factor is good once. */
  readonly pass: (minutes: number) => void
}

export const secondFactor = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
/** Seals the second factors: the program whose pages are measured must be able to read them. */
export const secretKey = new Uint8Array(randomBytes(32))
export const password = 'a bench of its own 2026'
export const loginOf = (bureau: number, role: string): string => `${role}${bureau}`

const named = (text: string) => ({ kk: text, ru: text, en: text })

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

/** What is read once: law, offices, calendar, texts, templates. */
export async function loadGround() {
  const [law, directory] = await Promise.all([loadLaw('law'), loadOffices('offices')])
  if (law.errors.length > 0) throw new Error(`the law has ${law.errors.length} mistakes`)
  return {
    law: law.law,
    directory: must(directory),
    calendar: must(loadCalendar()),
    texts: loadTexts(),
    templates: loadTemplates(),
  }
}
export type Loaded = Awaited<ReturnType<typeof loadGround>>

export async function makeHouse(database: Database, loaded: Loaded, outbox: Outbox, bureaus: number): Promise<House> {
  const { directory, templates, law } = loaded
  // A Tuesday of 2026 without a holiday near: 10 March, 9:35 in Aqkol.
  let now = Temporal.Instant.from('2026-03-10T04:35:00Z')
  const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes))
  const means = { now: () => now, random, secrets: makeSecretBox([secretKey], random) }
  const newId = (): string => uuidv7(now.epochMilliseconds, means.random(10))
  const parts = makeCasework({
    ...means,
    ...loaded,
    newId,
    tell: (tx, told) => outbox.post(tx, { id: newId(), channel: 'sms', ...told }),
    law: () => law,
    editions: new KeptEditions(),
    publicUrl: 'http://localhost:3000',
  })
  const day = now.toZonedDateTimeISO(installationZone).toPlainDate()
  const since = day.subtract({ days: 30 })

  const staffOf = async (tx: Tx, bureau: number, role: string) => {
    const login = loginOf(bureau, role)
    const name = { family: 'Қасымова', given: 'Бағдат', patronymic: '' }
    const made = must(await createStaff(tx, means, null, { login, name, secondFactor }))
    return { staff: made.staff, name, login, oneTimeCode: made.oneTimeCode }
  }
  const officerOf = async (tx: Tx, { staff, name }: Awaited<ReturnType<typeof staffOf>>): Promise<Officer> =>
    actorOf(staff, name, (await postsOf(tx, staff, day))[0]!)

  async function makeBureau(tx: Tx, index: number): Promise<Bureau> {
    const place = directory.officeById(101 + index)!.id
    const executor = await staffOf(tx, index, 'executor')
    const head = await staffOf(tx, index, 'head')
    for (const [{ staff }, unit] of [
      [executor, 'executor'],
      [head, 'head'],
    ] as const) {
      must(
        await givePost(tx, { ...means, directory }, null, {
          staff,
          place,
          unit: unit satisfies Unit,
          position: named(unit),
          since,
        }),
      )
    }
    const members = [
      await staffOf(tx, index, 'chair'),
      await staffOf(tx, index, 'member'),
      await staffOf(tx, index, 'secretary'),
    ] as const
    must(
      await createOrgan(tx, { ...means, directory }, null, {
        kind: 'commission',
        office: place,
        name: named('Учаскелік комиссия'),
        act: { number: '14', date: since, by: 'Әкім' },
        since,
        members: members.map(({ staff }, at) => ({
          staff,
          role: at === 0 ? 'chair' : 'member',
          position: named('member'),
        })),
      }),
    )
    if (index === 0) {
      const first = {
        login: executor.login,
        oneTimeCode: executor.oneTimeCode,
        password,
        code: codeAt(secondFactor, now),
        language: 'kk' as const,
      }
      must(await finishFirstSignIn(tx, means, first))
    }
    return {
      executor: await officerOf(tx, executor),
      head: await officerOf(tx, head),
      members: [await officerOf(tx, members[0]), await officerOf(tx, members[1]), await officerOf(tx, members[2])],
    }
  }

  const made = await database.transaction({ kind: 'system' }, async (tx) => {
    await keepTemplates(tx, templates, now)
    const list: Bureau[] = []
    for (let index = 0; index < bureaus; index++) list.push(await makeBureau(tx, index))
    return list
  })
  return { parts, bureaus: made, now: () => now, pass: (minutes) => (now = now.add({ minutes })) }
}
