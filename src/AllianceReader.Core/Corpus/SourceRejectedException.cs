namespace AllianceReader.Corpus;

/// <summary>A file that cannot become an essay, with a sentence for the reader that names the file and the reason.</summary>
public sealed class SourceRejectedException(string sentence) : Exception(sentence);
