using AllianceReader.Exchange.Csl;

namespace AllianceReader.Exchange.References;

/// <summary>An essay as a bibliography holds it, with what its reader marked in it.</summary>
/// <param name="Keywords">Names of the themes of its passages, then the topics its publisher gave, each once.</param>
internal sealed record Reference(CslItem Item, IReadOnlyList<string> Keywords, AnnotatedArticle Essay)
{
    /// <summary>In the order of the snapshot; keys are unique in it.</summary>
    public static IEnumerable<Reference> In(LibrarySnapshot snapshot)
    {
        var (keys, codebook) = (new CitationKeys(), new Codebook(snapshot.Themes));
        return snapshot.Articles.Select(essay => new Reference(CslItem.Of(essay.Article, keys), KeywordsOf(essay, codebook), essay));
    }

    private static IReadOnlyList<string> KeywordsOf(AnnotatedArticle essay, Codebook codebook) =>
    [
        .. essay.Annotations.SelectMany(annotation => annotation.Themes).Distinct(StringComparer.Ordinal).Select(codebook.Name)
            .Concat(essay.Article.Topics).Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
