using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>What is known of an essay from beside its text: from a bibliography, or from an earlier revision.</summary>
public sealed record KnownFacts(IReadOnlyList<Fact> Facts, IReadOnlyList<Author> Authors)
{
    public static KnownFacts None { get; } = new([], []);

    /// <summary>What an article's earlier revision knew that no text says; the reader's own corrections are the library's to keep.</summary>
    public static KnownFacts Of(Article article) => new(
        [.. article.Facts.Where(fact => fact.Basis is Basis.Sidecar or Basis.Inferred)],
        article.Authors);

    /// <summary>The text goes first, then the bibliography, then what was concluded.</summary>
    public (IReadOnlyList<Fact> Facts, IReadOnlyList<Author> Authors) Beside(LayoutReading reading)
    {
        var read = reading.Facts.ToLookup(fact => fact.Field);
        var known = Facts.ToLookup(fact => fact.Field);
        var facts = Enum.GetValues<FactField>().SelectMany(field => Better([.. read[field]], [.. known[field]])).ToList();
        return (facts, AuthorsBeside(reading, facts));
    }

    private static List<Fact> Better(List<Fact> read, List<Fact> known) =>
        known.Count == 0 || read.Exists(fact => fact.Basis == Basis.Text) || (read.Count > 0 && known.TrueForAll(fact => fact.Basis == Basis.Inferred))
            ? read
            : known;

    // A text may state the office and not the name: whoever is named elsewhere held it.
    private IReadOnlyList<Author> AuthorsBeside(LayoutReading reading, List<Fact> facts)
    {
        var office = facts.Find(fact => fact.Field == FactField.Affiliation)?.Value;
        return reading.Authors.Count > 0
            ? reading.Authors
            : [.. Authors
                .Where(author => facts.Exists(fact => fact.Field == FactField.Author && fact.Value == author.Name))
                .Select(author => author with { Affiliation = author.Affiliation ?? office })];
    }
}
