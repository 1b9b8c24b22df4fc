using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Exchange;

/// <summary>An essay as an author-date text cites it (Chicago Manual of Style, 18th edition, chapter 13).</summary>
/// <param name="InText">For the parentheses after a quotation: <c>Kim 2018</c>, <c>Moon and Kim n.d.</c>; without an author the title's first words.</param>
/// <param name="Lead">The entry of the reference list up to the publication, which is set in italics.</param>
/// <param name="Publication">Null where none is known.</param>
/// <param name="Rest">What follows the publication, its full stop included.</param>
public sealed record Citation(string InText, string Lead, string? Publication, string Rest)
{
    /// <summary>As a note at the foot cites it (chapter 13 as well) where it is cited first, without a full stop: a paragraph may follow.</summary>
    public required NoteCitation InNote { get; init; }

    private const int TitleWords = 5;

    public string Entry => Lead + Publication + Rest;

    public static Citation Of(Article article) => Of(article.Heading, article.Authors, article.Publication, article.Published);

    public static Citation Of(ArticleSummary article) => Of(article.Heading, article.Authors, article.Publication, article.Published);

    private static Citation Of(string heading, IReadOnlyList<Author> authors, string? publication, string? published)
    {
        var date = EdtfDate.Parse(published);
        var year = date?.Year.ToString(CultureInfo.InvariantCulture) ?? "n.d.";
        var title = Quoted(heading);
        var lead = authors.Count > 0 ? $"{Listed(authors)} {Stopped(year)} {title}" : $"{title} {Stopped(year)}";
        return new(
            $"{Short(heading, authors)} {year}",
            publication is null ? lead : lead + " ",
            publication,
            publication is null ? "" : Dated(date))
        {
            InNote = new(
                $"{(authors.Count == 0 ? "" : $"{Named(authors)}, ")}“{Nested(heading).TrimEnd('.')},” ",
                publication,
                $"{(publication is null ? "" : ", ")}{date?.ToLongText() ?? "n.d."}",
                authors.Count == 0 ? $"“{Curtailed(heading)}”" : $"{Family(authors)}, “{Curtailed(heading)}”"),
        };
    }

    private static string Short(string heading, IReadOnlyList<Author> authors) => authors.Count == 0 ? $"“{Curtailed(heading)}”" : Family(authors);

    private static string Named(IReadOnlyList<Author> authors) => authors switch
    {
        [var one] => one.Name,
        [var one, var other] => $"{one.Name} and {other.Name}",
        _ => $"{authors[0].Name} et al.",
    };

    private static string Family(IReadOnlyList<Author> authors) => authors switch
    {
        [var one] => Last(one),
        [var one, var other] => $"{Last(one)} and {Last(other)}",
        _ => $"{Last(authors[0])} et al.",
    };

    // The family name first for the first author only, and in no language twice: "Moon, Chung-in", "and Scott A. Snyder".
    private static string Listed(IReadOnlyList<Author> authors)
    {
        string[] names = [Inverted(authors[0]), .. authors.Skip(1).Select(a => a.Name)];
        return Stopped(names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])}, and {names[^1]}");
    }

    private static string Inverted(Author author) => author is { Family: { } family, Given: { } given } ? $"{family}, {given}" : author.Name;

    private static string Last(Author author) => author.Family ?? author.Name;

    // The year stands before the title already.
    private static string Dated(EdtfDate? date) => date?.Month is null ? "." : $", {date.ToLongText()}.";

    private static string Quoted(string title)
    {
        var within = Nested(title);
        return within.Length > 0 && within[^1] is '?' or '!' or '.' or '…' ? $"“{within}”" : $"“{within}.”";
    }

    private static string Curtailed(string title) =>
        Nested(string.Join(' ', title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(TitleWords))).TrimEnd('.', ',', ';', ':', '?', '!', '…', ' ');

    // Within double quotation marks, the title's own become single.
    private static string Nested(string title) => title.Replace('“', '‘').Replace('”', '’').Trim();

    private static string Stopped(string text) => text.EndsWith('.') ? text : text + ".";
}
