using AllianceReader.Articles;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Corrects the facts of many essays as each would be corrected alone, but reads and writes nothing of them but the fields that are meant.</summary>
internal static class CorrectMany
{
    public static ManyChanged All(SqliteConnection db, IReadOnlyList<string> slugs, FactsOfMany said, Attribution by)
    {
        var change = new Change(db, by);
        var corrected = Articles(db, slugs).Select(article => article.Correct(said.For(article.Authors))).ToList();
        HashSet<string> changed = [];
        foreach (var kind in TrackedFact.Kinds.Where(kind => IsSaid(kind.Field, said)))
        {
            changed.UnionWith(Put(db, change, kind, corrected, article => FactPicture.Of(article, kind.Field)));
        }
        if (said.Joining.Count + said.Leaving.Count > 0)
        {
            changed.UnionWith(Put(db, change, TrackedByline.Kind, corrected, FactPicture.OfAuthors));
        }
        return new(changed.Count, SqliteManyArticles.Enter(db, change, "correct", slugs, changed.Count));
    }

    // What stands so already is left alone: no new version for nothing.
    private static string[] Put(SqliteConnection db, Change change, ITrackedTogether kind, List<Article> corrected, Func<Article, FactPicture> pictureOf)
    {
        var now = kind.Images(db, [.. corrected.Select(article => article.Slug)]);
        PutImage[] others = [.. corrected.Select(article => new PutImage(article.Slug, Json.Of(pictureOf(article)))).Where(one => Plain(now[one.Key]!) != one.Image)];
        string[] slugs = [.. others.Select(one => one.Key)];
        change.Touch(kind, slugs);
        kind.Put(db, others);
        return slugs;
    }

    // SQLite writes nulls, and we do not.
    private static string Plain(string image) => Json.Of(Json.To<FactPicture>(image));

    private static bool IsSaid(FactField field, FactsOfMany said) => field switch
    {
        FactField.Publication => said.Publication is not null,
        FactField.Published => said.Published is not null,
        FactField.Language => said.Language is not null,
        _ => said.Licence is not null,
    };

    private static IEnumerable<Article> Articles(SqliteConnection db, IReadOnlyList<string> slugs)
    {
        var rows = db.Query<ArticleRow>(
            """
            select     a.id, a.slug, a.added, a.title, a.publication, a.published, a.language, a.licence
            from       json_each(@slugs) s
            cross join article a on a.slug = s.value
            """, new { slugs = Json.Of(slugs) }).AsList();
        long[] ids = [.. rows.Select(row => row.Id)];
        var (authors, facts) = (ReadArticles.Authors(db, ids), ReadArticles.Facts(db, ids));
        return rows.Select(row => row.ToArticle(authors[row.Id], facts[row.Id], []));
    }
}
