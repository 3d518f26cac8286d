-- Who works on this database: one run at a time, told alive by its heart. Replaces run_lock, whose row lock lived as long as a
-- connection, which a machine that lost its power keeps for hours.
drop table run_lock;

create table run_lease (
    -- one row only
    id integer primary key check (id = 1),
    -- the name of its sessions with the database server; null when nobody holds the lease
    holder varchar(60),
    job varchar(100),
    host varchar(300),
    pid bigint,
    since timestamp with time zone,
    -- counts heartbeats, so that another can see it alive
    beats bigint not null,
    -- by the database's clock
    expires timestamp with time zone not null
);
insert into run_lease (id, beats, expires) values (1, 0, current_timestamp);
