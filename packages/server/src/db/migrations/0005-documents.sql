-- The documents of cases: written from templates in drafts, numbered when they are issued, never removed.

create table document (
  jurisdiction text not null,
  document_id  uuid not null,
  case_id      uuid not null,
  kind         text not null,
  duty         text,
  name         text,
  department   text not null,
  standing     text not null check (standing in ('draft', 'issued', 'void')),
  version      int not null check (version > 0),
  number       text,
  issued_at    text,
  issued_by    text,
  void_reason  text,
  created_at   text not null,
  primary key (jurisdiction, document_id),
  unique (jurisdiction, number),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id),
  check ((standing = 'draft') = (issued_at is null)),
  check (standing <> 'draft' or number is null)
);
comment on column document.kind is 'Its entry in the list under which the case is kept.';
comment on column document.duty is 'The duty that produces it; none where the list lets it be issued without one.';
comment on column document.name is 'Which of the matter''s documents it is.';
comment on column document.department is 'In whose name it is issued.';
comment on column document.version is 'Its latest version: the drafts are counted, and what was issued is the last.';
comment on column document.number is 'Stays with it when it is declared void.';
create index document_of_case on document (jurisdiction, case_id, created_at);

create table document_version (
  jurisdiction text not null,
  document_id  uuid not null,
  version      int not null check (version > 0),
  case_id      uuid not null,
  case_version int not null,
  filled       text not null,
  hash         text not null,
  sealed       text not null,
  made_by      text not null,
  made_at      text not null,
  primary key (jurisdiction, document_id, version),
  foreign key (jurisdiction, document_id) references document (jurisdiction, document_id),
  foreign key (jurisdiction, case_id) references "case" (jurisdiction, case_id)
);
comment on column document_version.filled is 'SHA-256 of what filled the template, so that the same draft twice is one version.';
comment on column document_version.hash is 'SHA-256 of the Word file, in hex.';
comment on column document_version.sealed is 'The Word file and what the officer wrote, sealed with the server''s key: they may name whom the case is about.';

create trigger document_version_is_never_changed before update or delete on document_version
  for each row execute function refuse_to_change_history();

create table document_sequence (
  jurisdiction text not null,
  department   text not null,
  scope        text not null,
  last         int not null check (last > 0),
  primary key (jurisdiction, department, scope)
);
comment on table document_sequence is 'The last number given within a department, a kind of number and a year. Raised in the transaction that stores the document.';

create function bears_in_case(its_jurisdiction text, its_case uuid) returns boolean
  language plpgsql stable security definer set search_path from current as $$
begin
  return its_jurisdiction = current_setting('remit.jurisdiction', true)
    and coalesce(current_setting('remit.department', true), '') <> '' and exists (
      select from part p where p.jurisdiction = its_jurisdiction and p.case_id = its_case
        and p.department = current_setting('remit.department', true) and p.bears
    );
end
$$;
comment on function bears_in_case is 'Whether the department of the request leads the case, or bears or bore a duty in it.';

alter table document enable row level security;
create policy document_seen on document for select to remit_request using (sees_case(jurisdiction, case_id));
create policy document_drafted on document for insert to remit_request
  with check (standing = 'draft' and bears_in_case(jurisdiction, case_id));
-- What was issued can only become void.
create policy document_moved on document for update to remit_request
  using (standing <> 'void' and bears_in_case(jurisdiction, case_id)) with check (bears_in_case(jurisdiction, case_id));

-- What a document says is for those who lead the case or bear a duty in it; that there is one, for all who see the case.
alter table document_version enable row level security;
create policy document_version_seen on document_version for select to remit_request
  using (bears_in_case(jurisdiction, case_id));
create policy document_version_added on document_version for insert to remit_request
  with check (bears_in_case(jurisdiction, case_id) and made_by = (select current_setting('remit.person', true)));

alter table document_sequence enable row level security;
create policy document_sequence_own on document_sequence for all to remit_request
  using (jurisdiction = (select current_setting('remit.jurisdiction', true)))
  with check (jurisdiction = (select current_setting('remit.jurisdiction', true)));

grant select, insert, update on document, document_sequence to remit_request;
grant select, insert on document_version to remit_request;
grant execute on function bears_in_case to remit_request;
