-- The channel of Spring Integration 7.1 that brings parts to workers, as its schema-postgresql.sql has it, with JSON content.
create sequence int_message_seq start with 1 increment by 1 no cycle;

create table int_channel_message (
    message_id char(36) not null,
    group_key char(36) not null,
    created_date bigint not null,
    message_priority bigint,
    message_sequence bigint not null default nextval('int_message_seq'),
    message_content jsonb,
    region varchar(100) not null,
    constraint int_channel_message_pk primary key (region, group_key, created_date, message_sequence)
);
create index int_channel_msg_delete_idx on int_channel_message (region, group_key, message_id);

create unique index int_channel_msg_priority_idx on int_channel_message
    (region, group_key, message_priority desc nulls last, created_date, message_sequence);

create function int_channel_message_notify_fct() returns trigger as
$body$
begin
    perform pg_notify('int_channel_message_notify', new.region || ' ' || new.group_key);
    return new;
end;
$body$
language plpgsql;

create trigger int_channel_message_notify_trg
after insert on int_channel_message
for each row
execute procedure int_channel_message_notify_fct();
