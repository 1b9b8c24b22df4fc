using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Where a passage stood in an earlier text of its essay.</summary>
/// <param name="Revision">The article's.</param>
/// <param name="Range">UTF-16 into the text of that revision.</param>
public sealed record PassagePlace(int Revision, TextRange Range);

/// <summary>A passage as the reader knew it, kept until they accept what has become of its words.</summary>
/// <param name="Place">Null where the revision is not known: the library kept none before its second version.</param>
public sealed record EarlierPassage(string Exact, PassagePlace? Place);
