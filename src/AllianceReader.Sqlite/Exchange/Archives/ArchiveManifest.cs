using System.Text.Encodings.Web;
using System.Text.Json;
using AllianceReader.Exchange;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary><c>manifest.json</c></summary>
internal sealed record ArchiveManifest
{
    /// <summary>Of the format. Goes up when an older AllianceReader could not read it rightly.</summary>
    public const int Newest = 1;

    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Format { get; init; }

    public required int Version { get; init; }

    public required int LibraryVersion { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required ArchiveCounts Counts { get; init; }

    /// <summary>The highest number that a change ever had, also of one that is gone.</summary>
    public required long LastChange { get; init; }

    public required IReadOnlyList<FileEntry> Files { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, options);

    /// <exception cref="JsonException">It is none.</exception>
    public static ArchiveManifest Read(byte[] json) => JsonSerializer.Deserialize<ArchiveManifest>(json, options) ?? throw new JsonException("null");

    /// <param name="Sha256">Lower-case hex.</param>
    internal sealed record FileEntry(string Name, long Bytes, string Sha256);
}
