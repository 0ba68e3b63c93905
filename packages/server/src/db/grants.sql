-- What the server's own role may do, where there is one: everything but change what happened.
-- An administrator makes the role `remit_app`; tables belong to the role that migrates.
do $$
declare
  t record;
begin
  if exists (select from pg_roles where rolname = 'remit_app') then
    execute format('grant usage on schema %I to remit_app', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to remit_app', current_schema());
    revoke update, delete, truncate on event from remit_app;
    revoke update, delete, truncate on list_version from remit_app;
    revoke update, delete, truncate on sensitive_read from remit_app;
    revoke update, delete, truncate on account_event from remit_app;
    revoke insert, update, delete, truncate on migration from remit_app;
    grant remit_request to remit_app;
    -- It does the server's own work, and sees all; requests take on the other role.
    for t in
      select c.oid::regclass as name from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'server')
    loop
      execute format('create policy server on %s to remit_app using (true) with check (true)', t.name);
    end loop;
  end if;
end
$$;
