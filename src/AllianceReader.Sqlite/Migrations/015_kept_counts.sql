-- Counts of a whole library, kept as its essays change: its first pages show them by author, publication, year and collection, and none of
-- them may go through a hundred thousand essays for that. Deleted essays count nowhere, and rows that would say none are not there.

-- What each essay is counted under. An author who is named twice in a byline is counted once.
create view essay_value (article, field, value) as
select id, 'all', '' from article
union all
select id, 'publication', publication from article where publication is not null
union all
select id, 'year', cast(year as text) from article
union all
select id, 'language', coalesce(language, '') from article
union all
select y.article, 'author', y.slug
from   byline y
where  not exists (select 1 from byline z where z.article = y.article and z.slug = y.slug and z.position < y.position)
union all
select article, 'collection', cast(collection as text) from collected
union all
select id, 'to-review', '' from article where to_review = 1
union all
select article, 'read', '' from read_mark;

create table essay_count (
  field                text    not null,
  value                text    not null,
  essays               integer not null,
  annotations          integer not null,
  notes                integer not null,
  archived_essays      integer not null,                -- of those, the ones that are put away
  archived_annotations integer not null,
  archived_notes       integer not null,
  primary key (field, value)
) strict, without rowid;

create index essay_count_by_annotations on essay_count (field, annotations desc);

-- The same, counted.
create view essay_counted (field, value, essays, annotations, notes, archived_essays, archived_annotations, archived_notes) as
select   v.field, v.value, count(*), sum(a.annotation_count), sum(a.note_count),
         sum(a.archived), sum(a.archived * a.annotation_count), sum(a.archived * a.note_count)
from     article a
join     essay_value v on v.article = a.id
where    a.deleted = 0
group by v.field, v.value;

insert into essay_count select * from essay_counted;

create trigger essay_count_none after update of essays on essay_count when new.essays = 0
begin
  delete from essay_count where field = new.field and value = new.value;
end;

-- How an essay comes to be counted under something (1), or no longer is (-1), with what it counts: written by the triggers below, and kept
-- in no table but that of the counts.
create view essay_tally (times, field, value, annotations, notes, archived) as select 0, '', '', 0, 0, 0 where false;

create trigger essay_tally_in instead of insert on essay_tally when new.times = 1
begin
  insert into essay_count
  values (new.field, new.value, 1, new.annotations, new.notes, new.archived, new.archived * new.annotations, new.archived * new.notes)
  on conflict do update set
    essays = essays + 1,
    annotations = annotations + excluded.annotations,
    notes = notes + excluded.notes,
    archived_essays = archived_essays + excluded.archived_essays,
    archived_annotations = archived_annotations + excluded.archived_annotations,
    archived_notes = archived_notes + excluded.archived_notes;
end;

create trigger essay_tally_out instead of insert on essay_tally when new.times = -1
begin
  update essay_count
  set    essays = essays - 1,
         annotations = annotations - new.annotations,
         notes = notes - new.notes,
         archived_essays = archived_essays - new.archived,
         archived_annotations = archived_annotations - new.archived * new.annotations,
         archived_notes = archived_notes - new.archived * new.notes
  where  field = new.field and value = new.value;
end;

create trigger essay_counted_in after insert on article when new.deleted = 0
begin
  insert into essay_tally select 1, field, value, new.annotation_count, new.note_count, new.archived from essay_value where article = new.id;
end;

-- Where it is counted under something else from now on: first out of all it was under, then into all it is.
create trigger essay_counted_out before update of deleted, archived, publication, published_first, language, to_review on article
when old.deleted = 0 and (old.deleted, old.archived, old.publication, old.year, old.language, old.to_review) is not (new.deleted, new.archived, new.publication, coalesce(new.published_first / 10000, 0), new.language, new.to_review)
begin
  insert into essay_tally select -1, field, value, old.annotation_count, old.note_count, old.archived from essay_value where article = old.id;
end;

create trigger essay_counted_again after update of deleted, archived, publication, published_first, language, to_review on article
when new.deleted = 0 and (old.deleted, old.archived, old.publication, old.year, old.language, old.to_review) is not (new.deleted, new.archived, new.publication, coalesce(new.published_first / 10000, 0), new.language, new.to_review)
begin
  insert into essay_tally select 1, field, value, new.annotation_count, new.note_count, new.archived from essay_value where article = new.id;
end;

-- What each annotation does: the values stay.
create trigger essay_annotations_counted after update of annotation_count, note_count on article
when (old.deleted, old.archived, old.publication, old.year, old.language, old.to_review) is (new.deleted, new.archived, new.publication, coalesce(new.published_first / 10000, 0), new.language, new.to_review)
 and new.deleted = 0 and (old.annotation_count, old.note_count) <> (new.annotation_count, new.note_count)
begin
  update essay_count
  set    annotations = annotations + new.annotation_count - old.annotation_count,
         notes = notes + new.note_count - old.note_count,
         archived_annotations = archived_annotations + new.archived * (new.annotation_count - old.annotation_count),
         archived_notes = archived_notes + new.archived * (new.note_count - old.note_count)
  where  (field, value) in (select field, value from essay_value where article = new.id);
end;

create trigger essay_of_author_added after insert on byline
when not exists (select 1 from byline where article = new.article and slug = new.slug and position <> new.position)
begin
  insert into essay_tally select 1, 'author', new.slug, annotation_count, note_count, archived from article where id = new.article and deleted = 0;
end;

create trigger essay_of_author_taken_off after delete on byline
when not exists (select 1 from byline where article = old.article and slug = old.slug)
begin
  insert into essay_tally select -1, 'author', old.slug, annotation_count, note_count, archived from article where id = old.article and deleted = 0;
end;

create trigger essay_collected after insert on collected
begin
  insert into essay_tally select 1, 'collection', cast(new.collection as text), annotation_count, note_count, archived from article where id = new.article and deleted = 0;
end;

create trigger essay_taken_out after delete on collected
begin
  insert into essay_tally select -1, 'collection', cast(old.collection as text), annotation_count, note_count, archived from article where id = old.article and deleted = 0;
end;

create trigger essay_read after insert on read_mark
begin
  insert into essay_tally select 1, 'read', '', annotation_count, note_count, archived from article where id = new.article and deleted = 0;
end;

create trigger essay_unread after delete on read_mark
begin
  insert into essay_tally select -1, 'read', '', annotation_count, note_count, archived from article where id = old.article and deleted = 0;
end;

-- A name that goes with an author's address, found without going through all of their essays.
create index byline_by_name on byline (slug, name desc, article);

-- The other orders in which essays with passages are walked along (the first is article_with_passages).
create index article_with_passages_by_oldest on article (published is null, published, slug) where deleted = 0 and annotation_count > 0;
create index article_with_passages_by_author on article (author_order is null, author_order, published desc, slug) where deleted = 0 and annotation_count > 0;
create index article_with_passages_by_title  on article (title_order, slug) where deleted = 0 and annotation_count > 0;

-- Tells of each tagging whether there is a note, too: the themes of some essays are counted along it.
drop index tagging_by_article;
create index tagging_by_article on tagging (article, theme, noted);
