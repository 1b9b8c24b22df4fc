using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Search;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>A new article with its first revision, at an address that is free.</summary>
internal static class AddArticle
{
    public static Article To(SqliteConnection db, Change change, ArticleDraft draft, Attribution by)
    {
        var article = draft.Article with { Slug = FreeSlug(db, draft.Article.Heading), Revision = 1, Added = by.At };
        change.Touch(TrackedArticle.Kind, article.Slug);
        var id = SaveArticle.Facts(db, article, deleted: false);
        SaveArticle.Revision(db, id, article, draft, by);
        SearchIndex.Article(db, id);
        return article;
    }

    private static string FreeSlug(SqliteConnection db, string heading) => Slug.Free(
        Slug.Of(heading), slug => db.ExecuteScalar<bool>("select exists (select 1 from article where slug = @slug)", new { slug }));
}
