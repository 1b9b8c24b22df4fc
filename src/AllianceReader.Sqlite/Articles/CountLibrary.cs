using AllianceReader.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

internal static class CountLibrary
{
    public static LibraryCounts In(SqliteConnection db)
    {
        var (essays, passages, notes, archived) = db.QuerySingle<(int, int, int, int)>(
            """
            select coalesce(sum(essays), 0), coalesce(sum(annotations), 0), coalesce(sum(notes), 0), coalesce(sum(archived_essays), 0)
            from   essay_count
            where  field = 'all'
            """);
        var authors = db.ExecuteScalar<int>("select count(*) from essay_count where field = 'author'");
        var ever = essays + db.ExecuteScalar<int>("select count(*) from article where deleted = 1");
        return new(essays, authors, passages, notes, ever) { Archived = archived };
    }
}
