-- An applicant is a person or an organisation: its number in the register is then the organisation's own.

alter table cases rename column applicant_iin to applicant_number;
alter index case_by_iin rename to case_by_applicant_number;
comment on column cases.applicant is 'The person who applies; empty where an organisation does.';
comment on column cases.applicant_number is 'The personal number of a person, the business number of an organisation: no number is both.';

create or replace function destroy_case(the_case uuid, the_destruction uuid) returns void
language plpgsql security definer set search_path = public as $$
declare
  kept retentions%rowtype;
begin
  if current_setting('app.scope') <> 'system' then
    raise exception 'only the system carries out a destruction' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from destructions where id = the_destruction) then
    raise exception 'there is no such act of destruction' using errcode = 'foreign_key_violation';
  end if;
  select * into kept from retentions where case_id = the_case;
  if kept.case_id is null or kept.then_do <> 'destroy' then
    raise exception 'the case is not kept for destruction' using errcode = 'check_violation';
  end if;
  if kept.hold is not null then
    raise exception 'a legal hold keeps the case' using errcode = 'check_violation';
  end if;
  if kept.ends_on > (select at from destructions where id = the_destruction)::date then
    raise exception 'the case must still be kept' using errcode = 'check_violation';
  end if;
  delete from event_bodies where case_id = the_case;
  delete from paper_files where case_id = the_case;
  delete from paper_renderings where case_id = the_case;
  delete from paper_contents where case_id = the_case;
  update cases set applicant = null, applicant_name = '', applicant_folded = '', applicant_number = null, phone = null where id = the_case;
  update tasks set note = null where case_id = the_case;
  insert into destroyed_cases (destruction, case_id) values (the_destruction, the_case) on conflict do nothing;
end $$;
