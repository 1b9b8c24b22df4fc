-- What a source was read as: a page, a document and a book come back from their bytes only by the reader that made text of them.
-- Missing for plain text, which every source was until now.
alter table source add column format text;
