-- The library, version 1.
--
-- Nothing a reader made is ever removed. What is deleted keeps its row, marked: so undo brings it back under the same id,
-- its slug stays its own, and its version (the ETag) never falls. Sources, revisions and blocks are only ever added.
-- Text order, years and sort keys are columns, so that every list reads along an index.

create table article (
  id               integer primary key,
  slug             text    not null unique,
  version          integer not null,
  revision         integer not null,                    -- the current one
  deleted          integer not null check (deleted in (0, 1)),
  added            text    not null,                    -- ISO 8601, UTC
  title            text,
  kicker           text,
  standfirst       text,
  publication      text,
  published        text,                                -- EDTF; as text 2024 < 2024-05 < 2024-05-01
  published_first  integer,                             -- yyyymmdd of the first day it can mean
  published_last   integer,                             -- and of the last
  modified         text,                                -- EDTF
  language         text,
  licence          text,
  topics           text    not null,                    -- JSON array
  url              text,
  opening          text    not null,
  word_count       integer not null,
  paragraph_count  integer not null,
  title_key        text,                                -- the title folded, null without one
  title_order      text    not null,                    -- title or opening, folded, from its first letter on
  author_order     text,                                -- the first author's family name, folded
  annotation_count integer not null default 0,          -- kept by the triggers below
  note_count       integer not null default 0,
  year             integer not null generated always as (coalesce(published_first / 10000, 0)) virtual
) strict;

create index article_by_newest      on article (published desc, slug) where deleted = 0;
create index article_by_oldest      on article (published is null, published, slug) where deleted = 0;
create index article_by_title       on article (title_order, slug) where deleted = 0;
create index article_by_author      on article (author_order is null, author_order, slug) where deleted = 0;
create index article_by_annotated   on article (annotation_count desc, published desc, slug) where deleted = 0;
create index article_by_publication on article (publication, published desc, slug) where deleted = 0;
create index article_by_year        on article (year, published desc, slug) where deleted = 0;
-- The essays that lists of passages walk along: a fraction of a large library.
create index article_with_passages  on article (published desc, slug) where deleted = 0 and annotation_count > 0;
create index article_deleted        on article (id) where deleted = 1;
create index article_by_title_key   on article (title_key) where title_key is not null;
create index article_by_url         on article (url) where url is not null;

-- Title, authors, publication and text, folded, for filtering by words; apart, so that lists do not read past it.
create table article_words (
  article integer primary key references article (id),
  folded  text not null
) strict;

-- An author as this essay's publisher prints the name; the same slug is the same person.
create table byline (
  article     integer not null references article (id),
  position    integer not null,
  slug        text    not null,
  name        text    not null,
  given       text,
  family      text,
  affiliation text,
  primary key (article, position)
) strict, without rowid;

create index byline_by_author on byline (slug, article);

create table fact (
  article  integer not null references article (id),
  position integer not null,
  field    text    not null,
  value    text    not null,
  basis    text    not null check (basis in ('text', 'sidecar', 'inferred', 'reader')),
  line     integer,
  reason   text,
  primary key (article, position)
) strict, without rowid;

create table revision (
  article   integer not null references article (id),
  number    integer not null,
  sha256    text    not null,
  layout    text    not null,
  furniture text    not null,                           -- JSON array
  repairs   text    not null,                           -- JSON array
  added     text    not null,
  reader    text    not null,
  primary key (article, number)
) strict;

create index revision_by_sha256 on revision (sha256);

-- The file as received, byte for byte.
create table source (
  article   integer not null,
  revision  integer not null,
  file_name text    not null,
  encoding  text    not null,
  bytes     blob    not null,
  primary key (article, revision),
  foreign key (article, revision) references revision (article, number)
) strict;

-- The article text, block by block; joined by blank lines they are the coordinate system of every annotation.
create table block (
  article  integer not null,
  revision integer not null,
  start    integer not null,                            -- UTF-16 in the article text
  kind     text    not null,
  number   integer,                                     -- ¶
  text     text    not null,
  marker   text,
  emphasis text    not null,                            -- JSON array of ranges
  lines    text    not null,                            -- JSON array
  primary key (article, revision, start),
  foreign key (article, revision) references revision (article, number)
) strict, without rowid;

-- MinHash bands over word shingles, of every revision: essays that share one are compared in full.
create table shingle_band (
  band    integer not null,
  article integer not null references article (id),
  primary key (band, article)
) strict, without rowid;

create table theme (
  id         integer primary key,
  slug       text    not null unique,
  version    integer not null,
  deleted    integer not null check (deleted in (0, 1)),
  name       text    not null,
  name_key   text    not null,                          -- NFC, case folded
  definition text    not null,
  color      text    not null,
  parent     integer references theme (id),
  position   integer not null                           -- among all themes; siblings keep this order
) strict;

create unique index theme_by_name on theme (name_key) where deleted = 0;
create index theme_by_parent on theme (parent) where parent is not null;

create table annotation (
  number      integer primary key,
  id          text    not null unique,
  article     integer not null references article (id),
  version     integer not null,
  deleted     integer not null check (deleted in (0, 1)),
  range_start integer,                                  -- UTF-16 in the article text
  range_end   integer,
  paragraph   integer,
  status      text    not null check (status in ('in-place', 'changed', 'confirm', 'gone')),
  confidence  real    not null,
  creator     text    not null,
  created     text    not null,                         -- ISO 8601, UTC
  modified    text    not null,
  exact       text,                                     -- null for a note on the whole essay
  prefix      text,
  suffix      text,
  note        text    not null,
  folded      text    not null,                         -- quote and note, for filtering by words
  -- Text order begins with notes on the whole essay and ends with passages that were not found again.
  place       integer not null generated always as (case when exact is null then 0 when range_start is not null then 1 else 2 end) virtual,
  check ((range_start is null) = (range_end is null)),
  check (0 <= range_start and range_start <= range_end)
) strict;

create index annotation_in_text_order on annotation (article, place, range_start, range_end desc, number) where deleted = 0;
create index annotation_to_review on annotation (status) where deleted = 0 and status <> 'in-place';

create trigger annotation_added after insert on annotation when new.deleted = 0
begin
  update article
  set    annotation_count = annotation_count + 1,
         note_count = note_count + (new.note <> '')
  where  id = new.article;
end;

create trigger annotation_changed after update of deleted, note on annotation
begin
  update article
  set    annotation_count = annotation_count + old.deleted - new.deleted,
         note_count = note_count + (new.deleted = 0 and new.note <> '') - (old.deleted = 0 and old.note <> '')
  where  id = new.article;
end;

-- Themes of annotations that are not deleted. The article stands here too, so that tallies read one index only.
create table tagging (
  annotation integer not null references annotation (number),
  position   integer not null,
  theme      integer not null references theme (id),
  article    integer not null references article (id),
  primary key (annotation, position),
  unique (annotation, theme)
) strict, without rowid;

create index tagging_by_theme on tagging (theme, article);
create index tagging_by_article on tagging (article, theme);

-- What readers did. Ids are never used again, so that "undo" on an old page cannot mean another change.
create table history_entry (
  id      integer primary key autoincrement,
  at      text    not null,
  reader  text    not null,
  verb    text    not null,
  noun    text    not null,
  key     text    not null,
  subject text    not null,
  article text,                                         -- slug
  undone  integer not null default 0 check (undone in (0, 1))
) strict;

create index history_entry_undone on history_entry (undone, id);

-- The things a change touched, as they were and as they became; null where there was none.
create table history_change (
  entry    integer not null references history_entry (id) on delete cascade,
  position integer not null,
  noun     text    not null,
  key      text    not null,
  before   text,                                        -- JSON
  after    text,                                        -- JSON
  primary key (entry, position)
) strict, without rowid;
