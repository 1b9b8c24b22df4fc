using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.History;

/// <summary>A kind of thing whose changes can be undone: its image can be taken, and put back.</summary>
internal interface ITracked
{
    string Noun { get; }

    /// <summary>Everything about it but its version and what is counted; null when there never was one of that key.</summary>
    string? Image(SqliteConnection db, string key);

    /// <summary>Makes it as the image says, under a new version; null takes it away, which keeps its row.</summary>
    void Put(SqliteConnection db, string key, string? image);
}
