using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>What a newer text of an essay changes.</summary>
internal static class Revision
{
    /// <returns>The draft of the next revision; null when text and facts are what the library has.</returns>
    public static ArticleDraft? Of(Article current, SourceText source, ArticleDraft draft, Bibliography bibliography)
    {
        // What a bibliography said of the earlier text holds for its revision, which has another hash.
        var next = bibliography.Find(source.Sha256) is null ? EssayDraft.Of(source, KnownFacts.Of(current)) : draft;
        return IsSame(current, next.Article) ? null : next;
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
