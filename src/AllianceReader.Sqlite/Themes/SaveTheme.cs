using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>Writes a theme over what stands under its slug, one version further.</summary>
internal static class SaveTheme
{
    public static void Save(SqliteConnection db, ThemeRow theme) => db.Execute(
        """
        insert into theme (slug, version, deleted, name, name_key, definition, color, parent, position)
        values (@Slug, 1, @Deleted, @Name, @key, @Definition, @Color, (select id from theme where slug = @Parent), @Position)
        on conflict (slug) do update set
          version = version + 1, deleted = excluded.deleted, name = excluded.name, name_key = excluded.name_key,
          definition = excluded.definition, color = excluded.color, parent = excluded.parent, position = excluded.position
        """, new
        {
            theme.Slug, theme.Deleted, theme.Name, key = Fold.Name(theme.Name), theme.Definition, theme.Color, theme.Parent, theme.Position,
        });

    public static int NextPosition(SqliteConnection db) =>
        db.ExecuteScalar<int>("select coalesce(max(position), 0) + 1 from theme");
}
