using AllianceReader.Sqlite.History;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Whether an essay is archived, or deleted: of ten thousand at once the history need not copy more than that.</summary>
internal sealed class TrackedState : ITrackedTogether
{
    private readonly string column;

    private TrackedState(string column) => this.column = column;

    public static TrackedState Archived { get; } = new("archived");

    public static TrackedState Deleted { get; } = new("deleted");

    public string Noun => column;

    public IReadOnlyDictionary<string, string?> Images(SqliteConnection db, IReadOnlyCollection<string> keys) => db.Query<(string Slug, string Image)>(
        $"""
        select     a.slug, cast(a.{column} as text)
        from       json_each(@keys) k
        cross join article a on a.slug = k.value
        """, new { keys = Storage.Json.Of(keys) }).ToDictionary(row => row.Slug, row => (string?)row.Image);

    public void Put(SqliteConnection db, IReadOnlyCollection<PutImage> images) => db.Execute(
        $"""
        update article
        set    {column} = i.state, version = version + 1
        from   (select value ->> 'key' as slug, coalesce(value ->> 'image', 1) as state from json_each(@images)) i
        where  article.slug = i.slug and article.{column} <> i.state
        """, new { images = PutImage.Json(images) });

    /// <returns>How many were not so before.</returns>
    public int Set(SqliteConnection db, Change change, IReadOnlyCollection<string> slugs, bool state)
    {
        var image = state ? "1" : "0";
        string[] others = [.. Images(db, slugs).Where(one => one.Value != image).Select(one => one.Key)];
        change.Touch(this, others);
        Put(db, [.. others.Select(slug => new PutImage(slug, image))]);
        return others.Length;
    }
}
