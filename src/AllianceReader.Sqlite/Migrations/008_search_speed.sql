-- What search and overview read, beside each other in indexes: no question then walks over rows that are wide with words.

-- Where the blocks of an essay stand.
drop index search_entry_by_article;
create index search_entry_by_article on search_entry (article, part, start, stop);

-- What answers are tallied by, of a hundred thousand essays in a few megabytes.
create index article_as_found on article (id, publication, published, slug);

-- The words of the index: with in how many entries each stands, and each where it stands, to step from one to the next.
create virtual table search_vocabulary using fts5vocab (search_words, row);
create virtual table search_places using fts5vocab (search_words, instance);
