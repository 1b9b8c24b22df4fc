-- Passages of a theme: counted without reading a single one of them, and in an order of the reader's own.

-- Whether the annotation has a note: a theme of twenty thousand passages is tallied by essay and note along one index.
alter table tagging add column noted integer not null default 0 check (noted in (0, 1));

update tagging
set    noted = 1
where  annotation in (select number from annotation where note <> '');

drop index tagging_by_theme;
create index tagging_by_theme on tagging (theme, article, noted);

create trigger tagging_noted after insert on tagging
when exists (select 1 from annotation where number = new.annotation and note <> '')
begin
  update tagging
  set    noted = 1
  where  annotation = new.annotation and position = new.position;
end;

create trigger annotation_noted after update of note on annotation
when (old.note <> '') <> (new.note <> '')
begin
  update tagging
  set    noted = new.note <> ''
  where  annotation = new.number;
end;

-- The passages that the reader has put in an order on a theme's page, the first ones of it. All others follow them.
create table passage_order (
  theme      integer not null references theme (id),
  position   integer not null,
  annotation integer not null references annotation (number),
  primary key (theme, annotation)
) strict, without rowid;
