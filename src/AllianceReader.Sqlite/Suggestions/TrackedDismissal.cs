using System.Globalization;
using AllianceReader.Sqlite.History;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Suggestions;

/// <summary>That a paragraph is not to be suggested for a theme, by the number of its row, which never goes.</summary>
internal sealed class TrackedDismissal : ITracked
{
    // JSON, as every image of the history.
    private const string Away = "\"away\"";
    private const string Back = "\"back\"";

    public static TrackedDismissal Kind { get; } = new();

    public string Noun => "dismissal";

    public string? Image(SqliteConnection db, string key) => db.ExecuteScalar<bool?>("select deleted from dismissal where id = @id", new { id = Id(key) }) switch
    {
        null => null,
        true => Back,
        false => Away,
    };

    public void Put(SqliteConnection db, string key, string? image) => Set(db, Id(key), isAway: image == Away);

    public static void Set(SqliteConnection db, long id, bool isAway) =>
        db.Execute("update dismissal set deleted = @deleted where id = @id", new { id, deleted = !isAway });

    private static long Id(string key) => long.Parse(key, CultureInfo.InvariantCulture);
}
