namespace AllianceReader.Sqlite.Journal;

/// <summary>Library and journal do not fit together.</summary>
#pragma warning disable CA1064 // Nobody outside of this folder sees it: it is caught where another way is tried.
internal sealed class DivergedException(string sentence, Exception? cause = null) : Exception(sentence, cause);
#pragma warning restore CA1064
