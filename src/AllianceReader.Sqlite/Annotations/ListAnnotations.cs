using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>Passages across essays, with what a list shows beside each.</summary>
internal static class ListAnnotations
{
    public static Page<AnnotationInContext> Page(SqliteConnection db, AnnotationQuery query)
    {
        var where = PassageConditions.Of(query);
        var total = db.ExecuteScalar<int>(
            $"""
            select count(*)
            from   annotation n
            join   article a on a.id = n.article
            where  {where}
            """, where.Values);
        return new(InContext(db, Rows(db, where, query)), total);
    }

    /// <summary>In the order of <paramref name="numbers"/>; those that are gone are left out.</summary>
    public static IReadOnlyList<AnnotationInContext> ByNumber(SqliteConnection db, IReadOnlyList<long> numbers)
    {
        var rows = db.Query<AnnotationRow>(
            $"""
            select {ReadAnnotations.Columns}
            from   annotation n
            join   article a on a.id = n.article
            where  n.number in (select value from json_each(@numbers)) and n.deleted = 0 and a.deleted = 0
            """, new { numbers = Json.Of(numbers) }).ToDictionary(row => row.Number);
        return InContext(db, [.. numbers.Where(rows.ContainsKey).Select(number => rows[number])]);
    }

    private static List<AnnotationRow> Rows(SqliteConnection db, Where where, AnnotationQuery query) => db.Query<AnnotationRow>(
        $"""
        select   {ReadAnnotations.Columns}
        from     {PassageConditions.Tables(query)}
        where    {where}
        order by a.published desc, a.slug, {ReadAnnotations.TextOrder}
        limit    @limit offset @offset
        """, where.With(query.Stretch)).AsList();

    private static AnnotationInContext[] InContext(SqliteConnection db, List<AnnotationRow> rows)
    {
        var articles = ListArticles.Summaries(db, [.. rows.Select(row => row.ArticleId).Distinct()]);
        var blocks = BlocksOf(db, rows.Select(row => row.Number));
        return [.. ReadAnnotations.WithThemes(db, rows).Zip(rows, (annotation, row) =>
            new AnnotationInContext(annotation, articles[row.ArticleId], blocks.GetValueOrDefault(row.Number)))];
    }

    // The block that a passage starts in is the last one that begins no later: one step down the index for each passage.
    private static Dictionary<long, Paragraph> BlocksOf(SqliteConnection db, IEnumerable<long> numbers) => db.Query<PlacedBlock, BlockRow, (long, BlockRow)>(
        """
        select n.number as annotation, b.article, b.start, b.kind, b.number, b.text, b.marker, b.emphasis, b.lines
        from   annotation n
        join   article a on a.id = n.article
        join   block b on b.article = n.article and b.revision = a.revision and b.start =
               (
                 select   start
                 from     block
                 where    article = n.article and revision = a.revision and start <= n.range_start
                 order by start desc
                 limit    1
               )
        where  n.number in (select value from json_each(@numbers))
        """, (placed, block) => (placed.Annotation, block), new { numbers = Json.Of(numbers) }, splitOn: "article")
        .ToDictionary(found => found.Item1, found => found.Item2.ToParagraph());

    private sealed record PlacedBlock
    {
        public long Annotation { get; init; }
    }
}
