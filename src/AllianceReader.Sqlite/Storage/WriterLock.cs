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
    /// <exception cref="LibraryUnwritableException">Nobody can hold it on that disk.</exception>
    public static WriterLock Take(string library)
    {
        try
        {
            var held = new WriterLock(Locked(library));
            held.RequireHeld(library);
            return held;
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            var name = Path.GetFileName(library);
            throw taken switch
            {
                _ when Unwritable.IsWriteProtected(taken) => new LibraryUnwritableException($"The disk that {name} lies on may only be read at the moment, so nothing can be saved.", taken),
                _ when Unwritable.IsFull(taken) => new LibraryUnwritableException($"The disk that {name} lies on is full, so nothing can be saved. Make some room and try again.", taken),
                _ => new LibraryInUseException($"{name} is open in another AllianceReader. Stop that one first, or do it there.", taken),
            };
        }
    }

    public void Dispose() => held.Dispose();

    private static FileStream Locked(string library) => new(library + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // Where a disk knows no locks, .NET opens the file without a word, and would do so for anybody.
    private void RequireHeld(string library)
    {
        try
        {
            Locked(library).Dispose();
        }
        catch (IOException)
        {
            return;
        }
        Dispose();
        throw new LibraryUnwritableException(
            $"The disk that {Path.GetFileName(library)} lies on cannot lock files, as some of a network cannot, so nothing is saved: two programs could write at once. Move the library to a disk of this machine.");
    }
}
