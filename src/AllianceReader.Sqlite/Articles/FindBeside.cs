using AllianceReader.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>What is offered to be read beside an essay.</summary>
internal static class FindBeside
{
    /// <summary>Essays of a theme that are looked at: a step along an index each. A theme that is everywhere has a hundred thousand.</summary>
    private const int Latest = 500;

    public static ArticleSummary? Essay(SqliteConnection db, string slug, string theme) =>
        ListArticles.Summaries(db, db.Query<long>(
            $"""
            with recursive holding (theme, article) as
            (
              select t.id, (select max(g.article) from tagging g where g.theme = t.id)
              from   theme t
              where  t.slug = @theme
              union all
              select h.theme, (select max(g.article) from tagging g where g.theme = h.theme and g.article < h.article)
              from   holding h
              where  h.article is not null
              limit  {Latest}
            )
            select     a.id
            from       holding h
            cross join article a on a.id = h.article
            where      a.deleted = 0 and a.archived = 0 and a.slug <> @slug
            order by   {ListArticles.Order(ArticleSort.Annotated)}
            limit      1
            """, new { slug, theme }).AsList()).Values.SingleOrDefault();
}
