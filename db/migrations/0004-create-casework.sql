-- The case and its history. Events are the truth; every other table here is a projection that can be rebuilt.

create table cases (
  id uuid primary key,
  number text constraint case_number_is_unique unique,
  secret_digest bytea,
  service text not null,
  edition text not null,
  edition_hash text not null,
  channel text not null,
  office integer not null,
  applicant uuid,
  applicant_name text not null,
  applicant_folded text not null,
  applicant_iin text,
  phone text,
  language text not null,
  opened_at timestamptz not null,
  version integer not null,
  state text not null constraint case_state_is_known check (state in ('open', 'ended')),
  ended_as text,
  ended_at timestamptz,
  due_at timestamptz,
  refused boolean not null default false,
  sample boolean not null,
  constraint ended_case_says_how check ((state = 'ended') = (ended_as is not null) and (state = 'ended') = (ended_at is not null)),
  constraint open_case_has_a_number check (state = 'ended' or number is not null),
  constraint numbered_case_has_a_secret check ((number is null) = (secret_digest is null))
);
comment on table cases is 'One row per case: what lists and searches need, written in the transaction of the event that changed it.';
comment on column cases.number is 'Empty only for a hand-over that was not accepted: it starts no term and enters no journal.';
comment on column cases.secret_digest is 'SHA-256 of the case id and the secret; the secret itself stands on the coupon only.';
comment on column cases.opened_at is 'The true time of handing in, which may be earlier than the recording.';
comment on column cases.refused is 'The decision drafted last is a refusal: lists tell the two results apart by it.';
comment on column cases.phone is 'Where the person can be told that the result is ready, as she gave it.';
comment on column cases.due_at is 'The day of the answer, copied from the obligation of the promise.';
create index case_register on cases (office, opened_at desc, id);
create index case_by_iin on cases (applicant_iin) where applicant_iin is not null;
create index case_by_name on cases (applicant_folded text_pattern_ops);

create table case_access (
  case_id uuid not null references cases (id) deferrable initially deferred,
  office integer not null,
  since timestamptz not null,
  until timestamptz,
  primary key (case_id, office)
);
comment on table case_access is 'Which place may read which case: written by the commands that move a case.';
create index case_access_of_office on case_access (office, case_id);

create table event_heads (
  case_id uuid not null,
  seq integer not null,
  recorded_at timestamptz not null,
  head text not null,
  hash bytea not null,
  primary key (case_id, seq),
  constraint event_hash_is_of_its_head check (hash = sha256(convert_to(head, 'UTF8')))
);
comment on table event_heads is 'Heads of events: canonical text (RFC 8785) with type, version, actor, both times, the digest of the body and the hash of the event before. Kept for ever.';
create index event_heads_of_a_day on event_heads (recorded_at);

create table event_bodies (
  case_id uuid not null,
  seq integer not null,
  salt bytea not null,
  body text not null,
  primary key (case_id, seq),
  constraint event_body_has_a_head foreign key (case_id, seq) references event_heads (case_id, seq)
);
comment on table event_bodies is 'Bodies of events: canonical text with the personal values, digested with a salt of their own; destruction deletes these and only these.';

create table obligations (
  id uuid primary key,
  case_id uuid not null references cases (id) deferrable initially deferred,
  kind text not null constraint obligation_kind_is_known check (kind in ('promise', 'step', 'storage', 'answer')),
  what text not null,
  debtor_place integer not null,
  debtor_unit text not null,
  creditor text not null,
  started_seq integer not null,
  starts_at timestamptz not null,
  term text not null,
  due_at timestamptz not null,
  presumed boolean not null,
  paragraph text not null,
  proof text not null,
  met_seq integer,
  met_at timestamptz,
  breached_at timestamptz,
  constraint met_obligation_says_when check ((met_seq is null) = (met_at is null))
);
comment on table obligations is 'Every duty with its debtor, creditor, term, due moment and proof: the only source of dates.';
comment on column obligations.proof is 'Canonical text: the question (calendar hash, hours, zone, term) and the lines of the proof.';
create index obligations_of_case on obligations (case_id);
create index running_obligations on obligations (due_at) where met_at is null and breached_at is null;

create table tasks (
  id uuid primary key,
  case_id uuid not null references cases (id) deferrable initially deferred,
  step text not null,
  verb text not null,
  unit text not null,
  place integer not null,
  holder uuid,
  state text not null constraint task_state_is_known check (state in ('open', 'done', 'dropped')),
  obligation uuid references obligations (id) deferrable initially deferred,
  due timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  note text,
  constraint open_task_is_not_closed check ((state = 'open') = (closed_at is null))
);
comment on table tasks is 'Open and finished steps: one per step of a case and unit, or one per member where an organ signs.';
comment on column tasks.due is 'Copied from the obligation; infinity where the law states no term.';
create index task_worklist on tasks (place, unit, due, id) include (case_id, step, verb, holder) where state = 'open';
create index tasks_of_case on tasks (case_id);

create table command_keys (
  actor text not null,
  key text not null,
  body_digest bytea not null,
  result text not null,
  at timestamptz not null,
  primary key (actor, key)
);
comment on table command_keys is 'Commands already carried out: the same key with the same body leads to the first result, with another body it is refused.';

create table day_seals (
  day date primary key,
  events integer not null,
  root bytea not null,
  previous bytea,
  hash bytea not null,
  sealed_at timestamptz not null,
  constraint seal_follows_yesterday unique (previous)
);
comment on table day_seals is 'A Merkle root (RFC 9162) over the events of each civil day, chained to the seal before; published.';

create table retentions (
  case_id uuid primary key references cases (id),
  class text not null,
  ends_on date not null,
  then_do text not null constraint retention_end_is_known check (then_do in ('archive', 'destroy')),
  hold text
);
comment on table retentions is 'How long the content of an ended case is kept and what happens then; a legal hold stops the end.';

create table destructions (
  id uuid primary key,
  act_number text not null,
  act_date date not null,
  signed_by uuid not null,
  signature jsonb not null,
  at timestamptz not null,
  constraint destruction_act_is_numbered_once unique (act_number, act_date)
);
comment on table destructions is 'Acts of destruction: who decided, when, on what act.';

create table destroyed_cases (
  destruction uuid not null references destructions (id),
  case_id uuid primary key
);
comment on table destroyed_cases is 'Cases whose bodies, files and papers were destroyed; a restored older backup applies this list before it serves.';

-- Rights: default deny. History can be added to and read, never changed.
grant select, insert on cases, obligations, tasks to qyzmet_app;
grant update (version, state, ended_as, ended_at, due_at, refused) on cases to qyzmet_app;
grant update (met_seq, met_at, breached_at) on obligations to qyzmet_app;
grant update (state, closed_at, closed_by) on tasks to qyzmet_app;
grant select, insert, update on retentions to qyzmet_app;
grant select, insert on event_heads, event_bodies, command_keys, day_seals, destructions, destroyed_cases to qyzmet_app;
grant select on case_access to qyzmet_app;

-- Access is given through this one door, so that nobody can give themselves a case: only a place that has the case
-- may hand it on, and only a case that does not exist yet may be taken by whoever opens it.
create function give_case_access(the_case uuid, the_office integer, at timestamptz) returns void
language plpgsql security definer set search_path = public as $$
begin
  if current_setting('app.scope') = 'office' then
    if exists (select from case_access where case_id = the_case)
      and not exists (select from case_access where case_id = the_case and office = current_setting('app.office')::integer) then
      raise exception 'this place has no access to the case' using errcode = 'insufficient_privilege';
    end if;
  elsif current_setting('app.scope') <> 'system' then
    raise exception 'this scope cannot give access to a case' using errcode = 'insufficient_privilege';
  end if;
  insert into case_access (case_id, office, since) values (the_case, the_office, at) on conflict do nothing;
end $$;
comment on function give_case_access is 'The only way to write case_access.';
revoke all on function give_case_access from public;
grant execute on function give_case_access to qyzmet_app;

-- case_access is not forced: its owner writes it through the function above, the program only reads it.
alter table case_access enable row level security;
create policy case_access_of_own_place on case_access using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and office = current_setting('app.office')::integer)
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
);

alter table cases enable row level security;
alter table cases force row level security;
create policy case_of_own_place on cases using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = cases.id and a.office = current_setting('app.office')::integer))
  or (current_setting('app.scope') = 'case' and id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = cases.id and a.office = current_setting('app.office')::integer))
);

alter table event_heads enable row level security;
alter table event_heads force row level security;
create policy event_head_of_own_place on event_heads using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_heads.case_id and a.office = current_setting('app.office')::integer))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_heads.case_id and a.office = current_setting('app.office')::integer))
);

alter table event_bodies enable row level security;
alter table event_bodies force row level security;
create policy event_body_of_own_place on event_bodies using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_bodies.case_id and a.office = current_setting('app.office')::integer))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_bodies.case_id and a.office = current_setting('app.office')::integer))
);

alter table obligations enable row level security;
alter table obligations force row level security;
create policy obligation_of_own_place on obligations using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = obligations.case_id and a.office = current_setting('app.office')::integer))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = obligations.case_id and a.office = current_setting('app.office')::integer))
);

alter table tasks enable row level security;
alter table tasks force row level security;
create policy task_of_own_place on tasks using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (place = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = tasks.case_id and a.office = current_setting('app.office')::integer)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = tasks.case_id and a.office = current_setting('app.office')::integer))
);

alter table retentions enable row level security;
alter table retentions force row level security;
create policy retention_of_own_place on retentions using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = retentions.case_id and a.office = current_setting('app.office')::integer))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = retentions.case_id and a.office = current_setting('app.office')::integer))
);
