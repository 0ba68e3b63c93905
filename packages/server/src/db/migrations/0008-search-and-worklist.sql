-- What lists and searches read: worklists in the order in which they are shown, cases by their numbers, the words of cases.

-- Whose worklist an obligation stands in, where in it, and what it is known by while the case goes on around it.
alter table obligation
  add column matter    text not null default '',
  add column holder    text generated always as (coalesce(recorder, bearer)) stored,
  add column due_order text collate "C" generated always as (coalesce(due, '9999')) stored,
  add column mark      text collate "C" generated always as (
    kind || ' ' || coalesce(duty, '') || ' ' || coalesce(question, '') || ' ' || coalesce(designation::text, '') || ' ' || bearer
  ) stored;
comment on column obligation.holder is 'The department in whose worklist it stands: the recorder, where there is one, or the bearer.';
comment on column obligation.mark is 'What it is, apart from the order in which its case''s obligations were derived.';
update obligation o set matter = c.matter from "case" c where c.jurisdiction = o.jurisdiction and c.case_id = o.case_id;
drop index obligation_of_bearer;
drop index obligation_of_recorder;
create index obligation_in_worklist on obligation
  (jurisdiction, holder, due_order, since, case_id, mark, ordinal) include (kind, modality, matter, from_department, bearer, recorder);

-- The next instant at which a limit passes, and with it what is owed may change.
alter table case_state add column lapses_at text;
update case_state s set lapses_at = (
  select min(o.due) from obligation o
  where o.jurisdiction = s.jurisdiction and o.case_id = s.case_id and o.due >= s.derived_at
);
create index case_that_lapses on case_state (jurisdiction, lapses_at) where lapses_at is not null;
comment on column case_state.lapses_at is 'The first limit that had not passed when its obligations were derived.';

-- Numbers in the order of people: 9 before 10.
alter table "case" add column number_order text collate "C" generated always as (
  regexp_replace(regexp_replace(number, '(\d+)', '0000000\1', 'g'), '\d*(\d{8})(?!\d)', '\1', 'g')
) stored;
create index case_by_opening on "case" (jurisdiction, opened_at, case_id);
create index part_of_case on part (jurisdiction, case_id);

-- What a department holds is told by the row alone; so are the numbers of these cases, without asking of each whether it is seen.
create function numbers_in_worklist(its_jurisdiction text) returns table (case_id uuid, number_order text)
  language sql stable security definer set search_path from current as $$
  select c.case_id, c.number_order::text from "case" c
  where c.jurisdiction = its_jurisdiction and its_jurisdiction = current_setting('remit.jurisdiction', true) and c.case_id in (
    select o.case_id from obligation o
    where o.jurisdiction = its_jurisdiction and o.holder = current_setting('remit.department', true)
  )
$$;
comment on function numbers_in_worklist is 'The numbers, in the order of people, of the cases in which the department of the request holds an obligation.';

create function bears_case(its_jurisdiction text, its_case uuid) returns boolean
  language plpgsql stable security definer set search_path from current as $$
begin
  return its_jurisdiction = current_setting('remit.jurisdiction', true) and exists (
    select from part p where p.jurisdiction = its_jurisdiction and p.case_id = its_case and p.bears
      and p.department = current_setting('remit.department', true)
  );
end
$$;
comment on function bears_case is 'Whether the department of the request bears or bore a duty in a case, and so may see what is not for everybody.';

create table case_text (
  jurisdiction text not null,
  case_id      uuid not null,
  borne        boolean not null,
  words        tsvector not null,
  opened_at    text not null,
  primary key (jurisdiction, case_id, borne),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table case_text is 'The words by which a case is found: pairs of Chinese characters, and words. Made from its events, without what is sealed.';
comment on column case_text.borne is 'Whether also by what only those see who bear a duty in it; they find it by this row alone, and others by the other alone.';
create index case_text_words on case_text using gin (words);
create index case_text_by_opening on case_text (jurisdiction, opened_at, case_id);

alter table case_text enable row level security;
create policy case_text_seen on case_text for select to remit_request using (
  case when borne then bears_case(jurisdiction, case_id) else sees_case(jurisdiction, case_id) end
);

-- Whoever acts in a case renews its words, also those by which they may not find it. Nobody else writes here.
create function put_case_text(its_jurisdiction text, its_case uuid, seen tsvector, borne tsvector) returns void
  language plpgsql security definer set search_path from current as $$
begin
  if current_setting('role') = 'remit_request' and not sees_case(its_jurisdiction, its_case) then
    raise exception 'Not a case of this request' using errcode = 'insufficient_privilege';
  end if;
  insert into case_text as t (jurisdiction, case_id, borne, words, opened_at)
  select c.jurisdiction, c.case_id, kind.borne, kind.words, c.opened_at
  from "case" c, (values (false, put_case_text.seen), (true, put_case_text.borne)) as kind (borne, words)
  where c.jurisdiction = its_jurisdiction and c.case_id = its_case
  on conflict on constraint case_text_pkey do update set words = excluded.words where t.words is distinct from excluded.words;
end
$$;
comment on function put_case_text is 'Renews the words of a case: those for everybody who sees it, and those for its bearers.';

-- An index of words cannot serve a query under row-level security, so the function looks and then keeps to the same rule.
-- Of very many it takes those that came in last. `place`: 3 where the number has the words, 2 a name, 1 any other text.
create function find_cases(
  its_jurisdiction text, instant text, wanted tsquery, named tsquery, numbered tsquery, opened_from text, opened_to text, most int
) returns table (case_id uuid, bears boolean, place int, opened_at text, closed_at text, matter text, lead text, standing text)
  language plpgsql stable security definer set search_path from current set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  asking text := coalesce(current_setting('remit.department', true), '');
  oversees boolean := coalesce(current_setting('remit.oversees', true), '') = 'yes';
begin
  if its_jurisdiction is distinct from current_setting('remit.jurisdiction', true) then return; end if;
  return query
    with latest as materialized (
      select t.jurisdiction, t.case_id, t.borne, t.words, t.opened_at
      from case_text t
      left join part p on p.jurisdiction = t.jurisdiction and p.case_id = t.case_id and p.department = asking and asking <> ''
      where t.jurisdiction = its_jurisdiction and t.words @@ wanted
        and t.borne = coalesce(p.bears, false)
        and (p.department is not null or oversees)
        and t.opened_at between coalesce(opened_from, '') and coalesce(opened_to, '9999')
      order by t.opened_at desc, t.case_id desc limit most
    )
    select t.case_id, t.borne,
      case when t.words @@ numbered then 3 when t.words @@ named then 2 else 1 end,
      t.opened_at, s.closed_at, c.matter, s.lead,
      case
        when s.closed_at is not null then 'closed'
        when exists (
          select from obligation o where o.jurisdiction = t.jurisdiction and o.case_id = t.case_id
            and o.modality = 'must' and o.since <= instant and o.due < instant
        ) then 'overdue'
        else 'open'
      end
    from latest t
    join "case" c on c.jurisdiction = t.jurisdiction and c.case_id = t.case_id
    join case_state s on s.jurisdiction = t.jurisdiction and s.case_id = t.case_id;
end
$$;
comment on function find_cases is 'The cases that have the words where this request may see them, at most so many, those that came in last.';

grant select on case_text to remit_request;
revoke execute on function put_case_text, find_cases, numbers_in_worklist from public;
grant execute on function bears_case, put_case_text, find_cases, numbers_in_worklist to remit_request;
