namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// A library on a disk that takes nothing cannot even be read there: SQLite needs a file of its own beside one that has a log. It is read
/// from a copy in the folder for temporary files, with all that its log holds, until it can be written again.
/// </summary>
internal sealed class ReadingCopy : IDisposable
{
    private static readonly string[] parts = ["", "-wal"];

    private readonly string? folder;

    private ReadingCopy(string path, string? folder = null) => (Path, this.folder) = (path, folder);

    /// <summary>What to read.</summary>
    public string Path { get; }

    /// <summary>Another program writes the library, perhaps, and lets others read meanwhile: a copy might be torn.</summary>
    public static ReadingCopy None(string library) => new(library);

    // Even where a disk that may only be read holds all that SQLite needs: who has read there could not write there later.
    public static ReadingCopy Of(string library)
    {
        // Its owner alone may look into it.
        var folder = Directory.CreateTempSubdirectory("alliance-reader-reading-").FullName;
        var copy = new ReadingCopy(System.IO.Path.Combine(folder, System.IO.Path.GetFileName(library)), folder);
        try
        {
            foreach (var part in parts.Where(part => File.Exists(library + part)))
            {
                File.Copy(library + part, copy.Path + part);
            }
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (IOException)
        {
            // The system clears that folder in time.
        }
    }
}
