using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>After changes from the journal: what is made from the rows that they touched, and only that, is made anew.</summary>
internal static class DerivedAnew
{
    /// <summary>Numbers in one statement.</summary>
    private const int Together = 500;

    public static void Make(SqliteConnection db, IReadOnlySet<long> essays, IReadOnlySet<long> annotations)
    {
        foreach (var id in essays)
        {
            SearchIndex.Article(db, id);
        }
        foreach (var number in annotations)
        {
            SearchIndex.Note(db, number);
            PassageIndex.Passage(db, number, db.ExecuteScalar<string?>("select exact from annotation where number = @number", new { number }));
        }
        ForgetFigures(db, essays, annotations);
    }

    /// <summary>Everything, at the end of the start that is going on.</summary>
    public static void MakeAllLater(SqliteConnection db) => db.Run("delete from search_state");

    // They are made at the end of each start where they are missing.
    private static void ForgetFigures(SqliteConnection db, IReadOnlySet<long> essays, IReadOnlySet<long> annotations)
    {
        foreach (var some in essays.Chunk(Together))
        {
            db.Execute("delete from essay_figures where article in (select value from json_each(@ids))", new { ids = Json.Of(some) });
        }
        foreach (var some in annotations.Chunk(Together))
        {
            db.Execute(
                """
                delete from essay_figures
                where  article in (select article from annotation where number in (select value from json_each(@ids)))
                """, new { ids = Json.Of(some) });
        }
    }
}
