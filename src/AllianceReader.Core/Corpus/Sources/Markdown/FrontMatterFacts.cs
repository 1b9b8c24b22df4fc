using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources.Markdown;

/// <summary>Facts under the names that Pandoc, Obsidian, Hugo, Jekyll and Zotero give them.</summary>
internal static class FrontMatterFacts
{
    private const string Where = "From the front matter.";

    private static readonly string[] authorsNames = ["author", "authors", "creator", "byline"];

    private static readonly string[] topicsNames = ["topic", "topics", "keywords", "tags", "categories"];

    public static FactsFound Of(FrontMatter? matter)
    {
        var facts = new FactsFound();
        if (matter is null)
        {
            return facts;
        }
        facts.State(FactField.Title, matter.First("title"), Where);
        facts.State(FactField.Kicker, matter.First("kicker"), Where);
        facts.State(FactField.Standfirst, matter.First("standfirst", "subtitle", "dek"), Where);
        facts.By(authorsNames.SelectMany(matter.All).SelectMany(Person), Where);
        facts.State(FactField.Affiliation, matter.First("affiliation"), Where);
        facts.State(FactField.Publication, matter.First("publication", "container-title", "journal", "newspaper", "site", "publisher"), Where);
        facts.State(FactField.Published, matter.First("published", "date", "issued", "pubdate"), Where);
        facts.State(FactField.Modified, matter.First("modified", "updated", "lastmod"), Where);
        facts.State(FactField.Language, matter.First("language", "lang"), Where);
        facts.State(FactField.Licence, matter.First("licence", "license", "rights"), Where);
        facts.Topics(topicsNames.SelectMany(matter.All).SelectMany(Values), Where);
        facts.State(FactField.Url, matter.First("url", "source", "link", "canonical", "canonical_url"), Where);
        return facts;
    }

    private static IEnumerable<Author> Person(IReadOnlyDictionary<string, string> said)
    {
        if (said.TryGetValue("", out var line))
        {
            // Obsidian links a person's note: [[Tongfi Kim]].
            var name = FactsFound.Line(line)?.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);
            return name is null ? [] : Layouts.PersonName.Split(name).Select(one => FactsFound.NamedBy(one));
        }
        var (given, family) = (FactsFound.Line(said.GetValueOrDefault("given")), FactsFound.Line(said.GetValueOrDefault("family")));
        var affiliation = FactsFound.Line(said.GetValueOrDefault("affiliation"));
        var full = FactsFound.Line(said.GetValueOrDefault("name") ?? said.GetValueOrDefault("literal")) ?? string.Join(' ', new[] { given, family }.OfType<string>());
        return full.Length == 0 ? [] : [family is null ? FactsFound.NamedBy(full, affiliation) : new(full, given, family, affiliation)];
    }

    private static IEnumerable<string> Values(IReadOnlyDictionary<string, string> said) => said.TryGetValue("", out var line) ? line.Split(',') : [];
}
