using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources.Pdf;

/// <summary>Running heads and page numbers: what stands at the edge of pages, and again and again.</summary>
internal sealed partial class PageFurniture
{
    /// <summary>Points that a running head may move from page to page, left and right pages being set alike.</summary>
    private const double Nearly = 6;

    private readonly HashSet<PdfLine> heads;
    private readonly HashSet<PdfLine> numbers;

    public PageFurniture(IReadOnlyList<PdfLine> lines)
    {
        List<PdfLine> edges = [.. lines.Where(line => line.IsAtTop || line.IsAtBottom)];
        numbers = [.. edges.Where(line => Number().IsMatch(line.Text))];
        heads = [.. edges.GroupBy(line => Digits().Replace(line.Text, "#"))
            .Where(same => same.Select(line => line.Page).Distinct().Count() > 1 && same.Max(line => line.Top) - same.Min(line => line.Top) <= Nearly)
            .SelectMany(same => same)
            .Where(line => !numbers.Contains(line))];
    }

    /// <returns>One of <see cref="FurnitureRole"/>; null for the text.</returns>
    public string? RoleOf(PdfLine line) => numbers.Contains(line) ? FurnitureRole.PageNumber : heads.Contains(line) ? FurnitureRole.RunningHead : null;

    [GeneratedRegex(@"^\W{0,3}(?:page\s+|p\.\s*|seite\s+)?(?:[0-9]{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|von)\s*[0-9]{1,4})?\W{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
