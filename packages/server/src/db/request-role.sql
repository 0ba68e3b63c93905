-- The role under which requests work: it owns nothing, signs in nowhere, and sees what row-level security lets it see.
-- A role belongs to the whole cluster, so that processes of several databases may come to make it at once.
do $$
begin
  if not exists (select from pg_roles where rolname = 'remit_request') then
    begin
      create role remit_request nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'remit_request', 'member') then
    begin
      execute format('grant remit_request to %I', current_user);
    exception when unique_violation then null;
    end;
  end if;
end
$$;
