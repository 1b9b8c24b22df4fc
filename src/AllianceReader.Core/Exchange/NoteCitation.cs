namespace AllianceReader.Exchange;

/// <summary>An essay as a footnote cites it (Chicago Manual of Style, 18th edition, chapter 13). The full stop is whoever's that ends the note.</summary>
/// <param name="Lead">Up to the publication, which is set in italics.</param>
/// <param name="Publication">Null where none is known.</param>
/// <param name="Rest">What follows the publication.</param>
/// <param name="Later">For every note after the first: <c>Kim, “Can Leagues Last”</c>.</param>
public sealed record NoteCitation(string Lead, string? Publication, string Rest, string Later)
{
    public string Entry => Lead + Publication + Rest;
}
