-- The role that Certigrille works with on PostgreSQL: it owns one schema of one database, and may touch nothing else.
-- Run as an administrator of the server, connected to any database: psql -f role.sql
-- Then give the role its password, which no file holds: psql -c '\password certigrille'

create role certigrille login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit connection limit 40;
create database certigrille encoding 'UTF8' template template0;

-- By default everybody may connect to a database and make temporary tables there.
revoke all on database certigrille from public;
grant connect, temporary on database certigrille to certigrille;
