using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>Which tables the journal follows: all that hold what cannot be made anew. A new table is followed until it is named here.</summary>
internal static class JournaledTables
{
    /// <summary>Made from the others, by the code that brings a library up to date, and the journal's own.</summary>
    public static IReadOnlySet<string> MadeAnew { get; } = new HashSet<string> { "search_entry", "search_state", "essay_figures", JournalState.Table };

    // Virtual tables and those in their shadow are of other types.
    public static IReadOnlyList<string> Of(SqliteConnection db) =>
    [
        .. db.Query<string>("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite!_%' escape '!' order by name")
            .Where(name => !MadeAnew.Contains(name)),
    ];

    public static bool AreEmpty(SqliteConnection db) => Of(db).All(table => !db.ExecuteScalar<bool>($"select exists (select 1 from \"{table}\")"));
}
