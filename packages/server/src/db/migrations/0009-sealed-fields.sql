-- Facts that not everybody may see are sealed where they are stored: under a key of their case, which is wrapped under the
-- server's key ring. What stands sealed in `event.data` and `case_state.state` is {"sealed": "…"}; older events stay readable.

create table case_key (
  jurisdiction text not null,
  case_id      uuid not null,
  key_id       text not null,
  wrapped      text not null,
  primary key (jurisdiction, case_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table case_key is 'The key of each case that has something sealed, wrapped under the key of the ring that key_id names.';
create index case_key_by_wrapping on case_key (jurisdiction, key_id);

create table index_key (
  jurisdiction text not null,
  key_id       text not null,
  wrapped      text not null,
  primary key (jurisdiction)
);
comment on table index_key is 'The key of the blind index: it never changes, only what wraps it.';

create table case_identity (
  jurisdiction text not null,
  blind        text not null,
  case_id      uuid not null,
  primary key (jurisdiction, blind, case_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on table case_identity is 'By a keyed hash of identity numbers, the cases in whose facts they stand: found by who knows the number.';
create index case_identity_of_case on case_identity (jurisdiction, case_id);

alter table case_key enable row level security;
create policy case_key_seen on case_key for select to remit_request using (sees_case(jurisdiction, case_id));
create policy case_key_added on case_key for insert to remit_request with check (sees_case(jurisdiction, case_id));

alter table index_key enable row level security;
create policy index_key_of_jurisdiction on index_key for all to remit_request
  using (jurisdiction = (select current_setting('remit.jurisdiction', true)))
  with check (jurisdiction = (select current_setting('remit.jurisdiction', true)));

alter table case_identity enable row level security;
create policy case_identity_seen on case_identity for select to remit_request using (sees_case(jurisdiction, case_id));
create policy case_identity_added on case_identity for insert to remit_request
  with check (sees_case(jurisdiction, case_id));

-- Wrapped: no key can be read without the ring, which is in no database.
grant select, insert on case_key, index_key, case_identity to remit_request;
