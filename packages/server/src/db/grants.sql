-- What the server's own role may do, where there is one: everything but change what happened.
-- An administrator makes the role `remit_app`; tables belong to the role that migrates.
do $$
begin
  if exists (select from pg_roles where rolname = 'remit_app') then
    execute format('grant usage on schema %I to remit_app', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to remit_app', current_schema());
    revoke update, delete, truncate on event from remit_app;
    revoke update, delete, truncate on list_version from remit_app;
    revoke update, delete, truncate on sensitive_read from remit_app;
    revoke insert, update, delete, truncate on migration from remit_app;
  end if;
end
$$;
