using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Csl;

/// <summary>
/// What essays are cited by: family name, year and the longest word of the title, <c>kim2018alliances</c>. Letters and digits of ASCII,
/// for BibTeX, LaTeX and Pandoc alike, beginning with a letter. Made from the essay alone, so that the next export gives the same; where two
/// of one file would have the same, the later one takes a second word of its title, and after that a number.
/// </summary>
public sealed class CitationKeys
{
    /// <summary>Characters; one long word, or an author who is an institution.</summary>
    private const int LongestWord = 20;

    private readonly Dictionary<string, string> bySlug = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The same for the same essay, another for any other.</summary>
    public string Of(Article article)
    {
        if (!bySlug.TryGetValue(article.Slug, out var key))
        {
            key = Candidates(article).First(taken.Add);
            bySlug[article.Slug] = key;
        }
        return key;
    }

    private static IEnumerable<string> Candidates(Article article)
    {
        var stem = Begun(Person(article)) + EdtfDate.Parse(article.Published)?.Year.ToString("0000", CultureInfo.InvariantCulture);
        string[] words = [.. Romanized.Words(article.Heading).OrderByDescending(word => word.Length).Take(2).Select(Cut)];
        var key = words is [var longest, ..] ? stem + longest : $"{stem}x{Mark(article)}";
        yield return key;
        if (words is [_, var second])
        {
            yield return key + second;
        }
        for (var n = 2; ; n++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{key}-{n}");
        }
    }

    private static string Person(Article article) =>
        article.Authors is [var first, ..] ? Cut(string.Concat(Romanized.Words(first.Family ?? first.Name, isName: true))) : "";

    // A key in BibTeX begins with a letter: "2024diplomacy" is no key everywhere.
    private static string Begun(string person) => person is [>= 'a' and <= 'z', ..] ? person : "essay" + person;

    private static string Cut(string word) => word.Length > LongestWord ? word[..LongestWord] : word;

    // For titles in scripts that are not spelled in Latin letters here: the same for the same essay, and told from others.
    private static string Mark(Article article) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Slug)))[..6];
}
