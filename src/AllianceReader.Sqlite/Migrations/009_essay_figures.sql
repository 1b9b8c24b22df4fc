-- Essays as an overview counts them, each in one value (EssayFigures): to gather two million annotations with their themes and the blocks
-- they stand in takes ten seconds, to read these less than one. Whatever changes an essay takes its figures away; they are made anew at the
-- next start, and until then gathered from the other tables.

create table essay_figures (
  article integer primary key references article (id),
  figures blob    not null
) strict;

create trigger figures_of_article_changed after update on article
begin
  delete from essay_figures where article = new.id;
end;

create trigger figures_of_annotation_added after insert on annotation
begin
  delete from essay_figures where article = new.article;
end;

create trigger figures_of_annotation_changed after update on annotation
begin
  delete from essay_figures where article = new.article;
end;

create trigger figures_of_tagging_added after insert on tagging
begin
  delete from essay_figures where article = new.article;
end;

create trigger figures_of_tagging_taken_off after delete on tagging
begin
  delete from essay_figures where article = old.article;
end;

-- By which version of their form they were made.
alter table search_state add column figures integer not null default 0;
