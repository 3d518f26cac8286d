-- Processes that take parts of a run, each told alive by its heart. Empty when a run works alone.
create table worker (
    -- the name of its sessions with the database server
    id varchar(60) primary key,
    host varchar(300) not null,
    pid bigint not null,
    -- fingerprint of all that shapes what it makes
    program varchar(64) not null,
    since timestamp with time zone not null,
    -- by the database's clock
    expires timestamp with time zone not null
);

-- What the run wants of its workers.
create table workforce (
    -- one row only
    id integer primary key check (id = 1),
    -- the run's own fingerprint; null when no run wants workers
    program varchar(64),
    version varchar(50),
    -- names the folder in the output folder that this run's workers write through
    staging varchar(36)
);
insert into workforce (id) values (1);

-- A part of a step, by its step execution.
create table part (
    step_execution_id bigint primary key,
    step varchar(20) not null,
    -- null: waits for a worker
    worker_id varchar(60) references worker (id),
    -- how many times a worker took it
    taken integer not null,
    ended boolean not null,
    -- true: was taken from a worker that is silent, and is not given out again yet
    disowned boolean not null default false,
    -- why it failed, when it did for good: a code, its place and its arguments
    failure_code varchar(50),
    failure_place varchar(500),
    failure_arguments varchar,
    -- the document that its worker is at, written down once workers died of this part
    suspect_evaluation bigint,
    suspect_annex varchar(20)
);
create index part_worker on part (worker_id);
