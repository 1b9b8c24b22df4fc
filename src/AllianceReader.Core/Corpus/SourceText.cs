using System.Security.Cryptography;

namespace AllianceReader.Corpus;

/// <summary>A source file read as text: its bytes as received, the encoding they were read by, and its lines.</summary>
public sealed record SourceText
{
    /// <summary>A book of 700,000 words broken into lines of a typewriter has 70,000; each line costs some hundred bytes while it is read.</summary>
    public const int MostLines = 100_000;

    private SourceText(string fileName, ReadOnlyMemory<byte> bytes, Decoding decoding)
    {
        FileName = fileName;
        Bytes = bytes;
        Encoding = decoding.Encoding;
        Lines = SourceLines.Of(decoding.Text);
    }

    public string FileName { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>As <see cref="ArticleDraft.Encoding"/>.</summary>
    public string Encoding { get; }

    public SourceLines Lines { get; }

    /// <summary>As <see cref="Articles.Article.Sha256"/>.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Lines.Normalized)));

    /// <exception cref="SourceRejectedException">Empty, too large, not text, or in an encoding that cannot be told.</exception>
    public static async Task<SourceText> Read(SourceFile file)
    {
        var bytes = await ReadBytes(file);
        var decoding = Decode.Bytes(file.Name, bytes.Span, file.Encoding);
        if (Math.Max(decoding.Text.AsSpan().Count('\n'), decoding.Text.AsSpan().Count('\r')) > MostLines)
        {
            throw new SourceRejectedException($"{file.Name} has more than {MostLines:N0} lines, the most that an essay may have.");
        }
        var source = new SourceText(file.Name, bytes, decoding);
        return source.Lines.Any(line => line.Text.Length > 0)
            ? source
            : throw new SourceRejectedException($"{file.Name} holds nothing but white space.");
    }

    // Trust boundary: an upload may be endless. One byte past the limit is enough to know, and no more is read.
    private static async Task<ReadOnlyMemory<byte>> ReadBytes(SourceFile file)
    {
        await using var stream = file.Open();
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        int got;
        while (read.Length <= SourceFile.LargestSource && (got = await stream.ReadAsync(buffer)) > 0)
        {
            read.Write(buffer.AsSpan(0, got));
        }
        return read.Length switch
        {
            0 => throw new SourceRejectedException($"{file.Name} is empty."),
            > SourceFile.LargestSource => throw new SourceRejectedException(
                $"{file.Name} is larger than {SourceFile.LargestSource / (1024 * 1024)} MB, the most that an essay may have."),
            _ => read.GetBuffer().AsMemory(0, (int)read.Length),
        };
    }
}
