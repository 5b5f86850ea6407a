import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/support/database.ts'
import { printSchema } from './print-schema.ts'

const written = readFileSync(new URL('../../../../db/schema.sql', import.meta.url), 'utf8')

describe('db/schema.sql', () => {
  test('is what the migrations make; if not: npm run db:dump', async () => {
    const own = await ownDatabase()
    const printed = await own.asOwner(printSchema)
    await own.close()
    expect(printed.split('\n')).toEqual(written.split('\n'))
  })

  test('changes with each kind of thing in the database', async () => {
    const own = await ownDatabase()
    await own.asOwner(async (client) => {
      let before = await printSchema(client)
      for (const change of [
        `create type mood as enum ('good', 'bad')`,
        'create table halls (id integer generated always as identity primary key, mood mood, name text)',
        `comment on table halls is 'Where one sits; it''s large.'`,
        `comment on column halls.name is 'What it is called.'`,
        `alter table halls alter column name set default 'қ'`,
        'alter table halls alter column name set not null',
        `alter table halls add constraint hall_has_a_name check (name <> '')`,
        'create unique index hall_by_name on halls (name) where id > 1',
        'alter table halls enable row level security',
        'alter table halls force row level security',
        'create policy halls_of_all on halls as restrictive for select to qyzmet_app using (true)',
        'grant select on halls to qyzmet_app',
        'grant update (name) on halls to qyzmet_app',
        `create function hall_name(id integer) returns text language sql as 'select $1::text'`,
        'revoke all on function hall_name from public',
        'grant execute on function hall_name to qyzmet_app',
        `comment on function hall_name is 'A name.'`,
        'create function touch() returns trigger language plpgsql as $$ begin return new; end $$',
        'create trigger hall_is_touched before update on halls for each row execute function touch()',
        'create view named_halls as select name from halls',
        'grant select on named_halls to qyzmet_app',
        'create sequence hall_numbers',
        `create domain hall_code as text constraint hall_code_is_short check (length(value) < 9)`,
        'create extension pg_trgm',
      ]) {
        await client.query(change)
        const after = await printSchema(client)
        expect({ change, seen: after !== before }).toEqual({ change, seen: true })
        before = after
      }
    })
    await own.close()
  })
})
