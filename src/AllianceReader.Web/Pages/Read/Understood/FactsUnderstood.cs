using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read.Understood;

/// <summary>The facts that an essay is cited by, as the form holds them.</summary>
public sealed class FactsUnderstood
{
    public string? Title { get; set; }

    public IReadOnlyList<AuthorInput> Authors { get; set; } = new List<AuthorInput>();

    public string? Published { get; set; }

    public string? Publication { get; set; }

    /// <summary>Fields of which the reader says that what stands there is right, or that nothing is known.</summary>
    public IReadOnlyList<string> Settled { get; set; } = new List<string>();

    public static FactsUnderstood Of(Article article) => new()
    {
        Title = article.Title,
        Authors = [.. article.Authors.Select(AuthorInput.Of), new()],
        Published = article.Published,
        Publication = article.Publication,
    };

    /// <summary>What was typed or settled; null where nothing was. What stands, or what the marks make of it, nobody has typed.</summary>
    public FactCorrection? Said(Article stands, Article made)
    {
        Author[] authors = [.. Authors.Select(row => row.ToAuthor()).OfType<Author>()];
        var said = new FactCorrection
        {
            Title = Said("title", Title, stands.Title, made.Title),
            Published = Said("published", Published, stands.Published, made.Published),
            Publication = Said("publication", Publication, stands.Publication, made.Publication),
            Authors = Settled.Contains("author") || !(authors.SequenceEqual(stands.Authors) || authors.SequenceEqual(made.Authors)) ? authors : null,
        };
        return said == new FactCorrection() ? null : said;
    }

    /// <summary>What the form shows next: what was typed, and what the marks make of the rest.</summary>
    public FactsUnderstood Over(Article made, FactCorrection? said) => new()
    {
        Title = said?.Title ?? made.Title,
        Authors = [.. (said?.Authors ?? made.Authors).Select(AuthorInput.Of), new()],
        Published = said?.Published ?? made.Published,
        Publication = said?.Publication ?? made.Publication,
        Settled = Settled,
    };

    private string? Said(string field, string? typed, string? stands, string? made)
    {
        var text = (typed ?? "").Trim();
        return Settled.Contains(field) || (text != (stands ?? "") && text != (made ?? "")) ? text : null;
    }
}
