using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>A theme itself; which passages carry it is tracked with them.</summary>
internal sealed class TrackedTheme : ITracked
{
    public static TrackedTheme Kind { get; } = new();

    public string Noun => "theme";

    public string? Image(SqliteConnection db, string key) => Find(db, key) is { } row ? Json.Of(row) : null;

    public void Put(SqliteConnection db, string key, string? image) =>
        SaveTheme.Save(db, image is null ? Find(db, key)! with { Deleted = true } : Json.To<ThemeRow>(image));

    public static ThemeRow? Find(SqliteConnection db, string slug) => db.QuerySingleOrDefault<ThemeRow>(
        """
        select    t.slug, t.version, t.deleted, t.name, t.definition, t.when_to_use, t.when_not_to_use, t.memo,
                  t.color, t.line, t.shortcut, t.archived, p.slug as parent, t.position
        from      theme t
        left join theme p on p.id = t.parent
        where     t.slug = @slug
        """, new { slug });
}
