using AllianceReader.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>One value that a list can be narrowed by, as a query counts it.</summary>
internal sealed record FacetRow
{
    /// <summary>Values of one field: more than a page offers, and it bounds the answer in a library of a hundred thousand authors.</summary>
    public const int Most = 1000;

    public string Value { get; init; } = "";

    public string Name { get; init; } = "";

    public int Count { get; init; }

    public string? Look { get; init; }

    public static Facet[] Read(SqliteConnection db, DynamicParameters values, string sql) =>
        [.. db.Query<FacetRow>(sql, values).Select(row => new Facet(row.Value, row.Name, row.Count, row.Look))];
}
