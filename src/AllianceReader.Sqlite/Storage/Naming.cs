using AllianceReader.Annotations;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>What a reader calls things.</summary>
internal static class Naming
{
    /// <summary>As it can be kept: one line, its spaces one each, with something to be seen.</summary>
    /// <param name="longest">UTF-16 units.</param>
    /// <param name="of">What is named, to the reader: "theme".</param>
    /// <exception cref="RefusedException">Says why it is not kept.</exception>
    public static string Accept(string text, int longest, string of)
    {
        var name = NoteText.Accept(Fold.OneSpaced(text), "name", longest).Normalized();
        return ThemeName.Key(name).Length > 0 ? name : throw new RefusedException("name", $"A {of} needs a name.");
    }

    /// <param name="table">Has <c>name</c>, <c>name_key</c>, <c>slug</c> and <c>deleted</c>.</param>
    /// <param name="except">The slug of the one that may have the name, since it is the one.</param>
    /// <returns>The name as it is taken; null where it is free.</returns>
    public static string? Taken(SqliteConnection db, string table, string name, string? except) => db.ExecuteScalar<string?>(
        $"""
        select name
        from   {table}
        where  name_key = @key and deleted = 0 and slug is not @except
        """, new { key = ThemeName.Key(name), except });

    /// <summary>The slug of a deleted one stays its own.</summary>
    /// <param name="reserved">A slug that nothing gets; null for none.</param>
    public static string FreeSlug(SqliteConnection db, string table, string wanted, string? reserved = null) => Slug.Free(
        wanted, slug => slug == reserved || db.ExecuteScalar<bool>($"select exists (select 1 from {table} where slug = @slug)", new { slug }));
}
