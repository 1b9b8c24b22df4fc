using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>When two texts are the same essay: same source URL; else same title and authors; else much the same words.</summary>
internal static class Sameness
{
    /// <summary>Jaccard similarity of word runs. Two essays on one theme by one author share a twentieth; a reworked one keeps most.</summary>
    public const double Enough = 0.6;

    /// <returns>The candidate that is the same essay: a live one before a deleted one, the surest reason first. Null when none is.</returns>
    public static SameEssay? Find(ArticleDraft draft, IReadOnlyList<SameEssayCandidate> candidates)
    {
        var shingles = new Lazy<Shingles>(() => Shingles.Of(draft.Article.Text));
        return candidates
            .Select(candidate => new SameEssay(candidate, draft.Article, shingles))
            .OrderBy(same => same.Candidate.Deleted)
            .ThenByDescending(same => same.IsTheText)
            .ThenByDescending(same => same.IsTheCopy)
            .ThenByDescending(same => same.HasUrl)
            .ThenByDescending(same => same.HasTitleAndAuthors)
            .FirstOrDefault(same => same.IsSame);
    }
}
