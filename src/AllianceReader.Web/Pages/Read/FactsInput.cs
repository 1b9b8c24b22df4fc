using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>The facts of an essay as a form holds them: text as typed, empty for none.</summary>
public sealed class FactsInput
{
    public string? Title { get; set; }

    public string? Kicker { get; set; }

    public string? Standfirst { get; set; }

    /// <summary>Begins as a list: model binding fills what it finds, and an empty array cannot be filled.</summary>
    public IReadOnlyList<AuthorInput> Authors { get; set; } = new List<AuthorInput>();

    public string? Publication { get; set; }

    public string? Published { get; set; }

    public string? Modified { get; set; }

    public string? Language { get; set; }

    public string? Licence { get; set; }

    public string? Url { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Topics { get; set; }

    public static FactsInput Of(Article article) => new()
    {
        Title = article.Title,
        Kicker = article.Kicker,
        Standfirst = article.Standfirst,
        Authors = [.. article.Authors.Select(AuthorInput.Of), new()],
        Publication = article.Publication,
        Published = article.Published,
        Modified = article.Modified,
        Language = article.Language,
        Licence = article.Licence,
        Url = article.Url,
        Topics = string.Join(", ", article.Topics),
    };

    /// <summary>What it says that <paramref name="other"/> does not, with the label of each field.</summary>
    public IEnumerable<(string Label, string Value)> DifferencesFrom(FactsInput other) => Labelled()
        .Zip(other.Labelled())
        .Where(both => both.First.Value != both.Second.Value)
        .Select(both => both.First);

    private IEnumerable<(string Label, string Value)> Labelled() => new (string Label, string? Value)[]
    {
        ("Title", Title), ("Kicker", Kicker), ("Standfirst", Standfirst), ("Authors", Wording.Listed(Authors.Select(a => a.ToAuthor()).OfType<Author>().Select(Described))),
        ("Publication", Publication), ("Published", Published), ("Modified", Modified), ("Language", Language), ("Licence", Licence),
        ("Address", Url), ("Topics", Topics),
    }.Select(field => (field.Label, (field.Value ?? "").Trim()));

    private static string Described(Author author) => author.Affiliation is null ? author.Name : $"{author.Name} ({author.Affiliation})";
}

/// <summary>A row of the form; an empty name takes the author out.</summary>
public sealed class AuthorInput
{
    public string? Name { get; set; }

    public string? Given { get; set; }

    public string? Family { get; set; }

    public string? Affiliation { get; set; }

    public static AuthorInput Of(Author author) => new() { Name = author.Name, Given = author.Given, Family = author.Family, Affiliation = author.Affiliation };

    /// <summary>Null where the row names nobody; a person without a printed name is called by its parts.</summary>
    public Author? ToAuthor()
    {
        var name = Typed(Name) ?? Typed($"{Given} {Family}");
        return name is null ? null : new(name, Typed(Given), Typed(Family), Typed(Affiliation));
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
