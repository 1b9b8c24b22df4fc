using AllianceReader.Articles;
using AllianceReader.Corpus.Review;
using AllianceReader.Corpus.Sources;

namespace AllianceReader.Corpus;

/// <summary>What a newer text of an essay changes.</summary>
internal static class Revision
{
    /// <param name="before">The source of the current text: what its reader decided holds for the lines that stay.</param>
    /// <returns>The draft of the next revision; null when text and facts are what the library has.</returns>
    public static ArticleDraft? Of(Article current, ArticleSource? before, SourceText source, Bibliography bibliography)
    {
        // What a bibliography said of the earlier text holds for its revision, which has another hash.
        var known = bibliography.Find(source.Sha256) ?? KnownFacts.Of(current);
        var next = Draft(source, known, MarksOn(source, before));
        return IsSame(current, next.Article) ? null : next;
    }

    private static ArticleDraft Draft(SourceText source, KnownFacts known, SourceMarks marks)
    {
        try
        {
            return EssayDraft.Of(source, known, marks);
        }
        catch (RefusedException) when (!marks.IsEmpty)
        {
            // All that stayed of the lines is what the reader had taken out.
            return EssayDraft.Of(source, known);
        }
    }

    private static SourceMarks MarksOn(SourceText source, ArticleSource? before)
    {
        if (before is null or { Marks.IsEmpty: true })
        {
            return SourceMarks.None;
        }
        try
        {
            return CarriedMarks.To(source.Lines, SourceFormats.ReadAs(before.Format, ReceivedFile.Of(before)).Lines, before.Marks);
        }
        catch (SourceRejectedException)
        {
            // Its program is not installed here any more.
            return SourceMarks.None;
        }
    }

    private static bool IsSame(Article current, Article next) =>
        current.Text == next.Text
        && current.Paragraphs.Select(p => p.Kind).SequenceEqual(next.Paragraphs.Select(p => p.Kind))
        && Enum.GetValues<FactField>().All(field => IsReaders(current, field) || Values(current, field).SetEquals(Values(next, field)));

    // A reader's correction stays whatever the text says, so it makes no difference.
    private static bool IsReaders(Article article, FactField field) => article.Facts.Any(fact => fact.Field == field && fact.Basis == Basis.Reader);

    private static HashSet<(string, Basis)> Values(Article article, FactField field) =>
        [.. article.Facts.Where(fact => fact.Field == field).Select(fact => (fact.Value, fact.Basis))];
}
