-- Papers: a head that stays for ever, a content that can be destroyed, the bytes that were handed out.
-- Everything here is added to and read, never changed. Runs after casework, because its rights rest on case_access.

create table paper_templates (
  hash text constraint paper_templates_are_named_by_their_source primary key
    constraint paper_template_hash_is_of_its_source check (hash = encode(sha256(convert_to(source, 'UTF8')), 'hex')),
  kind text not null,
  source text not null,
  kept_at timestamptz not null
);
comment on table paper_templates is 'Every template a paper was ever made with, kept for ever: an old paper is set with its own.';
comment on column paper_templates.source is 'Typst source with all its parts in one text.';

create table papers (
  id uuid constraint papers_have_a_key primary key,
  case_id uuid,
  kind text not null constraint paper_kind_is_a_word check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  office integer not null,
  number text not null constraint paper_number_is_given check (number <> ''),
  code text not null constraint paper_code_is_unique unique constraint paper_code_is_in_groups check (code ~ '^\d{4}-\d{4}-\d{4}$'),
  language text not null constraint paper_language_is_ours check (language in ('kk', 'ru', 'en')),
  content_hash text not null,
  template_hash text not null constraint paper_template_is_kept references paper_templates (hash),
  issued_at timestamptz not null,
  seq integer constraint paper_event_is_counted check (seq > 0),
  replaces uuid constraint paper_is_replaced_once unique constraint replaced_paper_exists references papers (id),
  signers_needed smallint not null constraint paper_signers_are_counted check (signers_needed >= 0),
  constraint paper_has_one_content unique (id, content_hash),
  constraint paper_event_is_of_a_case check (seq is null or case_id is not null)
);
comment on table papers is 'The head of each paper: what stays when its content is destroyed.';
comment on column papers.case_id is 'The case it belongs to; empty for papers of no case, such as a page of a journal.';
comment on column papers.seq is 'The event of the case that made it.';
comment on column papers.content_hash is 'SHA-256 of the canonical content: what is signed, and what the paper is.';
comment on column papers.signers_needed is 'How many signatures the paper asks for; until they stand on a kept rendering it is not verified.';
create index papers_of_case on papers (case_id, issued_at);
create index papers_of_office on papers (office, kind, issued_at desc);

create table paper_contents (
  paper_id uuid constraint paper_contents_are_one_each primary key,
  case_id uuid,
  office integer not null,
  content_hash text not null,
  content text not null,
  constraint paper_content_is_of_its_paper foreign key (paper_id, content_hash) references papers (id, content_hash),
  constraint paper_content_is_what_was_hashed check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table paper_contents is 'The canonical content (RFC 8785) of each paper, with its personal values; destruction deletes these rows.';

create table paper_disclosures (
  paper_id uuid constraint paper_disclosures_are_one_each primary key
    constraint disclosure_goes_with_the_content references paper_contents (paper_id) on delete cascade,
  case_id uuid,
  office integer not null,
  code text not null,
  title text not null,
  office_name text not null,
  holder text not null,
  sample boolean not null
);
comment on table paper_disclosures is 'What the verification page may show to whoever holds the code: fixed with the paper, gone with its content.';
comment on column paper_disclosures.holder is 'First letter of the surname and the initials; the name itself is in the content only.';

create table paper_renderings (
  paper_id uuid constraint rendering_is_of_a_paper references papers (id),
  hash text constraint rendering_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  case_id uuid,
  office integer not null,
  code text not null,
  marks text not null,
  signed_by smallint not null,
  made_with text not null,
  rendered_at timestamptz not null,
  primary key (paper_id, hash)
);
comment on table paper_renderings is 'Each file that left the system, by the SHA-256 of its bytes: a file in somebody''s hand can be compared with it.';
comment on column paper_renderings.marks is 'Canonical text of the signature marks that stand on it.';

create table paper_files (
  paper_id uuid not null,
  hash text not null,
  case_id uuid,
  office integer not null,
  pdf bytea not null,
  primary key (paper_id, hash),
  constraint paper_file_is_of_a_rendering foreign key (paper_id, hash) references paper_renderings (paper_id, hash) on delete cascade,
  constraint paper_file_is_what_was_hashed check (hash = encode(sha256(pdf), 'hex'))
);
alter table paper_files alter column pdf set storage external;
comment on table paper_files is 'The bytes of a rendering, kept once. A coupon with its secret leaves only its hash, so this has no row for it.';

create table paper_revocations (
  paper_id uuid constraint paper_ends_once primary key constraint revoked_paper_exists references papers (id),
  case_id uuid,
  office integer not null,
  code text not null,
  replaced_by uuid constraint replacement_exists references papers (id) deferrable initially deferred,
  reason text not null,
  revoked_at timestamptz not null,
  revoked_by text not null,
  constraint revocation_says_why check (replaced_by is not null or reason <> '')
);
comment on table paper_revocations is 'Papers that hold no more: revoked with a reason, or replaced by another.';

create table number_counters (
  series text constraint series_is_named check (series <> ''),
  office integer,
  period text,
  last integer not null constraint counter_starts_at_one check (last > 0),
  primary key (series, office, period)
) with (fillfactor = 50);
comment on table number_counters is 'The last number given in each series, office and period. Taken as the last statement of a transaction, so that no gap remains and nobody waits long.';

create function count_by_one() returns trigger language plpgsql set search_path = public as $$
begin
  if new.last <> old.last + 1 then
    raise exception 'a register number follows the one before it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function count_by_one is 'Keeps a counter from being set back or ahead.';
create trigger counter_goes_by_one before update on number_counters for each row execute function count_by_one();

grant select, insert on paper_templates, papers, paper_contents, paper_disclosures, paper_renderings, paper_files, paper_revocations to qyzmet_app;
grant select, insert on number_counters to qyzmet_app;
grant update (last) on number_counters to qyzmet_app;

-- Who reads: the system; the office that made the paper and every place that has the case; the holder of the case;
-- whoever holds the code, but only heads, disclosures, hashes and revocations, never a content or a file.
alter table papers enable row level security;
alter table papers force row level security;
create policy paper_is_read_where_its_case_is on papers for select using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = papers.case_id and a.office = current_setting('app.office')::integer)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);
create policy paper_is_made_by_its_office on papers for insert with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and office = current_setting('app.office')::integer
    and (case_id is null or exists (select from case_access a where a.case_id = papers.case_id and a.office = current_setting('app.office')::integer)))
);

alter table paper_contents enable row level security;
alter table paper_contents force row level security;
create policy content_is_read_where_its_case_is on paper_contents for select using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_contents.case_id and a.office = current_setting('app.office')::integer)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
);
create policy content_is_made_by_its_office on paper_contents for insert with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and office = current_setting('app.office')::integer)
);
create policy content_is_destroyed_by_the_system on paper_contents for delete using (current_setting('app.scope') = 'system');

alter table paper_disclosures enable row level security;
alter table paper_disclosures force row level security;
create policy disclosure_is_read_by_the_code on paper_disclosures for select using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_disclosures.case_id and a.office = current_setting('app.office')::integer)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);
create policy disclosure_is_made_by_its_office on paper_disclosures for insert with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and office = current_setting('app.office')::integer)
);

alter table paper_renderings enable row level security;
alter table paper_renderings force row level security;
create policy rendering_is_known_by_the_code on paper_renderings for select using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_renderings.case_id and a.office = current_setting('app.office')::integer)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);
-- A place that has the case may print the paper of another, and so may the person who follows her own case.
create policy rendering_is_kept_by_who_reads_the_paper on paper_renderings for insert with check (
  current_setting('app.scope') in ('system', 'office', 'case')
  and exists (select from papers p where p.id = paper_renderings.paper_id and p.code = paper_renderings.code
    and p.office = paper_renderings.office and p.case_id is not distinct from paper_renderings.case_id)
);
create policy rendering_is_destroyed_by_the_system on paper_renderings for delete using (current_setting('app.scope') = 'system');

alter table paper_files enable row level security;
alter table paper_files force row level security;
create policy file_is_read_where_its_case_is on paper_files for select using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_files.case_id and a.office = current_setting('app.office')::integer)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
);
create policy file_is_kept_by_who_reads_the_paper on paper_files for insert with check (
  current_setting('app.scope') in ('system', 'office', 'case')
  and exists (select from papers p where p.id = paper_files.paper_id
    and p.office = paper_files.office and p.case_id is not distinct from paper_files.case_id)
);

alter table paper_revocations enable row level security;
alter table paper_revocations force row level security;
create policy revocation_is_known_by_the_code on paper_revocations for select using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_revocations.case_id and a.office = current_setting('app.office')::integer)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);
create policy revocation_is_made_by_the_office_of_the_paper on paper_revocations for insert with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and office = current_setting('app.office')::integer)
);
