using System.Globalization;
using AllianceReader.Sqlite.Journal;
using AllianceReader.Sqlite.Storage;
using Dapper;

namespace AllianceReader.Sqlite.Tests.Journal;

/// <summary>Every row of a library, table by table, but for what a reader never sees: which numbers entries of the index have.</summary>
internal static class Written
{
    public static IReadOnlyDictionary<string, string> In(string path)
    {
        using var db = Connect.ToRead(path);
        var rows = JournaledTables.Of(db).ToDictionary(table => table, table => Rows($"select * from {table}"));
        rows.Add("entries", Rows("select article, part, revision, start, stop, annotation from search_entry"));
        rows.Add("words", Rows("select v.term, v.\"offset\", e.article, e.part, e.start, e.annotation from search_places v join search_entry e on e.id = v.doc"));
        rows.Add("numbers", Rows("select * from sqlite_sequence"));
        return rows;

        string Rows(string sql) => string.Join('\n', db.Query(sql)
            .Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values.Select(Text))).Order(StringComparer.Ordinal));
    }

    private static string Text(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
