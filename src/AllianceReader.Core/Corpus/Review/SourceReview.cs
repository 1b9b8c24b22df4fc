using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus.Sources;

namespace AllianceReader.Corpus.Review;

/// <summary>
/// A reader's look at an essay beside its source: what each line was taken for, and what it should be instead. Saving makes the next
/// revision of the same source, as a corrected text does.
/// </summary>
public sealed class SourceReview(IArticleStore articles, Bibliography bibliography)
{
    /// <summary>As its reader left it; null where the library has no source of it.</summary>
    /// <exception cref="SourceRejectedException">Its source cannot be read here.</exception>
    public async Task<ReviewedSource?> Open(Article current)
    {
        if (await articles.FindSource(current.Slug) is not { } kept)
        {
            return null;
        }
        var source = WithWhatCameAlong(SourceFormats.ReadAs(kept.Format, ReceivedFile.Of(kept)), current);
        return ReviewedSource.Of(source, bibliography.Find(source.Sha256) ?? KnownFacts.Of(current), kept.Marks);
    }

    /// <summary>Whether these marks are others than those that are kept.</summary>
    public async Task<bool> Changes(string slug, SourceMarks marks) =>
        MarksJson.Of(marks) != MarksJson.Of((await articles.FindSource(slug))?.Marks ?? SourceMarks.None);

    /// <param name="said">What the reader says of its facts in the same step; null for nothing.</param>
    /// <param name="version">The version of the essay that the reader saw; null to save over whatever stands.</param>
    /// <returns>How its passages stand; null when only facts were corrected, or nothing was.</returns>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    public async Task<VerdictCounts?> Save(string slug, ReviewedSource reviewed, FactCorrection? said, long? version, Attribution by)
    {
        if (await Changes(slug, reviewed.Marks))
        {
            return await articles.Revise(slug, EssayDraft.WithBands(reviewed.Draft) with { Said = said }, Reanchor.Place, by, version);
        }
        if (said is not null)
        {
            await articles.Correct(slug, said, version, by);
        }
        return null;
    }

    // The address it was fetched from, what a book says of its chapters: known when it came, and not from its bytes.
    private static SourceText WithWhatCameAlong(SourceText source, Article current)
    {
        var came = current.Facts.Where(fact => fact is { Basis: Basis.Text, Line: null } && source.Facts.All(stated => stated.Field != fact.Field)).ToList();
        return source with
        {
            Facts = [.. source.Facts, .. came],
            Authors = came.Exists(fact => fact.Field == FactField.Author) ? current.Authors : source.Authors,
        };
    }
}
