-- The library at size: what is put away, what is still unread, what is to be reviewed, and sets of essays under a name.

-- Put away: it leaves lists and search until it is asked for. What was marked in it stays where it is.
alter table article add column archived  integer not null default 0 check (archived in (0, 1));
-- A title, an author, a date or a publication that no fact states, or only a guess. Kept as facts are written.
alter table article add column to_review integer not null default 0 check (to_review in (0, 1));
-- In no list that nobody has asked more of.
alter table article add column hidden    integer generated always as (deleted | archived) virtual;

update article
set    to_review =
       (
         select count(distinct field)
         from   fact
         where  article = article.id and field in ('title', 'author', 'published', 'publication') and basis <> 'inferred'
       ) < 4;

-- Each list tells what is put away along the index that it walks.
drop index article_by_newest;
drop index article_by_oldest;
drop index article_by_title;
drop index article_by_author;
drop index article_by_annotated;
drop index article_by_publication;
drop index article_by_year;
create index article_by_newest      on article (published desc, slug, archived) where deleted = 0;
create index article_by_oldest      on article (published is null, published, slug, archived) where deleted = 0;
create index article_by_title       on article (title_order, slug, archived) where deleted = 0;
create index article_by_author      on article (author_order is null, author_order, slug, archived) where deleted = 0;
create index article_by_annotated   on article (annotation_count desc, published desc, slug, archived) where deleted = 0;
create index article_by_publication on article (publication, published desc, slug, archived) where deleted = 0;
create index article_by_year        on article (year, published desc, slug, archived) where deleted = 0;
-- What facets are counted by, of ten thousand essays in some hundred kilobytes.
create index article_as_counted     on article (year, archived, to_review, publication, language, annotation_count, note_count) where deleted = 0;
create index article_hidden         on article (id) where hidden = 1;

-- Essays that somebody has opened and gone past the first screen of. No change of the essay, so nothing of it is written here.
create table read_mark (
  article integer primary key references article (id),
  at      text    not null                              -- ISO 8601, UTC
) strict;

create table collection (
  id          integer primary key,
  slug        text    not null unique,
  version     integer not null,                         -- goes up with what it holds, too
  deleted     integer not null check (deleted in (0, 1)),
  name        text    not null,
  name_key    text    not null,                         -- NFC, case folded
  description text    not null,
  created     text    not null                          -- ISO 8601, UTC
) strict;

create unique index collection_by_name on collection (name_key) where deleted = 0;

-- What a collection holds. A deleted one keeps it, and so does a deleted essay.
create table collected (
  collection integer not null references collection (id),
  article    integer not null references article (id),
  primary key (collection, article)
) strict, without rowid;

create index collected_by_article on collected (article, collection);

alter table saved_search add column collections text    not null default '[]';   -- JSON array of slugs
alter table saved_search add column archived    text    not null default 'left-out' check (archived in ('left-out', 'only', 'included'));
