using System.Text.RegularExpressions;
using AllianceReader.Annotations;

namespace AllianceReader.Articles;

/// <summary>What becomes of an article's facts when a reader says otherwise, and when its text comes again.</summary>
public static partial class Corrections
{
    /// <summary>UTF-16 units of one fact; the longest standfirst in the corpus has 230.</summary>
    public const int LongestFact = 2000;

    /// <summary>Sets what is said, each as a fact whose basis is <see cref="Basis.Reader"/>; "none" is a fact too, with an empty value.</summary>
    /// <exception cref="RefusedException">Not a date, not a language tag, not a web address, or text that cannot be kept.</exception>
    public static Article Correct(this Article article, FactCorrection said)
    {
        Said(said.Title, FactField.Title, (a, title) => a with { Title = title });
        Said(said.Kicker, FactField.Kicker, (a, kicker) => a with { Kicker = kicker });
        Said(said.Standfirst, FactField.Standfirst, (a, standfirst) => a with { Standfirst = standfirst });
        Said(said.Publication, FactField.Publication, (a, publication) => a with { Publication = publication });
        Said(Date(said.Published, "published"), FactField.Published, (a, published) => a with { Published = published });
        Said(Date(said.Modified, "modified"), FactField.Modified, (a, modified) => a with { Modified = modified });
        Said(Language(said.Language), FactField.Language, (a, language) => a with { Language = language });
        Said(said.Licence, FactField.Licence, (a, licence) => a with { Licence = licence });
        Said(WebAddress(said.Url), FactField.Url, (a, url) => a with { Url = url });
        if (said.Authors is { } authors)
        {
            article = WithAuthors(article, [.. authors.Select(Accept)]);
        }
        if (said.Topics is { } topics)
        {
            string[] accepted = [.. topics.Select(topic => Accept(topic, "topics")).Where(topic => topic.Length > 0)];
            article = article with { Topics = accepted, Facts = Replace(article.Facts, FactField.Topic, OrNone(accepted)) };
        }
        return article;

        void Said(string? value, FactField field, Func<Article, string?, Article> set)
        {
            if (value is not null)
            {
                var accepted = Accept(value, NameOf(field));
                article = set(article, accepted.Length == 0 ? null : accepted) with { Facts = Replace(article.Facts, field, [accepted]) };
            }
        }
    }

    /// <summary>The new text with the facts that a reader has set in the old one.</summary>
    public static Article KeepingWhatReadersSaid(this Article revised, Article old)
    {
        var authors = IsReaders(FactField.Author) || IsReaders(FactField.Affiliation);
        return revised.Correct(new()
        {
            Title = Kept(FactField.Title, old.Title),
            Kicker = Kept(FactField.Kicker, old.Kicker),
            Standfirst = Kept(FactField.Standfirst, old.Standfirst),
            Publication = Kept(FactField.Publication, old.Publication),
            Published = Kept(FactField.Published, old.Published),
            Modified = Kept(FactField.Modified, old.Modified),
            Language = Kept(FactField.Language, old.Language),
            Licence = Kept(FactField.Licence, old.Licence),
            Url = Kept(FactField.Url, old.Url),
            Authors = authors ? old.Authors : null,
            Topics = IsReaders(FactField.Topic) ? old.Topics : null,
        });

        bool IsReaders(FactField field) => old.Facts.Any(fact => fact.Field == field && fact.Basis == Basis.Reader);
        string? Kept(FactField field, string? value) => IsReaders(field) ? value ?? "" : null;
    }

    private static Article WithAuthors(Article article, Author[] authors)
    {
        var affiliations = authors.Select(author => author.Affiliation ?? "").Where(affiliation => affiliation.Length > 0);
        var facts = Replace(article.Facts, FactField.Author, OrNone(authors.Select(author => author.Name)));
        return article with { Authors = authors, Facts = Replace(facts, FactField.Affiliation, OrNone(affiliations)) };
    }

    private static Author Accept(Author author)
    {
        var name = Accept(author.Name, "authors");
        return name.Length > 0
            ? new(name, OrNull(author.Given), OrNull(author.Family), OrNull(author.Affiliation))
            : throw new RefusedException("authors", "An author needs a name.");

        static string? OrNull(string? part) => part is null || Accept(part, "authors") is not { Length: > 0 } kept ? null : kept;
    }

    // One line, no space around it: a fact stands in bylines, bibliographies and file names.
    private static string Accept(string value, string field) => string.Join(
        ' ', NoteText.Accept(value, field, LongestFact).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Normalized();

    private static string? Date(string? said, string field) => said is null or "" || EdtfDate.Parse(said.Trim()) is not null
        ? said
        : throw new RefusedException(field, $"“{said}” is not a date. Write it as precisely as known: 2024, 2024-05 or 2024-05-31.");

    // BCP 47, its form only: that a tag is registered is for nobody here to know.
    private static string? Language(string? said) => said is null or "" || LanguageTag().IsMatch(said.Trim())
        ? said
        : throw new RefusedException("language", $"“{said}” is not a language tag such as en, en-US or ko.");

    // Trust boundary: the address becomes a link; javascript: and the like must not.
    private static string? WebAddress(string? said) =>
        said is null or "" || (Uri.TryCreate(said.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? said
            : throw new RefusedException("url", "The address has to begin with http:// or https://.");

    private static Fact[] Replace(IEnumerable<Fact> facts, FactField field, IEnumerable<string> values) =>
    [
        .. facts.Where(fact => fact.Field != field)
            .Concat(values.Select(value => new Fact(field, value, Basis.Reader)))
            .OrderBy(fact => fact.Field),
    ];

    private static IEnumerable<string> OrNone(IEnumerable<string> values) => values.DefaultIfEmpty("");

    private static string NameOf(FactField field) => field.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
