using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Why nothing can be written, in a sentence; by SQLite's result codes.</summary>
internal static class Unwritable
{
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

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
