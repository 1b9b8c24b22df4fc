namespace AllianceReader.Exchange;

/// <summary>A file that is not read, or not to its end, with a sentence for the reader that names it (and what in it) and the reason.</summary>
public sealed class FileRefusedException(string sentence, Exception? cause = null) : Exception(sentence, cause);
