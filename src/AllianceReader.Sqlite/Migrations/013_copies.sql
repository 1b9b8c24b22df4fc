-- The same essay as it stands elsewhere. The text and the source of a copy are kept as those of a revision that is not the current one.
alter table article add column copies text;                -- JSON array; null without any
