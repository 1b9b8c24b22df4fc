using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// What a form of facts changes. Only what differs from what stands: a field that was left alone keeps the basis it has.
/// </summary>
internal static partial class Corrections
{
    /// <summary>UTF-16 units; a standfirst is the longest of them.</summary>
    private const int Longest = 1000;

    /// <exception cref="RefusedException">A date that is none, an address that leads nowhere, text that cannot be kept.</exception>
    public static FactCorrection In(FactsInput said, Article stands) => new()
    {
        Title = Changed("title", said.Title, stands.Title),
        Kicker = Changed("kicker", said.Kicker, stands.Kicker),
        Standfirst = Changed("standfirst", said.Standfirst, stands.Standfirst),
        Authors = ChangedAuthors(said.Authors, stands.Authors),
        Publication = Changed("publication", said.Publication, stands.Publication),
        Published = ChangedDate("published", said.Published, stands.Published),
        Modified = ChangedDate("modified", said.Modified, stands.Modified),
        Language = ChangedLanguage(said.Language, stands.Language),
        Licence = Changed("licence", said.Licence, stands.Licence),
        Url = ChangedAddress(said.Url, stands.Url),
        Topics = ChangedTopics(said.Topics, stands.Topics),
    };

    public static bool AreNone(FactCorrection correction) => correction == new FactCorrection();

    private static string? Changed(string field, string? said, string? stands)
    {
        var text = Accept(field, said);
        return text == (stands ?? "") ? null : text;
    }

    private static string? ChangedDate(string field, string? said, string? stands) => Changed(field, said, stands) switch
    {
        { Length: > 0 } date when EdtfDate.Parse(date) is null =>
            throw new RefusedException(field, $"“{date}” is not a date as the form takes it: 2025-04-09, or 2018-09, or 2024."),
        var date => date,
    };

    private static string? ChangedLanguage(string? said, string? stands) => Changed("language", said, stands) switch
    {
        { Length: > 0 } tag when !LanguageTag().IsMatch(tag) => throw new RefusedException("language", $"“{tag}” is not a language tag such as en, en-US or ko."),
        var tag => tag,
    };

    // Trust boundary: what a reader types here becomes a link on the page.
    private static string? ChangedAddress(string? said, string? stands) => Changed("url", said, stands) switch
    {
        { Length: > 0 } address when !Original.IsWeb(address) => throw new RefusedException("url", "An address on the web begins with https:// or http://."),
        var address => address,
    };

    private static List<Author>? ChangedAuthors(IReadOnlyList<AuthorInput> said, IReadOnlyList<Author> stands)
    {
        var authors = said.Select(ToAuthor).OfType<Author>().ToList();
        return authors.SequenceEqual(stands) ? null : authors;
    }

    private static Author? ToAuthor(AuthorInput row)
    {
        var (given, family) = (Accept("authors", row.Given), Accept("authors", row.Family));
        var name = Accept("authors", row.Name) is { Length: > 0 } shown ? shown : $"{given} {family}".Trim();
        return name.Length == 0 ? null : new(name, OrNull(given), OrNull(family), OrNull(Accept("authors", row.Affiliation)));
    }

    private static List<string>? ChangedTopics(string? said, IReadOnlyList<string> stands)
    {
        var topics = Accept("topics", said).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        return topics.SequenceEqual(stands, StringComparer.Ordinal) ? null : topics;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Accept(string field, string? said) => NoteText.Accept(said ?? "", field, Longest).Trim().Normalized();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
