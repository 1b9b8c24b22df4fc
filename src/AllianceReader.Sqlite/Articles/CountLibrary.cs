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
            select count(*), coalesce(sum(annotation_count), 0), coalesce(sum(note_count), 0), coalesce(sum(archived), 0)
            from   article
            where  deleted = 0
            """);
        var authors = db.ExecuteScalar<int>(
            """
            select count(distinct slug)
            from   byline
            where  article not in (select id from article where deleted = 1)
            """);
        var ever = essays + db.ExecuteScalar<int>("select count(*) from article where deleted = 1");
        return new(essays, authors, passages, notes, ever) { Archived = archived };
    }
}
