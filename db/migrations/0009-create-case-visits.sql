-- Whoever showed a case's number and secret follows it for a while without typing them again.

create table case_visits (
  token_digest text primary key,
  case_id uuid not null,
  until timestamptz not null
);
comment on table case_visits is 'Visits to a case by the holder of its number and secret: the digest of a token in her browser, and until when.';
create index case_visits_by_end on case_visits (until);
alter table case_visits enable row level security;
alter table case_visits force row level security;
create policy case_visit_is_the_systems on case_visits using (current_setting('app.scope') = 'system');
grant select, insert, delete on case_visits to qyzmet_app;

-- A case runs under the edition it was opened under, whatever the law files say later.

create table case_editions (
  hash text primary key,
  edition text not null,
  kept_at timestamptz not null
);
comment on table case_editions is 'Every compiled edition that a case was opened under, as canonical text, kept for ever; a case refers to it by hash.';
grant select, insert on case_editions to qyzmet_app;
