import { accepted, civilDate, refusal, refused, type Result } from '../../kernel/index.ts'
import { installationZone, type Tx } from '../../platform/index.ts'
import { actorOf, type StaffActor } from '../actor.ts'
import type { Means } from '../means.ts'
import { installation } from '../units.ts'
import { plainLogin } from './login.ts'
import { postsOf } from './posts.repo.ts'
import { findCredentials } from './staff.repo.ts'

/**
 * Who keeps the house, by login: in whose name a command at the machine is given. What the post allows is asked by each
 * command itself. Needs the scope `system`. Refuses with `people.no-such-staff`, `staff.keeps-no-house`.
 */
export async function findKeeper(tx: Tx, means: Means, login: string): Promise<Result<StaffActor>> {
  const found = await findCredentials(tx, plainLogin(login))
  if (!found) return refused(refusal('people.no-such-staff', { login }, 'by'))
  const posts = await postsOf(tx, found.staff, civilDate(means.now(), installationZone))
  const post = posts.find(({ place }) => place === installation)
  return post
    ? accepted(actorOf(found.staff, found.name, post))
    : refused(refusal('staff.keeps-no-house', { login: found.login }, 'by'))
}
