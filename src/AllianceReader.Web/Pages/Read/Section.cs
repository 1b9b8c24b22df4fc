using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>A heading and the numbered paragraphs up to the next, for the table of contents; each with its place among the blocks, from 0.</summary>
/// <param name="Heading">Null for what stands before the first.</param>
internal sealed record Section((int At, Paragraph Block)? Heading, IReadOnlyList<(int At, Paragraph Block)> Paragraphs)
{
    public static IReadOnlyList<Section> Of(Article article)
    {
        List<((int, Paragraph)? Heading, List<(int, Paragraph)> Paragraphs)> sections = [(null, [])];
        foreach (var (at, block) in article.Paragraphs.Index())
        {
            if (block.Kind == BlockKind.Heading)
            {
                sections.Add(((at, block), []));
            }
            else if (block.Number is not null)
            {
                sections[^1].Paragraphs.Add((at, block));
            }
        }
        return [.. sections.Where(s => s.Heading is not null || s.Paragraphs.Count > 0).Select(s => new Section(s.Heading, s.Paragraphs))];
    }
}
