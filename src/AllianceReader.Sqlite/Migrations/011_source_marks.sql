-- What a reader decided about the lines of a source, for the text that was made by it. Missing where nothing was decided.
alter table revision add column marks text;             -- JSON array

-- A text made anew of the same source does not keep its bytes again: the revision that has them. Missing where it has its own.
alter table revision add column source_of integer;
