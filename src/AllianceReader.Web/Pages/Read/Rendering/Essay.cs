using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <summary>An article as the reading page shows it: with what the reader has marked in it.</summary>
public sealed class Essay
{
    private readonly Dictionary<string, Theme> themes;
    private readonly Dictionary<string, int> numbers;
    private readonly ILookup<Paragraph, Annotation> startingIn;

    /// <param name="annotations">All of the article's, in the store's order.</param>
    /// <param name="codebook">Parents before children.</param>
    public Essay(Article article, IReadOnlyList<Annotation> annotations, IReadOnlyList<Theme> codebook)
    {
        Article = article;
        Annotations = annotations;
        Codebook = codebook;
        themes = codebook.ToDictionary(t => t.Slug, StringComparer.Ordinal);
        Placed = [.. annotations.Where(a => a.Place is not null)];
        numbers = Placed.Select((a, at) => (a.Id, at)).ToDictionary(a => a.Id, a => a.at + 1, StringComparer.Ordinal);
        startingIn = Placed.ToLookup(BlockOf);
    }

    public Article Article { get; }

    public IReadOnlyList<Annotation> Annotations { get; }

    public IReadOnlyList<Theme> Codebook { get; }

    public IReadOnlyList<Annotation> Placed { get; }

    public IEnumerable<Annotation> OnWhole => Annotations.Where(a => a.IsOnWholeEssay);

    /// <summary>Not found again in a revised text; the reader is to say where they belong.</summary>
    public IReadOnlyList<Annotation> Lost => [.. Annotations.Where(a => a.IsUnplaced)];

    /// <summary>Those, and the ones whose words have changed.</summary>
    public VerdictCounts Verdicts => VerdictCounts.Of(Annotations);

    /// <summary>Another essay about what the reader marks most in this one; null where there is none.</summary>
    public ArticleSummary? Beside { get; set; }

    public int NoteCount => Annotations.Count(a => a.Note.Length > 0);

    public int Minutes => Reading.MinutesFor(Article.WordCount);

    /// <summary>The number that stands after a placed passage and before its note, from 1 in text order.</summary>
    public int? NumberOf(Annotation annotation) => numbers.TryGetValue(annotation.Id, out var number) ? number : null;

    public IEnumerable<Annotation> StartingIn(Paragraph block) => startingIn[block];

    public IEnumerable<Theme> ThemesOf(Annotation annotation) => annotation.Themes.Select(slug => themes.GetValueOrDefault(slug)).OfType<Theme>();

    public string ClassOf(string? theme) => theme is not null && themes.TryGetValue(theme, out var found) ? found.Color.ClassName : "t-none";

    /// <summary>The class of its first theme, which colours number and card.</summary>
    public string ClassOf(Annotation annotation) => ClassOf(annotation.Themes.Count == 0 ? null : annotation.Themes[0]);

    /// <summary>Themes used in this essay with how many passages carry each, in the codebook's order.</summary>
    public IEnumerable<(Theme Theme, int Count)> ThemesHere() => Codebook
        .Select(theme => (theme, Annotations.Count(a => a.Themes.Contains(theme.Slug))))
        .Where(here => here.Item2 > 0);

    public IEnumerable<Theme> ThemesIn(Paragraph block) => Placed
        .Where(a => a.Place!.Value.Overlaps(block.Range))
        .SelectMany(ThemesOf)
        .Distinct();

    // A passage may begin in the blank line between two blocks; what it marks then begins with the next.
    private Paragraph BlockOf(Annotation placed) =>
        Article.Paragraphs.FirstOrDefault(b => b.Range.End > placed.Place!.Value.Start) ?? Article.Paragraphs[^1];
}
