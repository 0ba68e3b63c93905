-- Who sees which case, kept by the database itself: whatever the program asks, a request sees the cases of its department.
-- A request works as `remit_request` with settings of its own transaction: `remit.jurisdiction`, `remit.department` (empty for
-- the public), `remit.oversees` ('yes' for who sees every case), `remit.person`, `remit.tracking` (the hash of a reporter's code).
-- The tables' owner, who migrates and does the work that nobody asked for, is not held by these rules.

create function sees_case(its_jurisdiction text, its_case uuid) returns boolean
  language plpgsql stable security definer set search_path from current as $$
declare
  own text := current_setting('remit.department', true);
begin
  if its_jurisdiction is distinct from current_setting('remit.jurisdiction', true) then return false; end if;
  if current_setting('remit.oversees', true) = 'yes' then return true; end if;
  if own <> '' and exists (
    select from part p where p.jurisdiction = its_jurisdiction and p.department = own and p.case_id = its_case
  ) then return true; end if;
  -- The case of the reporter's code; and one that this very transaction opens, perhaps for another department.
  return exists (
    select from "case" c where c.jurisdiction = its_jurisdiction and c.case_id = its_case
      and (c.xmin = pg_current_xact_id_if_assigned()::xid
        or c.tracking_hash = nullif(current_setting('remit.tracking', true), ''))
  );
end
$$;
comment on function sees_case is 'Whether the request may see a case: it has or had a part in it, oversees all, holds its code, or opens it.';

create function opens_case(its_jurisdiction text, its_case uuid) returns boolean
  language plpgsql stable security definer set search_path from current as $$
begin
  return its_jurisdiction = current_setting('remit.jurisdiction', true) and exists (
    select from "case" c where c.jurisdiction = its_jurisdiction and c.case_id = its_case
      and c.xmin = pg_current_xact_id_if_assigned()::xid
  );
end
$$;
comment on function opens_case is 'Whether this very transaction opened the case.';

create function leads_case(its_jurisdiction text, its_case uuid) returns boolean
  language plpgsql stable security definer set search_path from current as $$
begin
  return its_jurisdiction = current_setting('remit.jurisdiction', true)
    and current_setting('remit.department', true) <> '' and exists (
      select from case_state s where s.jurisdiction = its_jurisdiction and s.case_id = its_case
        and s.lead = current_setting('remit.department', true)
    );
end
$$;
comment on function leads_case is 'Whether the department of the request leads the case.';

create function linked_case(its_jurisdiction text, via uuid, linked uuid) returns table (number text, matter text)
  language plpgsql stable security definer set search_path from current as $$
begin
  if not sees_case(its_jurisdiction, via) then return; end if;
  return query
    select c.number, c.matter from "case" c
    where c.jurisdiction = its_jurisdiction and c.case_id = linked and exists (
      select from event e where e.jurisdiction = its_jurisdiction and e.case_id = via
        and ((e.type = 'case-linked' and e.data ->> 'caseId' = linked::text)
          or (e.type = 'case-opened' and e.data -> 'from' ->> 'caseId' = linked::text))
    );
end
$$;
comment on function linked_case is 'Number and matter of a case that is linked with one that the request sees; nothing else of it.';

create view precedent as
  select c.jurisdiction, c.number, c.matter, e.data ->> 'duty' as duty, e.data ->> 'bearer' as bearer,
    coalesce(e.data ->> 'reason', '') as reason, e.at
  from event e join "case" c on c.jurisdiction = e.jurisdiction and c.case_id = e.case_id
  where e.type = 'objection-ruled';
comment on view precedent is 'The rulings on who bears a duty: published with the matter, without the rest of their cases.';

alter table idempotency_key add column person text not null
  default coalesce(nullif(current_setting('remit.person', true), ''), 'public');
comment on column idempotency_key.person is 'Whose key it is.';

alter table "case" enable row level security;
create policy case_seen on "case" for select to remit_request using (sees_case(jurisdiction, case_id));
create policy case_opened on "case" for insert to remit_request
  with check (jurisdiction = (select current_setting('remit.jurisdiction', true)));
create policy case_moved on "case" for update to remit_request
  using (sees_case(jurisdiction, case_id)) with check (sees_case(jurisdiction, case_id));

alter table event enable row level security;
create policy event_seen on event for select to remit_request using (sees_case(jurisdiction, case_id));
create policy event_appended on event for insert to remit_request with check (sees_case(jurisdiction, case_id));

alter table case_state enable row level security;
create policy case_state_seen on case_state for select to remit_request using (sees_case(jurisdiction, case_id));
create policy case_state_added on case_state for insert to remit_request with check (sees_case(jurisdiction, case_id));
create policy case_state_moved on case_state for update to remit_request
  using (sees_case(jurisdiction, case_id)) with check (sees_case(jurisdiction, case_id));

-- What one's own department bears is told by the row alone, so that a worklist asks about no other case.
alter table obligation enable row level security;
create policy obligation_seen on obligation for select to remit_request using (
  jurisdiction = (select current_setting('remit.jurisdiction', true)) and (
    bearer = (select current_setting('remit.department', true))
    or recorder = (select current_setting('remit.department', true))
    or (select current_setting('remit.oversees', true)) = 'yes'
    or sees_case(jurisdiction, case_id)
  )
);
create policy obligation_added on obligation for insert to remit_request with check (sees_case(jurisdiction, case_id));
create policy obligation_moved on obligation for update to remit_request
  using (sees_case(jurisdiction, case_id)) with check (sees_case(jurisdiction, case_id));
create policy obligation_ended on obligation for delete to remit_request using (sees_case(jurisdiction, case_id));

alter table part enable row level security;
create policy part_seen on part for select to remit_request using (
  jurisdiction = (select current_setting('remit.jurisdiction', true)) and (
    department = (select current_setting('remit.department', true))
    or (select current_setting('remit.oversees', true)) = 'yes'
    or sees_case(jurisdiction, case_id)
  )
);
create policy part_added on part for insert to remit_request with check (sees_case(jurisdiction, case_id));
create policy part_moved on part for update to remit_request
  using (sees_case(jurisdiction, case_id)) with check (sees_case(jurisdiction, case_id));

alter table reporter enable row level security;
create policy reporter_seen on reporter for select to remit_request using (leads_case(jurisdiction, case_id));
create policy reporter_added on reporter for insert to remit_request with check (opens_case(jurisdiction, case_id));

alter table sensitive_read enable row level security;
create policy sensitive_read_seen on sensitive_read for select to remit_request using (
  jurisdiction = (select current_setting('remit.jurisdiction', true))
  and (select current_setting('remit.oversees', true)) = 'yes'
);
create policy sensitive_read_added on sensitive_read for insert to remit_request with check (
  department = (select current_setting('remit.department', true))
  and person = (select current_setting('remit.person', true)) and sees_case(jurisdiction, case_id)
);

alter table idempotency_key enable row level security;
create policy idempotency_key_own on idempotency_key for all to remit_request
  using (
    jurisdiction = (select current_setting('remit.jurisdiction', true))
    and person = (select coalesce(nullif(current_setting('remit.person', true), ''), 'public'))
  )
  with check (
    jurisdiction = (select current_setting('remit.jurisdiction', true))
    and person = (select coalesce(nullif(current_setting('remit.person', true), ''), 'public'))
  );

-- What people are called is told to those who work here. Nobody's session is told to any request.
alter table person enable row level security;
create policy person_named on person for select to remit_request using (
  jurisdiction = (select current_setting('remit.jurisdiction', true))
  and (select current_setting('remit.department', true)) <> ''
);
alter table session enable row level security;

do $$
begin
  execute format('grant usage on schema %I to remit_request', current_schema());
end
$$;
grant select on list_version, precedent, person to remit_request;
grant select, insert, update on case_sequence, "case", case_state, part, idempotency_key to remit_request;
grant select, insert on event, reporter, sensitive_read to remit_request;
grant select, insert, update, delete on obligation to remit_request;
grant execute on function sees_case, opens_case, leads_case, linked_case to remit_request;
