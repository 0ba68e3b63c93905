-- Files of cases, files that wait to belong to one, how much an address uses in a day, and what reporters say at the end.
-- The bytes lie elsewhere, sealed; a row is written only after they are there, so a row without its file never comes about.

create table upload (
  jurisdiction text not null,
  upload_id    uuid not null,
  person       text not null default '',
  sealed_name  text not null,
  size         bigint not null check (size > 0),
  type         text not null,
  hash         text not null,
  blob         text not null,
  created_at   timestamptz not null,
  primary key (jurisdiction, upload_id)
);
comment on table upload is 'Files that were sent and belong to no case yet. Whoever knows the id may use it; after a day they are forgotten.';
create index upload_by_age on upload (jurisdiction, created_at);
create index upload_by_blob on upload (blob);

create table attachment (
  jurisdiction  text not null,
  attachment_id uuid not null,
  case_id       uuid not null,
  version       int not null,
  blob          text not null,
  primary key (jurisdiction, attachment_id),
  foreign key (jurisdiction, case_id, version) references event (jurisdiction, case_id, version)
);
comment on table attachment is 'Where the file of a file-attached event lies. What it is called and what kind it is, the event says.';
create index attachment_of_case on attachment (jurisdiction, case_id);
create index attachment_by_blob on attachment (blob);

create table daily_use (
  jurisdiction text not null,
  kind         text not null,
  day          text not null,
  address_hash text not null,
  used         bigint not null,
  primary key (jurisdiction, kind, day, address_hash)
);
comment on column daily_use.address_hash is 'Of the address and the day, under the server''s key: it cannot be turned back, nor compared with another day.';

create table satisfaction (
  jurisdiction text not null,
  case_id      uuid not null,
  closed_at    text not null,
  score        int not null check (score between 1 and 5),
  sealed_words text,
  at           text not null,
  primary key (jurisdiction, case_id, closed_at),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table satisfaction is 'How content the reporter is, once for each closing. An opinion, no act in the case: it stands beside the chain.';

alter table upload enable row level security;
create policy upload_taken on upload for select to remit_request using (
  jurisdiction = (select current_setting('remit.jurisdiction', true))
  and person = (select coalesce(current_setting('remit.person', true), ''))
);
create policy upload_added on upload for insert to remit_request with check (
  jurisdiction = (select current_setting('remit.jurisdiction', true))
  and person = (select coalesce(current_setting('remit.person', true), ''))
);
create policy upload_used on upload for delete to remit_request using (
  jurisdiction = (select current_setting('remit.jurisdiction', true))
  and person = (select coalesce(current_setting('remit.person', true), ''))
);

alter table attachment enable row level security;
create policy attachment_seen on attachment for select to remit_request using (sees_case(jurisdiction, case_id));
create policy attachment_added on attachment for insert to remit_request with check (sees_case(jurisdiction, case_id));

alter table daily_use enable row level security;
create policy daily_use_counted on daily_use for all to remit_request
  using (jurisdiction = (select current_setting('remit.jurisdiction', true)))
  with check (jurisdiction = (select current_setting('remit.jurisdiction', true)));

alter table satisfaction enable row level security;
create policy satisfaction_seen on satisfaction for select to remit_request using (sees_case(jurisdiction, case_id));
create policy satisfaction_given on satisfaction for insert to remit_request with check (
  coalesce(current_setting('remit.department', true), '') = '' and sees_case(jurisdiction, case_id)
);

grant select, insert, delete on upload to remit_request;
grant select, insert on attachment, satisfaction to remit_request;
grant select, insert, update on daily_use to remit_request;
