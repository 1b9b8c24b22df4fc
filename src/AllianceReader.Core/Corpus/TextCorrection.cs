using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus.Sources;
using AllianceReader.Corpus.Sources.Markdown;

namespace AllianceReader.Corpus;

/// <summary>
/// A reader's correction of an essay's text, made in its source and read by the layouts as the file itself would be: so that title,
/// notes and furniture are told apart as they were, and the corrected source is kept like any other.
/// </summary>
public sealed class TextCorrection(IArticleStore articles, Bibliography bibliography)
{
    /// <summary>
    /// The source of the current text, lines ended by LF: plain text and Markdown as they are, of any other format its lines as Markdown.
    /// Null when there is no such essay.
    /// </summary>
    public async Task<string?> SourceOf(string slug) =>
        await articles.FindSource(slug) is { } source && await articles.Find(slug) is { } article ? TextOf(source, article) : null;

    /// <returns>The next revision; null when neither text nor facts would be other than they are.</returns>
    /// <exception cref="SourceRejectedException">Empty, too large, or not text.</exception>
    public async Task<ArticleDraft?> Read(Article current, string text)
    {
        var before = await articles.FindSource(current.Slug);
        var bytes = Encoding.UTF8.GetBytes(WithLineFeeds(text));
        var (name, format) = before is null ? ($"{current.Slug}.txt", SourceText.Plain)
            : IsWritten(before.Format) ? (before.FileName, before.Format)
            : (Path.ChangeExtension(before.FileName, ".md"), "markdown");
        var source = SourceFormats.ReadAs(format, await ReceivedFile.Read(new(name, () => new MemoryStream(bytes), "utf-8")));
        return Revision.Of(current, before, source, bibliography);
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

    private static string TextOf(ArticleSource source, Article article) => IsWritten(source.Format)
        ? WithLineFeeds(Decode.Bytes(source.FileName, source.Bytes.Span, source.Encoding).Text)
        : MarkdownForm.Of(SourceFormats.ReadAs(source.Format, ReceivedFile.Of(source)) with
        {
            // What it was known by when it came, the address it was fetched from for one; what a line states, the line will state again.
            Facts = [.. article.Facts.Where(fact => fact is { Basis: Basis.Text, Line: null })],
            Authors = article.Authors,
        });

    // What people write by hand, they correct by hand.
    private static bool IsWritten(string format) => format is SourceText.Plain or "markdown";

    // What a form sends ends its lines by CRLF, whatever stood there.
    private static string WithLineFeeds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
