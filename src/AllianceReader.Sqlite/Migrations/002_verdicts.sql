-- The library, version 2: what becomes of passages when a text is revised.
--
-- A passage whose words changed keeps those that its reader knew (earlier_…) until they accept the new ones; one that is not placed
-- keeps where it last was (last_…), so that it is followed from there when the next revision comes. Ranges are UTF-16 in the text of
-- the revision beside them. Passages that were to be confirmed before have no such place; they are looked for by their words.

alter table annotation add column earlier_exact    text;
alter table annotation add column earlier_revision integer;
alter table annotation add column earlier_start    integer;
alter table annotation add column earlier_end      integer;
alter table annotation add column last_revision    integer;
alter table annotation add column last_start       integer;
alter table annotation add column last_end         integer;
