-- The library, version 4: a codebook to think with, and its counts kept.
--
-- What a theme is for and what not, a memo, a line and a key of its own, and whether it is out of use. Its counts are kept as passages
-- are tagged, since every page shows some and none may read through two million taggings for them. "All" counts take in what stands
-- below, each passage and essay once. Taggings of deleted essays count nowhere.

alter table theme add column when_to_use     text    not null default '';
alter table theme add column when_not_to_use text    not null default '';
alter table theme add column memo            text    not null default '';
alter table theme add column line            text;                          -- null for the colour's own
alter table theme add column shortcut        integer check (shortcut between 1 and 9);
alter table theme add column archived        integer not null default 0 check (archived in (0, 1));
-- Colour and line in one word, as lists of themes need it.
alter table theme add column look            text    generated always as (color || coalesce(' ' || line, '')) virtual;

create unique index theme_by_shortcut on theme (shortcut) where shortcut is not null and deleted = 0;

-- What each theme stands under, itself included.
create table theme_above (
  theme integer not null references theme (id),
  above integer not null references theme (id),
  primary key (theme, above)
) strict, without rowid;

create index theme_below on theme_above (above, theme);

create table theme_count (
  theme           integer primary key references theme (id),
  annotations     integer not null default 0,
  articles        integer not null default 0,
  all_annotations integer not null default 0,
  all_articles    integer not null default 0
) strict;

insert into theme_above (theme, above)
with recursive above (theme, id) as
(
  select id, id from theme
  union
  select above.theme, t.parent from above join theme t on t.id = above.id where t.parent is not null
)
select theme, id from above;

insert into theme_count (theme, annotations, articles, all_annotations, all_articles)
select   t.id, count(distinct iif(b.theme = t.id, g.annotation, null)), count(distinct iif(b.theme = t.id, g.article, null)),
         count(distinct g.annotation), count(distinct g.article)
from     theme t
join     theme_above b on b.above = t.id
left join tagging g on g.theme = b.theme and g.article not in (select id from article where deleted = 1)
group by t.id;

create trigger theme_added after insert on theme
begin
  insert into theme_count (theme) values (new.id);
  insert into theme_above (theme, above)
  select new.id, new.id
  union all
  select new.id, above from theme_above where theme = new.parent;
end;

create trigger theme_moved after update of parent on theme when new.parent is not old.parent
begin
  delete from theme_above
  where  theme in (select theme from theme_above where above = new.id)
     and above in (select above from theme_above where theme = old.parent);
  insert or ignore into theme_above (theme, above)
  select b.theme, a.above
  from   theme_above b, theme_above a
  where  b.above = new.id and a.theme = new.parent;
  update theme_count
  set    (all_annotations, all_articles) =
         (
           select count(distinct g.annotation), count(distinct g.article)
           from   theme_above b
           join   tagging g on g.theme = b.theme
           where  b.above = theme_count.theme and g.article not in (select id from article where deleted = 1)
         )
  where  theme in (select above from theme_above where theme in (old.parent, new.parent))
     and (select all_annotations from theme_count where theme = new.id) > 0;
end;

create trigger tagging_added after insert on tagging when (select deleted from article where id = new.article) = 0
begin
  update theme_count
  set    annotations = annotations + (theme = new.theme),
         articles = articles + (theme = new.theme and not exists (
           select 1 from tagging g where g.theme = new.theme and g.article = new.article and g.annotation <> new.annotation)),
         all_annotations = all_annotations + not exists (
           select 1
           from   tagging g cross join theme_above x on x.theme = g.theme and x.above = theme_count.theme
           where  g.annotation = new.annotation and g.position <> new.position),
         all_articles = all_articles + not exists (
           select 1
           from   theme_above x cross join tagging g on g.theme = x.theme and g.article = new.article
           where  x.above = theme_count.theme and (g.annotation <> new.annotation or g.position <> new.position))
  where  theme in (select above from theme_above where theme = new.theme);
end;

create trigger tagging_taken_off after delete on tagging when (select deleted from article where id = old.article) = 0
begin
  update theme_count
  set    annotations = annotations - (theme = old.theme),
         articles = articles - (theme = old.theme and not exists (
           select 1 from tagging g where g.theme = old.theme and g.article = old.article)),
         all_annotations = all_annotations - not exists (
           select 1
           from   tagging g cross join theme_above x on x.theme = g.theme and x.above = theme_count.theme
           where  g.annotation = old.annotation),
         all_articles = all_articles - not exists (
           select 1
           from   theme_above x cross join tagging g on g.theme = x.theme and g.article = old.article
           where  x.above = theme_count.theme)
  where  theme in (select above from theme_above where theme = old.theme);
end;

create trigger article_counted after update of deleted on article when new.deleted <> old.deleted
begin
  update theme_count
  set    annotations = annotations + (old.deleted - new.deleted) * (
           select count(*) from tagging g where g.article = new.id and g.theme = theme_count.theme),
         articles = articles + (old.deleted - new.deleted) * exists (
           select 1 from tagging g where g.article = new.id and g.theme = theme_count.theme),
         all_annotations = all_annotations + (old.deleted - new.deleted) * (
           select count(distinct g.annotation)
           from   theme_above x cross join tagging g on g.article = new.id and g.theme = x.theme
           where  x.above = theme_count.theme),
         all_articles = all_articles + old.deleted - new.deleted
  where  theme in (select x.above from tagging g join theme_above x on x.theme = g.theme where g.article = new.id);
end;
