using AllianceReader.Articles;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Corpus;

/// <summary>What the importer understood of one source file, before the library gives it an address.</summary>
public sealed record ArticleDraft
{
    /// <summary>The file's own name without its folders; shown to the reader, never used to find a layout.</summary>
    public required string FileName { get; init; }

    /// <summary>The file as received, byte for byte.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>The encoding it was read by, as IANA names it: <c>utf-8</c>, <c>utf-16le</c>, <c>windows-1252</c>, <c>euc-kr</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary>What it was read as: <c>text</c>, <c>html</c>, <c>markdown</c>, <c>docx</c>, <c>epub</c>, <c>pdf</c>.</summary>
    public string Format { get; init; } = SourceText.Plain;

    /// <summary>The layout that read it: <c>asan</c>, <c>hankyoreh</c>, …, <c>plain</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>What a reader decided about the source's lines.</summary>
    public SourceMarks Marks { get; init; } = SourceMarks.None;

    /// <summary>What the reader says of its facts with this text, which goes before all that was said earlier; null for nothing.</summary>
    public FactCorrection? Said { get; init; }

    /// <summary>The article without slug, revision, version and counts, which only the library can give.</summary>
    public required Article Article { get; init; }

    /// <summary>Bands of the MinHash signature over word shingles; essays that share one are compared in full.</summary>
    public IReadOnlyList<long> Bands { get; init; } = [];
}
