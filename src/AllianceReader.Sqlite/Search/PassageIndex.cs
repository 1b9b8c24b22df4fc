using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>Keeps the words of passages what the annotations say, within whatever transaction changes them. Deleted ones stay; they carry no theme.</summary>
internal static class PassageIndex
{
    /// <summary>After a passage has been marked, or has come to have other words.</summary>
    public static void Passage(SqliteConnection db, long annotation, string? words)
    {
        db.Execute("delete from passage_words where rowid = @annotation", new { annotation });
        if (words is not null)
        {
            Add(db, annotation, words);
        }
    }

    /// <summary>Makes all of it anew when it was made by another segmentation, or never.</summary>
    public static void BringUpToDate(SqliteConnection db)
    {
        if (db.ExecuteScalar<int?>("select passages from search_state") == Bigrams.Version)
        {
            return;
        }
        db.BeginToWrite();
        db.Run("insert into passage_words (passage_words) values ('delete-all')");
        foreach (var (number, words) in db.Query<(long, string)>("select number, exact from annotation where exact is not null", buffered: false))
        {
            Add(db, number, words);
        }
        db.Execute("update search_state set passages = @Version", new { Bigrams.Version });
        db.Commit();
    }

    private static void Add(SqliteConnection db, long annotation, string words) =>
        db.Execute("insert into passage_words (rowid, words) values (@annotation, @cut)", new { annotation, cut = Bigrams.Of(words).Text });
}
