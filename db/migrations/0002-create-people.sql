-- People: those who apply, those who serve them, and the posts and organs in which they serve.

-- ---- persons ------------------------------------------------------------------------------------------------------

create table persons (
  id uuid primary key,
  iin text constraint person_number_is_unique unique,
  family_name text not null,
  given_name text not null,
  patronymic text not null,
  folded_name text not null,
  birth_date date not null,
  sex text constraint person_sex_is_known check (sex in ('female', 'male')),
  created_at timestamptz not null,
  constraint person_number_has_twelve_digits check (iin ~ '^[0-9]{12}$'),
  constraint person_has_a_name check (family_name <> '' and given_name <> '')
);
comment on table persons is 'One row per person, found again by the individual identification number; what a case needs of her stands in its events.';
comment on column persons.iin is 'Empty for a person who has none yet: a newcomer, a refugee.';
comment on column persons.patronymic is 'Empty where there is none.';
comment on column persons.folded_name is 'Lower case, Kazakh letters folded: what a search compares.';
create index person_by_name on persons (folded_name text_pattern_ops);

create table former_names (
  person uuid not null references persons (id),
  until timestamptz not null,
  family_name text not null,
  given_name text not null,
  patronymic text not null,
  folded_name text not null,
  replaced_by_office integer not null,
  primary key (person, until)
);
comment on table former_names is 'The names a person had before an office saw another one in her document.';

create table person_access (
  office integer not null,
  person uuid not null references persons (id),
  since timestamptz not null,
  primary key (office, person)
);
comment on table person_access is 'Which place may read which person: whoever served her, and whoever her case was passed to.';
create index person_access_of_person on person_access (person);

-- ---- staff, posts, organs ----------------------------------------------------------------------------------------

create table staff (
  id uuid primary key,
  family_name text not null,
  given_name text not null,
  patronymic text not null,
  created_at timestamptz not null,
  left_at timestamptz,
  constraint staff_has_a_name check (family_name <> '' and given_name <> '')
);
comment on table staff is 'Who works here: names only, which stand on papers and doors. What they sign in with is apart.';
comment on column staff.left_at is 'From then on nobody signs in as them; the name stays for what they signed.';

create table staff_credentials (
  staff uuid primary key references staff (id),
  login text not null constraint login_is_unique unique,
  password text,
  password_set_at timestamptz,
  totp_secret text not null,
  one_time_code text,
  one_time_code_until timestamptz,
  constraint login_is_plain check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  constraint password_is_hashed check (password like '$argon2id$%'),
  constraint set_password_says_when check ((password is null) = (password_set_at is null)),
  constraint one_time_code_ends check ((one_time_code is null) = (one_time_code_until is null)),
  constraint staff_signs_in_somehow check (password is not null or one_time_code is not null)
);
comment on table staff_credentials is 'What staff sign in with: password (argon2id, PHC form), the secret of the second factor, the code for the first sign-in.';
comment on column staff_credentials.one_time_code is 'SHA-256 of the code printed once for the first sign-in or after a reset.';

create sequence organ_ids as integer start 100000 minvalue 100000;

create table organs (
  id integer primary key default nextval('organ_ids'),
  kind text not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  office integer not null,
  territory integer not null,
  act_number text not null,
  act_date date not null,
  act_by text not null,
  since date not null,
  until date,
  constraint organ_has_an_act_of_creation check (act_number <> '' and act_by <> ''),
  constraint organ_number_is_no_office check (id >= 100000),
  constraint organ_ends_after_it_begins check (until >= since)
);
comment on table organs is 'A unit made of people by an act of creation: a commission, a panel. Its number is a place, like an office''s.';
comment on column organs.office is 'The office it is attached to, whose hours and address it has.';
create index organs_of_office on organs (office, kind);

create table posts (
  id uuid primary key,
  staff uuid not null references staff (id),
  place integer not null,
  unit text not null,
  position_kk text not null,
  position_ru text not null,
  position_en text not null,
  since date not null,
  until date,
  constraint post_ends_after_it_begins check (until >= since),
  constraint unit_is_a_word check (unit ~ '^[a-z][a-z-]*$')
);
comment on table posts is 'One person in one unit of one place, from a day, until a day that no longer counts.';
comment on column posts.place is 'An office, an organ, or 0: the installation itself.';
create unique index one_open_post_of_a_kind on posts (staff, place, unit) where until is null;
create index posts_of_place on posts (place, unit);

create table organ_members (
  organ integer not null references organs (id),
  post uuid not null unique references posts (id),
  role text not null constraint member_role_is_known check (role in ('chair', 'member', 'secretary')),
  primary key (organ, post)
);
comment on table organ_members is 'Who the act of creation names, each by a post in the organ, which says from when until when.';

create table staff_events (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_staff uuid,
  what text not null,
  staff uuid references staff (id),
  organ integer references organs (id),
  facts jsonb not null default '{}'
);
comment on table staff_events is 'Who gave whom a post, a reset, an end: insert only.';
comment on column staff_events.by_staff is 'Empty where it was done at the machine, by the command.';

-- ---- signing in ---------------------------------------------------------------------------------------------------

create table sessions (
  id uuid primary key,
  token text not null constraint session_token_is_unique unique,
  staff uuid not null references staff (id),
  post uuid references posts (id),
  language text not null constraint session_language_is_known check (language in ('kk', 'ru', 'en')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  constraint session_token_is_a_digest check (token ~ '^[0-9a-f]{64}$')
);
comment on table sessions is 'Signed-in staff. The cookie holds the token, this table its SHA-256 only.';
create index open_sessions_of_staff on sessions (staff) where ended_at is null;
create index sessions_by_end on sessions (ends_at);

create table sign_in_attempts (
  id bigint generated always as identity primary key,
  kind text not null constraint attempt_kind_is_known check (kind in ('sign-in', 'first-sign-in', 'code')),
  who text not null,
  at timestamptz not null,
  succeeded boolean not null
);
comment on table sign_in_attempts is 'Tries to sign in or to confirm, right and wrong: wrong ones cost time.';
comment on column sign_in_attempts.who is 'SHA-256 of the login as typed, whether it exists or not (people type their password there by mistake); for a code the staff.';
create index attempts_of_who on sign_in_attempts (kind, who, id desc);

create table used_codes (
  staff uuid not null references staff (id),
  step bigint not null,
  used_at timestamptz not null,
  used_for text not null constraint code_use_is_known check (used_for in ('sign-in', 'first-sign-in', 'signature')),
  primary key (staff, step)
);
comment on table used_codes is 'Codes of the second factor that were used: each is good once.';

-- ---- rights: default deny -----------------------------------------------------------------------------------------

grant select on persons, former_names, person_access to qyzmet_app;
grant select, insert, update on staff, staff_credentials, organs, posts, sessions to qyzmet_app;
grant select, insert on organ_members, staff_events to qyzmet_app;
grant select, insert, delete on sign_in_attempts, used_codes to qyzmet_app;
grant delete on sessions to qyzmet_app;
grant usage on sequence organ_ids to qyzmet_app;

alter table persons enable row level security;
alter table persons force row level security;
create policy person_of_own_place on persons using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from person_access a where a.person = persons.id and a.office = current_setting('app.office')::integer))
);

alter table former_names enable row level security;
alter table former_names force row level security;
create policy former_name_of_own_place on former_names using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from person_access a where a.person = former_names.person and a.office = current_setting('app.office')::integer))
);

alter table person_access enable row level security;
alter table person_access force row level security;
create policy person_access_of_own_place on person_access for select using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and office = current_setting('app.office')::integer)
);
create policy person_access_is_given_by_the_system on person_access for insert with check (current_setting('app.scope') = 'system');

alter table staff enable row level security;
alter table staff force row level security;
create policy staff_names_are_known_inside on staff for select using (current_setting('app.scope') in ('system', 'office', 'audit'));
create policy staff_is_managed_by_the_system on staff for insert with check (current_setting('app.scope') = 'system');
create policy staff_is_changed_by_the_system on staff for update using (current_setting('app.scope') = 'system');

alter table staff_credentials enable row level security;
alter table staff_credentials force row level security;
create policy own_credentials_can_be_read on staff_credentials for select using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and staff = current_setting('app.staff')::uuid)
);
create policy credentials_are_made_by_the_system on staff_credentials for insert with check (current_setting('app.scope') = 'system');
create policy credentials_are_changed_by_the_system on staff_credentials for update using (current_setting('app.scope') = 'system');

alter table organs enable row level security;
alter table organs force row level security;
create policy organs_are_known_inside on organs for select using (current_setting('app.scope') in ('system', 'office', 'audit'));
create policy organs_are_made_by_the_system on organs for insert with check (current_setting('app.scope') = 'system');
create policy organs_are_changed_by_the_system on organs for update using (current_setting('app.scope') = 'system');

alter table posts enable row level security;
alter table posts force row level security;
create policy posts_are_known_inside on posts for select using (current_setting('app.scope') in ('system', 'office', 'audit'));
create policy posts_are_given_by_the_system on posts for insert with check (current_setting('app.scope') = 'system');
create policy posts_are_changed_by_the_system on posts for update using (current_setting('app.scope') = 'system');

alter table organ_members enable row level security;
alter table organ_members force row level security;
create policy members_are_known_inside on organ_members for select using (current_setting('app.scope') in ('system', 'office', 'audit'));
create policy members_are_named_by_the_system on organ_members for insert with check (current_setting('app.scope') = 'system');

alter table staff_events enable row level security;
alter table staff_events force row level security;
create policy staff_events_are_for_the_audit on staff_events for select using (current_setting('app.scope') in ('system', 'audit'));
create policy staff_events_are_written_by_the_system on staff_events for insert with check (current_setting('app.scope') = 'system');

alter table sessions enable row level security;
alter table sessions force row level security;
create policy sessions_are_for_the_system on sessions using (current_setting('app.scope') = 'system');

alter table sign_in_attempts enable row level security;
alter table sign_in_attempts force row level security;
create policy own_attempts_can_be_counted on sign_in_attempts for select using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and kind = 'code' and who = current_setting('app.staff'))
);
create policy attempts_are_written_by_the_system on sign_in_attempts for insert with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and kind = 'code' and who = current_setting('app.staff'))
);
create policy attempts_are_forgotten_by_the_system on sign_in_attempts for delete using (current_setting('app.scope') = 'system');

alter table used_codes enable row level security;
alter table used_codes force row level security;
create policy own_codes_can_be_used on used_codes for select using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and staff = current_setting('app.staff')::uuid)
);
create policy own_code_is_used_up on used_codes for insert with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and staff = current_setting('app.staff')::uuid and used_for = 'signature')
);
create policy codes_are_forgotten_by_the_system on used_codes for delete using (current_setting('app.scope') = 'system');

-- ---- doors --------------------------------------------------------------------------------------------------------

-- A place may learn of a person only by serving her: whoever types her number and names from her document gets the
-- person, new or known elsewhere, and nothing of what other places hold. So this is the one door for writing persons.
create function admit_person(
  the_id uuid, the_iin text, family text, given text, patron text, folded text, born date, the_sex text, at timestamptz
) returns uuid
language plpgsql security definer set search_path = public as $$
declare
  caller text := current_setting('app.scope');
  place integer := current_setting('app.office')::integer;
  known persons%rowtype;
begin
  if caller not in ('system', 'office') then
    raise exception 'this scope cannot admit a person' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.scope', 'system', true);
  insert into persons (id, iin, family_name, given_name, patronymic, folded_name, birth_date, sex, created_at)
    values (the_id, the_iin, family, given, patron, folded, born, the_sex, at)
    on conflict (iin) do nothing;
  if found then
    known.id := the_id;
  else
    select * into known from persons where iin = the_iin for update;
    if (known.family_name, known.given_name, known.patronymic) is distinct from (family, given, patron) then
      insert into former_names (person, until, family_name, given_name, patronymic, folded_name, replaced_by_office)
        values (known.id, at, known.family_name, known.given_name, known.patronymic, known.folded_name, place) on conflict do nothing;
      update persons set family_name = family, given_name = given, patronymic = patron, folded_name = folded where id = known.id;
    end if;
  end if;
  if caller = 'office' then
    insert into person_access (office, person, since) values (place, known.id, at) on conflict do nothing;
  end if;
  perform set_config('app.scope', caller, true);
  return known.id;
end $$;
comment on function admit_person is 'Finds a person by her number or makes her, keeps a former name, and lets the place that serves her read her.';

create function give_person_access(the_person uuid, the_office integer, at timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  caller text := current_setting('app.scope');
begin
  if caller = 'office' then
    if not exists (select from person_access where person = the_person and office = current_setting('app.office')::integer) then
      raise exception 'this place has no access to the person' using errcode = 'insufficient_privilege';
    end if;
  elsif caller <> 'system' then
    raise exception 'this scope cannot give access to a person' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('app.scope', 'system', true);
  insert into person_access (office, person, since) values (the_office, the_person, at) on conflict do nothing;
  perform set_config('app.scope', caller, true);
end $$;
comment on function give_person_access is 'A place hands a person on with her case: only one that has her may.';

revoke all on function admit_person, give_person_access from public;
grant execute on function admit_person, give_person_access to qyzmet_app;
