-- Whether a place has a case is looked up by its key, whatever the planner thinks. Written as a plain `exists`, it may be
-- answered by reading every case of the office into memory first: a step then costs the more, the more cases an office
-- has. `offset 0` changes no answer and leaves only the look by the key.

alter policy person_of_own_place on persons using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from person_access a where a.person = persons.id and a.office = current_setting('app.office')::integer offset 0))
);

alter policy former_name_of_own_place on former_names using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from person_access a where a.person = former_names.person and a.office = current_setting('app.office')::integer offset 0))
);

alter policy case_of_own_place on cases using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = cases.id and a.office = current_setting('app.office')::integer offset 0))
  or (current_setting('app.scope') = 'case' and id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = cases.id and a.office = current_setting('app.office')::integer offset 0))
);

alter policy event_head_of_own_place on event_heads using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_heads.case_id and a.office = current_setting('app.office')::integer offset 0))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_heads.case_id and a.office = current_setting('app.office')::integer offset 0))
);

alter policy event_body_of_own_place on event_bodies using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_bodies.case_id and a.office = current_setting('app.office')::integer offset 0))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = event_bodies.case_id and a.office = current_setting('app.office')::integer offset 0))
);

alter policy obligation_of_own_place on obligations using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = obligations.case_id and a.office = current_setting('app.office')::integer offset 0))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = obligations.case_id and a.office = current_setting('app.office')::integer offset 0))
);

alter policy task_of_own_place on tasks using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (place = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = tasks.case_id and a.office = current_setting('app.office')::integer offset 0)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = tasks.case_id and a.office = current_setting('app.office')::integer offset 0))
);

alter policy retention_of_own_place on retentions using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = retentions.case_id and a.office = current_setting('app.office')::integer offset 0))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
) with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and exists (select from case_access a where a.case_id = retentions.case_id and a.office = current_setting('app.office')::integer offset 0))
);

alter policy paper_is_read_where_its_case_is on papers using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = papers.case_id and a.office = current_setting('app.office')::integer offset 0)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);

alter policy paper_is_made_by_its_office on papers with check (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and office = current_setting('app.office')::integer
    and (case_id is null or exists (select from case_access a where a.case_id = papers.case_id and a.office = current_setting('app.office')::integer offset 0)))
);

alter policy content_is_read_where_its_case_is on paper_contents using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_contents.case_id and a.office = current_setting('app.office')::integer offset 0)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
);

alter policy disclosure_is_read_by_the_code on paper_disclosures using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_disclosures.case_id and a.office = current_setting('app.office')::integer offset 0)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);

alter policy rendering_is_known_by_the_code on paper_renderings using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_renderings.case_id and a.office = current_setting('app.office')::integer offset 0)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);

alter policy file_is_read_where_its_case_is on paper_files using (
  current_setting('app.scope') = 'system'
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_files.case_id and a.office = current_setting('app.office')::integer offset 0)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
);

alter policy revocation_is_known_by_the_code on paper_revocations using (
  current_setting('app.scope') in ('system', 'audit')
  or (current_setting('app.scope') = 'office' and (office = current_setting('app.office')::integer
    or exists (select from case_access a where a.case_id = paper_revocations.case_id and a.office = current_setting('app.office')::integer offset 0)))
  or (current_setting('app.scope') = 'case' and case_id = current_setting('app.case')::uuid)
  or (current_setting('app.scope') = 'paper' and code = current_setting('app.code'))
);
