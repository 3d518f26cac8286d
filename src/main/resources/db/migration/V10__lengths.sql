-- What the program or a grid gives rise to has no limit of its own; what people state is bounded where it is read.
alter table evaluation alter column sheet set data type varchar;
alter table evaluation alter column levels set data type varchar;
alter table evaluation alter column penalties set data type varchar;
alter table evaluation alter column not_evaluated set data type varchar;
alter table former_revision alter column levels set data type varchar;
alter table former_revision alter column penalties set data type varchar;
alter table reading_layout alter column sheet set data type varchar;
alter table finding alter column file set data type varchar;
alter table finding alter column sheet set data type varchar;
alter table finding alter column cell set data type varchar;
