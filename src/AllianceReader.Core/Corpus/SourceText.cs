using System.Security.Cryptography;
using AllianceReader.Articles;
using AllianceReader.Corpus.Sources;

namespace AllianceReader.Corpus;

/// <summary>A source file read: its bytes as received, what they were read as, its lines, and what it says of itself beside them.</summary>
public sealed record SourceText
{
    /// <summary>The format without any structure.</summary>
    public const string Plain = "text";

    /// <summary>A book of 700,000 words broken into lines of a typewriter has 70,000; each line costs some hundred bytes while it is read.</summary>
    public const int MostLines = 100_000;

    public required string FileName { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>As <see cref="ArticleDraft.Encoding"/>.</summary>
    public required string Encoding { get; init; }

    /// <summary>As <see cref="ArticleDraft.Format"/>.</summary>
    public required string Format { get; init; }

    public required SourceLines Lines { get; init; }

    /// <summary>What the source states beside its text: in a page's metadata, a document's properties. Each with its reason.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>In the order in which <see cref="Facts"/> name them.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>As <see cref="Articles.Article.Sha256"/>.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Lines.Normalized)));

    /// <summary>A file that is one essay.</summary>
    /// <exception cref="SourceRejectedException">Empty, too large, in no format that is read here, or without a word.</exception>
    public static async Task<SourceText> Read(SourceFile file) => SourceFormats.Read(await ReceivedFile.Read(file));
}
