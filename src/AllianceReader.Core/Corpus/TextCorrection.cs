using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>
/// A reader's correction of an essay's text, made in its source and read by the layouts as the file itself would be: so that title,
/// notes and furniture are told apart as they were, and the corrected source is kept like any other.
/// </summary>
public sealed class TextCorrection(IArticleStore articles, Bibliography bibliography)
{
    /// <summary>The source of the current text, decoded, lines ended by LF. Null when there is no such essay.</summary>
    public async Task<string?> SourceOf(string slug) => await articles.FindSource(slug) is { } source
        ? WithLineFeeds(Decode.Bytes(source.FileName, source.Bytes.Span, source.Encoding).Text)
        : null;

    /// <returns>The next revision; null when neither text nor facts would be other than they are.</returns>
    /// <exception cref="SourceRejectedException">Empty, too large, or not text.</exception>
    public async Task<ArticleDraft?> Read(Article current, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(WithLineFeeds(text));
        var name = (await articles.FindSource(current.Slug))?.FileName ?? $"{current.Slug}.txt";
        var source = await SourceText.Read(new(name, () => new MemoryStream(bytes), "utf-8"));
        return Revision.Of(current, source, EssayDraft.Of(source, bibliography.Find(source.Sha256) ?? KnownFacts.None), bibliography);
    }

    /// <param name="version">The version of the essay that the reader saw.</param>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    public Task<VerdictCounts> Save(string slug, ArticleDraft draft, long version, Attribution by) =>
        articles.Revise(slug, draft, Reanchor.Place, by, version);

    /// <summary>How the essay's passages would stand in the corrected text.</summary>
    public async Task<VerdictCounts> Foresee(Article current, ArticleDraft draft, IReadOnlyList<Annotation> annotations)
    {
        var texts = new Dictionary<int, string>();
        foreach (var number in annotations.Select(annotation => annotation.LastPlaced?.Revision).OfType<int>().Distinct())
        {
            texts[number] = (await articles.FindRevision(current.Slug, number))?.Text ?? "";
        }
        var rewrite = new Rewrite(current, draft.Article with { Revision = current.Revision + 1 }, texts.GetValueOrDefault);
        return VerdictCounts.Of(annotations.Select(annotation => Reanchor.Place(annotation, rewrite)));
    }

    // What a form sends ends its lines by CRLF, whatever stood there.
    private static string WithLineFeeds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
