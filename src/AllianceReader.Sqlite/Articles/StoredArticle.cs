using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Articles;

/// <summary>An article as the library keeps it. Without its text it is the image that the history remembers.</summary>
/// <param name="Id">Null before it is first saved.</param>
internal sealed record StoredArticle(long? Id, Article Article, bool Deleted);
