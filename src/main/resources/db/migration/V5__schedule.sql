-- When the jobs of this database run next, and which server has taken one up: db-scheduler's table, in the columns that its version 16
-- reads and writes.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- What became of each run that the schedule had planned.
create table planned_run (
    job varchar(100) not null,
    planned timestamp with time zone not null,
    -- planned times after this one that had passed, too, when it began: they are made up by this one run
    missed integer not null,
    -- how often it was begun: more than once when the database was busy or a server died
    attempts integer not null,
    began timestamp with time zone not null,
    -- null while it is to be done
    ended timestamp with time zone,
    -- DONE, REJECTED (done, something set aside) or FAILED; null while it is to be done
    outcome varchar(20),
    -- why it could not begin at its last attempt, such as CG-601
    held_up_by varchar(50),
    primary key (job, planned)
);
