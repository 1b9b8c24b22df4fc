-- The words of all passages, for finding those that speak of the same as a passage at hand. Made from the annotations and can be made anew.

create virtual table passage_words using fts5 (
  words, content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc So'"
);

-- By which version of the segmentation they were made.
alter table search_state add column passages integer not null default 0;
