using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Articles by their row ids, any number in as many queries as there are tables.</summary>
internal static class ReadArticles
{
    public static long? IdOf(SqliteConnection db, string slug) => db.ExecuteScalar<long?>(
        """
        select id
        from   article
        where  slug = @slug and deleted = 0
        """, new { slug });

    /// <summary>Which version it is, without reading more of it.</summary>
    public static ArticleRow? Version(SqliteConnection db, string slug) => db.QuerySingleOrDefault<ArticleRow>(
        """
        select id, version, deleted, annotation_count
        from   article
        where  slug = @slug
        """, new { slug });

    public static StoredArticle? Find(SqliteConnection db, string slug, bool deletedToo = false)
    {
        var id = db.ExecuteScalar<long?>("select id from article where slug = @slug", new { slug });
        return id is { } known && Read(db, [known])[0] is var found && (deletedToo || !found.Deleted) ? found : null;
    }

    /// <summary>With text, in the order of <paramref name="ids"/>.</summary>
    public static IReadOnlyList<StoredArticle> Read(SqliteConnection db, IReadOnlyCollection<long> ids) =>
        Read(db, ids, ReadBlocks(db, ids));

    /// <summary>Facts only: what a change of facts touches.</summary>
    public static StoredArticle? FindWithoutText(SqliteConnection db, string slug)
    {
        var id = db.ExecuteScalar<long?>("select id from article where slug = @slug", new { slug });
        return id is { } known ? Read(db, [known], Array.Empty<BlockRow>().ToLookup(block => block.Article))[0] : null;
    }

    public static ILookup<long, Author> Authors(SqliteConnection db, IReadOnlyCollection<long> ids) => db.Query<BylineRow>(
        """
        select   article, name, given, family, affiliation
        from     byline
        where    article in (select value from json_each(@ids))
        order by article, position
        """, new { ids = Json.Of(ids) })
        .ToLookup(line => line.Article, line => line.ToAuthor());

    private static StoredArticle[] Read(SqliteConnection db, IReadOnlyCollection<long> ids, ILookup<long, BlockRow> blocks)
    {
        var authors = Authors(db, ids);
        var facts = Facts(db, ids);
        var rows = ReadRows(db, ids).ToDictionary(row => row.Id);
        return [.. ids.Select(id => new StoredArticle(
            id,
            rows[id].ToArticle(authors[id], facts[id], [.. blocks[id].Select(block => block.ToParagraph())]),
            rows[id].Deleted))];
    }

    private static IEnumerable<ArticleRow> ReadRows(SqliteConnection db, IReadOnlyCollection<long> ids) => db.Query<ArticleRow>(
        """
        select a.id, a.slug, a.version, a.revision, a.deleted, a.archived, a.added, a.title, a.kicker, a.standfirst, a.publication,
               a.published, a.modified, a.language, a.licence, a.topics, a.url, a.copies, a.annotation_count,
               r.sha256, r.furniture, r.repairs
        from   article a
        join   revision r on r.article = a.id and r.number = a.revision
        where  a.id in (select value from json_each(@ids))
        """, new { ids = Json.Of(ids) });

    // By field, whatever positions they were given: a fact that was corrected stands in no other place than before.
    public static ILookup<long, Fact> Facts(SqliteConnection db, IReadOnlyCollection<long> ids) => db.Query<FactRow>(
        """
        select   article, field, value, basis, line, reason
        from     fact
        where    article in (select value from json_each(@ids))
        order by article, position
        """, new { ids = Json.Of(ids) })
        .Select(row => (row.Article, Fact: row.ToFact()))
        .OrderBy(row => row.Fact.Field)
        .ToLookup(row => row.Article, row => row.Fact);

    private static ILookup<long, BlockRow> ReadBlocks(SqliteConnection db, IReadOnlyCollection<long> ids) => db.Query<BlockRow>(
        """
        select   b.article, b.start, b.kind, b.number, b.text, b.marker, b.emphasis, b.lines
        from     article a
        join     block b on b.article = a.id and b.revision = a.revision
        where    a.id in (select value from json_each(@ids))
        order by b.article, b.start
        """, new { ids = Json.Of(ids) })
        .ToLookup(block => block.Article);
}
