using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>A saved search, by its slug.</summary>
internal sealed class TrackedSearch : ITracked
{
    public static TrackedSearch Kind { get; } = new();

    public const string Columns = "slug, version, deleted, name, question, articles, authors, publications, collections, archived, created";

    public string Noun => "search";

    public string? Image(SqliteConnection db, string key) => Find(db, key) is { } row ? Json.Of(row) : null;

    public void Put(SqliteConnection db, string key, string? image) =>
        Save(db, image is null ? Find(db, key)! with { Deleted = true } : Json.To<SavedSearchRow>(image));

    public static SavedSearchRow? Find(SqliteConnection db, string slug) =>
        db.QuerySingleOrDefault<SavedSearchRow>($"select {Columns} from saved_search where slug = @slug", new { slug });

    /// <summary>Over what stands under its slug, one version further.</summary>
    public static void Save(SqliteConnection db, SavedSearchRow search) => db.Execute(
        """
        insert into saved_search (slug, version, deleted, name, name_key, question, articles, authors, publications, collections, archived, created)
        values (@Slug, 1, @Deleted, @Name, @key, @Question, @Articles, @Authors, @Publications, @Collections, @Archived, @Created)
        on conflict (slug) do update set
          version = version + 1, deleted = excluded.deleted, name = excluded.name, name_key = excluded.name_key,
          question = excluded.question, articles = excluded.articles, authors = excluded.authors, publications = excluded.publications,
          collections = excluded.collections, archived = excluded.archived
        """, new
        {
            search.Slug, search.Deleted, search.Name, key = ThemeName.Key(search.Name),
            search.Question, search.Articles, search.Authors, search.Publications, search.Collections, search.Archived, search.Created,
        });
}
