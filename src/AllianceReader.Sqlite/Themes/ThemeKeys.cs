using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>The keys by which names are unique, made by <see cref="ThemeName"/>, which no migration can run.</summary>
internal static class ThemeKeys
{
    /// <summary>Makes them anew where they were made by another rule. Of two names that are one by now, the younger gets a number.</summary>
    public static void BringUpToDate(SqliteConnection db)
    {
        var themes = db.Query<(long Id, string Name, string Key, bool Deleted)>("select id, name, name_key, deleted from theme order by deleted, id").AsList();
        if (themes.TrueForAll(theme => theme.Key == ThemeName.Key(theme.Name)))
        {
            return;
        }
        db.BeginToWrite();
        // Out of each other's way: no key begins with a space.
        db.Run("update theme set name_key = ' ' || slug");
        HashSet<string> taken = [];
        foreach (var (id, name, _, deleted) in themes)
        {
            var free = deleted ? name : FreeName(name, taken);
            db.Execute("update theme set name = @free, name_key = @key where id = @id", new { id, free, key = ThemeName.Key(free) });
        }
        db.Commit();
    }

    private static string FreeName(string name, HashSet<string> taken)
    {
        var free = name;
        for (var n = 2; !taken.Add(ThemeName.Key(free)); n++)
        {
            free = $"{name} ({n})";
        }
        return free;
    }
}
