-- The schema of the database as its catalogue tells it, after all migrations. Written by a program, never by hand:
-- change it by a new migration and run `npm run db:dump`. The schema `jobs` is of pg-boss and is not printed.

create sequence organ_ids;
grant usage on sequence organ_ids to qyzmet_app;

create table case_access (
  case_id uuid not null,
  office integer not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint case_access_pkey PRIMARY KEY (case_id, office),
  constraint case_access_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED
);
comment on table case_access is 'Which place may read which case: written by the commands that move a case.';
alter table case_access enable row level security;
CREATE INDEX case_access_of_office ON public.case_access USING btree (office, case_id);
create policy case_access_of_own_place on case_access
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND (office = (current_setting('app.office'::text))::integer)) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))));
grant select on case_access to qyzmet_app;

create table case_editions (
  hash text not null,
  edition text not null,
  kept_at timestamp with time zone not null,
  constraint case_editions_pkey PRIMARY KEY (hash)
);
comment on table case_editions is 'Every compiled edition that a case was opened under, as canonical text, kept for ever; a case refers to it by hash.';
grant insert, select on case_editions to qyzmet_app;

create table case_visits (
  token_digest text not null,
  case_id uuid not null,
  until timestamp with time zone not null,
  constraint case_visits_pkey PRIMARY KEY (token_digest)
);
comment on table case_visits is 'Visits to a case by the holder of its number and secret: the digest of a token in her browser, and until when.';
alter table case_visits enable row level security;
alter table case_visits force row level security;
CREATE INDEX case_visits_by_end ON public.case_visits USING btree (until);
create policy backup_sees_all on case_visits for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy case_visit_is_the_systems on case_visits
  using ((current_setting('app.scope'::text) = 'system'::text));
grant delete, insert, select on case_visits to qyzmet_app;

create table cases (
  id uuid not null,
  number text,
  secret_digest bytea,
  service text not null,
  edition text not null,
  edition_hash text not null,
  channel text not null,
  office integer not null,
  applicant uuid,
  applicant_name text not null,
  applicant_folded text not null,
  applicant_number text,
  phone text,
  language text not null,
  opened_at timestamp with time zone not null,
  version integer not null,
  state text not null,
  ended_as text,
  ended_at timestamp with time zone,
  due_at timestamp with time zone,
  refused boolean not null default false,
  sample boolean not null,
  constraint cases_pkey PRIMARY KEY (id),
  constraint case_number_is_unique UNIQUE (number),
  constraint case_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text]))),
  constraint ended_case_says_how CHECK ((((state = 'ended'::text) = (ended_as IS NOT NULL)) AND ((state = 'ended'::text) = (ended_at IS NOT NULL)))),
  constraint numbered_case_has_a_secret CHECK (((number IS NULL) = (secret_digest IS NULL))),
  constraint open_case_has_a_number CHECK (((state = 'ended'::text) OR (number IS NOT NULL)))
);
comment on table cases is 'One row per case: what lists and searches need, written in the transaction of the event that changed it.';
comment on column cases.number is 'Empty only for a hand-over that was not accepted: it starts no term and enters no journal.';
comment on column cases.secret_digest is 'SHA-256 of the case id and the secret; the secret itself stands on the coupon only.';
comment on column cases.applicant is 'The person who applies; empty where an organisation does.';
comment on column cases.applicant_number is 'The personal number of a person, the business number of an organisation: no number is both.';
comment on column cases.phone is 'Where the person can be told that the result is ready, as she gave it.';
comment on column cases.opened_at is 'The true time of handing in, which may be earlier than the recording.';
comment on column cases.due_at is 'The day of the answer, copied from the obligation of the promise.';
comment on column cases.refused is 'The decision drafted last is a refusal: lists tell the two results apart by it.';
alter table cases enable row level security;
alter table cases force row level security;
CREATE INDEX case_by_applicant_number ON public.cases USING btree (applicant_number) WHERE (applicant_number IS NOT NULL);
CREATE INDEX case_by_name ON public.cases USING btree (applicant_folded text_pattern_ops);
CREATE INDEX case_register ON public.cases USING btree (office, opened_at DESC, id);
create policy backup_sees_all on cases for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy case_of_own_place on cases
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = cases.id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (id = (current_setting('app.case'::text))::uuid))))
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = cases.id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant insert, select on cases to qyzmet_app;
grant update (due_at) on cases to qyzmet_app;
grant update (ended_as) on cases to qyzmet_app;
grant update (ended_at) on cases to qyzmet_app;
grant update (refused) on cases to qyzmet_app;
grant update (state) on cases to qyzmet_app;
grant update (version) on cases to qyzmet_app;

create table command_keys (
  actor text not null,
  key text not null,
  body_digest bytea not null,
  result text not null,
  at timestamp with time zone not null,
  constraint command_keys_pkey PRIMARY KEY (actor, key)
);
comment on table command_keys is 'Commands already carried out: the same key with the same body leads to the first result, with another body it is refused.';
grant insert, select on command_keys to qyzmet_app;

create table day_seals (
  day date not null,
  events integer not null,
  root bytea not null,
  previous bytea,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  constraint day_seals_pkey PRIMARY KEY (day),
  constraint seal_follows_yesterday UNIQUE (previous)
);
comment on table day_seals is 'A Merkle root (RFC 9162) over the events of each civil day, chained to the seal before; published.';
grant insert, select on day_seals to qyzmet_app;

create table destroyed_cases (
  destruction uuid not null,
  case_id uuid not null,
  constraint destroyed_cases_pkey PRIMARY KEY (case_id),
  constraint destroyed_cases_destruction_fkey FOREIGN KEY (destruction) REFERENCES destructions(id)
);
comment on table destroyed_cases is 'Cases whose bodies, files and papers were destroyed; a restored older backup applies this list before it serves.';
grant select on destroyed_cases to qyzmet_app;

create table destructions (
  id uuid not null,
  act_number text not null,
  act_date date not null,
  signed_by uuid not null,
  signature jsonb not null,
  at timestamp with time zone not null,
  reason text not null,
  constraint destructions_pkey PRIMARY KEY (id),
  constraint destruction_act_is_numbered_once UNIQUE (act_number, act_date),
  constraint destruction_has_a_reason CHECK ((reason <> ''::text))
);
comment on table destructions is 'Acts of destruction: who decided, when, on what act.';
grant insert, select on destructions to qyzmet_app;

create table event_bodies (
  case_id uuid not null,
  seq integer not null,
  salt bytea not null,
  body text not null,
  constraint event_bodies_pkey PRIMARY KEY (case_id, seq),
  constraint event_body_has_a_head FOREIGN KEY (case_id, seq) REFERENCES event_heads(case_id, seq)
);
comment on table event_bodies is 'Bodies of events: canonical text with the personal values, digested with a salt of their own; destruction deletes these and only these.';
alter table event_bodies enable row level security;
alter table event_bodies force row level security;
create policy backup_sees_all on event_bodies for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy event_body_of_own_place on event_bodies
  using (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = event_bodies.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))))
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = event_bodies.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant insert, select on event_bodies to qyzmet_app;

create table event_heads (
  case_id uuid not null,
  seq integer not null,
  recorded_at timestamp with time zone not null,
  head text not null,
  hash bytea not null,
  constraint event_heads_pkey PRIMARY KEY (case_id, seq),
  constraint event_hash_is_of_its_head CHECK ((hash = sha256(convert_to(head, 'UTF8'::name))))
);
comment on table event_heads is 'Heads of events: canonical text (RFC 8785) with type, version, actor, both times, the digest of the body and the hash of the event before. Kept for ever.';
alter table event_heads enable row level security;
alter table event_heads force row level security;
CREATE INDEX event_heads_of_a_day ON public.event_heads USING btree (recorded_at);
create policy backup_sees_all on event_heads for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy event_head_of_own_place on event_heads
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = event_heads.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))))
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = event_heads.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant insert, select on event_heads to qyzmet_app;

create table files (
  hash text not null,
  size bigint not null,
  media_type text not null,
  created_at timestamp with time zone not null,
  constraint files_are_named_by_their_content PRIMARY KEY (hash),
  constraint file_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint file_is_not_empty CHECK ((size > 0)),
  constraint file_media_type_is_one CHECK ((media_type ~ '^[a-z]+/[a-z0-9.+-]+$'::text))
);
comment on table files is 'Which contents the file store holds. A row is written only after the bytes are durable. Who may read a file is decided by what refers to it.';
alter table files enable row level security;
alter table files force row level security;
create policy backup_sees_all on files for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy files_are_added on files for insert
  with check ((current_setting('app.scope'::text) <> 'none'::text));
create policy files_are_destroyed_by_the_system on files for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy files_are_known on files for select
  using ((current_setting('app.scope'::text) <> 'none'::text));
grant delete, insert, select on files to qyzmet_app;

create table former_names (
  person uuid not null,
  until timestamp with time zone not null,
  family_name text not null,
  given_name text not null,
  patronymic text not null,
  folded_name text not null,
  replaced_by_office integer not null,
  constraint former_names_pkey PRIMARY KEY (person, until),
  constraint former_names_person_fkey FOREIGN KEY (person) REFERENCES persons(id)
);
comment on table former_names is 'The names a person had before an office saw another one in her document.';
alter table former_names enable row level security;
alter table former_names force row level security;
create policy backup_sees_all on former_names for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy former_name_of_own_place on former_names
  using (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM person_access a
  WHERE ((a.person = former_names.person) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant select on former_names to qyzmet_app;

create table installation (
  single boolean not null default true,
  id uuid not null,
  kind text not null,
  founded_at timestamp with time zone not null,
  constraint installation_is_one PRIMARY KEY (single),
  constraint installation_is_single CHECK (single),
  constraint installation_kind_is_known CHECK ((kind = ANY (ARRAY['demonstration'::text, 'production'::text])))
);
comment on table installation is 'What this installation is: one row, written once and never changed. A database without it has not served yet.';
comment on column installation.kind is 'A demonstration says so on every page and paper; production refuses everything that only a demonstration has.';
grant insert, select on installation to qyzmet_app;

create table legal_holds (
  id uuid not null,
  case_id uuid not null,
  ground text not null,
  placed_by uuid not null,
  placed_at timestamp with time zone not null,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  lifted_why text,
  constraint legal_holds_have_a_key PRIMARY KEY (id),
  constraint legal_hold_has_a_ground CHECK ((ground <> ''::text)),
  constraint legal_hold_is_lifted_whole CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lifted_why IS NULL)))),
  constraint lifting_has_a_ground CHECK ((lifted_why <> ''::text)),
  constraint legal_holds_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
);
comment on table legal_holds is 'Who forbade the destruction of a case, on what ground, and who lifted that: the case is kept while one stands, whatever its period.';
alter table legal_holds enable row level security;
alter table legal_holds force row level security;
CREATE INDEX legal_holds_of_a_case ON public.legal_holds USING btree (case_id);
create policy backup_sees_all on legal_holds for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy legal_holds_are_lifted_by_the_system on legal_holds for update
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy legal_holds_are_placed_by_the_system on legal_holds for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
create policy legal_holds_are_seen_by_system_and_audit on legal_holds for select
  using ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])));
grant insert, select on legal_holds to qyzmet_app;
grant update (lifted_at) on legal_holds to qyzmet_app;
grant update (lifted_by) on legal_holds to qyzmet_app;
grant update (lifted_why) on legal_holds to qyzmet_app;

create table number_counters (
  series text not null,
  office integer not null,
  period text not null,
  last integer not null,
  constraint number_counters_pkey PRIMARY KEY (series, office, period),
  constraint counter_starts_at_one CHECK ((last > 0)),
  constraint series_is_named CHECK ((series <> ''::text))
);
comment on table number_counters is 'The last number given in each series, office and period. Drawn when the event is written; the row is held until the commit, so that no gap remains.';
CREATE TRIGGER counter_goes_by_one BEFORE UPDATE ON number_counters FOR EACH ROW EXECUTE FUNCTION count_by_one();
grant insert, select on number_counters to qyzmet_app;
grant update (last) on number_counters to qyzmet_app;

create table obligations (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  what text not null,
  debtor_place integer not null,
  debtor_unit text not null,
  creditor text not null,
  started_seq integer not null,
  starts_at timestamp with time zone not null,
  term text not null,
  due_at timestamp with time zone not null,
  presumed boolean not null,
  paragraph text not null,
  proof text not null,
  met_seq integer,
  met_at timestamp with time zone,
  breached_at timestamp with time zone,
  constraint obligations_pkey PRIMARY KEY (id),
  constraint met_obligation_says_when CHECK (((met_seq IS NULL) = (met_at IS NULL))),
  constraint obligation_kind_is_known CHECK ((kind = ANY (ARRAY['promise'::text, 'step'::text, 'storage'::text, 'answer'::text]))),
  constraint obligations_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED
);
comment on table obligations is 'Every duty with its debtor, creditor, term, due moment and proof: the only source of dates.';
comment on column obligations.proof is 'Canonical text: the question (calendar hash, hours, zone, term) and the lines of the proof.';
alter table obligations enable row level security;
alter table obligations force row level security;
CREATE INDEX obligations_of_case ON public.obligations USING btree (case_id);
CREATE INDEX running_obligations ON public.obligations USING btree (due_at) WHERE ((met_at IS NULL) AND (breached_at IS NULL));
create policy backup_sees_all on obligations for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy obligation_of_own_place on obligations
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = obligations.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))))
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = obligations.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant insert, select on obligations to qyzmet_app;
grant update (breached_at) on obligations to qyzmet_app;
grant update (met_at) on obligations to qyzmet_app;
grant update (met_seq) on obligations to qyzmet_app;

create table organ_members (
  organ integer not null,
  post uuid not null,
  role text not null,
  constraint organ_members_pkey PRIMARY KEY (organ, post),
  constraint member_role_is_known CHECK ((role = ANY (ARRAY['chair'::text, 'member'::text, 'secretary'::text]))),
  constraint organ_members_post_key UNIQUE (post),
  constraint organ_members_organ_fkey FOREIGN KEY (organ) REFERENCES organs(id),
  constraint organ_members_post_fkey FOREIGN KEY (post) REFERENCES posts(id)
);
comment on table organ_members is 'Who the act of creation names, each by a post in the organ, which says from when until when.';
alter table organ_members enable row level security;
alter table organ_members force row level security;
create policy backup_sees_all on organ_members for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy members_are_known_inside on organ_members for select
  using ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text, 'audit'::text])));
create policy members_are_named_by_the_system on organ_members for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
grant insert, select on organ_members to qyzmet_app;

create table organs (
  id integer not null default nextval('organ_ids'::regclass),
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
  constraint organs_pkey PRIMARY KEY (id),
  constraint organ_ends_after_it_begins CHECK ((until >= since)),
  constraint organ_has_an_act_of_creation CHECK (((act_number <> ''::text) AND (act_by <> ''::text))),
  constraint organ_number_is_no_office CHECK ((id >= 100000))
);
comment on table organs is 'A unit made of people by an act of creation: a commission, a panel. Its number is a place, like an office''s.';
comment on column organs.office is 'The office it is attached to, whose hours and address it has.';
alter table organs enable row level security;
alter table organs force row level security;
CREATE INDEX organs_of_office ON public.organs USING btree (office, kind);
create policy backup_sees_all on organs for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy organs_are_changed_by_the_system on organs for update
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy organs_are_known_inside on organs for select
  using ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text, 'audit'::text])));
create policy organs_are_made_by_the_system on organs for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
grant insert, select, update on organs to qyzmet_app;

create table outbox (
  id uuid not null,
  channel text not null,
  address text not null,
  language text not null,
  subject text,
  body text not null,
  about uuid,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  problem text,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint outbox_messages_have_a_key PRIMARY KEY (id),
  constraint a_settled_message_has_its_time CHECK (((state = 'queued'::text) = (settled_at IS NULL))),
  constraint mail_has_a_subject_and_sms_none CHECK (((channel = 'mail'::text) = (subject IS NOT NULL))),
  constraint outbox_address_is_given CHECK (((length(address) >= 3) AND (length(address) <= 320))),
  constraint outbox_attempts_are_counted CHECK ((attempts >= 0)),
  constraint outbox_body_is_given CHECK ((body <> ''::text)),
  constraint outbox_channel_is_known CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text]))),
  constraint outbox_language_is_ours CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint outbox_problem_is_a_code CHECK ((problem ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'::text)),
  constraint outbox_state_is_known CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'shown'::text, 'failed'::text])))
);
comment on table outbox is 'Messages to people, written in the transaction that causes them and delivered by a job afterwards, at least once. Forgotten 90 days after they were settled.';
comment on column outbox.about is 'The case or paper the message tells of.';
comment on column outbox.state is 'queued until delivered; sent; shown, where a demonstration shows it on a page instead of sending; failed, when the last attempt did.';
comment on column outbox.problem is 'The code of the last attempt that failed; never the words of a server, which may repeat the address.';
alter table outbox enable row level security;
alter table outbox force row level security;
CREATE INDEX outbox_newest ON public.outbox USING btree (created_at DESC, id DESC);
CREATE INDEX outbox_settled ON public.outbox USING btree (settled_at) WHERE (settled_at IS NOT NULL);
CREATE INDEX outbox_waiting ON public.outbox USING btree (created_at) WHERE (state = 'queued'::text);
create policy backup_sees_all on outbox for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy messages_are_forgotten_by_the_system on outbox for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy messages_are_read_by_the_system on outbox for select
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy messages_are_settled_by_the_system on outbox for update
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy messages_are_written_by_whoever_works on outbox for insert
  with check ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text, 'case'::text])));
grant delete, insert, select on outbox to qyzmet_app;
grant update (attempts) on outbox to qyzmet_app;
grant update (problem) on outbox to qyzmet_app;
grant update (settled_at) on outbox to qyzmet_app;
grant update (state) on outbox to qyzmet_app;

create table paper_contents (
  paper_id uuid not null,
  case_id uuid,
  office integer not null,
  content_hash text not null,
  content text not null,
  constraint paper_contents_are_one_each PRIMARY KEY (paper_id),
  constraint paper_content_is_what_was_hashed CHECK ((content_hash = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))),
  constraint paper_content_is_of_its_paper FOREIGN KEY (paper_id, content_hash) REFERENCES papers(id, content_hash)
);
comment on table paper_contents is 'The canonical content (RFC 8785) of each paper, with its personal values; destruction deletes these rows.';
alter table paper_contents enable row level security;
alter table paper_contents force row level security;
create policy backup_sees_all on paper_contents for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy content_is_destroyed_by_the_system on paper_contents for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy content_is_made_by_its_office on paper_contents for insert
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (office = (current_setting('app.office'::text))::integer))));
create policy content_is_read_where_its_case_is on paper_contents for select
  using (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND ((office = (current_setting('app.office'::text))::integer) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = paper_contents.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))));
grant insert, select on paper_contents to qyzmet_app;

create table paper_disclosures (
  paper_id uuid not null,
  case_id uuid,
  office integer not null,
  code text not null,
  title text not null,
  office_name text not null,
  holder text not null,
  sample boolean not null,
  constraint paper_disclosures_are_one_each PRIMARY KEY (paper_id),
  constraint disclosure_goes_with_the_content FOREIGN KEY (paper_id) REFERENCES paper_contents(paper_id) ON DELETE CASCADE
);
comment on table paper_disclosures is 'What the verification page may show to whoever holds the code: fixed with the paper, gone with its content.';
comment on column paper_disclosures.holder is 'First letter of the surname and the initials; the name itself is in the content only.';
alter table paper_disclosures enable row level security;
alter table paper_disclosures force row level security;
create policy backup_sees_all on paper_disclosures for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy disclosure_is_made_by_its_office on paper_disclosures for insert
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (office = (current_setting('app.office'::text))::integer))));
create policy disclosure_is_read_by_the_code on paper_disclosures for select
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND ((office = (current_setting('app.office'::text))::integer) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = paper_disclosures.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid)) OR ((current_setting('app.scope'::text) = 'paper'::text) AND (code = current_setting('app.code'::text)))));
grant insert, select on paper_disclosures to qyzmet_app;

create table paper_files (
  paper_id uuid not null,
  hash text not null,
  case_id uuid,
  office integer not null,
  pdf bytea not null,
  constraint paper_files_pkey PRIMARY KEY (paper_id, hash),
  constraint paper_file_is_what_was_hashed CHECK ((hash = encode(sha256(pdf), 'hex'::text))),
  constraint paper_file_is_of_a_rendering FOREIGN KEY (paper_id, hash) REFERENCES paper_renderings(paper_id, hash) ON DELETE CASCADE
);
comment on table paper_files is 'The bytes of a rendering, kept once. A coupon with its secret leaves only its hash, so this has no row for it.';
alter table paper_files enable row level security;
alter table paper_files force row level security;
create policy backup_sees_all on paper_files for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy file_is_kept_by_who_reads_the_paper on paper_files for insert
  with check (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text, 'case'::text])) AND (EXISTS ( SELECT
   FROM papers p
  WHERE ((p.id = paper_files.paper_id) AND (p.office = paper_files.office) AND (NOT (p.case_id IS DISTINCT FROM paper_files.case_id)))))));
create policy file_is_read_where_its_case_is on paper_files for select
  using (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND ((office = (current_setting('app.office'::text))::integer) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = paper_files.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))));
grant insert, select on paper_files to qyzmet_app;

create table paper_renderings (
  paper_id uuid not null,
  hash text not null,
  case_id uuid,
  office integer not null,
  code text not null,
  marks text not null,
  signed_by smallint not null,
  made_with text not null,
  rendered_at timestamp with time zone not null,
  constraint paper_renderings_pkey PRIMARY KEY (paper_id, hash),
  constraint rendering_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint rendering_is_of_a_paper FOREIGN KEY (paper_id) REFERENCES papers(id)
);
comment on table paper_renderings is 'Each file that left the system, by the SHA-256 of its bytes: a file in somebody''s hand can be compared with it.';
comment on column paper_renderings.marks is 'Canonical text of the signature marks that stand on it.';
alter table paper_renderings enable row level security;
alter table paper_renderings force row level security;
create policy backup_sees_all on paper_renderings for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy rendering_is_destroyed_by_the_system on paper_renderings for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy rendering_is_kept_by_who_reads_the_paper on paper_renderings for insert
  with check (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text, 'case'::text])) AND (EXISTS ( SELECT
   FROM papers p
  WHERE ((p.id = paper_renderings.paper_id) AND (p.code = paper_renderings.code) AND (p.office = paper_renderings.office) AND (NOT (p.case_id IS DISTINCT FROM paper_renderings.case_id)))))));
create policy rendering_is_known_by_the_code on paper_renderings for select
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND ((office = (current_setting('app.office'::text))::integer) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = paper_renderings.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid)) OR ((current_setting('app.scope'::text) = 'paper'::text) AND (code = current_setting('app.code'::text)))));
grant insert, select on paper_renderings to qyzmet_app;

create table paper_revocations (
  paper_id uuid not null,
  case_id uuid,
  office integer not null,
  code text not null,
  replaced_by uuid,
  reason text,
  revoked_at timestamp with time zone not null,
  revoked_by text not null,
  constraint paper_ends_once PRIMARY KEY (paper_id),
  constraint revocation_says_why CHECK (((replaced_by IS NOT NULL) OR (reason <> ''::text))),
  constraint replacement_exists FOREIGN KEY (replaced_by) REFERENCES papers(id) DEFERRABLE INITIALLY DEFERRED,
  constraint revoked_paper_exists FOREIGN KEY (paper_id) REFERENCES papers(id)
);
comment on table paper_revocations is 'Papers that hold no more: revoked with a reason, or replaced by another.';
alter table paper_revocations enable row level security;
alter table paper_revocations force row level security;
create policy backup_sees_all on paper_revocations for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy reason_is_emptied_by_the_system on paper_revocations for update
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy revocation_is_known_by_the_code on paper_revocations for select
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND ((office = (current_setting('app.office'::text))::integer) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = paper_revocations.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid)) OR ((current_setting('app.scope'::text) = 'paper'::text) AND (code = current_setting('app.code'::text)))));
create policy revocation_is_made_by_the_office_of_the_paper on paper_revocations for insert
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (office = (current_setting('app.office'::text))::integer))));
grant insert, select on paper_revocations to qyzmet_app;

create table paper_templates (
  hash text not null,
  kind text not null,
  source text not null,
  kept_at timestamp with time zone not null,
  constraint paper_templates_are_named_by_their_source PRIMARY KEY (hash),
  constraint paper_template_hash_is_of_its_source CHECK ((hash = encode(sha256(convert_to(source, 'UTF8'::name)), 'hex'::text)))
);
comment on table paper_templates is 'Every template a paper was ever made with, kept for ever: an old paper is set with its own.';
comment on column paper_templates.source is 'Typst source with all its parts in one text.';
grant insert, select on paper_templates to qyzmet_app;

create table papers (
  id uuid not null,
  case_id uuid,
  kind text not null,
  office integer not null,
  number text not null,
  code text not null,
  language text not null,
  content_hash text not null,
  template_hash text not null,
  issued_at timestamp with time zone not null,
  seq integer,
  replaces uuid,
  signers_needed smallint not null,
  constraint papers_have_a_key PRIMARY KEY (id),
  constraint paper_code_is_in_groups CHECK ((code ~ '^\d{4}-\d{4}-\d{4}$'::text)),
  constraint paper_code_is_unique UNIQUE (code),
  constraint paper_event_is_counted CHECK ((seq > 0)),
  constraint paper_event_is_of_a_case CHECK (((seq IS NULL) OR (case_id IS NOT NULL))),
  constraint paper_has_one_content UNIQUE (id, content_hash),
  constraint paper_is_replaced_once UNIQUE (replaces),
  constraint paper_kind_is_a_word CHECK ((kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint paper_language_is_ours CHECK ((language = ANY (ARRAY['kk'::text, 'ru'::text, 'en'::text]))),
  constraint paper_number_is_given CHECK ((number <> ''::text)),
  constraint paper_signers_are_counted CHECK ((signers_needed >= 0)),
  constraint paper_template_is_kept FOREIGN KEY (template_hash) REFERENCES paper_templates(hash),
  constraint replaced_paper_exists FOREIGN KEY (replaces) REFERENCES papers(id)
);
comment on table papers is 'The head of each paper: what stays when its content is destroyed.';
comment on column papers.case_id is 'The case it belongs to; empty for papers of no case, such as a page of a journal.';
comment on column papers.content_hash is 'SHA-256 of the canonical content: what is signed, and what the paper is.';
comment on column papers.seq is 'The event of the case that made it.';
comment on column papers.signers_needed is 'How many signatures in the system the paper asks for; until they stand it is not verified.';
alter table papers enable row level security;
alter table papers force row level security;
CREATE INDEX papers_of_case ON public.papers USING btree (case_id, issued_at);
CREATE INDEX papers_of_office ON public.papers USING btree (office, kind, issued_at DESC);
create policy backup_sees_all on papers for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy paper_is_made_by_its_office on papers for insert
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (office = (current_setting('app.office'::text))::integer) AND ((case_id IS NULL) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = papers.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0))))));
create policy paper_is_read_where_its_case_is on papers for select
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND ((office = (current_setting('app.office'::text))::integer) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = papers.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid)) OR ((current_setting('app.scope'::text) = 'paper'::text) AND (code = current_setting('app.code'::text)))));
grant insert, select on papers to qyzmet_app;

create table papers_to_set (
  paper_id uuid not null,
  constraint papers_wait_once PRIMARY KEY (paper_id),
  constraint paper_to_set_has_its_content FOREIGN KEY (paper_id) REFERENCES paper_contents(paper_id) ON DELETE CASCADE
);
comment on table papers_to_set is 'Papers issued with all their signatures whose file has not been set and kept yet.';
alter table papers_to_set enable row level security;
alter table papers_to_set force row level security;
create policy backup_sees_all on papers_to_set for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy paper_to_set_is_seen_by_the_system on papers_to_set for select
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy paper_to_set_is_settled_by_the_system on papers_to_set for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy paper_to_set_is_told_by_who_makes_or_signs_it on papers_to_set for insert
  with check ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text])));
grant delete, insert, select on papers_to_set to qyzmet_app;

create table person_access (
  office integer not null,
  person uuid not null,
  since timestamp with time zone not null,
  constraint person_access_pkey PRIMARY KEY (office, person),
  constraint person_access_person_fkey FOREIGN KEY (person) REFERENCES persons(id)
);
comment on table person_access is 'Which place may read which person: whoever served her.';
alter table person_access enable row level security;
alter table person_access force row level security;
CREATE INDEX person_access_of_person ON public.person_access USING btree (person);
create policy backup_sees_all on person_access for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy person_access_ends_with_the_person on person_access for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy person_access_is_given_by_the_system on person_access for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
create policy person_access_of_own_place on person_access for select
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND (office = (current_setting('app.office'::text))::integer))));
grant select on person_access to qyzmet_app;

create table persons (
  id uuid not null,
  iin text,
  family_name text not null,
  given_name text not null,
  patronymic text not null,
  folded_name text not null,
  birth_date date not null,
  sex text,
  created_at timestamp with time zone not null,
  constraint persons_pkey PRIMARY KEY (id),
  constraint person_has_a_name CHECK (((family_name <> ''::text) AND (given_name <> ''::text))),
  constraint person_number_has_twelve_digits CHECK ((iin ~ '^[0-9]{12}$'::text)),
  constraint person_number_is_unique UNIQUE (iin),
  constraint person_sex_is_known CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
);
comment on table persons is 'One row per person, found again by the individual identification number; what a case needs of her stands in its events.';
comment on column persons.iin is 'Empty for a person who has none yet: a newcomer, a refugee.';
comment on column persons.patronymic is 'Empty where there is none.';
comment on column persons.folded_name is 'Lower case, Kazakh letters folded: what a search compares.';
alter table persons enable row level security;
alter table persons force row level security;
create policy backup_sees_all on persons for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy person_of_own_place on persons
  using (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM person_access a
  WHERE ((a.person = persons.id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant select on persons to qyzmet_app;

create table posts (
  id uuid not null,
  staff uuid not null,
  place integer not null,
  unit text not null,
  position_kk text not null,
  position_ru text not null,
  position_en text not null,
  since date not null,
  until date,
  constraint posts_pkey PRIMARY KEY (id),
  constraint post_ends_after_it_begins CHECK ((until >= since)),
  constraint unit_is_a_word CHECK ((unit ~ '^[a-z][a-z-]*$'::text)),
  constraint posts_staff_fkey FOREIGN KEY (staff) REFERENCES staff(id)
);
comment on table posts is 'One person in one unit of one place, from a day, until a day that no longer counts.';
comment on column posts.place is 'An office, an organ, or 0: the installation itself.';
alter table posts enable row level security;
alter table posts force row level security;
CREATE UNIQUE INDEX one_open_post_of_a_kind ON public.posts USING btree (staff, place, unit) WHERE (until IS NULL);
CREATE INDEX posts_of_place ON public.posts USING btree (place, unit);
create policy backup_sees_all on posts for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy posts_are_changed_by_the_system on posts for update
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy posts_are_given_by_the_system on posts for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
create policy posts_are_known_inside on posts for select
  using ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text, 'audit'::text])));
grant insert, select, update on posts to qyzmet_app;

create table rate_limits (
  name text not null,
  subject text not null,
  tokens double precision not null,
  counted_at timestamp with time zone not null,
  constraint rate_limits_are_one_per_subject PRIMARY KEY (name, subject)
);
comment on table rate_limits is 'How many tries are left to whom: one bucket for each limit and subject, shared by all processes. Lost in a crash of the server, on purpose: it costs no log, and nobody can crash it at will.';
comment on column rate_limits.subject is 'A digest of an address, a number of a case or a name to sign in with, never the thing itself.';
alter table rate_limits enable row level security;
alter table rate_limits force row level security;
CREATE INDEX rate_limits_by_age ON public.rate_limits USING btree (counted_at);
create policy backup_sees_all on rate_limits for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy rate_limits_are_counted_by_the_system on rate_limits
  using ((current_setting('app.scope'::text) = 'system'::text));
grant delete, insert, select, update on rate_limits to qyzmet_app;

create table readings (
  day date not null,
  "position" integer not null,
  at timestamp with time zone not null,
  reader_kind text not null,
  reader uuid,
  office integer not null default 0,
  what text not null,
  subject uuid,
  case_id uuid,
  why text not null,
  body text,
  salt text,
  body_digest text not null,
  previous text not null,
  hash text not null,
  constraint readings_stand_in_order PRIMARY KEY (day, "position"),
  constraint a_body_has_its_salt CHECK (((body IS NULL) = (salt IS NULL))),
  constraint a_reading_follows_one_other UNIQUE (previous),
  constraint an_officer_who_reads_is_known CHECK (((reader_kind = 'staff'::text) = (reader IS NOT NULL))),
  constraint reader_kind_is_known CHECK ((reader_kind = ANY (ARRAY['staff'::text, 'holder'::text, 'public'::text, 'system'::text]))),
  constraint reading_hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint reading_positions_begin_at_one CHECK (("position" > 0)),
  constraint reading_reason_is_a_code CHECK ((why ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'::text)),
  constraint reading_subject_kind_is_known CHECK ((what = ANY (ARRAY['case'::text, 'person'::text, 'paper'::text, 'file'::text, 'list'::text, 'search'::text, 'export'::text])))
);
comment on table readings is 'Who looked at what and why, in the order it was recorded, each row chained to the one before it; the chain is cut by the days of recording.';
comment on column readings.day is 'The civil day on which the row was recorded; it never goes back, so a day that has a successor is complete.';
comment on column readings.at is 'When the reading happened, at most a second before it was recorded.';
comment on column readings.body is 'What may be personal (the words of a search, the cases on a list), as canonical JSON. It may be destroyed: the chain holds its salted digest.';
comment on column readings.previous is 'The hash of the row before, the last of an earlier day included; 64 zeros before the first of all.';
alter table readings enable row level security;
alter table readings force row level security;
CREATE INDEX readings_by_a_reader ON public.readings USING btree (reader, at) WHERE (reader IS NOT NULL);
CREATE INDEX readings_of_a_case ON public.readings USING btree (case_id, at) WHERE (case_id IS NOT NULL);
CREATE INDEX readings_of_a_subject ON public.readings USING btree (subject, at) WHERE (subject IS NOT NULL);
create policy a_body_of_a_reading_is_only_ever_emptied on readings for update
  using ((current_setting('app.scope'::text) = 'system'::text))
  with check ((body IS NULL));
create policy a_holder_sees_who_read_the_case on readings for select
  using (((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid)));
create policy backup_sees_all on readings for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy readings_are_recorded_by_the_system on readings for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
create policy readings_are_seen_by_system_and_audit on readings for select
  using ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])));
grant insert, select on readings to qyzmet_app;

create table retentions (
  case_id uuid not null,
  class text not null,
  ends_on date not null,
  then_do text not null,
  constraint retentions_pkey PRIMARY KEY (case_id),
  constraint retention_end_is_known CHECK ((then_do = ANY (ARRAY['archive'::text, 'destroy'::text]))),
  constraint retentions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
);
comment on table retentions is 'How long the content of an ended case is kept, and what happens then: written with the event that ends the case, never changed.';
comment on column retentions.ends_on is 'The first day on which it may go.';
alter table retentions enable row level security;
alter table retentions force row level security;
create policy backup_sees_all on retentions for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy retention_of_own_place on retentions
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = retentions.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))))
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = retentions.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant insert, select on retentions to qyzmet_app;

create table schema_migrations (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default clock_timestamp(),
  constraint schema_migrations_are_numbered PRIMARY KEY (number)
);
comment on table schema_migrations is 'Which migrations this database has had, with the digest of each as it was run: a migration is never changed afterwards.';
grant select on schema_migrations to qyzmet_app;

create table sessions (
  id uuid not null,
  token text not null,
  staff uuid not null,
  post uuid,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint session_token_is_a_digest CHECK ((token ~ '^[0-9a-f]{64}$'::text)),
  constraint session_token_is_unique UNIQUE (token),
  constraint sessions_post_fkey FOREIGN KEY (post) REFERENCES posts(id),
  constraint sessions_staff_fkey FOREIGN KEY (staff) REFERENCES staff(id)
);
comment on table sessions is 'Signed-in staff. The cookie holds the token, this table its SHA-256 only.';
alter table sessions enable row level security;
alter table sessions force row level security;
CREATE INDEX open_sessions_of_staff ON public.sessions USING btree (staff) WHERE (ended_at IS NULL);
CREATE INDEX sessions_by_end ON public.sessions USING btree (ends_at);
create policy backup_sees_all on sessions for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy sessions_are_for_the_system on sessions
  using ((current_setting('app.scope'::text) = 'system'::text));
grant delete, insert, select, update on sessions to qyzmet_app;

create table sign_in_attempts (
  id bigint not null generated always as identity,
  kind text not null,
  who text not null,
  at timestamp with time zone not null,
  succeeded boolean not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (id),
  constraint attempt_kind_is_known CHECK ((kind = ANY (ARRAY['sign-in'::text, 'first-sign-in'::text, 'code'::text])))
);
comment on table sign_in_attempts is 'Tries to sign in or to confirm, right and wrong: wrong ones cost time.';
comment on column sign_in_attempts.who is 'SHA-256 of the login as typed, whether it exists or not (people type their password there by mistake); for a code the staff.';
alter table sign_in_attempts enable row level security;
alter table sign_in_attempts force row level security;
CREATE INDEX attempts_of_who ON public.sign_in_attempts USING btree (kind, who, id DESC);
create policy attempts_are_forgotten_by_the_system on sign_in_attempts for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy attempts_are_written_by_the_system on sign_in_attempts for insert
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (kind = 'code'::text) AND (who = current_setting('app.staff'::text)))));
create policy backup_sees_all on sign_in_attempts for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy own_attempts_can_be_counted on sign_in_attempts for select
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND (kind = 'code'::text) AND (who = current_setting('app.staff'::text)))));
grant delete, insert, select on sign_in_attempts to qyzmet_app;

create table signatures (
  id uuid not null,
  paper uuid not null,
  content_hash text not null,
  signer uuid not null,
  post uuid not null,
  place integer not null,
  unit text not null,
  name text not null,
  ground text not null,
  signed_at timestamp with time zone not null,
  means text not null,
  evidence jsonb not null,
  constraint signatures_pkey PRIMARY KEY (id),
  constraint means_of_signing_is_known CHECK ((means = 'second-factor'::text)),
  constraint nobody_signs_a_paper_twice UNIQUE (paper, signer),
  constraint signature_has_a_ground CHECK ((ground <> ''::text)),
  constraint signature_is_under_what_the_paper_says FOREIGN KEY (paper, content_hash) REFERENCES papers(id, content_hash),
  constraint signatures_post_fkey FOREIGN KEY (post) REFERENCES posts(id),
  constraint signatures_signer_fkey FOREIGN KEY (signer) REFERENCES staff(id)
);
comment on table signatures is 'Who put her name under which content, in which unit, on what ground, when, by what means, with what evidence. Never changed.';
comment on column signatures.name is 'The signer''s name of that day: it stands on the paper, whatever she is called later.';
comment on column signatures.evidence is 'How many papers were confirmed by the one code and the digest of their list, the digest of the code''s step of time, the session.';
alter table signatures enable row level security;
alter table signatures force row level security;
create policy backup_sees_all on signatures for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy one_signs_for_oneself on signatures for insert
  with check (((current_setting('app.scope'::text) = 'office'::text) AND (signer = (current_setting('app.staff'::text))::uuid) AND (place = (current_setting('app.office'::text))::integer) AND (EXISTS ( SELECT
   FROM papers p
  WHERE (p.id = signatures.paper)))));
create policy signature_is_seen_with_its_paper on signatures for select
  using ((EXISTS ( SELECT
   FROM papers p
  WHERE (p.id = signatures.paper))));
grant insert, select on signatures to qyzmet_app;

create table staff (
  id uuid not null,
  family_name text not null,
  given_name text not null,
  patronymic text not null,
  created_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint staff_pkey PRIMARY KEY (id),
  constraint staff_has_a_name CHECK (((family_name <> ''::text) AND (given_name <> ''::text)))
);
comment on table staff is 'Who works here: names only, which stand on papers and doors. What they sign in with is apart.';
comment on column staff.left_at is 'From then on nobody signs in as them; the name stays for what they signed.';
alter table staff enable row level security;
alter table staff force row level security;
create policy backup_sees_all on staff for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy staff_is_changed_by_the_system on staff for update
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy staff_is_managed_by_the_system on staff for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
create policy staff_names_are_known_inside on staff for select
  using ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'office'::text, 'audit'::text])));
grant insert, select, update on staff to qyzmet_app;

create table staff_credentials (
  staff uuid not null,
  login text not null,
  password text,
  password_set_at timestamp with time zone,
  totp_secret text not null,
  one_time_code text,
  one_time_code_until timestamp with time zone,
  constraint staff_credentials_pkey PRIMARY KEY (staff),
  constraint login_is_plain CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'::text)),
  constraint login_is_unique UNIQUE (login),
  constraint one_time_code_ends CHECK (((one_time_code IS NULL) = (one_time_code_until IS NULL))),
  constraint password_is_hashed CHECK ((password ~~ '$argon2id$%'::text)),
  constraint second_factor_is_sealed CHECK ((totp_secret ~~ 'a256gcm.%'::text)) NOT VALID,
  constraint set_password_says_when CHECK (((password IS NULL) = (password_set_at IS NULL))),
  constraint staff_signs_in_somehow CHECK (((password IS NOT NULL) OR (one_time_code IS NOT NULL))),
  constraint staff_credentials_staff_fkey FOREIGN KEY (staff) REFERENCES staff(id)
);
comment on table staff_credentials is 'What staff sign in with: password (argon2id, PHC form), the secret of the second factor, the code for the first sign-in.';
comment on column staff_credentials.totp_secret is 'Sealed with AES-256-GCM: a256gcm, the key''s mark, the nonce, the ciphertext with its tag.';
comment on column staff_credentials.one_time_code is 'SHA-256 of the code printed once for the first sign-in or after a reset.';
alter table staff_credentials enable row level security;
alter table staff_credentials force row level security;
create policy backup_sees_all on staff_credentials for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy credentials_are_changed_by_the_system on staff_credentials for update
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy credentials_are_made_by_the_system on staff_credentials for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
create policy own_credentials_can_be_read on staff_credentials for select
  using (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (staff = (current_setting('app.staff'::text))::uuid))));
grant insert, select, update on staff_credentials to qyzmet_app;

create table staff_events (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  by_staff uuid,
  what text not null,
  staff uuid,
  organ integer,
  facts jsonb not null default '{}'::jsonb,
  constraint staff_events_pkey PRIMARY KEY (id),
  constraint staff_events_organ_fkey FOREIGN KEY (organ) REFERENCES organs(id),
  constraint staff_events_staff_fkey FOREIGN KEY (staff) REFERENCES staff(id)
);
comment on table staff_events is 'Who gave whom a post, a reset, an end: insert only.';
comment on column staff_events.by_staff is 'Empty where it was done at the machine, by the command.';
alter table staff_events enable row level security;
alter table staff_events force row level security;
create policy backup_sees_all on staff_events for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy staff_events_are_for_the_audit on staff_events for select
  using ((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])));
create policy staff_events_are_written_by_the_system on staff_events for insert
  with check ((current_setting('app.scope'::text) = 'system'::text));
grant insert, select on staff_events to qyzmet_app;

create table tasks (
  id uuid not null,
  case_id uuid not null,
  step text not null,
  verb text not null,
  unit text not null,
  place integer not null,
  holder uuid,
  state text not null,
  obligation uuid,
  due timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  note text,
  constraint tasks_pkey PRIMARY KEY (id),
  constraint open_task_is_not_closed CHECK (((state = 'open'::text) = (closed_at IS NULL))),
  constraint task_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint tasks_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
  constraint tasks_obligation_fkey FOREIGN KEY (obligation) REFERENCES obligations(id) DEFERRABLE INITIALLY DEFERRED
);
comment on table tasks is 'Open and finished steps: one per step of a case and unit, or one per member where an organ signs.';
comment on column tasks.due is 'Copied from the obligation; infinity where the law states no term.';
alter table tasks enable row level security;
alter table tasks force row level security;
CREATE INDEX task_worklist ON public.tasks USING btree (place, unit, due, id) INCLUDE (case_id, step, verb, holder) WHERE (state = 'open'::text);
CREATE INDEX tasks_of_case ON public.tasks USING btree (case_id);
create policy backup_sees_all on tasks for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy task_of_own_place on tasks
  using (((current_setting('app.scope'::text) = ANY (ARRAY['system'::text, 'audit'::text])) OR ((current_setting('app.scope'::text) = 'office'::text) AND ((place = (current_setting('app.office'::text))::integer) OR (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = tasks.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))) OR ((current_setting('app.scope'::text) = 'case'::text) AND (case_id = (current_setting('app.case'::text))::uuid))))
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (EXISTS ( SELECT
   FROM case_access a
  WHERE ((a.case_id = tasks.case_id) AND (a.office = (current_setting('app.office'::text))::integer))
 OFFSET 0)))));
grant insert, select on tasks to qyzmet_app;
grant update (closed_at) on tasks to qyzmet_app;
grant update (closed_by) on tasks to qyzmet_app;
grant update (state) on tasks to qyzmet_app;

create table used_codes (
  staff uuid not null,
  step bigint not null,
  used_at timestamp with time zone not null,
  used_for text not null,
  constraint used_codes_pkey PRIMARY KEY (staff, step),
  constraint code_use_is_known CHECK ((used_for = ANY (ARRAY['sign-in'::text, 'first-sign-in'::text, 'signature'::text]))),
  constraint used_codes_staff_fkey FOREIGN KEY (staff) REFERENCES staff(id)
);
comment on table used_codes is 'Codes of the second factor that were used: each is good once.';
alter table used_codes enable row level security;
alter table used_codes force row level security;
create policy backup_sees_all on used_codes for select to qyzmet_owner
  using ((current_setting('app.scope'::text, true) = 'backup'::text));
create policy codes_are_forgotten_by_the_system on used_codes for delete
  using ((current_setting('app.scope'::text) = 'system'::text));
create policy own_code_is_used_up on used_codes for insert
  with check (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (staff = (current_setting('app.staff'::text))::uuid) AND (used_for = 'signature'::text))));
create policy own_codes_can_be_used on used_codes for select
  using (((current_setting('app.scope'::text) = 'system'::text) OR ((current_setting('app.scope'::text) = 'office'::text) AND (staff = (current_setting('app.staff'::text))::uuid))));
grant delete, insert, select on used_codes to qyzmet_app;

CREATE OR REPLACE FUNCTION public.admit_person(the_id uuid, the_iin text, family text, given text, patron text, folded text, born date, the_sex text, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$
;
revoke all on function admit_person(uuid,text,text,text,text,text,date,text,timestamp with time zone) from public;
grant execute on function admit_person(uuid,text,text,text,text,text,date,text,timestamp with time zone) to qyzmet_app;
comment on function admit_person(uuid,text,text,text,text,text,date,text,timestamp with time zone) is 'Finds a person by her number or makes her, keeps a former name, and lets the place that serves her read her.';

CREATE OR REPLACE FUNCTION public.count_by_one()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
begin
  if new.last <> old.last + 1 then
    raise exception 'a register number follows the one before it' using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

comment on function count_by_one() is 'Keeps a counter from being set back or ahead.';

CREATE OR REPLACE FUNCTION public.destroy_cases(the_destruction uuid, the_cases uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  day date;
  applicants uuid[];
  numbers text[];
  gone uuid[];
  gone_numbers text[];
begin
  if current_setting('app.scope') <> 'system' then
    raise exception 'only the system carries out a destruction' using errcode = 'insufficient_privilege';
  end if;
  select act_date into day from destructions where id = the_destruction;
  if day is null then
    raise exception 'there is no such act of destruction' using errcode = 'foreign_key_violation';
  end if;

  -- Nobody is admitted meanwhile: whoever has no case any more must not get one from somebody else's transaction.
  lock table persons in share row exclusive mode;
  -- A hold waits for the case as well, and is seen from here on.
  perform from cases where id = any(the_cases) order by id for update;

  -- What was decided once is only done again, on a backup from before it: it is not judged anew.
  if exists (
    select from unnest(the_cases) c left join retentions r on r.case_id = c
    where not exists (select from destroyed_cases d where d.case_id = c)
      and (r.case_id is null or r.then_do <> 'destroy' or r.ends_on > day)
  ) then
    raise exception 'a case must still be kept' using errcode = 'check_violation';
  end if;
  if exists (
    select from legal_holds h
    where h.case_id = any(the_cases) and h.lifted_at is null
      and not exists (select from destroyed_cases d where d.case_id = h.case_id)
  ) then
    raise exception 'a legal hold keeps a case' using errcode = 'check_violation';
  end if;

  select array_agg(distinct applicant), array_agg(distinct applicant_number) into applicants, numbers
    from cases where id = any(the_cases);
  delete from event_bodies where case_id = any(the_cases);
  delete from paper_files where case_id = any(the_cases);
  delete from paper_renderings where case_id = any(the_cases);
  delete from paper_contents where case_id = any(the_cases);
  update paper_revocations set reason = null where case_id = any(the_cases) and replaced_by is null;
  update cases set applicant = null, applicant_name = '', applicant_folded = '', applicant_number = null, phone = null
    where id = any(the_cases);
  update tasks set note = null where case_id = any(the_cases);
  delete from outbox where about = any(the_cases) or about in (select id from papers where case_id = any(the_cases));

  -- Whoever applied goes with the last case.
  select array_agg(p) into gone from unnest(applicants) p where not exists (select from cases c where c.applicant = p);
  select array_agg(n) into gone_numbers from unnest(numbers) n where not exists (select from cases c where c.applicant_number = n);
  update readings set body = null, salt = null
    where body is not null and (case_id = any(the_cases) or what = 'search' and (
      body::jsonb -> 'cases' ?| the_cases::text[]
      or regexp_replace(body::jsonb ->> 'sought', '\D', '', 'g') = any(gone_numbers)));
  delete from former_names where person = any(gone);
  delete from person_access where person = any(gone);
  delete from persons where id = any(gone);

  insert into destroyed_cases (destruction, case_id) select the_destruction, c from unnest(the_cases) c on conflict do nothing;
end $function$
;
revoke all on function destroy_cases(uuid,uuid[]) from public;
grant execute on function destroy_cases(uuid,uuid[]) to qyzmet_app;
comment on function destroy_cases(uuid,uuid[]) is 'Carries out an act of destruction: bodies, papers, messages and names go, a person with her last case; heads stay.';

CREATE OR REPLACE FUNCTION public.give_case_access(the_case uuid, the_office integer, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$
;
revoke all on function give_case_access(uuid,integer,timestamp with time zone) from public;
grant execute on function give_case_access(uuid,integer,timestamp with time zone) to qyzmet_app;
comment on function give_case_access(uuid,integer,timestamp with time zone) is 'The only way to write case_access.';
