import type pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import { programRole } from './roles.ts'

const state = `select current_user as owner,
  exists (select from pg_roles where rolname = '${programRole}') as made,
  coalesce((select pg_has_role($1::name, oid, 'set') from pg_roles where rolname = '${programRole}'), false) as usable,
  exists (select from pg_roles where rolname = '${programRole}' and (rolsuper or rolbypassrls)) as unguarded`

/**
 * Sees to it that the program's role exists and that `login`, the user the program connects as, may take it on.
 * Roles belong to the server and not to a database, so this is no migration. It may be repeated.
 */
export async function prepareRoles(owner: pg.Client, login: string): Promise<Result<void>> {
  const read = async () => {
    const { rows } = await owner.query<{ owner: string; made: boolean; usable: boolean; unguarded: boolean }>(state, [
      login,
    ])
    return rows[0]!
  }
  let found = await read()
  try {
    if (!found.made) await makeRole(owner)
    if (!(await read()).usable) await owner.query(`grant ${programRole} to ${owner.escapeIdentifier(login)}`)
    found = await read()
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
  }
  if (!found.usable) return refused(refusal('database.role-missing', { role: programRole, login, owner: found.owner }))
  if (found.unguarded) return refused(refusal('database.role-unguarded', { role: programRole }))
  return accepted(undefined)
}

async function makeRole(owner: pg.Client): Promise<void> {
  try {
    await owner.query(`create role ${programRole} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls`)
  } catch (error) {
    // Another starter made it a moment ago: 42710 where it stood already, 23505 where both made it at once.
    const { code } = error as { code?: string }
    if (code !== '42710' && code !== '23505') throw error
  }
}
