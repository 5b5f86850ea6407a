import { accepted, civilDate, refusal, refused, type Result } from '../../kernel/index.ts'
import { installationZone, type Tx } from '../../platform/index.ts'
import type { Post } from '../staff/post.ts'
import { postsOf } from '../staff/posts.repo.ts'
import { sessionRules, tokenDigest, type Session } from './session.ts'
import { endSession, markSeen, readSession, setSessionPost } from './sessions.repo.ts'

/** Whose session this token is, if it still runs. Needs the scope `system`: nobody is known yet. One statement, rarely two. */
export async function findSession(tx: Tx, token: string, now: Temporal.Instant): Promise<Session | undefined> {
  const idleSince = now.subtract({ minutes: sessionRules.idle.total('minutes') })
  const session = await readSession(tx, tokenDigest(token), { now, idleSince, day: civilDate(now, installationZone) })
  if (
    session &&
    Temporal.Instant.compare(session.seenAt, now.subtract({ minutes: sessionRules.seenEvery.total('minutes') })) < 0
  )
    await markSeen(tx, session.id, now)
  return session
}

/** Posts the person may choose from today. Needs the scope `system`. */
export const postsToChoose = (tx: Tx, session: Session, now: Temporal.Instant): Promise<readonly Post[]> =>
  postsOf(tx, session.staff, civilDate(now, installationZone))

/** Works on in another of one's posts. Needs the scope `system`. Refuses with `post.not-held`. */
export async function changePost(
  tx: Tx,
  session: Session,
  post: string,
  now: Temporal.Instant,
): Promise<Result<Session>> {
  const posts = await postsToChoose(tx, session, now)
  const chosen = posts.find((held) => held.id === post)
  if (!chosen) return refused(refusal('post.not-held'))
  await setSessionPost(tx, session.id, chosen.id)
  return accepted({ ...session, post: chosen, posts: posts.length })
}

/** Needs the scope `system`. */
export const signOut = (tx: Tx, session: Session, now: Temporal.Instant): Promise<void> =>
  endSession(tx, session.id, now)
