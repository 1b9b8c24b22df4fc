using AllianceReader.Annotations;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>Writes an annotation over what stands under its id, one version further.</summary>
internal static class SaveAnnotation
{
    public static void Save(SqliteConnection db, Annotation annotation, bool deleted = false)
    {
        var number = Row(db, annotation, deleted);
        Taggings(db, number, deleted ? [] : annotation.Themes);
        SearchIndex.Note(db, number);
        PassageIndex.Passage(db, number, annotation.Quote?.Exact);
    }

    /// <summary>Takes it out of every list; its words stay in its row.</summary>
    public static void Delete(SqliteConnection db, string id)
    {
        var number = db.ExecuteScalar<long>(
            """
            update annotation
            set    deleted = 1, version = version + 1
            where  id = @id
            returning number
            """, new { id });
        Taggings(db, number, []);
    }

    /// <summary>Other themes on the same annotation: to whoever has it open it is another one, so its version rises.</summary>
    public static void Retag(SqliteConnection db, string id, IEnumerable<string> themes)
    {
        var number = db.ExecuteScalar<long>(
            """
            update annotation
            set    version = version + 1
            where  id = @id
            returning number
            """, new { id });
        Taggings(db, number, themes);
    }

    private static long Row(SqliteConnection db, Annotation annotation, bool deleted) => db.ExecuteScalar<long>(
        """
        insert into annotation
          (id, article, version, deleted, range_start, range_end, paragraph, status, confidence,
           creator, created, modified, exact, prefix, suffix, note, folded,
           earlier_exact, earlier_revision, earlier_start, earlier_end, last_revision, last_start, last_end)
        values
          (@Id, (select id from article where slug = @Article), 1, @deleted, @start, @end, @Paragraph, @status, @Confidence,
           @Creator, @created, @modified, @Exact, @Prefix, @Suffix, @Note, @folded,
           @earlier, @earlierRevision, @earlierStart, @earlierEnd, @lastRevision, @lastStart, @lastEnd)
        on conflict (id) do update set
          version = version + 1, deleted = excluded.deleted,
          range_start = excluded.range_start, range_end = excluded.range_end, paragraph = excluded.paragraph,
          status = excluded.status, confidence = excluded.confidence,
          creator = excluded.creator, created = excluded.created, modified = excluded.modified,
          exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix, note = excluded.note, folded = excluded.folded,
          earlier_exact = excluded.earlier_exact, earlier_revision = excluded.earlier_revision,
          earlier_start = excluded.earlier_start, earlier_end = excluded.earlier_end,
          last_revision = excluded.last_revision, last_start = excluded.last_start, last_end = excluded.last_end
        returning number
        """, new
        {
            annotation.Id, annotation.Article, deleted, start = annotation.Range?.Start, end = annotation.Range?.End,
            annotation.Paragraph, status = annotation.Status.Name(), annotation.Confidence,
            annotation.Creator, created = Instant.Of(annotation.Created), modified = Instant.Of(annotation.Modified),
            annotation.Quote?.Exact, annotation.Quote?.Prefix, annotation.Quote?.Suffix, annotation.Note,
            folded = Fold.Text($"{annotation.Quote?.Exact}\n{annotation.Note}"),
            earlier = annotation.Earlier?.Exact, earlierRevision = annotation.Earlier?.Place?.Revision,
            earlierStart = annotation.Earlier?.Place?.Range.Start, earlierEnd = annotation.Earlier?.Place?.Range.End,
            lastRevision = annotation.LastPlaced?.Revision,
            lastStart = annotation.LastPlaced?.Range.Start, lastEnd = annotation.LastPlaced?.Range.End,
        });

    // Only what differs is written: each row that comes or goes is counted for its theme and all above it.
    private static void Taggings(SqliteConnection db, long number, IEnumerable<string> themes) => db.Execute(
        """
        delete from tagging
        where  annotation = @number
           and not exists (select 1 from json_each(@themes) j join theme t on t.slug = j.value where j.key = tagging.position and t.id = tagging.theme);
        insert or ignore into tagging (annotation, position, theme, article)
        select n.number, j.key, t.id, n.article
        from   annotation n, json_each(@themes) j
        join   theme t on t.slug = j.value
        where  n.number = @number
        """, new { number, themes = Json.Of(themes.Distinct()) });
}
