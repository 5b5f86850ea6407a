import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Directory } from '../src/offices/index.ts'
import {
  codeAt,
  createOrgan,
  createStaff,
  finishFirstSignIn,
  givePost,
  type MemberRole,
  type Unit,
} from '../src/people/index.ts'
import type { Database, Language, SecretBox, Texts } from '../src/platform/index.ts'
import { secretOf } from './invented-secret.ts'
import { must } from './must.ts'

export { makeCases } from './make-cases.ts'

type Named = Readonly<Record<Language, string>>

interface PeopleFile {
  readonly password: string
  readonly staff: readonly {
    readonly login: string
    readonly family: string
    readonly given: string
    readonly patronymic: string
  }[]
  readonly posts: readonly {
    readonly staff: string
    readonly place: number
    readonly unit: Unit
    readonly position: Named
  }[]
  readonly organs: readonly {
    readonly kind: string
    readonly office: number
    readonly name: Named
    readonly act: { readonly number: string; readonly date: string; readonly by: string }
    readonly members: readonly { readonly staff: string; readonly role: MemberRole; readonly position: Named }[]
  }[]
}

const file = parse(readFileSync(new URL('./people.yaml', import.meta.url), 'utf8')) as PeopleFile

export interface DemonstrationMeans {
  readonly now: () => Temporal.Instant
  readonly random: (bytes: number) => Uint8Array
  readonly secrets: SecretBox
  readonly directory: Directory
}

/** The invented people, brought in through the commands that real ones come by. Done once; a second start finds them. */
export async function makePeople(
  database: Database,
  { now, random, secrets, directory }: DemonstrationMeans,
): Promise<void> {
  const isMade = await database.transaction(
    { kind: 'system' },
    async (tx) => (await tx.query('select from staff limit 1')).length > 0,
  )
  if (isMade) return
  // The first signing-in lies a little back, so that the code of this moment is still unused when the visitor comes.
  const means = { now: () => now().subtract({ minutes: 10 }), random, secrets }
  const since = Temporal.PlainDate.from('2026-01-05')
  await database.transaction({ kind: 'system' }, async (tx) => {
    const ids = new Map<string, string>()
    for (const { login, ...name } of file.staff) {
      const made = must(await createStaff(tx, means, null, { login, name, secondFactor: secretOf(login) }))
      const first = {
        login,
        oneTimeCode: made.oneTimeCode,
        password: file.password,
        code: codeAt(secretOf(login), means.now()),
      } as const
      must(await finishFirstSignIn(tx, means, first))
      ids.set(login, made.staff)
    }
    for (const { staff, ...post } of file.posts) {
      must(await givePost(tx, { ...means, directory }, null, { staff: ids.get(staff)!, ...post, since }))
    }
    for (const organ of file.organs) {
      const date = Temporal.PlainDate.from(organ.act.date)
      must(
        await createOrgan(tx, { ...means, directory }, null, {
          ...organ,
          act: { ...organ.act, date },
          since: date,
          members: organ.members.map(({ staff, ...member }) => ({ staff: ids.get(staff)!, ...member })),
        }),
      )
    }
  })
}

/** Who can be signed in as, and how, at this moment. */
export function inventedPeople(texts: Texts, directory: Directory, now: Temporal.Instant) {
  const people = new Map(file.staff.map((person) => [person.login, person]))
  const line = (login: string, position: Named, language: Language) => ({
    name: [people.get(login)?.family, people.get(login)?.given, people.get(login)?.patronymic].join(' '),
    post: position[language],
    login,
    password: file.password,
    code: codeAt(secretOf(login), now),
  })
  const language: Language = texts.in('kk').language
  const offices = new Map<number, typeof file.posts>()
  for (const post of file.posts) offices.set(post.place, [...(offices.get(post.place) ?? []), post])
  return [
    ...[...offices].map(([place, posts]) => ({
      name: directory.officeById(place)?.plain[language] ?? '',
      people: posts.map((post) => line(post.staff, post.position, language)),
    })),
    ...file.organs.map((organ) => ({
      name: organ.name[language],
      people: organ.members.map((member) => line(member.staff, member.position, language)),
    })),
  ]
}
