namespace AllianceReader.Corpus;

/// <summary>Takes files into the library, one transaction a file. One file's failure never stops the others.</summary>
public interface IImporter
{
    /// <summary>Takes one file in and says what became of it; exactly one list of the report has one entry.</summary>
    Task<ImportReport> Import(SourceFile file, Attribution by);
}

/// <param name="Name">The file's own name without its folders.</param>
/// <param name="Open">Opens the content; read once, never past <see cref="LargestSource"/> bytes.</param>
/// <param name="Encoding">An IANA name the reader chose after being asked; null to detect.</param>
public sealed record SourceFile(string Name, Func<Stream> Open, string? Encoding = null)
{
    /// <summary>Bytes. The longest op-ed is 9 KB; a 4 MB text is a book of 700,000 words, and reads in under a second.</summary>
    public const int LargestSource = 4 * 1024 * 1024;

    /// <summary>Where it lies on this machine; null for what came otherwise.</summary>
    public string? Path { get; init; }
}
