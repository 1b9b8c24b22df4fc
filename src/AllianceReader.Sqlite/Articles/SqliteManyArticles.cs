using System.Globalization;
using AllianceReader.Articles;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

internal sealed class SqliteManyArticles(Writer? writer) : IManyArticles
{
    public Task<ManyChanged> Correct(IReadOnlyList<string> slugs, FactsOfMany said, Attribution by) =>
        writer.ToWrite(db => CorrectMany.All(db, Standing(db, slugs), said, by));

    public Task<ManyChanged> Archive(IReadOnlyList<string> slugs, bool archived, Attribution by) =>
        Set(TrackedState.Archived, slugs, archived, archived ? "archive" : "unarchive", by);

    public Task<ManyChanged> Delete(IReadOnlyList<string> slugs, Attribution by) => Set(TrackedState.Deleted, slugs, true, "delete", by);

    private Task<ManyChanged> Set(TrackedState state, IReadOnlyList<string> slugs, bool to, string verb, Attribution by) => writer.ToWrite(db =>
    {
        var standing = Standing(db, slugs);
        var change = new Change(db, by);
        var changed = state.Set(db, change, standing, to);
        return new ManyChanged(changed, Enter(db, change, verb, standing, changed));
    });

    /// <summary>One essay is called by its name, many by their number.</summary>
    public static long? Enter(SqliteConnection db, Change change, string verb, IReadOnlyList<string> slugs, int changed, string about = "")
    {
        if (changed == 0)
        {
            return null;
        }
        return slugs is [var only]
            ? change.Enter(verb, "article", only, Heading(db, only), only)
            : change.Enter(verb, "essays", "", string.Create(CultureInfo.InvariantCulture, $"{changed:N0} {(changed == 1 ? "essay" : "essays")}{about}"), article: null);
    }

    /// <summary>Those that are there, once each.</summary>
    public static IReadOnlyList<string> Standing(SqliteConnection db, IReadOnlyList<string> slugs) => db.Query<string>(
        """
        select     distinct a.slug
        from       json_each(@slugs) s
        cross join article a on a.slug = s.value
        where      a.deleted = 0
        """, new { slugs = Json.Of(slugs) }).AsList();

    private static string Heading(SqliteConnection db, string slug) =>
        db.ExecuteScalar<string>("select coalesce(title, opening) from article where slug = @slug", new { slug })!;
}
