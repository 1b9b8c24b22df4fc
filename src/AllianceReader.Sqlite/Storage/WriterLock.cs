namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// Says that one process, and in it one <see cref="SqliteLibrary"/>, writes. The operating system lets go of it however the process ends.
/// The file stays: taking it away would let two writers lock two files of the same name.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    // What the system calls them: Linux and macOS, then Windows.
    private static readonly int[] writeProtected = [30, unchecked((int)0x80070013)];
    private static readonly int[] full = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    private readonly FileStream held;

    private WriterLock(FileStream held) => this.held = held;

    /// <exception cref="LibraryInUseException">Somebody else holds it.</exception>
    /// <exception cref="LibraryUnwritableException">Nobody can hold it on that disk.</exception>
    public static WriterLock Take(string library)
    {
        try
        {
            return new(new FileStream(library + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            var name = Path.GetFileName(library);
            throw taken.HResult switch
            {
                var code when writeProtected.Contains(code) => new LibraryUnwritableException($"The disk that {name} lies on may only be read at the moment, so nothing can be saved.", taken),
                var code when full.Contains(code) => new LibraryUnwritableException($"The disk that {name} lies on is full, so nothing can be saved. Make some room and try again.", taken),
                _ => new LibraryInUseException($"{name} is open in another AllianceReader. Stop that one first, or do it there.", taken),
            };
        }
    }

    public void Dispose() => held.Dispose();
}
