using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Exchange;

internal sealed class SqliteSnapshots(Readers readers) : ISnapshots
{
    public Task<LibrarySnapshot> Take(AnnotationQuery chosen, string publicUrl, Attribution by)
    {
        var lent = readers.Lend();
        try
        {
            return Task.FromResult(Take(lent, chosen, publicUrl, by));
        }
        catch
        {
            lent.Dispose();
            throw;
        }
    }

    private static LibrarySnapshot Take(LentReader lent, AnnotationQuery chosen, string publicUrl, Attribution by)
    {
        RequireKnown(lent.Db, chosen);
        var asked = Asked.Of(lent.Db, chosen);
        var essays = ChosenEssays.Of(lent.Db, asked);
        return new()
        {
            Articles = essays.Walk(lent),
            Counts = essays.Counts,
            ThemesUsed = ThemesUsed(lent.Db, asked),
            Themes = ReadThemes.All(lent.Db, memos: true),
            PublicUrl = publicUrl.TrimEnd('/'),
            Reader = by.Reader,
            Taken = by.At,
            Held = lent,
        };
    }

    private static void RequireKnown(SqliteConnection db, AnnotationQuery chosen)
    {
        const string themes = "select slug from theme where deleted = 0";
        Require("article", chosen.Articles, "select slug from article where deleted = 0", slug => $"There is no essay '{slug}'.");
        Require("theme", [.. chosen.Themes, .. chosen.Beside, .. chosen.Without], themes, slug => $"There is no theme '{slug}'.");
        Require("collection", chosen.Collections, "select slug from collection where deleted = 0", slug => $"There is no collection '{slug}'.");
        Require("author", chosen.Authors, "select y.slug from byline y join article a on a.id = y.article where a.deleted = 0", slug => $"There is no author '{slug}'.");
        Require(
            "annotation", chosen.Ids, "select n.id from annotation n join article a on a.id = n.article where n.deleted = 0 and a.deleted = 0",
            id => $"There is no annotation '{id}'.");

        void Require(string field, IReadOnlyList<string> slugs, string known, Func<string, string> sentence)
        {
            var unknown = db.ExecuteScalar<string?>(
                $"select value from json_each(@slugs) where value not in ({known}) limit 1", new { slugs = Json.Of(slugs) });
            if (unknown is not null)
            {
                throw new RefusedException(field, sentence(unknown));
            }
        }
    }

    private static List<string> ThemesUsed(SqliteConnection db, Asked asked)
    {
        var where = PassageConditions.Of(asked);
        return db.Query<string>(
            $"""
            select slug
            from   theme
            where  id in
                   (
                     select carried.theme
                     from   annotation n
                     join   article a on a.id = n.article
                     join   tagging carried on carried.annotation = n.number
                     where  {where}
                   )
            order by slug
            """, where.Values).AsList();
    }
}
