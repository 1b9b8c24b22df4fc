using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>A new article with its first revision, at an address that is free.</summary>
internal static class AddArticle
{
    public static Article To(SqliteConnection db, Change change, ArticleDraft draft, Attribution by)
    {
        var article = draft.Article with { Slug = Naming.FreeSlug(db, "article", Slug.Of(draft.Article.Heading)), Revision = 1, Added = by.At };
        change.Touch(TrackedArticle.Kind, article.Slug);
        var id = SaveArticle.Facts(db, article, deleted: false);
        SaveArticle.Revision(db, id, article, draft, by);
        SearchIndex.Added(db, id, article);
        return article;
    }
}
