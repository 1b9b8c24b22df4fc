using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>What may be the same essay, by four indexes; never by comparing texts, which is the importer's part.</summary>
internal static class FindResembling
{
    /// <summary>Candidates by shared bands, those that share most first. Syndicated boilerplate alone can make thousands share one.</summary>
    private const int MostByBands = 50;

    public static IReadOnlyList<SameEssayCandidate> To(SqliteConnection db, ArticleDraft draft)
    {
        HashSet<long> ids = [.. ByHashOrUrl(db, draft.Article), .. ByTitleAndAuthors(db, draft.Article), .. ByBands(db, draft.Bands)];
        return ids.Count == 0 ? [] : [.. ReadArticles.Read(db, ids).Select(Candidate)];
    }

    private static IEnumerable<long> ByHashOrUrl(SqliteConnection db, Article article) => db.Query<long>(
        """
        select article from revision where sha256 = @Sha256
        union
        select id from article where url = @Url
        """, new { article.Sha256, article.Url });

    private static IEnumerable<long> ByTitleAndAuthors(SqliteConnection db, Article article)
    {
        var titled = article.Title is null ? [] : db.Query<long>("select id from article where title_key = @key", new { key = SaveArticle.TitleKey(article.Title) }).AsList();
        var authors = ReadArticles.Authors(db, titled);
        return titled.Where(id => Slugs(authors[id]).SetEquals(Slugs(article.Authors)));
    }

    private static IEnumerable<long> ByBands(SqliteConnection db, IReadOnlyList<long> bands) => db.Query<long>(
        $"""
        select   article
        from     shingle_band
        where    band in (select value from json_each(@bands))
        group by article
        order by count(*) desc
        limit    {MostByBands}
        """, new { bands = Json.Of(bands) });

    private static HashSet<string> Slugs(IEnumerable<Author> authors) => [.. authors.Select(author => author.Slug)];

    private static SameEssayCandidate Candidate(StoredArticle stored) => new(
        stored.Article.Slug, stored.Article.Title, stored.Article.Url, [.. stored.Article.Authors.Select(author => author.Slug)],
        stored.Article.Sha256, stored.Article.Text, stored.Deleted)
    {
        Publication = stored.Article.Facts.Any(fact => fact is { Field: FactField.Publication, Basis: Basis.Reader }) ? null : stored.Article.Publication,
        Copies = stored.Article.Copies,
    };
}
