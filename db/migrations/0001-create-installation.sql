-- The ground: what may be done by default is nothing. Every later migration grants what the program needs, table by table.
-- The roles exist already (they belong to the server, not to one database; the program makes them before it migrates).

revoke all on schema public from public;
grant usage on schema public to qyzmet_app;

create table schema_migrations (
  number integer constraint schema_migrations_are_numbered primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default clock_timestamp()
);
comment on table schema_migrations is 'Which migrations this database has had, with the digest of each as it was run: a migration is never changed afterwards.';
grant select on schema_migrations to qyzmet_app;

create table installation (
  single boolean not null default true constraint installation_is_one primary key constraint installation_is_single check (single),
  id uuid not null,
  kind text not null constraint installation_kind_is_known check (kind in ('demonstration', 'production')),
  founded_at timestamptz not null
);
comment on table installation is 'What this installation is: one row, written once and never changed. A database without it has not served yet.';
comment on column installation.kind is 'A demonstration says so on every page and paper; production refuses everything that only a demonstration has.';
grant select, insert on installation to qyzmet_app;
