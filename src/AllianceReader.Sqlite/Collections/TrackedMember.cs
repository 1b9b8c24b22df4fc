using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Collections;

/// <summary>Whether an essay is in a collection, by the slugs of both.</summary>
internal sealed class TrackedMember : ITrackedTogether
{
    /// <summary>Stands in no slug.</summary>
    private const char Between = '/';

    public static TrackedMember Kind { get; } = new();

    public string Noun => "member";

    public static string Key(string collection, string article) => $"{collection}{Between}{article}";

    public IReadOnlyDictionary<string, string?> Images(SqliteConnection db, IReadOnlyCollection<string> keys) => db.Query<string>(
        $"""
        with asked as ({Asked})
        select     k.key
        from       asked k
        cross join collection c on c.slug = k.collection
        cross join article a on a.slug = k.article
        cross join collected d on d.collection = c.id and d.article = a.id
        """, new { keys = Json.Of(keys) }).ToDictionary(key => key, _ => (string?)"true");

    public void Put(SqliteConnection db, IReadOnlyCollection<PutImage> images)
    {
        var (going, coming) = (Keys(images, isIn: false), Keys(images, isIn: true));
        db.Execute(
            $"""
            with asked as ({Asked})
            delete from collected
            where  (collection, article) in (select c.id, a.id from asked k cross join collection c on c.slug = k.collection cross join article a on a.slug = k.article)
            """, new { keys = going });
        db.Execute(
            $"""
            with asked as ({Asked})
            insert or ignore into collected (collection, article)
            select c.id, a.id from asked k cross join collection c on c.slug = k.collection cross join article a on a.slug = k.article
            """, new { keys = coming });
        db.Execute(
            $"""
            with asked as ({Asked})
            update collection
            set    version = version + 1
            where  slug in (select collection from asked)
            """, new { keys = Json.Of(images.Select(one => one.Key)) });
    }

    // The two slugs of each of @keys.
    private static string Asked =>
        $"""
        select value as key, substr(value, 1, instr(value, '{Between}') - 1) as collection, substr(value, instr(value, '{Between}') + 1) as article
        from   json_each(@keys)
        """;

    private static string Keys(IEnumerable<PutImage> images, bool isIn) => Json.Of(images.Where(one => one.Image is not null == isIn).Select(one => one.Key));
}
