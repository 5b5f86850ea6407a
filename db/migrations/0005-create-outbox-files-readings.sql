-- The rest of the platform: what is to be sent, what was uploaded, who looked at what, and how often one may try.

create table outbox (
  id uuid constraint outbox_messages_have_a_key primary key,
  channel text not null constraint outbox_channel_is_known check (channel in ('mail', 'sms')),
  address text not null constraint outbox_address_is_given check (length(address) between 3 and 320),
  language text not null constraint outbox_language_is_ours check (language in ('kk', 'ru', 'en')),
  subject text,
  body text not null constraint outbox_body_is_given check (body <> ''),
  about uuid,
  state text not null default 'queued' constraint outbox_state_is_known check (state in ('queued', 'sent', 'shown', 'failed')),
  attempts integer not null default 0 constraint outbox_attempts_are_counted check (attempts >= 0),
  problem text constraint outbox_problem_is_a_code check (problem ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint mail_has_a_subject_and_sms_none check ((channel = 'mail') = (subject is not null)),
  constraint a_settled_message_has_its_time check ((state = 'queued') = (settled_at is null))
);
comment on table outbox is 'Messages to people, written in the transaction that causes them and delivered by a job afterwards, at least once. Forgotten 90 days after they were settled.';
comment on column outbox.about is 'The case or paper the message tells of.';
comment on column outbox.state is 'queued until delivered; sent; shown, where a demonstration shows it on a page instead of sending; failed, when the last attempt did.';
comment on column outbox.problem is 'The code of the last attempt that failed; never the words of a server, which may repeat the address.';
create index outbox_waiting on outbox (created_at) where state = 'queued';
create index outbox_newest on outbox (created_at desc, id desc);
create index outbox_settled on outbox (settled_at) where settled_at is not null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy messages_are_read_by_the_system on outbox for select using (current_setting('app.scope') = 'system');
create policy messages_are_written_by_whoever_works on outbox for insert with check (current_setting('app.scope') in ('system', 'office', 'case'));
create policy messages_are_settled_by_the_system on outbox for update using (current_setting('app.scope') = 'system');
create policy messages_are_forgotten_by_the_system on outbox for delete using (current_setting('app.scope') = 'system');
grant select, insert, delete on outbox to qyzmet_app;
grant update (state, attempts, problem, settled_at) on outbox to qyzmet_app;

create table files (
  hash text constraint files_are_named_by_their_content primary key constraint file_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null constraint file_is_not_empty check (size > 0),
  media_type text not null constraint file_media_type_is_one check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  created_at timestamptz not null
);
comment on table files is 'Which contents the file store holds. A row is written only after the bytes are durable. Who may read a file is decided by what refers to it.';
alter table files enable row level security;
alter table files force row level security;
create policy files_are_known on files for select using (current_setting('app.scope') <> 'none');
create policy files_are_added on files for insert with check (current_setting('app.scope') <> 'none');
create policy files_are_destroyed_by_the_system on files for delete using (current_setting('app.scope') = 'system');
grant select, insert, delete on files to qyzmet_app;

create table readings (
  day date not null,
  position integer not null constraint reading_positions_begin_at_one check (position > 0),
  at timestamptz not null,
  reader_kind text not null constraint reader_kind_is_known check (reader_kind in ('staff', 'holder', 'public', 'system')),
  reader uuid,
  office integer not null default 0,
  what text not null constraint reading_subject_kind_is_known check (what in ('case', 'person', 'paper', 'file', 'list', 'search', 'export')),
  subject uuid,
  case_id uuid,
  why text not null constraint reading_reason_is_a_code check (why ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  body text,
  salt text,
  body_digest text not null,
  previous text not null,
  hash text not null constraint reading_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  constraint readings_stand_in_order primary key (day, position),
  constraint a_reading_follows_one_other unique (previous),
  constraint an_officer_who_reads_is_known check ((reader_kind = 'staff') = (reader is not null)),
  constraint a_body_has_its_salt check ((body is null) = (salt is null))
);
comment on table readings is 'Who looked at what and why, in the order it was recorded, each row chained to the one before it; the chain is cut by the days of recording.';
comment on column readings.day is 'The civil day on which the row was recorded; it never goes back, so a day that has a successor is complete.';
comment on column readings.at is 'When the reading happened, at most a second before it was recorded.';
comment on column readings.body is 'What may be personal (the words of a search, the cases on a list), as canonical JSON. It may be destroyed: the chain holds its salted digest.';
comment on column readings.previous is 'The hash of the row before, the last of an earlier day included; 64 zeros before the first of all.';
create index readings_of_a_case on readings (case_id, at) where case_id is not null;
create index readings_of_a_subject on readings (subject, at) where subject is not null;
create index readings_by_a_reader on readings (reader, at) where reader is not null;
alter table readings enable row level security;
alter table readings force row level security;
create policy readings_are_seen_by_system_and_audit on readings for select using (current_setting('app.scope') in ('system', 'audit'));
create policy a_holder_sees_who_read_the_case on readings for select using (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid);
create policy readings_are_recorded_by_the_system on readings for insert with check (current_setting('app.scope') = 'system');
create policy a_body_of_a_reading_is_only_ever_emptied on readings for update using (current_setting('app.scope') = 'system') with check (body is null);
grant select, insert on readings to qyzmet_app;
grant update (body, salt) on readings to qyzmet_app;

create unlogged table rate_limits (
  name text not null,
  subject text not null,
  tokens double precision not null,
  counted_at timestamptz not null,
  constraint rate_limits_are_one_per_subject primary key (name, subject)
);
comment on table rate_limits is 'How many tries are left to whom: one bucket for each limit and subject, shared by all processes. Lost in a crash of the server, on purpose: it costs no log, and nobody can crash it at will.';
comment on column rate_limits.subject is 'A digest of an address, a number of a case or a name to sign in with, never the thing itself.';
create index rate_limits_by_age on rate_limits (counted_at);
alter table rate_limits enable row level security;
alter table rate_limits force row level security;
create policy rate_limits_are_counted_by_the_system on rate_limits using (current_setting('app.scope') = 'system');
grant select, insert, update, delete on rate_limits to qyzmet_app;
