using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>Writes a theme over what stands under its slug, one version further.</summary>
internal static class SaveTheme
{
    // Two statements, no upsert: its way to settle conflicts would hold within the triggers too, where a theme that comes to stand below
    // itself would be a broken constraint before anybody could refuse it.
    private const string Change =
        """
        update theme
        set    version = version + 1, deleted = @Deleted, name = @Name, name_key = @key, definition = @Definition,
               when_to_use = @WhenToUse, when_not_to_use = @WhenNotToUse, memo = @memo, color = @Color, line = @Line, shortcut = @Shortcut,
               archived = @Archived, parent = (select id from theme where slug = @Parent), position = @Position
        where  slug = @Slug
        """;

    private const string Add =
        """
        insert into theme
          (slug, version, deleted, name, name_key, definition, when_to_use, when_not_to_use, memo,
           color, line, shortcut, archived, parent, position)
        values
          (@Slug, 1, @Deleted, @Name, @key, @Definition, @WhenToUse, @WhenNotToUse, @memo,
           @Color, @Line, @Shortcut, @Archived, (select id from theme where slug = @Parent), @Position)
        """;

    public static void Save(SqliteConnection db, ThemeRow theme)
    {
        var values = new
        {
            theme.Slug, theme.Deleted, theme.Name, key = ThemeName.Key(theme.Name),
            theme.Definition, theme.WhenToUse, theme.WhenNotToUse, memo = theme.Memo ?? "",
            theme.Color, theme.Line, theme.Shortcut, theme.Archived, theme.Parent, theme.Position,
        };
        if (db.Execute(Change, values) == 0)
        {
            db.Execute(Add, values);
        }
    }

    public static int NextPosition(SqliteConnection db) =>
        db.ExecuteScalar<int>("select coalesce(max(position), 0) + 1 from theme");
}
