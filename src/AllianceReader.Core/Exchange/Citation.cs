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
    private const int TitleWords = 5;

    public string Entry => Lead + Publication + Rest;

    public static Citation Of(Article article)
    {
        var date = EdtfDate.Parse(article.Published);
        var year = date?.Year.ToString(CultureInfo.InvariantCulture) ?? "n.d.";
        var title = Quoted(article.Heading);
        var lead = article.Authors.Count > 0 ? $"{Listed(article.Authors)} {Stopped(year)} {title}" : $"{title} {Stopped(year)}";
        return new(
            $"{Short(article)} {year}",
            article.Publication is null ? lead : lead + " ",
            article.Publication,
            article.Publication is null ? "" : Dated(date));
    }

    private static string Short(Article article) => article.Authors switch
    {
        [] => $"“{Curtailed(article.Heading)}”",
        [var one] => Last(one),
        [var one, var other] => $"{Last(one)} and {Last(other)}",
        [var one, ..] => $"{Last(one)} et al.",
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
