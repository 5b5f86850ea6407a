-- What an act of destruction takes, it takes everywhere: messages, what was looked up, the person herself with her
-- last case. A legal hold has its own journal and may stand before the case ends; a period is set once.

create table legal_holds (
  id uuid constraint legal_holds_have_a_key primary key,
  case_id uuid not null references cases (id),
  ground text not null constraint legal_hold_has_a_ground check (ground <> ''),
  placed_by uuid not null,
  placed_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  lifted_why text constraint lifting_has_a_ground check (lifted_why <> ''),
  constraint legal_hold_is_lifted_whole check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
comment on table legal_holds is 'Who forbade the destruction of a case, on what ground, and who lifted that: the case is kept while one stands, whatever its period.';
create index legal_holds_of_a_case on legal_holds (case_id);
alter table legal_holds enable row level security;
alter table legal_holds force row level security;
create policy legal_holds_are_placed_by_the_system on legal_holds for insert with check (current_setting('app.scope') = 'system');
create policy legal_holds_are_seen_by_system_and_audit on legal_holds for select using (current_setting('app.scope') in ('system', 'audit'));
create policy legal_holds_are_lifted_by_the_system on legal_holds for update using (current_setting('app.scope') = 'system');
grant select, insert on legal_holds to qyzmet_app;
grant update (lifted_by, lifted_at, lifted_why) on legal_holds to qyzmet_app;

insert into legal_holds (id, case_id, ground, placed_by, placed_at)
  select gen_random_uuid(), case_id, hold, '00000000-0000-0000-0000-000000000000', now() from retentions where hold <> '';
alter table retentions drop column hold;
comment on table retentions is 'How long the content of an ended case is kept, and what happens then: written with the event that ends the case, never changed.';
comment on column retentions.ends_on is 'The first day on which it may go.';
revoke update on retentions from qyzmet_app;

-- That a case was destroyed is written by the function below and by nobody else.
revoke insert on destroyed_cases from qyzmet_app;
alter table destructions add column reason text not null constraint destruction_has_a_reason check (reason <> '');

-- The reason of a revocation is free words: they go with the case.
alter table paper_revocations alter column reason drop not null;
create policy reason_is_emptied_by_the_system on paper_revocations for update using (current_setting('app.scope') = 'system');

-- Only an act of destruction empties the body of a reading.
revoke update (body, salt) on readings from qyzmet_app;
create policy person_access_ends_with_the_person on person_access for delete using (current_setting('app.scope') = 'system');

drop function destroy_case;

create function destroy_cases(the_destruction uuid, the_cases uuid[]) returns void
language plpgsql security definer set search_path = public as $$
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
end $$;
comment on function destroy_cases is 'Carries out an act of destruction: bodies, papers, messages and names go, a person with her last case; heads stay.';
revoke all on function destroy_cases from public;
grant execute on function destroy_cases to qyzmet_app;
