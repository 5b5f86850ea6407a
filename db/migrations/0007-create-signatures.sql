-- Signatures under papers. A paper is its content; the signature holds the content's hash.

create table signatures (
  id uuid primary key,
  paper uuid not null,
  content_hash text not null,
  signer uuid not null references staff (id),
  post uuid not null references posts (id),
  place integer not null,
  unit text not null,
  name text not null,
  ground text not null,
  signed_at timestamptz not null,
  means text not null constraint means_of_signing_is_known check (means in ('second-factor')),
  evidence jsonb not null,
  constraint signature_is_under_what_the_paper_says foreign key (paper, content_hash) references papers (id, content_hash),
  constraint nobody_signs_a_paper_twice unique (paper, signer),
  constraint signature_has_a_ground check (ground <> '')
);
comment on table signatures is 'Who put her name under which content, in which unit, on what ground, when, by what means, with what evidence. Never changed.';
comment on column signatures.name is 'The signer''s name of that day: it stands on the paper, whatever she is called later.';
comment on column signatures.evidence is 'How many papers were confirmed by the one code and the digest of their list, the digest of the code''s step of time, the session.';

grant select, insert on signatures to qyzmet_app;

alter table signatures enable row level security;
alter table signatures force row level security;
-- Whoever sees the paper sees its signatures: the policy of papers decides in the subquery.
create policy signature_is_seen_with_its_paper on signatures for select using (
  exists (select from papers p where p.id = signatures.paper)
);
-- One signs for oneself, at one's own place, what one sees; the system signs for nobody.
create policy one_signs_for_oneself on signatures for insert with check (
  current_setting('app.scope') = 'office'
  and signer = current_setting('app.staff')::uuid
  and place = current_setting('app.office')::integer
  and exists (select from papers p where p.id = signatures.paper)
);
