using AllianceReader.Sqlite.History;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>Where a theme stands among those under the same parent.</summary>
internal static class PlaceTheme
{
    /// <summary>
    /// Saves the theme at its place. The places that these themes have are dealt out anew among them, so that only those which the theme
    /// passes change theirs, and no two in the codebook ever have the same.
    /// </summary>
    /// <param name="theme">With the parent that it is to have.</param>
    /// <param name="before">A slug; null for the last place.</param>
    /// <exception cref="RefusedException"><paramref name="before"/> is not under that parent.</exception>
    public static void Before(SqliteConnection db, Change change, ThemeRow theme, string? before) =>
        Put(db, change, theme, order => before is null ? order.Count : PlaceOf(before, order));

    /// <summary>As <see cref="Before"/>, on the other side.</summary>
    public static void After(SqliteConnection db, Change change, ThemeRow theme, string after) =>
        Put(db, change, theme, order => PlaceOf(after, order) + 1);

    private static void Put(SqliteConnection db, Change change, ThemeRow theme, Func<List<string>, int> place)
    {
        var order = Under(db, theme.Parent).Where(slug => slug != theme.Slug).ToList();
        order.Insert(place(order), theme.Slug);
        var rows = order.ConvertAll(slug => slug == theme.Slug ? theme : TrackedTheme.Find(db, slug)!);
        foreach (var (row, position) in rows.Zip(rows.Select(row => row.Position).Order().ToList()))
        {
            if (row.Position != position || row == theme)
            {
                change.Touch(TrackedTheme.Kind, row.Slug);
                SaveTheme.Save(db, row with { Position = position });
            }
        }
    }

    private static int PlaceOf(string beside, List<string> order) => order.IndexOf(beside) is var at and >= 0
        ? at
        : throw new RefusedException("before", $"There is no theme '{beside}' there to stand before.");

    private static IEnumerable<string> Under(SqliteConnection db, string? parent) => db.Query<string>(
        """
        select   slug
        from     theme
        where    deleted = 0 and parent is (select id from theme where slug = @parent)
        order by position, id
        """, new { parent });
}
