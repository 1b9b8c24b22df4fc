namespace AllianceReader.Sqlite.Journal;

/// <summary>Library and journal do not fit together.</summary>
internal sealed class DivergedException(string sentence, Exception? cause = null) : Exception(sentence, cause);
