using AllianceReader.Annotations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>The essays of a page of a whole library's passages: those along an index until the page is full, and none after them.</summary>
internal static class EssaysInTurn
{
    /// <summary>Its total is kept, and nothing but its essays stands in groups.</summary>
    public static bool Answer(Asked asked) => KeptPassageCounts.Answer(asked) && asked.Query.Group is null or PassageGroup.Essay;

    public static List<EssayOnPage> On(SqliteConnection db, AnnotationQuery query, Stretch stretch)
    {
        var total = KeptPassageCounts.Total(db, query);
        return stretch.Offset >= total ? [] : [.. UpTo(Walk(db, query), total).SkipWhile(essay => essay.UpTo <= stretch.Offset).TakeUntilFull((long)stretch.Offset + stretch.Limit)];
    }

    private static IEnumerable<EssayOnPage> UpTo(IEnumerable<(long Article, int Passages)> essays, int total)
    {
        var before = 0L;
        foreach (var (article, passages) in essays)
        {
            yield return new() { Article = article, Passages = passages, UpTo = before += passages, InGroup = passages, Total = total };
        }
    }

    private static IEnumerable<EssayOnPage> TakeUntilFull(this IEnumerable<EssayOnPage> essays, long end) => essays.TakeWhile(essay => essay.UpTo - essay.Passages < end);

    private static IEnumerable<(long Article, int Passages)> Walk(SqliteConnection db, AnnotationQuery query)
    {
        var essays = PassageConditions.OnEssays(query);
        return db.Query<(long, int)>(
            $"""
            select   a.id, {KeptPassageCounts.InEssay(query)} as passages
            from     article a
            where    {essays} and {KeptPassageCounts.InEssay(query)} > 0
            order by {PassageOrders.Of(query, "a")}
            """, essays.Values, buffered: false);
    }
}
