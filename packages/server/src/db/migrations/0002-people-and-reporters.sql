-- Who signs in, who reported, and who read what is not for everybody.

create table person (
  jurisdiction  text not null,
  person        text not null,
  name          text not null,
  department    text not null,
  role          text not null check (role in ('officer', 'head')),
  demonstration boolean not null default false,
  primary key (jurisdiction, person)
);

create table session (
  jurisdiction text not null,
  token_hash   text not null,
  person       text not null,
  expires_at   timestamptz not null,
  created_at   timestamptz not null default now(),
  primary key (jurisdiction, token_hash),
  foreign key (jurisdiction, person) references person (jurisdiction, person)
);

create table idempotency_key (
  jurisdiction text not null,
  key_hash     text not null,
  request_hash text not null,
  case_id      uuid,
  version      int,
  at           text,
  sealed       text,
  created_at   timestamptz not null default now(),
  primary key (jurisdiction, key_hash)
);
comment on column idempotency_key.sealed is 'What was answered and is kept nowhere else; only who holds the key can open it.';
create index idempotency_key_by_age on idempotency_key (created_at);

create table reporter (
  jurisdiction text not null,
  case_id      uuid not null,
  sealed       text not null,
  created_at   timestamptz not null default now(),
  primary key (jurisdiction, case_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table reporter is 'How to reach the reporter, sealed with the server''s key. It stands in no event and in no projection.';

create table sensitive_read (
  jurisdiction text not null,
  read_id      uuid not null default gen_random_uuid(),
  case_id      uuid not null,
  person       text not null,
  department   text not null,
  what         jsonb not null,
  read_at      timestamptz not null default now(),
  primary key (jurisdiction, read_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table sensitive_read is 'Who was shown which sensitive facts of which case, or opened who reported it.';
create index sensitive_read_of_case on sensitive_read (jurisdiction, case_id, read_at);
