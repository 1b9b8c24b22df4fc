-- How far the journal has come that lies beside the library (src/AllianceReader.Sqlite/Journal): what is compared at each start.
create table journal_state (
  id       integer primary key check (id = 1),
  library  text    not null,                            -- this library and no other; copies of it have the same
  sequence integer not null,                            -- of the last change that was entered
  hash     text    not null,                            -- of that line and, through it, of all before it
  place    text    not null                             -- of the journal; empty before there is one
) strict;

insert into journal_state values (1, lower(hex(randomblob(16))), 0, lower(hex(zeroblob(32))), '');
