using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace AllianceReader.Sqlite.Journal;

/// <summary>What one commit changed.</summary>
/// <param name="Sequence">One more than of the line before it.</param>
/// <param name="Entries">The highest number that an entry of the history has ever had: numbers that are given up are not given again.</param>
/// <param name="Changes">A changeset.</param>
/// <param name="Version">Of the tables, from the file's header.</param>
/// <param name="Hash">Of the line.</param>
internal sealed record JournalLine(long Sequence, long Entries, byte[] Changes, int Version, string Hash)
{
    /// <summary>Bytes. An essay with its text, words and history packs to a third; a note is not worth the time.</summary>
    private const int WorthPacking = 16 * 1024;

    private const string Packed = "packed";
    private const string Plain = "changes";

    /// <returns>The bytes that stand in the file.</returns>
    public static byte[] Write(string previous, long sequence, long entries, DateTimeOffset at, byte[] changes)
    {
        var packs = changes.Length >= WorthPacking;
        var before = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"\"sequence\":{sequence},\"at\":\"{at.UtcDateTime:O}\",\"entries\":{entries},\"{(packs ? Packed : Plain)}\":\""));
        var kept = packs ? Pack(changes) : changes;
        var content = new byte[before.Length + Base64.GetMaxEncodedToUtf8Length(kept.Length) + 2];
        before.CopyTo(content, 0);
        if (Base64.EncodeToUtf8(kept, content.AsSpan(before.Length), out _, out var written) != OperationStatus.Done)
        {
            throw new InvalidOperationException("The line is longer than it was said to be.");
        }
        "\"}"u8.CopyTo(content.AsSpan(before.Length + written));
        return Chained.Line(previous, content);
    }

    /// <param name="line">Without its line end; holds together.</param>
    public static JournalLine Read(ReadOnlySpan<byte> line, int version)
    {
        var reader = new Utf8JsonReader(line);
        var (sequence, entries, changes) = (0L, 0L, Array.Empty<byte>());
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "sequence": sequence = reader.GetInt64(); break;
                case "entries": entries = reader.GetInt64(); break;
                case Plain: changes = reader.GetBytesFromBase64(); break;
                case Packed: changes = Unpack(reader.GetBytesFromBase64()); break;
            }
        }
        return new(sequence, entries, changes, version, Chained.HashOf(line));
    }

    /// <returns>The number that a line says it has, whole or not; null where even that cannot be read.</returns>
    public static long? Claimed(ReadOnlySpan<byte> line)
    {
        var name = "\"sequence\":"u8;
        var at = line.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(line[(at + name.Length)..], out long sequence, out _) ? sequence : null;
    }

    private static byte[] Pack(byte[] changes)
    {
        using var packed = new MemoryStream();
        using (var to = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            to.Write(changes);
        }
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var from = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var changes = new MemoryStream();
        from.CopyTo(changes);
        return changes.ToArray();
    }
}
