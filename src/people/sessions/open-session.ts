import { civilDate } from '../../kernel/index.ts'
import { installationZone, type Tx } from '../../platform/index.ts'
import { newId, type Means } from '../means.ts'
import type { PersonName } from '../persons/person-name.ts'
import { postsOf } from '../staff/posts.repo.ts'
import { newToken, sessionRules, tokenDigest, type Session } from './session.ts'
import { insertSession } from './sessions.repo.ts'

/** What a sign-in gives: the token goes into the cookie and is kept nowhere else. */
export interface SignedIn {
  readonly token: string
  readonly session: Session
}

/** A new session; with a single post it is chosen at once, with several the person chooses next. */
export async function openSession(
  tx: Tx,
  means: Pick<Means, 'now' | 'random'>,
  who: { readonly staff: string; readonly name: PersonName },
): Promise<SignedIn> {
  const now = means.now()
  const posts = await postsOf(tx, who.staff, civilDate(now, installationZone))
  const post = posts.length === 1 ? posts[0]! : null
  const token = newToken(means.random)
  const id = newId(means)
  const endsAt = now.add({ hours: sessionRules.whole.total('hours') })
  await insertSession(tx, { id, token: tokenDigest(token), ...who, post: post?.id ?? null, now, endsAt })
  return { token, session: { id, ...who, post, posts: posts.length, seenAt: now, endsAt } }
}
