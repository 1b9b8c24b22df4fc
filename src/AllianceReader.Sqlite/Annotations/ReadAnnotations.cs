using AllianceReader.Annotations;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>Annotations by id, by row numbers, and of whole articles.</summary>
internal static class ReadAnnotations
{
    /// <summary>What <see cref="AnnotationRow"/> needs; <c>n</c> is the annotation, <c>a</c> its article.</summary>
    public const string Columns =
        """
        n.number, n.id, a.slug as article, a.id as article_id, n.version, n.deleted, n.range_start, n.range_end, n.paragraph,
        n.status, n.confidence, n.creator, n.created, n.modified, n.exact, n.prefix, n.suffix, n.note,
        n.earlier_exact, n.earlier_revision, n.earlier_start, n.earlier_end, n.last_revision, n.last_start, n.last_end
        """;

    /// <summary>Text order within an article.</summary>
    public const string TextOrder = "n.place, n.range_start, n.range_end desc, n.number";

    /// <summary>One that is there to be read: neither it nor its essay is deleted.</summary>
    public static Annotation? Find(SqliteConnection db, string id) => WithThemes(db, db.Query<AnnotationRow>(
        $"""
        select {Columns}
        from   annotation n
        join   article a on a.id = n.article
        where  n.id = @id and n.deleted = 0 and a.deleted = 0
        """, new { id })).SingleOrDefault();

    /// <summary>Whatever became of it.</summary>
    public static (Annotation Annotation, bool Deleted)? FindDeletedToo(SqliteConnection db, string id)
    {
        var row = db.QuerySingleOrDefault<AnnotationRow>(
            $"""
            select {Columns}
            from   annotation n
            join   article a on a.id = n.article
            where  n.id = @id
            """, new { id });
        return row is null ? null : (WithThemes(db, [row])[0], row.Deleted);
    }

    public static IReadOnlyList<Annotation> InArticle(SqliteConnection db, long article) => WithThemes(db, db.Query<AnnotationRow>(
        $"""
        select   {Columns}
        from     annotation n
        join     article a on a.id = n.article
        where    n.article = @article and n.deleted = 0
        order by {TextOrder}
        """, new { article }));

    /// <summary>In the order of <paramref name="rows"/>.</summary>
    public static IReadOnlyList<Annotation> WithThemes(SqliteConnection db, IEnumerable<AnnotationRow> rows)
    {
        var annotations = rows.AsList();
        var themes = ThemesOf(db, annotations.Select(row => row.Number));
        return [.. annotations.Select(row => row.ToAnnotation(themes[row.Number]))];
    }

    private static ILookup<long, string> ThemesOf(SqliteConnection db, IEnumerable<long> numbers) => db.Query<TaggingRow>(
        """
        select   g.annotation, t.slug
        from     tagging g
        join     theme t on t.id = g.theme
        where    g.annotation in (select value from json_each(@numbers))
        order by g.annotation, g.position
        """, new { numbers = Json.Of(numbers) })
        .ToLookup(tagging => tagging.Annotation, tagging => tagging.Slug);

    private sealed record TaggingRow
    {
        public long Annotation { get; init; }

        public string Slug { get; init; } = "";
    }
}
