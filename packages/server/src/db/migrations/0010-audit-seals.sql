-- Once a day the ends of all chains that moved are sealed together, and each seal covers the one before it: whoever holds one
-- seal can tell that nothing up to it was altered, removed or put in. What is covered is told by version, never by a clock: an
-- event that is late comes under the next seal.

create table audit_seal (
  jurisdiction text not null,
  number       int not null check (number > 0),
  day          text not null,
  algorithm    text not null,
  previous     text not null,
  heads        int not null,
  root         text not null,
  hash         text not null,
  sealed_at    text not null,
  primary key (jurisdiction, number),
  unique (jurisdiction, day)
);
comment on table audit_seal is 'One row a day: the root of a tree over the ends of the chains that moved, chained to the seal before.';
comment on column audit_seal.day is 'The day that was over when it was sealed, in the county''s time zone.';

create table audit_seal_head (
  jurisdiction text not null,
  number       int not null,
  ordinal      int not null,
  stream       text not null, -- 'case', 'reads' or 'accounts'
  subject      text not null,
  version      int not null,
  chain        text not null,
  leaf         text not null,
  primary key (jurisdiction, number, ordinal),
  unique (jurisdiction, stream, subject, number),
  foreign key (jurisdiction, number) references audit_seal (jurisdiction, number)
);
comment on table audit_seal_head is 'Where each chain stood when it was sealed; the leaves of the seal''s tree, in order.';

create trigger seal_is_never_changed before update or delete on audit_seal
  for each row execute function refuse_to_change_history();
create trigger seal_is_never_emptied before truncate on audit_seal
  for each statement execute function refuse_to_change_history();
create trigger seal_head_is_never_changed before update or delete on audit_seal_head
  for each row execute function refuse_to_change_history();
create trigger seal_head_is_never_emptied before truncate on audit_seal_head
  for each statement execute function refuse_to_change_history();

-- The reads of a case are a chain as well. The database makes it, so that no program can leave it out.
alter table sensitive_read add column ordinal int, add column chain text;

create function chain_of_read(before text, r sensitive_read) returns text language sql immutable
  set search_path from current
  as $$
  select encode(sha256(convert_to(
    '[' || concat_ws(',',
      to_json(before), to_json(r.jurisdiction), to_json(r.case_id::text), r.ordinal::text, to_json(r.person),
      to_json(r.department), to_json(r.what::text),
      to_json(to_char(r.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) || ']', 'UTF8')), 'hex')
$$;

create function put_read_in_chain() returns trigger language plpgsql security definer
  set search_path from current
  as $$
declare
  before sensitive_read;
begin
  -- Two that look at a case at once come one after the other.
  perform pg_advisory_xact_lock(hashtextextended(new.jurisdiction || ' ' || new.case_id, 7));
  select * into before from sensitive_read
    where jurisdiction = new.jurisdiction and case_id = new.case_id order by ordinal desc limit 1;
  new.read_at := clock_timestamp();
  new.ordinal := coalesce(before.ordinal, 0) + 1;
  new.chain := chain_of_read(coalesce(before.chain, ''), new);
  return new;
end
$$;

do $$
declare
  each sensitive_read;
  last sensitive_read;
begin
  for each in select * from sensitive_read order by jurisdiction, case_id, read_at, read_id loop
    if last.case_id is distinct from each.case_id or last.jurisdiction is distinct from each.jurisdiction then
      last := null;
    end if;
    each.ordinal := coalesce(last.ordinal, 0) + 1;
    each.chain := chain_of_read(coalesce(last.chain, ''), each);
    update sensitive_read set ordinal = each.ordinal, chain = each.chain
      where jurisdiction = each.jurisdiction and read_id = each.read_id;
    last := each;
  end loop;
end
$$;

alter table sensitive_read alter column ordinal set not null, alter column chain set not null;
create unique index sensitive_read_in_order on sensitive_read (jurisdiction, case_id, ordinal);
create trigger read_is_put_in_chain before insert on sensitive_read
  for each row execute function put_read_in_chain();
create trigger read_is_never_changed before update or delete on sensitive_read
  for each row execute function refuse_to_change_history();
create trigger read_is_never_emptied before truncate on sensitive_read
  for each statement execute function refuse_to_change_history();

-- Who heads the lead of a case may see who looked at it.
create policy sensitive_read_seen_by_lead on sensitive_read for select to remit_request
  using (leads_case(jurisdiction, case_id));

-- What was done to accounts is one chain for the jurisdiction.
alter table account_event add column ordinal int, add column chain text;

create function chain_of_account_event(before text, e account_event) returns text language sql immutable
  set search_path from current
  as $$
  select encode(sha256(convert_to(
    '[' || concat_ws(',',
      to_json(before), to_json(e.jurisdiction), e.ordinal::text,
      to_json(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
      to_json(e.by), to_json(e.act), coalesce(to_json(e.whom)::text, 'null'), to_json(e.data::text)) || ']', 'UTF8')), 'hex')
$$;

create function put_account_event_in_chain() returns trigger language plpgsql security definer
  set search_path from current
  as $$
declare
  before account_event;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.jurisdiction, 8));
  select * into before from account_event where jurisdiction = new.jurisdiction order by ordinal desc limit 1;
  new.ordinal := coalesce(before.ordinal, 0) + 1;
  new.chain := chain_of_account_event(coalesce(before.chain, ''), new);
  return new;
end
$$;

alter table account_event disable trigger account_event_is_never_changed;
do $$
declare
  each account_event;
  last account_event;
begin
  for each in select * from account_event order by jurisdiction, event_id loop
    if last.jurisdiction is distinct from each.jurisdiction then
      last := null;
    end if;
    each.ordinal := coalesce(last.ordinal, 0) + 1;
    each.chain := chain_of_account_event(coalesce(last.chain, ''), each);
    update account_event set ordinal = each.ordinal, chain = each.chain
      where jurisdiction = each.jurisdiction and event_id = each.event_id;
    last := each;
  end loop;
end
$$;
alter table account_event enable trigger account_event_is_never_changed;
alter table account_event alter column ordinal set not null, alter column chain set not null;
create unique index account_event_in_order on account_event (jurisdiction, ordinal);
create trigger account_event_is_put_in_chain before insert on account_event
  for each row execute function put_account_event_in_chain();

-- A leaf tells nothing of its case; all of a seal's are needed to prove one.
create function leaves_of_seal(of_jurisdiction text, of_number int) returns text[] language sql stable security definer
  set search_path from current
  as $$
  select coalesce(array_agg(leaf order by ordinal), '{}') from audit_seal_head
    where jurisdiction = of_jurisdiction and number = of_number
$$;

alter table audit_seal_head enable row level security;
create policy seal_head_of_case on audit_seal_head for select to remit_request
  using (stream <> 'accounts' and sees_case(jurisdiction, subject::uuid));
grant select on audit_seal, audit_seal_head to remit_request;
grant execute on function leaves_of_seal(text, int) to remit_request;
