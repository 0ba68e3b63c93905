-- The lists that were in force here, and the cases kept under them.
-- A case is a stream of events; nothing in `event` is ever updated or deleted. `case_state`, `obligation` and `part` are
-- computed from the events, written in the same transaction, and can be rebuilt from them at any time.
-- The jurisdiction stands first in every key, so that the tables can be divided by it.

create table list_version (
  jurisdiction text not null,
  hash         text not null,
  list_id      text not null,
  version      text not null,
  files        jsonb not null,
  published_at timestamptz not null default now(),
  primary key (jurisdiction, hash)
);
comment on table list_version is 'Each version of the list that was ever in force here, with its files as they were read.';

create table "case" (
  jurisdiction  text not null,
  case_id       uuid not null,
  number        text not null,
  matter        text not null,
  list          text not null,
  period        text,
  tracking_hash text,
  opened_at     text not null,
  primary key (jurisdiction, case_id),
  unique (jurisdiction, number),
  unique (jurisdiction, tracking_hash),
  foreign key (jurisdiction, list) references list_version (jurisdiction, hash)
);
comment on column "case".opened_at is 'The county''s wall clock, as all instants of a case.';
comment on column "case".tracking_hash is 'SHA-256 of the code that the reporter holds; the code itself is nowhere.';

-- A schedule opens one case a period.
create unique index case_of_period on "case" (jurisdiction, matter, period) where period is not null;

create table case_sequence (
  jurisdiction text not null,
  scope        text not null,
  last         int not null,
  primary key (jurisdiction, scope)
);
comment on table case_sequence is 'The last number given within a scope, for example a department and a year.';

create table event (
  jurisdiction text not null,
  case_id      uuid not null,
  version      int not null check (version > 0),
  type         text not null, -- text, not enum: a new event needs no DDL
  data         jsonb not null,
  at           text not null,
  by           jsonb not null,
  list         text not null,
  chain        text not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  primary key (jurisdiction, case_id, version),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on column event.chain is 'SHA-256 over the chain of the event before and this event: an altered or removed row breaks it.';
create index event_ruled on event (jurisdiction, type) where type = 'objection-ruled';

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
  raise exception 'The history of a case is never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger event_is_never_changed before update or delete on event
  for each row execute function refuse_to_change_history();
create trigger event_is_never_emptied before truncate on event
  for each statement execute function refuse_to_change_history();

create table case_state (
  jurisdiction text not null,
  case_id      uuid not null,
  version      int not null,
  state        json not null, -- json keeps the order of its members, so that a rebuilt state is the same text
  lead         text not null,
  subject      text not null,
  closed_at    text,
  derived_at   text not null,
  primary key (jurisdiction, case_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on column case_state.derived_at is 'When its obligations were derived: some arise by the passing of time.';

create table obligation (
  jurisdiction    text not null,
  case_id         uuid not null,
  ordinal         int not null,
  kind            text not null,
  duty            text,
  bearer          text not null,
  recorder        text,
  modality        text not null,
  since           text not null,
  due             text,
  from_department text,
  question        text,
  designation     int,
  proposed        boolean not null,
  title           jsonb not null,
  because         jsonb not null,
  primary key (jurisdiction, case_id, ordinal),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
create index obligation_of_bearer on obligation (jurisdiction, bearer, due);
create index obligation_of_recorder on obligation (jurisdiction, recorder, due) where recorder is not null;
create index obligation_by_due on obligation (jurisdiction, due);

create table part (
  jurisdiction text not null,
  case_id      uuid not null,
  department   text not null,
  bears        boolean not null,
  since        text not null,
  primary key (jurisdiction, department, case_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table part is 'The departments that have or had a part in a case, and may therefore see it.';
comment on column part.bears is 'It leads the case, or bears or bore a duty in it, and therefore sees what is sensitive.';
