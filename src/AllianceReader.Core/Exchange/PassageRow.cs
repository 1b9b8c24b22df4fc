using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange;

/// <summary>A row of a table of passages: one passage under one of its themes, or under none.</summary>
/// <param name="Authors">Their names in a row.</param>
/// <param name="Range">Code points; null where the passage has no place.</param>
/// <param name="Theme">A slug.</param>
internal sealed record PassageRow(Article Article, string Authors, Annotation Annotation, TextRange? Range, string? Theme, Codebook Codebook, Links Links)
{
    /// <summary>The names of what a row holds, in every table.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "essay", "authors", "publication", "date", "paragraph", "start", "end", "quote", "theme", "theme-slug", "definition",
        "note", "context", "status", "created", "modified", "creator", "id", "link",
    ];

    public int? Paragraph => Annotation.IsUnplaced ? null : Annotation.Paragraph;

    public string? ThemePath => Theme is null ? null : Codebook.Path(Theme);

    public string? Definition => Theme is null ? null : Codebook.Definition(Theme);

    public string Link => Links.Passage(Annotation);

    /// <summary>The block the passage starts in; what stood around it where it is not placed.</summary>
    public string? Context => Annotation switch
    {
        { Place: { } range } => Article.Paragraphs.FirstOrDefault(p => p.Range.Contains(range.Start))?.Text,
        { Quote: { } quote } => quote.Prefix + quote.Exact + quote.Suffix,
        _ => null,
    };

    /// <summary>In text order within each essay; a passage with several themes has a row for each.</summary>
    public static IEnumerable<PassageRow> Of(LibrarySnapshot snapshot)
    {
        var (codebook, links) = (new Codebook(snapshot.Themes), new Links(snapshot.PublicUrl));
        foreach (var (article, annotations) in snapshot.Articles)
        {
            var points = new CodePoints(article.Text);
            var authors = string.Join("; ", article.Authors.Select(a => a.Name));
            foreach (var annotation in annotations)
            {
                var range = annotation.Place is { } placed ? points.FromUtf16(placed) : (TextRange?)null;
                foreach (var theme in annotation.Themes.DefaultIfEmpty())
                {
                    yield return new(article, authors, annotation, range, theme, codebook, links);
                }
            }
        }
    }
}
