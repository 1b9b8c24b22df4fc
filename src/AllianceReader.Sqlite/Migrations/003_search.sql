-- What search looks through: titles, standfirsts, authors, blocks and margin notes, each an entry of its own.
--
-- Everything here is made from other tables and can be made anew. Entries of what is deleted stay; a search passes them over.

create table search_entry (
  id         integer primary key,
  article    integer not null references article (id),
  part       text    not null check (part in ('title', 'standfirst', 'author', 'block', 'note')),
  revision   integer,                                   -- of a block
  start      integer,                                   -- of a block, UTF-16 in the article text
  stop       integer,
  annotation integer references annotation (number)     -- of a note
) strict;

create index search_entry_by_article on search_entry (article, part);
create index search_entry_by_annotation on search_entry (annotation) where annotation is not null;

-- The words alone: the texts stand where they are. What is indexed is segmented by Bigrams, so that two syllables are found in any word.
create virtual table search_words using fts5 (
  words, content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc So'"
);

-- By which version of the segmentation the words were made; another one makes them anew at the next start.
create table search_state (version integer not null) strict;
