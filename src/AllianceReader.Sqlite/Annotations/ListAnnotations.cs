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
        var where = Conditions(query);
        var total = db.ExecuteScalar<int>(
            $"""
            select count(*)
            from   annotation n
            join   article a on a.id = n.article
            where  {where}
            """, where.Values);
        return new(InContext(db, Rows(db, where, query.Stretch)), total);
    }

    private static Where Conditions(AnnotationQuery query)
    {
        // annotation_count says nothing new here, but lets the list walk along article_with_passages.
        var where = new Where("n.deleted = 0", "a.deleted = 0", "a.annotation_count > 0");
        where.AddIf(query.Theme, "n.number in (select g.annotation from tagging g join theme t on t.id = g.theme where t.slug = @theme)", "theme");
        where.AddIf(query.Author, "a.id in (select article from byline where slug = @author)", "author");
        where.AddIf(query.Article, "a.slug = @article", "article");
        where.AddIf(query.Status?.Name(), "n.status = @status", "status");
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            where.Add("not exists (select 1 from json_each(@words) w where instr(n.folded, w.value) = 0)", "words", Fold.Words(query.Text));
        }
        // An essay dated 2024 may be of any day in it: it is shown wherever one of them is asked for.
        if (query.From is { } from)
        {
            where.Add("a.published_last >= @from", "from", DateSpan.Require(from, "from").First);
        }
        if (query.To is { } to)
        {
            where.Add("a.published_first <= @to", "to", DateSpan.Require(to, "to").Last);
        }
        return where;
    }

    private static List<AnnotationRow> Rows(SqliteConnection db, Where where, Stretch stretch) => db.Query<AnnotationRow>(
        $"""
        select   {ReadAnnotations.Columns}
        from     annotation n
        join     article a on a.id = n.article
        where    {where}
        order by a.published desc, a.slug, {ReadAnnotations.TextOrder}
        limit    @limit offset @offset
        """, where.With(stretch)).AsList();

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
