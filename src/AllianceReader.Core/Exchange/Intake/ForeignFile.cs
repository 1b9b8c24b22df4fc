using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Intake;

/// <summary>A file that may hold somebody's work, as it lies on the disk. What several formats ask of it is read once.</summary>
/// <param name="path">Read only, never written beside.</param>
/// <param name="name">What to call it; the last part of what its sender calls it.</param>
public sealed partial class ForeignFile(string path, string name) : IDisposable
{
    /// <summary>Bytes of a text, JSON or CSV file: some 100,000 annotations.</summary>
    public const int LongestText = 64 * 1024 * 1024;

    private const int HeadLength = 4096;
    private const int DeepestJson = 64;

    private readonly Lazy<FileStream> stream = new(() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read));
    private byte[]? head;
    private SafeZip? zip;
    private string? text;
    private JsonDocument? json;

    public string Name => name;

    public string Path => path;

    /// <summary>Its first bytes.</summary>
    public ReadOnlySpan<byte> Head => head ??= ReadHead();

    public bool IsEmpty => Head.IsEmpty;

    public bool IsZip => Head.StartsWith("PK\x3\x4"u8) || Head.StartsWith("PK\x5\x6"u8);

    public bool IsSqlite => Head.StartsWith("SQLite format 3\0"u8);

    /// <summary>The first characters after a byte order mark and white space; empty where it is no UTF-8 text.</summary>
    public string Beginning => Beginnings(Head);

    /// <summary>An object, or a list of objects: an essay may well begin with a bracket, as columns do.</summary>
    public bool SeemsJson => JsonBeginning().IsMatch(Beginning);

    /// <exception cref="FileRefusedException">What is wrong with the package.</exception>
    public SafeZip Zip => zip ??= SafeZip.Open(stream.Value, name);

    /// <summary>Without a byte order mark.</summary>
    /// <exception cref="FileRefusedException">Too long, or no UTF-8.</exception>
    public string Text => text ??= ReadText();

    /// <exception cref="FileRefusedException">Too long, or no JSON.</exception>
    public JsonElement Json => (json ??= ReadJson()).RootElement;

    /// <summary>From its beginning; for the caller to leave open.</summary>
    public Stream Open()
    {
        stream.Value.Position = 0;
        return stream.Value;
    }

    public void Dispose()
    {
        json?.Dispose();
        if (stream.IsValueCreated)
        {
            stream.Value.Dispose();
        }
    }

    private byte[] ReadHead()
    {
        var bytes = new byte[HeadLength];
        return bytes[..Open().ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private string ReadText()
    {
        if (stream.Value.Length > LongestText)
        {
            throw new FileRefusedException($"{name} is larger than {LongestText / (1024 * 1024)} MB, the most that is read of such a file.");
        }
        var bytes = new byte[stream.Value.Length];
        Open().ReadExactly(bytes);
        return Decoded(bytes) ?? throw new FileRefusedException($"{name} is not UTF-8 text.");
    }

    // Kindles of some years write UTF-16; everything else here is UTF-8.
    private static string? Decoded(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = bytes.StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(false, true, true) : new UTF8Encoding(true, true);
        try
        {
            return encoding.GetString(bytes.StartsWith(encoding.Preamble) ? bytes[encoding.Preamble.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private JsonDocument ReadJson()
    {
        try
        {
            return JsonDocument.Parse(Text, new() { MaxDepth = DeepestJson, CommentHandling = JsonCommentHandling.Disallow });
        }
        catch (JsonException fault)
        {
            throw new FileRefusedException($"{name} is not whole JSON (line {fault.LineNumber + 1:N0}); it may have been cut off.", fault);
        }
    }

    private static string Beginnings(ReadOnlySpan<byte> head)
    {
        // The last character may have been cut in two.
        var whole = head.Length < HeadLength ? head : head[..(head.LastIndexOfAnyInRange((byte)0, (byte)0x7F) + 1)];
        return (Decoded(whole) ?? "").TrimStart();
    }

    [GeneratedRegex(@"\A(\{\s*[""}]|\[\s*\{\s*[""}])", RegexOptions.CultureInvariant)]
    private static partial Regex JsonBeginning();
}
