using AllianceReader.Articles;
using AllianceReader.Corpus.Layouts;
using AllianceReader.Exchange.Intake;

namespace AllianceReader.Corpus.Sources;

/// <summary>
/// Trust boundary: what a file says of itself, made fit to be a fact: one line, nothing hidden in it, a date that is one, an address that
/// leads to the web. Whoever states a field first is believed.
/// </summary>
internal sealed class FactsFound
{
    /// <summary>A page lists its topics, or a shop its wares.</summary>
    private const int MostTopics = 12;

    /// <summary>UTF-16 units of a topic.</summary>
    private const int LongestTopic = 60;

    /// <summary>A paper with more authors is not an essay.</summary>
    private const int MostAuthors = 20;

    /// <summary>UTF-16 units of a name.</summary>
    private const int LongestName = 100;

    private readonly List<Fact> facts = [];
    private readonly List<Author> authors = [];

    public IReadOnlyList<Fact> Facts => [.. facts.OrderBy(fact => fact.Field)];

    public IReadOnlyList<Author> Authors => authors;

    public bool Has(FactField field) => facts.Exists(fact => fact.Field == field);

    public string? Find(FactField field) => facts.Find(fact => fact.Field == field)?.Value;

    /// <param name="where">Where it says so, a sentence: <c>From the page’s JSON-LD.</c></param>
    /// <param name="basis">Concluded, where the file says something of itself rather than of the essay.</param>
    public void State(FactField field, string? value, string where, Basis basis = Basis.Text)
    {
        if (!Has(field) && Accepted(field, value) is { } accepted)
        {
            facts.Add(new(field, accepted, basis, Reason: where));
        }
    }

    public void Topics(IEnumerable<string?> topics, string where)
    {
        if (!Has(FactField.Topic))
        {
            facts.AddRange(topics.Select(Line).OfType<string>().Where(topic => topic.Length <= LongestTopic).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTopics)
                .Select(topic => new Fact(FactField.Topic, topic, Basis.Text, Reason: where)));
        }
    }

    public void By(IEnumerable<Author> writers, string where, Basis basis = Basis.Text)
    {
        if (authors.Count > 0)
        {
            return;
        }
        foreach (var writer in writers.Where(writer => writer.Name.Length is > 0 and <= LongestName).DistinctBy(writer => writer.Slug).Take(MostAuthors))
        {
            authors.Add(writer);
            facts.Add(new(FactField.Author, writer.Name, basis, Reason: where));
        }
        State(FactField.Affiliation, authors.Select(author => author.Affiliation).OfType<string>().FirstOrDefault(), where, basis);
    }

    /// <summary>Names as a person or a program writes them; an address is no name.</summary>
    public void By(IEnumerable<string?> names, string where, Basis basis = Basis.Text) =>
        By(names.Select(Line).OfType<string>().Where(name => !IsAddress(name)).SelectMany(Names).Select(name => NamedBy(name)), where, basis);

    /// <summary><c>Snyder, Scott A.</c> as bibliographies have it, or as bylines do.</summary>
    public static Author NamedBy(string name, string? affiliation = null) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given] && !family.Contains(' ', StringComparison.Ordinal)
            ? new($"{given} {family}", given, family, affiliation)
            : PersonName.Read(name, affiliation);

    /// <summary>One line without anything that hides in it or turns its direction.</summary>
    public static string? Line(string? text) => text is null ? null
        : Cleaned.Line(string.Concat(text.Where(c => c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\uFEFF' or '\u00AD'))));

    private static string? Accepted(FactField field, string? value) => Line(value) is not { } line || line.Length > Corrections.LongestFact ? null : field switch
    {
        FactField.Published or FactField.Modified => FoundDate.ToEdtf(line),
        FactField.Url => Address(line),
        FactField.Language => LanguageTag(line),
        FactField.Licence => LicenceName.Of(line),
        _ => line,
    };

    private static IEnumerable<string> Names(string line)
    {
        var bare = line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? line[3..] : line;
        return bare.Contains(" and ", StringComparison.Ordinal) || bare.Count(c => c == ',') > 1 ? PersonName.Split(bare) : [bare];
    }

    private static bool IsAddress(string name) => name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal);

    private static string? Address(string line) =>
        Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.GetLeftPart(UriPartial.Query) : null;

    private static string? LanguageTag(string line)
    {
        var tag = line.Replace('_', '-');
        return tag.Length is >= 2 and <= 35 && tag.Split('-') is [{ Length: 2 or 3 } language, ..] && language.All(char.IsAsciiLetter) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && tag != "und" ? tag : null;
    }
}
