using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Why nothing can be written, in a sentence; by SQLite's result codes.</summary>
internal static class Unwritable
{
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    // What the system calls them: Linux and macOS, then Windows.
    private static readonly int[] writeProtected = [30, unchecked((int)0x80070013)];
    private static readonly int[] full = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

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
                _ => $"The journal of the library cannot be written{(folder is null ? "" : $" in {folder}")}, so nothing is saved: {failure.Message.TrimEnd('.')}.",
            }, failure);
    }

    /// <returns>The same where it is a failure of another kind.</returns>
    public static Exception Named(Exception failure) => failure is SqliteException { SqliteErrorCode: var code } && Sentence(code) is { } sentence
        ? new CannotSaveException(sentence, failure)
        : failure;

    private static string? Sentence(int code) => code switch
    {
        ReadOnly => "The library may only be read at the moment, so nothing is saved. Its file or its disk is write-protected.",
        InputOutput => "The disk that the library lies on fails, so nothing is saved. What was saved before is still there.",
        Full => "The disk that the library lies on is full, so nothing is saved. Make some room and do it once more.",
        CannotOpen => "The library's folder cannot be written to, so nothing is saved.",
        _ => null,
    };
}
