-- A grid as evaluations were made with it: kept word for word, so that a changed file changes no evaluation.
create table grid_version (
    -- SHA-256 of the content
    hash varchar(64) primary key,
    grid_id varchar(100) not null,
    content varchar not null
);

-- The version that a session's evaluations are made with.
create table grid_in_force (
    grid_id varchar(100) not null,
    session_year integer not null,
    hash varchar(64) not null references grid_version (hash),
    primary key (grid_id, session_year)
);

-- The version that the evaluation is made with; null until the evaluate step has seen it.
alter table evaluation add column grid_version varchar(64) references grid_version (hash);

-- The mark that follows from the levels, where the grid computes one.
alter table evaluation add column computed_mark numeric(10, 4);
