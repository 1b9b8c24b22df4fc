namespace AllianceReader.Corpus;

/// <summary>Takes files into the library, each essay whole or not at all. One file's failure never stops the others.</summary>
public interface IImporter
{
    /// <summary>
    /// Reads one file and sends what it holds on its way into the library, behind what was begun before. A few dozen may be under way, and
    /// share the disk's work; beyond that, beginning waits.
    /// </summary>
    /// <returns>Ends when the file is read. The task within ends when what it holds is on the disk, and says what became of it: one entry in one
    /// list of the report, or one for each essay that the file holds. Neither fails.</returns>
    Task<Task<ImportReport>> Begin(SourceFile file, Attribution by);
}

/// <summary>For who has one file, and waits for it.</summary>
public static class Importing
{
    /// <summary>Takes one file in, to its end.</summary>
    public static async Task<ImportReport> Import(this IImporter importer, SourceFile file, Attribution by) => await await importer.Begin(file, by);
}

/// <param name="Name">The file's own name without its folders.</param>
/// <param name="Open">Opens the content; read once, never past <see cref="LargestSource"/> bytes.</param>
/// <param name="Encoding">An IANA name the reader chose after being asked; null to detect.</param>
public sealed record SourceFile(string Name, Func<Stream> Open, string? Encoding = null)
{
    /// <summary>Bytes. The longest op-ed is 9 KB; a 4 MB text is a book of 700,000 words, and reads in under a second.</summary>
    public const int LargestSource = 4 * 1024 * 1024;

    /// <summary>Bytes of a package or a PDF, pictures and all; read into memory as a whole.</summary>
    public const int LargestPackage = 32 * 1024 * 1024;

    /// <summary>The web address it was fetched from; null for what came otherwise.</summary>
    public Uri? Address { get; init; }

    /// <summary>The encoding that its sender said it has (<c>charset</c> of <c>Content-Type</c>); less sure than a byte order mark.</summary>
    public string? Charset { get; init; }

    /// <summary>Whether each chapter of a book is an essay of its own; null to tell by the book.</summary>
    public bool? Chapters { get; init; }

    /// <summary>Where it lies on this machine; null for what came otherwise.</summary>
    public string? Path { get; init; }
}
