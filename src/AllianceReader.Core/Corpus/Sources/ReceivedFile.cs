using System.Runtime.InteropServices;
using AllianceReader.Articles;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Corpus.Sources;

/// <summary>A file as it came, in memory: what formats tell it by, and read it from.</summary>
internal sealed class ReceivedFile
{
    /// <summary>Bytes that formats look at to tell what a file is: a page's head may have comments before it.</summary>
    private const int HeadLength = 2048;

    private SafeZip? zip;
    private string? beginning;

    public required string Name { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>As <see cref="SourceFile.Encoding"/>.</summary>
    public string? Encoding { get; init; }

    /// <summary>As <see cref="SourceFile.Charset"/>.</summary>
    public string? Charset { get; init; }

    /// <summary>As <see cref="SourceFile.Address"/>.</summary>
    public Uri? Address { get; init; }

    /// <summary>As <see cref="SourceFile.Chapters"/>.</summary>
    public bool? Chapters { get; init; }

    /// <summary>What holds it says of it: of a chapter, what its book states.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Why it is not read, where whoever unpacked it knows already.</summary>
    public string? Refusal { get; private init; }

    public bool IsZip => Bytes.Span.StartsWith("PK\x3\x4"u8) || Bytes.Span.StartsWith("PK\x5\x6"u8);

    // Something may stand before its mark (ISO 32000, annex H), but a text may well speak of one.
    public bool IsPdf => Bytes.Span[..Math.Min(Bytes.Length, HeadLength)].IndexOf("%PDF-"u8) is var at && (at == 0 || (at > 0 && EndsWith(".pdf")));

    /// <exception cref="Exchange.FileRefusedException">What is wrong with the package.</exception>
    public SafeZip Zip => zip ??= SafeZip.Open(Opened(), Name);

    /// <summary>Its first characters after white space, as far as ASCII tells them: for recognizing only.</summary>
    public string Beginning => beginning ??= Latin();

    public bool EndsWith(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    public SourceText ToText(string format, string encoding, SourceLines lines) =>
        new() { FileName = Name, Bytes = Bytes, Format = format, Encoding = encoding, Lines = lines, Facts = Facts };

    public static ReceivedFile Refused(string name, string sentence) => new() { Name = name, Bytes = default, Refusal = sentence };

    /// <exception cref="SourceRejectedException">Empty, or too large.</exception>
    public static async Task<ReceivedFile> Read(SourceFile file) => new()
    {
        Name = file.Name,
        Bytes = await ReadBytes(file),
        Encoding = file.Encoding,
        Charset = file.Charset,
        Address = file.Address,
        Chapters = file.Chapters,
    };

    /// <summary>A source that the library kept. A page may have been read in an encoding in which some of its bytes are damaged.</summary>
    public static ReceivedFile Of(ArticleSource source) => new()
    {
        Name = source.FileName,
        Bytes = source.Bytes,
        Encoding = source.Format is "html" || source.Encoding.Length == 0 ? null : source.Encoding,
        Charset = source.Encoding,
    };

    private MemoryStream Opened() => MemoryMarshal.TryGetArray(Bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(Bytes.ToArray(), writable: false);

    // UTF-16 without its zero bytes is close enough to tell a page by.
    private string Latin()
    {
        var head = Bytes.Span[..Math.Min(Bytes.Length, HeadLength)];
        head = head switch { [0xEF, 0xBB, 0xBF, .. var rest] => rest, [0xFF or 0xFE, 0xFF or 0xFE, .. var wide] => wide, _ => head };
        return System.Text.Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart();
    }

    // Trust boundary: an upload may be endless. One byte past the limit is enough to know, and no more is read.
    private static async Task<ReadOnlyMemory<byte>> ReadBytes(SourceFile file)
    {
        await using var stream = file.Open();
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        var most = SourceFile.LargestSource;
        int got;
        while (read.Length <= most && (got = await stream.ReadAsync(buffer)) > 0)
        {
            read.Write(buffer.AsSpan(0, got));
            most = MostOf(read.GetBuffer().AsSpan(0, (int)read.Length));
        }
        return read.Length switch
        {
            0 => throw new SourceRejectedException($"{file.Name} is empty."),
            var length when length > most => throw new SourceRejectedException(
                $"{file.Name} is larger than {most / (1024 * 1024)} MB, the most that {(most == SourceFile.LargestSource ? "an essay" : "such a file")} may have."),
            _ => read.ToArray(),
        };
    }

    /// <summary>Bytes: a package has pictures in it, a text has none.</summary>
    public static int MostOf(ReadOnlySpan<byte> begun) => begun.StartsWith("PK"u8) || begun.StartsWith("%PDF"u8) ? SourceFile.LargestPackage : SourceFile.LargestSource;
}
