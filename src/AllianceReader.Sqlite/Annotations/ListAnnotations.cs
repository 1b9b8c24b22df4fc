using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>
/// Passages across essays, with what a list shows beside each. A page is found by its essays: their counts say which of them it takes,
/// and only the passages of those are read.
/// </summary>
internal static class ListAnnotations
{
    public static Page<AnnotationInContext> Page(SqliteConnection db, AnnotationQuery query)
    {
        var asked = Asked.Of(db, query);
        return query switch
        {
            // An order by hand is a theme's; without one there is nothing to go by but the essays.
            { Sort: PassageSort.ByHand, Themes: [] } => ByEssay(db, asked with { Query = query with { Group = null } }, query.Stretch),
            { Sort: PassageSort.ByHand } => ByHand(db, asked),
            { Group: PassageGroup.Theme } => ByOtherTheme(db, asked),
            _ => ByEssay(db, asked, query.Stretch),
        };
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
        return InContext(db, [.. numbers.Where(rows.ContainsKey).Select(number => rows[number])], (_, _) => null);
    }

    /// <summary>Ids or row numbers of all that is asked for, in order.</summary>
    /// <param name="column">Of <c>annotation n</c>.</param>
    public static List<T> All<T>(SqliteConnection db, AnnotationQuery query, string column) => 
        Ordered<T>(db, Asked.Of(db, query with { Group = null }), column, Stretch.All);

    public static int Count(SqliteConnection db, Asked asked)
    {
        if (KeptPassageCounts.Answer(asked))
        {
            return KeptPassageCounts.Total(db, asked.Query);
        }
        var essays = EssaysAsked.Of(asked);
        return db.ExecuteScalar<int>($"{essays.With} select coalesce(sum(passages), 0) from mine", essays.Values());
    }

    private static Page<AnnotationInContext> ByEssay(SqliteConnection db, Asked asked, Stretch stretch)
    {
        var essays = EssaysInTurn.Answer(asked) ? EssaysInTurn.On(db, asked.Query, stretch) : EssaysOn(db, asked, stretch);
        if (essays.Count == 0)
        {
            return new([], stretch.Offset == 0 ? 0 : Count(db, asked));
        }
        var skipped = essays[0].UpTo - essays[0].Passages;
        var rows = RowsIn(db, asked, essays.Select(essay => essay.Article), new(stretch.Limit, (int)(stretch.Offset - skipped)));
        var counts = essays.ToDictionary(essay => essay.Article, essay => essay.InGroup);
        return new(InContext(db, rows, (row, essay) => Groups.Of(asked.Query.Group, essay, counts[row.ArticleId])), essays[0].Total);
    }

    private static List<EssayOnPage> EssaysOn(SqliteConnection db, Asked asked, Stretch stretch)
    {
        var essays = EssaysAsked.Of(asked);
        var group = PassageOrders.Group(asked.Query.Group, "mine");
        return db.Query<EssayOnPage>(
            $"""
            {essays.With},
            counted as
            (
              select *, sum(passages) over (order by {PassageOrders.Of(asked.Query, "mine")} rows unbounded preceding) as up_to,
                     {(group is null ? "passages" : $"sum(passages) over (partition by {group})")} as in_group
              from   mine
            )
            select   article, passages, up_to, in_group, (select sum(passages) from mine) as total
            from     counted
            where    up_to > @begin and up_to - passages < @end
            order by up_to
            """, essays.Values(new { begin = stretch.Offset, end = (long)stretch.Offset + stretch.Limit })).AsList();
    }

    private static List<AnnotationRow> RowsIn(SqliteConnection db, Asked asked, IEnumerable<long> essays, Stretch stretch)
    {
        var where = PassageConditions.InEssays(asked, essays);
        return db.Query<AnnotationRow>(
            $"""
            select   {ReadAnnotations.Columns}
            from     annotation n
            join     article a on a.id = n.article
            where    {where}
            order by {PassageOrders.Of(asked.Query, "a")}, {ReadAnnotations.TextOrder}
            limit    @limit offset @offset
            """, where.With(stretch)).AsList();
    }

    // Each other theme in turn, as long as the page has room: a list of its own.
    private static Page<AnnotationInContext> ByOtherTheme(SqliteConnection db, Asked asked)
    {
        var (from, to) = (asked.Query.Stretch.Offset, (long)asked.Query.Stretch.Offset + asked.Query.Stretch.Limit);
        List<AnnotationInContext> found = [];
        var before = 0;
        foreach (var (group, within) in OtherThemes(db, asked))
        {
            var (first, last) = (Math.Max(0, from - before), Math.Min(group.Count, to - before));
            if (first < last)
            {
                found.AddRange(ByEssay(db, within, new((int)(last - first), first)).Items.Select(item => item with { Group = group }));
            }
            before += group.Count;
        }
        return new(found, before);
    }

    private static IEnumerable<(Facet Group, Asked Within)> OtherThemes(SqliteConnection db, Asked asked)
    {
        var themes = CountPassageFacets.ThemesBeside(db, asked);
        var rows = db.Query<(string Slug, long Id)>(
            "select slug, id from theme where slug in (select value from json_each(@slugs))", new { slugs = Json.Of(themes.Select(theme => theme.Value)) })
            .ToDictionary(theme => theme.Slug, theme => theme.Id);
        var alone = asked with { Alone = true };
        return [.. themes.Select(theme => (theme, asked with { Also = rows[theme.Value] })), (new Facet("", "No other theme", Count(db, alone)), alone)];
    }

    private static Page<AnnotationInContext> ByHand(SqliteConnection db, Asked asked) =>
        new(ByNumber(db, Ordered<long>(db, asked, "n.number", asked.Query.Stretch)), Count(db, asked));

    private static List<T> Ordered<T>(SqliteConnection db, Asked asked, string column, Stretch stretch)
    {
        var where = PassageConditions.Of(asked);
        var values = where.With(stretch);
        values.Add("arranged", asked.Query is { Sort: PassageSort.ByHand, Themes: [var theme, ..] } ? theme : null);
        return db.Query<T>(
            $"""
            select    {column}
            from      annotation n
            join      article a on a.id = n.article
            left join passage_order o on o.theme = (select id from theme where slug = @arranged) and o.annotation = n.number
            where     {where}
            order by  o.position is null, o.position, {PassageOrders.Of(asked.Query, "a")}, {ReadAnnotations.TextOrder}
            limit     @limit offset @offset
            """, values).AsList();
    }

    private static AnnotationInContext[] InContext(SqliteConnection db, List<AnnotationRow> rows, Func<AnnotationRow, ArticleSummary, Facet?> groupOf)
    {
        var articles = ListArticles.Summaries(db, [.. rows.Select(row => row.ArticleId).Distinct()]);
        var blocks = BlocksOf(db, rows.Select(row => row.Number));
        return [.. ReadAnnotations.WithThemes(db, rows).Zip(rows, (annotation, row) =>
            new AnnotationInContext(annotation, articles[row.ArticleId], blocks.GetValueOrDefault(row.Number), groupOf(row, articles[row.ArticleId])))];
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
