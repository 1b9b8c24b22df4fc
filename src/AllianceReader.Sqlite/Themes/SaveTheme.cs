using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>Writes a theme over what stands under its slug, one version further.</summary>
internal static class SaveTheme
{
    public static void Save(SqliteConnection db, ThemeRow theme) => db.Execute(
        """
        insert into theme
          (slug, version, deleted, name, name_key, definition, when_to_use, when_not_to_use, memo,
           color, line, shortcut, archived, parent, position)
        values
          (@Slug, 1, @Deleted, @Name, @key, @Definition, @WhenToUse, @WhenNotToUse, @memo,
           @Color, @Line, @Shortcut, @Archived, (select id from theme where slug = @Parent), @Position)
        on conflict (slug) do update set
          version = version + 1, deleted = excluded.deleted, name = excluded.name, name_key = excluded.name_key,
          definition = excluded.definition, when_to_use = excluded.when_to_use, when_not_to_use = excluded.when_not_to_use,
          memo = excluded.memo, color = excluded.color, line = excluded.line, shortcut = excluded.shortcut, archived = excluded.archived,
          parent = excluded.parent, position = excluded.position
        """, new
        {
            theme.Slug, theme.Deleted, theme.Name, key = ThemeName.Key(theme.Name),
            theme.Definition, theme.WhenToUse, theme.WhenNotToUse, memo = theme.Memo ?? "",
            theme.Color, theme.Line, theme.Shortcut, theme.Archived, theme.Parent, theme.Position,
        });

    public static int NextPosition(SqliteConnection db) =>
        db.ExecuteScalar<int>("select coalesce(max(position), 0) + 1 from theme");
}
