using AllianceReader.Articles;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>An essay's facts, which revision is current, and whether it is deleted. The revisions' texts never change.</summary>
internal sealed class TrackedArticle : ITracked
{
    public static TrackedArticle Kind { get; } = new();

    public string Noun => "article";

    public string? Image(SqliteConnection db, string key) => ReadArticles.FindWithoutText(db, key) is { } stored
        ? Json.Of(new Picture(WithoutTextAndCounts(stored.Article), stored.Deleted))
        : null;

    public void Put(SqliteConnection db, string key, string? image)
    {
        if (image is null)
        {
            db.Execute("update article set deleted = 1, version = version + 1 where slug = @key", new { key });
            return;
        }
        var (article, deleted) = Json.To<Picture>(image);
        db.Execute("update article set revision = @Revision where slug = @key", new { key, article.Revision });
        var text = ReadArticles.Find(db, key, deletedToo: true)!.Article;
        SearchIndex.Article(db, SaveArticle.Facts(db, article with { Text = text.Text, Paragraphs = text.Paragraphs }, deleted));
    }

    private static Article WithoutTextAndCounts(Article article) => article with
    {
        Text = "", Paragraphs = [], Furniture = [], Repairs = [], Version = 0, AnnotationCount = 0, Archived = false,
    };

    private sealed record Picture(Article Article, bool Deleted);
}
