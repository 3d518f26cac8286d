-- The second half of role.sql. Run as the same administrator, connected to the new database: psql -d certigrille -f schema.sql

-- Before PostgreSQL 15 everybody may create tables in the schema public.
revoke all on schema public from public;
create schema certigrille authorization certigrille;
alter role certigrille in database certigrille set search_path = certigrille;

-- Other databases of the same server are open to every role until they are closed, once each:
--   revoke connect on database other from public;
