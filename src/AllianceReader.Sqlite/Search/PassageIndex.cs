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
        db.ExecutePrepared("delete from passage_words where rowid = @annotation", ("@annotation", annotation));
        if (words is not null)
        {
            db.ExecutePrepared(
                "insert into passage_words (rowid, words) values (@annotation, @words)", ("@annotation", annotation), ("@words", Bigrams.Of(words).Text));
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
            db.ExecutePrepared(
                "insert into passage_words (rowid, words) values (@annotation, @words)", ("@annotation", number), ("@words", Bigrams.Of(words).Text));
        }
        db.Execute("update search_state set passages = @Version", new { Bigrams.Version });
        db.Commit();
    }
}
