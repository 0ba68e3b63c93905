-- An append is one statement: what was decided, what follows from it, who is told, and under which key it was done.
-- Each round trip of a command costs as much as what it writes; a command now has one to read and one to write.

create function write_case(its_jurisdiction text, its_case uuid, its_state json, written jsonb)
  returns void language plpgsql security definer set search_path from current as $$
declare
  s jsonb := written -> 'state';
  t jsonb := written -> 'telling';
  k jsonb := written -> 'done';
begin
  if current_setting('role', true) = 'remit_request' and not sees_case(its_jurisdiction, its_case) then
    raise exception 'This case is not in sight' using errcode = 'insufficient_privilege';
  end if;
  insert into event (jurisdiction, case_id, version, type, data, at, by, list, chain)
    select its_jurisdiction, its_case, e.version, e.type, e.data, e.at, e.by, e.list, e.chain
    from jsonb_to_recordset(written -> 'events')
      as e(version int, type text, data jsonb, at text, by jsonb, list text, chain text);
  insert into case_state (jurisdiction, case_id, version, state, lead, subject, closed_at, derived_at, lapses_at)
    values (its_jurisdiction, its_case, (s ->> 'version')::int, its_state, s ->> 'lead', s ->> 'subject',
      s ->> 'closed_at', s ->> 'derived_at', s ->> 'lapses_at')
    on conflict (jurisdiction, case_id) do update set version = excluded.version, state = excluded.state,
      lead = excluded.lead, subject = excluded.subject, closed_at = excluded.closed_at,
      derived_at = excluded.derived_at, lapses_at = excluded.lapses_at;
  delete from obligation where jurisdiction = its_jurisdiction and case_id = its_case;
  insert into obligation (jurisdiction, case_id, ordinal, kind, matter, duty, bearer, recorder, modality, since, due,
      from_department, question, designation, proposed, title, because)
    select its_jurisdiction, its_case, o.ordinal, o.kind, o.matter, o.duty, o.bearer, o.recorder, o.modality, o.since,
      o.due, o.from_department, o.question, o.designation, o.proposed, o.title, o.because
    from jsonb_to_recordset(written -> 'obligations') as o(ordinal int, kind text, matter text, duty text, bearer text,
      recorder text, modality text, since text, due text, from_department text, question text, designation int,
      proposed boolean, title jsonb, because jsonb);
  -- Whoever bore a duty once may go on seeing what it was about.
  insert into part (jurisdiction, case_id, department, bears, since)
    select its_jurisdiction, its_case, p.department, p.bears, p.since
    from jsonb_to_recordset(written -> 'parts') as p(department text, bears boolean, since text)
    on conflict (jurisdiction, department, case_id) do update set bears = true where excluded.bears and not part.bears;
  if t is not null then
    perform tell_after(its_jurisdiction, its_case, (t ->> 'first')::int, (t ->> 'last')::int, t ->> 'wake_at', t -> 'notices');
  end if;
  if k is not null then
    insert into idempotency_key (jurisdiction, key_hash, request_hash, case_id, version, at)
      values (its_jurisdiction, k ->> 'key_hash', k ->> 'request_hash', its_case, (k ->> 'version')::int, k ->> 'at');
  end if;
end
$$;
comment on function write_case is 'Appends events to a case that the request sees, with what is kept beside them, and under which key it was done.';
grant execute on function write_case to remit_request;

create function case_to_change(its_jurisdiction text, its_case uuid, its_department text, its_key text)
  returns table (
    version int, state json, subject text, number text, wrapped json, last json, behind boolean, part json, done json
  ) language plpgsql volatile security definer set search_path from current as $$
declare
  asked constant boolean := coalesce(current_setting('role', true) = 'remit_request', false);
begin
  if asked and not sees_case(its_jurisdiction, its_case) then return; end if;
  -- Whoever waits here reads what the other wrote: each statement after it sees the database of then.
  perform from case_state s where s.jurisdiction = its_jurisdiction and s.case_id = its_case for update;
  return query
    select s.version, s.state, s.subject, c.number,
      (select json_build_object('keyId', k.key_id, 'wrapped', k.wrapped) from case_key k
        where k.jurisdiction = its_jurisdiction and k.case_id = its_case),
      (select json_build_object('chain', e.chain, 'at', e.at) from event e
        where e.jurisdiction = its_jurisdiction and e.case_id = its_case and e.version = s.version),
      exists (select from event e
        where e.jurisdiction = its_jurisdiction and e.case_id = its_case and e.version > s.version),
      json_build_object('asked', asked, 'oversees', current_setting('remit.oversees', true) = 'yes', 'bears', (
        select p.bears from part p
        where p.jurisdiction = its_jurisdiction and p.case_id = its_case and p.department = its_department
      )),
      (select json_build_object('request_hash', i.request_hash, 'case_id', i.case_id, 'version', i.version, 'at', i.at,
          'sealed', i.sealed) from idempotency_key i
        where i.jurisdiction = its_jurisdiction and i.key_hash = its_key
          and (not asked or i.person = coalesce(nullif(current_setting('remit.person', true), ''), 'public')))
    from case_state s join "case" c on c.jurisdiction = s.jurisdiction and c.case_id = s.case_id
    where s.jurisdiction = its_jurisdiction and s.case_id = its_case;
end
$$;
comment on function case_to_change is 'A case that the request sees, locked, with what a command must know of it: once planned, read with every act.';
grant execute on function case_to_change to remit_request;
