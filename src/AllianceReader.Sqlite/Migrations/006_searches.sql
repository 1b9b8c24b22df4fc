-- What readers come back to: searches kept under a name, and what was suggested for a theme and is not wanted there.

create table saved_search (
  id           integer primary key,
  slug         text    not null unique,
  version      integer not null,
  deleted      integer not null check (deleted in (0, 1)),
  name         text    not null,
  name_key     text    not null,                        -- NFC, case folded
  question     text    not null,                        -- as it was typed
  articles     text    not null,                        -- JSON arrays of what was ticked beside the answers
  authors      text    not null,
  publications text    not null,
  created      text    not null                         -- ISO 8601, UTC
) strict;

create unique index saved_search_by_name on saved_search (name_key) where deleted = 0;

-- A paragraph is known by its words: it stays dismissed when a revision moves it, and comes up again when a revision changes it.
create table dismissal (
  id      integer primary key,
  theme   integer not null references theme (id),
  article integer not null references article (id),
  words   text    not null,
  deleted integer not null check (deleted in (0, 1)),
  unique (theme, article, words)
) strict;
