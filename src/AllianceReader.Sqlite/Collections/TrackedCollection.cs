using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Collections;

/// <summary>A collection itself, by its slug; what it holds is tracked essay by essay.</summary>
internal sealed class TrackedCollection : ITracked
{
    public static TrackedCollection Kind { get; } = new();

    public string Noun => "collection";

    public string? Image(SqliteConnection db, string key) => Find(db, key) is { } row ? Json.Of(row) : null;

    public void Put(SqliteConnection db, string key, string? image) =>
        Save(db, image is null ? Find(db, key)! with { Deleted = true } : Json.To<CollectionRow>(image));

    public static CollectionRow? Find(SqliteConnection db, string slug) => db.QuerySingleOrDefault<CollectionRow>(
        "select slug, version, deleted, name, description, created from collection where slug = @slug", new { slug });

    /// <summary>Over what stands under its slug, one version further.</summary>
    public static void Save(SqliteConnection db, CollectionRow collection) => db.Execute(
        """
        insert into collection (slug, version, deleted, name, name_key, description, created)
        values (@Slug, 1, @Deleted, @Name, @key, @Description, @Created)
        on conflict (slug) do update set
          version = version + 1, deleted = excluded.deleted, name = excluded.name, name_key = excluded.name_key, description = excluded.description
        """, new
        {
            collection.Slug, collection.Deleted, collection.Name, key = ThemeName.Key(collection.Name), collection.Description, collection.Created,
        });
}
