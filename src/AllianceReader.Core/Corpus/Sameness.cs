using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>When two texts are the same essay: same source URL; else same title and authors; else much the same words.</summary>
internal static class Sameness
{
    /// <summary>Jaccard similarity of word runs. Two essays on one theme by one author share a twentieth; a reworked one keeps most.</summary>
    public const double Enough = 0.6;

    /// <returns>The candidate that is the same essay: a live one before a deleted one, the surest reason first. Null when none is.</returns>
    public static SameEssayCandidate? Find(ArticleDraft draft, IReadOnlyList<SameEssayCandidate> candidates)
    {
        var shingles = Shingles.Of(draft.Article.Text);
        return candidates
            .OrderBy(candidate => candidate.Deleted)
            .FirstOrDefault(candidate => candidate.Sha256 == draft.Article.Sha256)
            ?? candidates
            .OrderBy(candidate => candidate.Deleted)
            .ThenByDescending(candidate => HasSameUrl(draft.Article, candidate))
            .ThenByDescending(candidate => HasSameTitleAndAuthors(draft.Article, candidate))
            .FirstOrDefault(candidate => HasSameUrl(draft.Article, candidate)
                || HasSameTitleAndAuthors(draft.Article, candidate)
                || shingles.SimilarityTo(Shingles.Of(candidate.Text)) >= Enough);
    }

    private static bool HasSameUrl(Article article, SameEssayCandidate candidate) => article.Url is { } url && url == candidate.Url;

    // Of two essays without an author nobody knows whether they have the same one; a column's standing title proves nothing.
    private static bool HasSameTitleAndAuthors(Article article, SameEssayCandidate candidate) =>
        article.Title is { } title && string.Equals(title, candidate.Title, StringComparison.OrdinalIgnoreCase)
        && article.Authors.Count > 0
        && article.Authors.Select(author => author.Slug).ToHashSet().SetEquals(candidate.AuthorSlugs);
}
