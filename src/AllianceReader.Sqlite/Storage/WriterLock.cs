namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// Says that one process, and in it one <see cref="SqliteLibrary"/>, writes. The operating system lets go of it however the process ends.
/// The file stays: taking it away would let two writers lock two files of the same name.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream held;

    private WriterLock(FileStream held) => this.held = held;

    /// <exception cref="LibraryInUseException">Somebody else holds it.</exception>
    public static WriterLock Take(string library)
    {
        try
        {
            return new(new FileStream(library + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new LibraryInUseException(
                $"{Path.GetFileName(library)} is open in another AllianceReader. Stop that one first, or do it there.", taken);
        }
    }

    public void Dispose() => held.Dispose();
}
