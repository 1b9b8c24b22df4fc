namespace AllianceReader.Articles;

/// <summary>What an essay is cited by, as far as it is not settled: missing, or known by inference alone.</summary>
public static class ToReview
{
    /// <summary>What an essay is cited by. Anything else may be missing and nobody minds.</summary>
    public static IReadOnlyList<FactField> Fields { get; } = [FactField.Title, FactField.Author, FactField.Published, FactField.Publication];

    public static IReadOnlyList<FactToReview> Of(Article article) => Of(article.Facts);

    /// <summary>A fact with nothing in it is a reader's word that there is none, which settles the field.</summary>
    public static IReadOnlyList<FactToReview> Of(IReadOnlyList<Fact> facts) =>
    [
        .. from field in Fields
           let known = facts.Where(fact => fact.Field == field).ToList()
           where known.TrueForAll(fact => fact.Basis == Basis.Inferred)
           select new FactToReview(field, known.FirstOrDefault()),
    ];
}

/// <param name="Inferred">What was concluded, with its reason; null where nothing is known.</param>
public sealed record FactToReview(FactField Field, Fact? Inferred)
{
    public bool IsMissing => Inferred is null;
}
