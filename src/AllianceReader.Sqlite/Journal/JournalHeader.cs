using System.Text;
using System.Text.Json;

namespace AllianceReader.Sqlite.Journal;

/// <summary>The first line of a file of the journal.</summary>
/// <param name="Library">Which library it is of.</param>
/// <param name="Version">Of the library's tables, by which its changes are written.</param>
/// <param name="After">The sequence number of the change before its first.</param>
/// <param name="From">That change's hash.</param>
/// <param name="Blank">Whether the library was empty then, so that all of it is in the journal.</param>
internal sealed record JournalHeader(string Library, int Version, long After, string From, bool Blank)
{
    public byte[] Line() => Chained.Line(Chained.Nothing, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this)[1..]));

    /// <returns>Null where it is none, or damaged.</returns>
    public static JournalHeader? Read(ReadOnlySpan<byte> line) =>
        Chained.Holds(Chained.Nothing, line) ? JsonSerializer.Deserialize<JournalHeader>(line) : null;
}
