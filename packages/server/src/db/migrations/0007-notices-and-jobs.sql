-- What people are told in the program, who was reminded of what, when a case is looked at again, and what is to be sent
-- outside once a transaction has committed. None of it is the case's history: that is `event` alone.

create table notice (
  jurisdiction text not null,
  notice_id    bigint generated always as identity,
  case_id      uuid,
  code         text not null, -- text, not enum: a new notice needs no DDL
  department   text,
  role         text,
  person       text,
  data         jsonb not null default '{}',
  at           text not null,
  recorded_at  timestamptz not null default now(),
  primary key (jurisdiction, notice_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id),
  check (department is not null or person is not null)
);
comment on table notice is 'What somebody is told: a code and its data, never words of a case.';
comment on column notice.role is 'Only those of the department who hold this role.';
comment on column notice.person is 'Only this person, whatever their department.';
create index notice_of_department on notice (jurisdiction, department, notice_id) where person is null;
create index notice_of_person on notice (jurisdiction, person, notice_id) where person is not null;
create index notice_by_age on notice (jurisdiction, recorded_at);

create table notice_read (
  jurisdiction text not null,
  notice_id    bigint not null,
  person       text not null,
  read_at      timestamptz not null default now(),
  primary key (jurisdiction, notice_id, person),
  foreign key (jurisdiction, notice_id) references notice (jurisdiction, notice_id) on delete cascade
);
comment on table notice_read is 'Who has read a notice. One that is told to a department is read by each of its people.';

create table notice_preference (
  jurisdiction text not null,
  person       text not null,
  mail         text not null check (mail in ('none', 'at-once', 'daily')),
  address      text,
  daily_at     text not null default '08:30',
  language     text not null default 'zh',
  digest_on    text,
  digest_upto  bigint not null default 0,
  primary key (jurisdiction, person),
  check (mail = 'none' or address is not null)
);
comment on column notice_preference.daily_at is 'HH:MM on the county''s wall clock.';
comment on column notice_preference.digest_on is 'The day of the last daily mail: on each day one.';
comment on column notice_preference.digest_upto is 'The last notice that a daily mail was about.';
create index notice_preference_by_mail on notice_preference (jurisdiction, mail) where mail <> 'none';

create table reminder_sent (
  jurisdiction text not null,
  case_id      uuid not null,
  obligation   text not null,
  kind         text not null,
  due          text not null,
  at           text not null,
  primary key (jurisdiction, case_id, obligation, kind, due),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table reminder_sent is 'Each reminder once, whatever restarts and however many servers: written with its notice. Another due date is another row.';

create table case_timer (
  jurisdiction text not null,
  case_id      uuid not null,
  wake_at      text,
  primary key (jurisdiction, case_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table case_timer is 'The next instant, on the county''s wall clock, after which something changes in a case by the passing of time alone.';
create index case_timer_due on case_timer (jurisdiction, wake_at) where wake_at is not null;
insert into case_timer (jurisdiction, case_id, wake_at)
  select jurisdiction, case_id, '0001-01-01T00:00:00' from case_state where closed_at is null;

create table outgoing (
  jurisdiction  text not null,
  outgoing_id   bigint generated always as identity,
  case_id       uuid,
  first_version int,
  last_version  int,
  notices       jsonb not null default '[]',
  again         jsonb,
  primary key (jurisdiction, outgoing_id)
);
comment on column outgoing.again is 'A delivery that had been given up and is to be tried again: its queue and its data.';
comment on table outgoing is 'What was committed and is still to be handed to the queue of what goes outside; gone as soon as it is.';

create table webhook (
  jurisdiction   text not null,
  webhook_id     uuid not null,
  name           text not null,
  url            text not null,
  types          jsonb not null default '[]',
  secret         text not null,
  former_secret  text,
  former_until   timestamptz,
  state          text not null default 'on' check (state in ('on', 'off', 'disabled')),
  failing_since  timestamptz,
  last_problem   text,
  delivered_at   timestamptz,
  created_by     text not null,
  created_at     timestamptz not null default now(),
  primary key (jurisdiction, webhook_id)
);
comment on table webhook is 'Where other systems are told what happened in cases. Secrets are sealed; during a change both are valid.';
comment on column webhook.state is 'off: by an administrator; disabled: by itself, after it had failed for long.';
create index webhook_on on webhook (jurisdiction) where state = 'on';

create table undelivered (
  jurisdiction   text not null,
  undelivered_id uuid not null,
  queue          text not null,
  data           jsonb not null,
  problem        text not null,
  given_up_at    timestamptz not null,
  primary key (jurisdiction, undelivered_id)
);
comment on table undelivered is 'What could not be sent after every attempt: ids and the last problem, for an administrator to see.';
create index undelivered_by_time on undelivered (jurisdiction, given_up_at);

-- One round trip after each append. It runs as the owner, so that a request can tell others what it may not read itself.
create function tell_after(
  its_jurisdiction text, its_case uuid, from_version int, to_version int, wakes_at text, notices jsonb
) returns void language plpgsql security definer set search_path from current as $$
declare
  told jsonb;
begin
  if current_setting('role', true) = 'remit_request' and not sees_case(its_jurisdiction, its_case) then
    raise exception 'This case is not in sight' using errcode = 'insufficient_privilege';
  end if;
  insert into case_timer (jurisdiction, case_id, wake_at) values (its_jurisdiction, its_case, wakes_at)
    on conflict (jurisdiction, case_id) do update set wake_at = excluded.wake_at;
  with given as (
    insert into notice (jurisdiction, case_id, code, department, role, person, data, at)
    select its_jurisdiction, its_case, n ->> 'code', n ->> 'department', n ->> 'role', n ->> 'person', n -> 'data', n ->> 'at'
    from jsonb_array_elements(notices) n
    returning notice_id
  ) select coalesce(jsonb_agg(notice_id), '[]') into told from given;
  -- Nobody listens outside: nothing is written that would only have to be cleared away.
  if (to_version is not null and exists (select from webhook w where w.jurisdiction = its_jurisdiction and w.state = 'on'))
    or (told <> '[]' and exists (
      select from notice_preference p where p.jurisdiction = its_jurisdiction and p.mail = 'at-once'
    ))
  then
    insert into outgoing (jurisdiction, case_id, first_version, last_version, notices)
      values (its_jurisdiction, its_case, from_version, to_version, told);
  end if;
end
$$;
comment on function tell_after is 'After an append, or when time has passed: the notices, the next waking, and what is to be sent outside.';

alter table notice enable row level security;
create policy notice_seen on notice for select to remit_request using (
  jurisdiction = (select current_setting('remit.jurisdiction', true)) and (
    (person is null and department = (select nullif(current_setting('remit.department', true), '')))
    or person = (select nullif(current_setting('remit.person', true), ''))
  )
);
alter table notice_read enable row level security;
create policy notice_read_own on notice_read for all to remit_request
  using (
    jurisdiction = (select current_setting('remit.jurisdiction', true))
    and person = (select nullif(current_setting('remit.person', true), ''))
  )
  with check (
    jurisdiction = (select current_setting('remit.jurisdiction', true))
    and person = (select nullif(current_setting('remit.person', true), ''))
  );
alter table notice_preference enable row level security;
create policy notice_preference_own on notice_preference for all to remit_request
  using (
    jurisdiction = (select current_setting('remit.jurisdiction', true))
    and person = (select nullif(current_setting('remit.person', true), ''))
  )
  with check (
    jurisdiction = (select current_setting('remit.jurisdiction', true))
    and person = (select nullif(current_setting('remit.person', true), ''))
  );
alter table reminder_sent enable row level security;
alter table case_timer enable row level security;
alter table outgoing enable row level security;
alter table webhook enable row level security;
alter table undelivered enable row level security;

grant select on notice to remit_request;
grant select, insert on notice_read to remit_request;
grant select, insert, update on notice_preference to remit_request;
grant execute on function tell_after to remit_request;
