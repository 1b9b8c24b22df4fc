using AllianceReader.Articles;

namespace AllianceReader.Exchange.Csl;

/// <summary>An author with the family name apart; a name that is not known in parts stands whole in <paramref name="Literal"/>, and is cited so.</summary>
public sealed record CslName(string? Family, string? Given, string? Literal)
{
    public static CslName Of(Author author) => author is { Family: { } family, Given: { } given } ? new(family, given, null) : new(null, null, author.Name);
}
