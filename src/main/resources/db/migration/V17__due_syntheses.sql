-- Syntheses that have to be made: written down by the run, made by it or by its workers, each taken out by whoever made it. What stays says
-- why it could not be made, until the next run tries again.
create table due_synthesis (
    class_id bigint primary key references school_class (id),
    -- relative to the output folder
    path varchar(700) not null,
    state varchar(64) not null,
    -- how many faults may keep candidates out of it
    faults integer not null,
    -- a code and its arguments; null: is to be made
    failure_code varchar(50),
    failure_arguments varchar
);

-- The class that its worker is at, written down once workers died of this part.
alter table part add column suspect_class bigint;
