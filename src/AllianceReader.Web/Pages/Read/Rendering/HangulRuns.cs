using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>Says which words of an essay in another language are Korean, so that they are spoken and set as Korean (WCAG 3.1.2).</summary>
internal sealed partial class HangulRuns(Article article)
{
    private readonly string text = article.Text;
    private readonly bool isKorean = article.Language?.StartsWith("ko", StringComparison.OrdinalIgnoreCase) == true;

    public void Write(HtmlWriter html, TextRange range)
    {
        var at = range.Start;
        foreach (var run in In(range))
        {
            html.Text(text, at, run.Start - at);
            html.Raw("<span lang=\"ko\">").Text(text, run.Start, run.Length).Raw("</span>");
            at = run.End;
        }
        html.Text(text, at, range.End - at);
    }

    private IEnumerable<TextRange> In(TextRange range)
    {
        if (isKorean)
        {
            yield break;
        }
        for (var match = Run().Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            yield return new(match.Index, match.Index + match.Length);
        }
    }

    // Syllables, jamo and their compatibility forms, with the spaces between words of them.
    [GeneratedRegex(@"[\uAC00-\uD7A3\u1100-\u11FF\u3131-\u318E]+(?:[ \u00B7][\uAC00-\uD7A3\u1100-\u11FF\u3131-\u318E]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
