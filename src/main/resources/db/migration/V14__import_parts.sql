-- Parts of the import: the workbook that its worker is at, written down once workers died of this part.
alter table part add column suspect_workbook varchar(500);

-- What the run wants of its workers, beside the same program.
alter table workforce add column language varchar(35);
alter table workforce add column keep_intermediate boolean default false not null;
