using AllianceReader.Overview;
using AllianceReader.Sqlite.Collections;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Overview;

/// <summary>The essays that an overview is narrowed to by the collections they are in.</summary>
internal static class InCollections
{
    /// <returns>Rows of <c>article</c>; null where nothing is narrowed.</returns>
    public static HashSet<long>? Essays(SqliteConnection db, OverviewFilter filter) => filter.Collections.Count == 0 ? null : [.. db.Query<long>(
        $"select a.id from article a where {Collected.In("a.id", "collections")}", new { collections = Json.Of(filter.Collections) })];

    /// <summary>Another one whenever what they hold has changed: figures are kept under it, and no essay tells of that.</summary>
    public static string Signature(SqliteConnection db, OverviewFilter filter) => filter.Collections.Count == 0 ? "" : string.Join(' ', db.Query<string>(
        "select slug || '@' || version || '@' || deleted from collection where slug in (select value from json_each(@collections)) order by slug",
        new { collections = Json.Of(filter.Collections) }));
}
