using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Why nothing can be written, in a sentence; by SQLite's result codes.</summary>
internal static class Unwritable
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    // Extended: the file beside the library that a log needs could not be made as long as it has to be.
    private const int NoRoomBeside = InputOutput | (19 << 8);

    // Extended: that file cannot be shared between connections.
    private const int NoSharing = InputOutput | (21 << 8);

    // What the system calls them: Linux and macOS, then Windows.
    private static readonly int[] writeProtected = [30, unchecked((int)0x80070013)];
    private static readonly int[] full = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] failing = [5, unchecked((int)0x8007001D), unchecked((int)0x8007045D)];

    public static bool IsWriteProtected(IOException failure) => writeProtected.Contains(failure.HResult);

    public static bool IsFull(IOException failure) => full.Contains(failure.HResult);

    /// <param name="folder">Of the journal; null where it lies beside the library, and what is wrong with its disk is wrong with the library's.</param>
    public static CannotSaveException Journal(Exception failure, string? folder)
    {
        var what = folder is null ? "the library" : $"the journal of the library ({folder})";
        return new(
            failure switch
            {
                IOException disk when IsFull(disk) => $"The disk that {what} lies on is full, so nothing is saved. Make some room and do it once more.",
                IOException disk when IsWriteProtected(disk) => $"The disk that {what} lies on may only be read at the moment, so nothing is saved.",
                IOException disk when failing.Contains(disk.HResult) => $"The disk that {what} lies on fails, so nothing is saved. What was saved before is still there.",
                _ => $"The journal of the library cannot be written{(folder is null ? "" : $" in {folder}")}, so nothing is saved: {failure.Message.TrimEnd('.')}.",
            }, failure);
    }

    /// <returns>The same where it is a failure of another kind.</returns>
    public static Exception Named(Exception failure) => failure switch
    {
        SqliteException sqlite when Sentence(sqlite) is { } sentence => new CannotSaveException(sentence, failure),
        // It was to be opened only now (SqliteLibrary.Open).
        LibraryException unopened => new CannotSaveException(unopened.Message, unopened),
        _ => failure,
    };

    /// <summary>Opens a library, or says in a sentence what stands in the way.</summary>
    /// <exception cref="LibraryUnwritableException">Its disk is full, write-protected or failing, or another program holds it.</exception>
    public static T Opened<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException failure) when (Sentence(failure) is { } sentence)
        {
            throw new LibraryUnwritableException(sentence, failure);
        }
    }

    /// <summary>Makes a copy, or says in a sentence why there is none.</summary>
    /// <exception cref="LibraryUnwritableException">A disk is full, write-protected or failing.</exception>
    public static void Copied(string copy, Action make)
    {
        try
        {
            make();
        }
        catch (SqliteException failure) when (Reason(failure.Code()) is { } reason)
        {
            throw new LibraryUnwritableException($"{Path.GetFileName(copy)} could not be written, so there is no new copy: {reason}.", failure);
        }
    }

    private static string? Sentence(SqliteException failure) => failure.Code() switch
    {
        Busy => "Another program holds the library at the moment, so nothing is saved. Do it once more when that one is done.",
        ReadOnly => "The library may only be read at the moment, so nothing is saved. Its file or its disk is write-protected.",
        InputOutput when failure.SqliteExtendedErrorCode == NoRoomBeside =>
            "The disk that the library lies on is full or fails, so nothing is saved. What was saved before is still there.",
        InputOutput when failure.SqliteExtendedErrorCode == NoSharing =>
            "The disk that the library lies on cannot share memory, as some of a network cannot, so nothing is saved. Move the library to a disk of this machine.",
        InputOutput => "The disk that the library lies on fails, so nothing is saved. What was saved before is still there.",
        Full => "The disk that the library lies on is full, so nothing is saved. Make some room and do it once more.",
        CannotOpen => "The library's folder cannot be written to, so nothing is saved.",
        _ => null,
    };

    private static string? Reason(int code) => code switch
    {
        ReadOnly or CannotOpen => "its folder or its disk is write-protected",
        InputOutput => "a disk fails",
        Full => "its disk is full",
        _ => null,
    };
}
