import { digest } from '../../kernel/index.ts'
import { actorOf, type StaffActor } from '../actor.ts'
import type { PersonName } from '../persons/person-name.ts'
import type { Post } from '../staff/post.ts'

/** Who is signed in, in which post. The language is the browser's: a cookie remembers it. */
export interface Session {
  readonly id: string
  readonly staff: string
  readonly name: PersonName
  /** Null until a post is chosen, and again when the chosen one has ended. */
  readonly post: Post | null
  /** How many posts she may choose from today. */
  readonly posts: number
  readonly seenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** An hour without a page ends a session, twelve hours end it in any case: a working day, not a night. */
export const sessionRules = {
  idle: Temporal.Duration.from({ minutes: 60 }),
  whole: Temporal.Duration.from({ hours: 12 }),
  /** Not written at each page: a minute's truth is enough for an hour's rule. */
  seenEvery: Temporal.Duration.from({ minutes: 1 }),
} as const

/** What the database keeps of a token: whoever reads the table can sign in as nobody. */
export const tokenDigest = (token: string): string => digest(`session ${token}`)

export const newToken = (random: (bytes: number) => Uint8Array): string => Buffer.from(random(32)).toString('base64url')

/** The officer who acts in this session; null while no post is chosen. */
export const sessionActor = (session: Session): StaffActor | null =>
  session.post === null ? null : actorOf(session.staff, session.name, session.post)
