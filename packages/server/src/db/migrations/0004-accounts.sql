-- Who may sign in, as what, and how they prove that it is they.
-- A person is never removed: what they did stays theirs. Roles have dates; secrets stand apart from people, so that the role
-- that serves requests can read names and never a hash.

alter table person
  drop column role,
  add column account text,
  add column locked boolean not null default false,
  add column left_on text,
  add column created_at timestamptz not null default now();
create unique index person_by_account on person (jurisdiction, account) where account is not null;
comment on column person.department is 'A department of the list; empty for the administrators of the county as a whole.';
comment on column person.account is 'The name to sign in with, in small letters. None for people of the demonstration.';
comment on column person.left_on is 'The first day, YYYY-MM-DD, on which the person no longer signs in.';

create table person_role (
  jurisdiction text not null,
  person       text not null,
  role         text not null, -- text, not enum: a new role needs no DDL
  department   text not null,
  since        text not null,
  until        text,
  primary key (jurisdiction, person, role, department, since),
  foreign key (jurisdiction, person) references person (jurisdiction, person)
);
comment on table person_role is 'Which roles a person holds and held: first and last day, YYYY-MM-DD. In force are those of the department the person is in.';

create table credential (
  jurisdiction     text not null,
  person           text not null,
  password_hash    text,
  password_set_at  timestamptz,
  former_hashes    jsonb not null default '[]',
  totp_sealed      text,
  totp_draft       text,
  totp_last_step   bigint not null default 0,
  primary key (jurisdiction, person),
  foreign key (jurisdiction, person) references person (jurisdiction, person)
);
comment on column credential.totp_sealed is 'The secret of the second factor, sealed with the server''s key.';
comment on column credential.totp_draft is 'A secret that was shown and not confirmed yet, sealed likewise.';
comment on column credential.totp_last_step is 'The last step of 30 seconds whose code was used: none of it or before it is taken again.';

create table recovery_code (
  jurisdiction text not null,
  person       text not null,
  code_hash    text not null,
  primary key (jurisdiction, person, code_hash),
  foreign key (jurisdiction, person) references credential (jurisdiction, person)
);
comment on table recovery_code is 'Each stands in for the second factor once, and is gone with it.';

create table account_link (
  jurisdiction text not null,
  token_hash   text not null,
  purpose      text not null,
  person       text,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  created_at   timestamptz not null default now(),
  primary key (jurisdiction, token_hash),
  foreign key (jurisdiction, person) references person (jurisdiction, person)
);
comment on table account_link is 'One-time links: for the first administrator, an invitation, a reset. The token itself is nowhere.';

create table sign_in_attempt (
  jurisdiction text not null,
  subject      text not null,
  failures     int not null,
  last_at      timestamptz not null,
  wait_until   timestamptz not null,
  primary key (jurisdiction, subject)
);
comment on table sign_in_attempt is 'Failed attempts since the last success, by a hash of the account or the address: shared by all servers.';
create index sign_in_attempt_by_age on sign_in_attempt (jurisdiction, last_at);

create table account_event (
  jurisdiction text not null,
  event_id     bigint generated always as identity,
  at           timestamptz not null,
  by           text not null,
  act          text not null,
  whom         text,
  data         jsonb not null default '{}',
  primary key (jurisdiction, event_id)
);
comment on table account_event is 'What was done to accounts: by whom, to whom, when. Only appended to.';
create trigger account_event_is_never_changed before update or delete on account_event
  for each row execute function refuse_to_change_history();
create trigger account_event_is_never_emptied before truncate on account_event
  for each statement execute function refuse_to_change_history();

-- Sessions from before know nothing of idleness: they end, and people sign in again.
delete from session;
alter table session
  add column session_id uuid not null default gen_random_uuid(),
  add column stage text not null default 'open',
  add column second_factor boolean not null default false,
  add column agent text not null default '',
  add column used_at timestamptz not null default now();
comment on column session.stage is 'open; or what is still to be done: code, enrol, renew. Only an open one signs in.';
comment on column session.expires_at is 'The absolute limit.';
comment on column session.used_at is 'When it was last used, to the minute: the idle limit counts from it.';
create index session_of_person on session (jurisdiction, person);

do $$
begin
  if exists (select from pg_roles where rolname = 'remit_request') then
    execute format('grant select on %I.person_role to remit_request', current_schema());
  end if;
end
$$;
