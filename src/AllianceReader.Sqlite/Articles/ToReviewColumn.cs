using AllianceReader.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>
/// Whether a reader should look at an essay's facts: one that it is cited by is not stated, or only inferred. Kept in a column, so that such
/// essays are found and counted along an index.
/// </summary>
internal static class ToReviewColumn
{
    /// <summary>As a condition on <c>article</c>; the same as <see cref="ToReview"/>.</summary>
    public const string Sql =
        """
        (
          select count(distinct field)
          from   fact
          where  article = article.id and field in ('title', 'author', 'published', 'publication') and basis <> 'inferred'
        ) < 4
        """;

    public static bool Is(IReadOnlyList<Fact> facts) => ToReview.Of(facts).Count > 0;

    /// <summary>After their facts have been written by other ways than <see cref="SaveArticle"/>.</summary>
    /// <param name="ids">A JSON array of rows of <c>article</c>.</param>
    public static void Keep(SqliteConnection db, string ids) =>
        db.Execute($"update article set to_review = {Sql} where id in (select value from json_each(@ids)) and to_review <> {Sql}", new { ids });

    public static void KeepAll(SqliteConnection db) => db.Execute($"update article set to_review = {Sql} where to_review <> {Sql}");
}
