using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>A heading and the numbered paragraphs up to the next, for the table of contents.</summary>
/// <param name="Heading">Null for what stands before the first.</param>
internal sealed record Section(Paragraph? Heading, IReadOnlyList<Paragraph> Paragraphs)
{
    public static IReadOnlyList<Section> Of(Article article)
    {
        List<(Paragraph? Heading, List<Paragraph> Paragraphs)> sections = [(null, [])];
        foreach (var block in article.Paragraphs)
        {
            if (block.Kind == BlockKind.Heading)
            {
                sections.Add((block, []));
            }
            else if (block.Number is not null)
            {
                sections[^1].Paragraphs.Add(block);
            }
        }
        return [.. sections.Where(s => s.Heading is not null || s.Paragraphs.Count > 0).Select(s => new Section(s.Heading, s.Paragraphs))];
    }
}
