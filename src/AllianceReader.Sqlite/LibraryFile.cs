namespace AllianceReader.Sqlite;

/// <summary>Where the library is and how it may be opened.</summary>
/// <param name="Path">Absolute path of the SQLite file.</param>
public sealed record LibraryFile(string Path);
