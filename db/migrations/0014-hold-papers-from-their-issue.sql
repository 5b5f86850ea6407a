-- A paper holds from the moment it is issued with all its signatures. Its file is set after the commit, by whichever
-- process comes first: what waits for that stands in a table, written in the transaction that makes it wait.

create table papers_to_set (
  paper_id uuid constraint papers_wait_once primary key
    constraint paper_to_set_has_its_content references paper_contents (paper_id) on delete cascade
);
comment on table papers_to_set is 'Papers issued with all their signatures whose file has not been set and kept yet.';
grant select, insert, delete on papers_to_set to qyzmet_app;

alter table papers_to_set enable row level security;
alter table papers_to_set force row level security;
create policy paper_to_set_is_told_by_who_makes_or_signs_it on papers_to_set for insert with check (
  current_setting('app.scope') in ('system', 'office')
);
create policy paper_to_set_is_seen_by_the_system on papers_to_set for select using (current_setting('app.scope') = 'system');
create policy paper_to_set_is_settled_by_the_system on papers_to_set for delete using (current_setting('app.scope') = 'system');

comment on table number_counters is 'The last number given in each series, office and period. Drawn when the event is written; the row is held until the commit, so that no gap remains.';
comment on column papers.signers_needed is 'How many signatures in the system the paper asks for; until they stand it is not verified.';
