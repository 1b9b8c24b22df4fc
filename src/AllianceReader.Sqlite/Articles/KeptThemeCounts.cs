using AllianceReader.Articles;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>
/// In how many essays of the whole library each theme occurs, by the counts that are kept for the codebook: four hundred thousand taggings
/// take half a second to go through, and the first page of a library asks for nothing else.
/// </summary>
internal static class KeptThemeCounts
{
    /// <returns>Null where some of the library is asked for: that has to be counted.</returns>
    public static Facet[]? Of(SqliteConnection db, ArticleQuery query) => IsOfAll(query) ? FacetRow.Read(db, new(),
        $"""
        with archived as
        (
          select   theme, count(*) as count
          from     (select distinct g.article, g.theme from article a cross join tagging g on g.article = a.id where a.hidden = 1 and a.deleted = 0)
          group by theme
        )
        select    t.slug as value, t.name, {Count(query.Archived)} as count, t.look
        from      theme t
        join      theme_count c on c.theme = t.id
        left join archived x on x.theme = t.id
        where     {Count(query.Archived)} > 0
        order by  count desc, t.position, t.id
        limit     {FacetRow.Most}
        """) : null;

    private static string Count(ArchivedEssays archived) => archived switch
    {
        ArchivedEssays.Only => "coalesce(x.count, 0)",
        ArchivedEssays.LeftOut => "c.articles - coalesce(x.count, 0)",
        _ => "c.articles",
    };

    private static bool IsOfAll(ArticleQuery query) => query is
    {
        Authors: [], Publications: [], Years: [], Languages: [], Collections: [], Slugs: [], ToReview: null, Unread: null,
    } && string.IsNullOrWhiteSpace(query.Text);
}
