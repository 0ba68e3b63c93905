-- Run once by the database's administrator. remit_owner migrates and owns the tables; remit_app serves and can never change the
-- history; requests work as remit_request, which row-level security holds to the cases of their department.
create role remit_app login;        -- give it a password with \password remit_app
create role remit_request nologin;
grant remit_request to remit_app;
grant remit_request to remit_owner;
