using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read.Understood;

/// <summary>From where a fact is known, beside its field.</summary>
/// <param name="Basis">Null where nothing is known.</param>
/// <param name="Lines">Lines of the source that state it.</param>
/// <param name="Settle">What a reader can say to settle it; null where it is settled.</param>
internal sealed record FactRow(string Field, string? Basis, string? Reason, IReadOnlyList<int> Lines, string? Settle)
{
    public static FactRow Of(Article article, FactField field)
    {
        var facts = article.Facts.Where(fact => fact.Field == field).ToList();
        var isSaidToBeNone = facts is [{ Value: "", Basis: AllianceReader.Articles.Basis.Reader }];
        return new(
            field.ToString().ToLowerInvariant(),
            facts.Count == 0 ? null : isSaidToBeNone ? "not known" : facts[0].Basis.ToString().ToLowerInvariant(),
            facts.Select(fact => fact.Reason).FirstOrDefault(reason => !string.IsNullOrEmpty(reason)) ?? (isSaidToBeNone ? "You settled that." : null),
            [.. facts.Select(fact => fact.Line).OfType<int>().Distinct()],
            facts.Count == 0 ? "Not known, and that is settled" : facts.TrueForAll(fact => fact.Basis == AllianceReader.Articles.Basis.Inferred) ? "That is right" : null);
    }
}
