namespace AllianceReader.Sqlite;

/// <summary>A library that cannot be opened as asked, with a plain sentence that says why and what to do.</summary>
public abstract class LibraryException(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>Another process, or another part of this one, has the library open for writing.</summary>
public sealed class LibraryInUseException(string sentence, Exception? cause = null) : LibraryException(sentence, cause);

/// <summary>Its disk is full, write-protected or failing, or another program holds it.</summary>
public sealed class LibraryUnwritableException(string sentence, Exception? cause = null) : LibraryException(sentence, cause);

/// <summary>A newer version of AllianceReader made it.</summary>
public sealed class LibraryTooNewException(string file, int version, int known) : LibraryException(
    $"{file} was made by a newer AllianceReader (library version {version}; this one knows up to {known}). Please update AllianceReader.");

/// <summary>An older version made it, and whoever asked may only read.</summary>
public sealed class LibraryTooOldException(string file) : LibraryException(
    $"{file} was made by an older AllianceReader. Start this one once, and it brings the library up to date.");

/// <summary>No file, another application's file, or a damaged one.</summary>
public sealed class NotALibraryException(string sentence, Exception? cause = null) : LibraryException(sentence, cause);
