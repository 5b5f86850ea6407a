import type pg from 'pg'
import { accepted, refusal, refused, type Result } from '../../kernel/index.ts'
import { type AppliedMigration, type Migration, pendingMigrations } from './migrations.ts'

/** The advisory lock of whoever changes the schema: the letters "qyzmet" as a number. */
const schemaLock = 0x71797a6d6574

/** Brings the schema up to date, each migration in a transaction of its own; of two who start at once the second waits and finds it done. */
export async function migrate(owner: pg.ClientBase, known: readonly Migration[]): Promise<Result<readonly string[]>> {
  const before = await pendingIn(owner, known)
  // The usual start: nothing to do, no lock.
  if (!before.ok || before.value.length === 0) return before.ok ? accepted([]) : before
  return withSchemaLock(owner, async () => {
    const pending = await pendingIn(owner, known)
    if (!pending.ok) return pending
    for (const migration of pending.value) {
      await owner.query('begin')
      const done = await applyMigration(owner, migration)
      await owner.query(done.ok ? 'commit' : 'rollback')
      if (!done.ok) return done
    }
    return accepted(pending.value.map(({ name }) => name))
  })
}

async function withSchemaLock<T>(owner: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await owner.query('select pg_advisory_lock($1)', [schemaLock])
  try {
    return await work()
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [schemaLock])
  }
}

/** The same lock until the end of the open transaction. */
export async function lockSchema(owner: pg.ClientBase): Promise<void> {
  await owner.query('select pg_advisory_xact_lock($1)', [schemaLock])
}

async function pendingIn(owner: pg.ClientBase, known: readonly Migration[]): Promise<Result<readonly Migration[]>> {
  return pendingMigrations(known, await readApplied(owner))
}

export async function readApplied(owner: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await owner.query<{ exists: boolean }>(
    `select to_regclass('public.schema_migrations') is not null as exists`,
  )
  if (!rows[0]!.exists) return []
  const applied = await owner.query<AppliedMigration>(
    'select number, name, checksum from schema_migrations order by number',
  )
  return applied.rows
}

/** Runs one migration inside the open transaction and records it. */
export async function applyMigration(owner: pg.ClientBase, migration: Migration): Promise<Result<void>> {
  const { number, name, checksum, sql } = migration
  try {
    // Data that a migration touches is touched as the system; the program itself is not there to see it.
    await owner.query(`select set_config('app.scope', 'system', true)`)
    await owner.query(sql)
    await owner.query(letBackupSeeAll)
    await owner.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    return accepted(undefined)
  } catch (error) {
    const { message, position } = error as { message: string; position?: string }
    const line = position === undefined ? 0 : sql.slice(0, Number(position)).split('\n').length
    return refused(refusal('database.migration-failed', { name, line, reason: message }))
  }
}

/**
 * Forced row security holds for the owner as well, and a backup that saw only some rows would look whole.
 * So each such table has a policy by which its owner, when it says that it makes a backup, sees all.
 */
const letBackupSeeAll = `do $$
declare guarded record;
begin
  for guarded in
    select c.oid::regclass as name, pg_get_userbyid(c.relowner) as owner from pg_class c
    where c.relkind in ('r', 'p') and c.relforcerowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup_sees_all')
    order by c.oid::regclass::text
  loop
    execute format('create policy backup_sees_all on %s for select to %I using (current_setting(''app.scope'', true) = ''backup'')',
      guarded.name, guarded.owner);
  end loop;
end $$`
