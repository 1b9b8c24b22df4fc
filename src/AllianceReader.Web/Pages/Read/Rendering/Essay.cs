using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <summary>An article as the reading page shows it: with what the reader has marked in it.</summary>
public sealed class Essay
{
    private readonly Dictionary<string, Theme> themes;
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly ILookup<int, Annotation> startingIn;
    private readonly Lazy<ILookup<int, Theme>> themesIn;

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
        startingIn = Placed.ToLookup(a => BlocksOf(a.Place!.Value).First);
        themesIn = new(() => ThemesByBlock().DistinctBy(at => (at.Block, at.Theme.Slug)).ToLookup(at => at.Block, at => at.Theme));
        Lost = [.. annotations.Where(a => a.IsUnplaced)];
    }

    /// <summary>From this many annotations on, each note is one line until it is opened, and bars show what lies where.</summary>
    public const int Dense = 40;

    public Article Article { get; }

    public bool IsDense => !IsShared && Annotations.Count >= Dense;

    /// <summary>For somebody who may read it and nothing else: no way to write, and none into the library.</summary>
    public bool IsShared { get; init; }

    public IReadOnlyList<Annotation> Annotations { get; }

    public IReadOnlyList<Theme> Codebook { get; }

    public IReadOnlyList<Annotation> Placed { get; }

    public IEnumerable<Annotation> OnWhole => Annotations.Where(a => a.IsOnWholeEssay);

    /// <summary>The places of the blocks to show, where a page that has the others asks for these; null for all.</summary>
    public IReadOnlySet<int>? Only { get; private set; }

    /// <summary>Not found again in a revised text; the reader is to say where they belong.</summary>
    public IReadOnlyList<Annotation> Lost { get; }

    /// <summary>Those, and the ones whose words have changed.</summary>
    public VerdictCounts Verdicts => VerdictCounts.Of(Annotations);

    /// <summary>Another essay about what the reader marks most in this one; null where there is none.</summary>
    public ArticleSummary? Beside { get; set; }

    /// <summary>On paper the notes stand beside the text rather than at its end.</summary>
    public bool PrintsBeside { get; set; }

    public int NoteCount => Annotations.Count(a => a.Note.Length > 0);

    public int Minutes => Reading.MinutesFor(Article.WordCount);

    /// <summary>The number that stands after a placed passage and before its note, from 1 in text order.</summary>
    public int? NumberOf(Annotation annotation) => numbers.TryGetValue(annotation.Id, out var number) ? number : null;

    /// <summary>Of the blocks, show those that these passages mark.</summary>
    public void ShowOnly(IEnumerable<TextRange> passages) => Only = passages.Select(BlocksOf)
        .SelectMany(blocks => Enumerable.Range(blocks.First, blocks.Last - blocks.First + 1)).ToHashSet();

    /// <summary>Those that mark a block to show.</summary>
    public IEnumerable<Annotation> PlacedInShown => Only is null ? Placed : Placed.Where(annotation =>
    {
        var (first, last) = BlocksOf(annotation.Place!.Value);
        return Enumerable.Range(first, last - first + 1).Any(Only.Contains);
    });

    public bool Shows(int block) => Only?.Contains(block) ?? true;

    /// <summary>What it is called where its colour and place cannot be seen.</summary>
    public string NameOf(Annotation annotation)
    {
        if (!names.TryGetValue(annotation.Id, out var name))
        {
            names.Add(annotation.Id, name = NoteNames.Of(this, annotation));
        }
        return name;
    }

    /// <param name="block">Its place among the article's blocks, from 0.</param>
    public IEnumerable<Annotation> StartingIn(int block) => startingIn[block];

    public IEnumerable<Theme> ThemesOf(Annotation annotation) => annotation.Themes.Select(slug => themes.GetValueOrDefault(slug)).OfType<Theme>();

    public string ClassOf(string? theme) => theme is not null && themes.TryGetValue(theme, out var found) ? found.ClassName : "t-none";

    /// <summary>The class of its first theme, which colours number and card.</summary>
    public string ClassOf(Annotation annotation) => ClassOf(annotation.Themes.Count == 0 ? null : annotation.Themes[0]);

    /// <summary>Themes used in this essay with how many passages carry each, in the codebook's order.</summary>
    public IEnumerable<(Theme Theme, int Count)> ThemesHere()
    {
        var counts = Annotations.SelectMany(a => a.Themes).CountBy(slug => slug).ToDictionary(StringComparer.Ordinal);
        return Codebook.Where(theme => counts.ContainsKey(theme.Slug)).Select(theme => (theme, counts[theme.Slug]));
    }

    /// <param name="block">Its place among the article's blocks, from 0.</param>
    public IEnumerable<Theme> ThemesIn(int block) => themesIn.Value[block];

    /// <summary>
    /// The blocks that a passage marks, by place, at least one: it may begin in the blank line between two, and what it marks then
    /// begins with the next.
    /// </summary>
    public (int First, int Last) BlocksOf(TextRange passage)
    {
        var first = Math.Min(FirstEndingAfter(passage.Start), Article.Paragraphs.Count - 1);
        var last = first;
        while (last + 1 < Article.Paragraphs.Count && Article.Paragraphs[last + 1].Range.Start < passage.End)
        {
            last++;
        }
        return (first, last);
    }

    private IEnumerable<(int Block, Theme Theme)> ThemesByBlock()
    {
        foreach (var annotation in Placed)
        {
            var place = annotation.Place!.Value;
            var (first, last) = BlocksOf(place);
            for (var block = first; block <= last; block++)
            {
                foreach (var theme in Shows(block) && Article.Paragraphs[block].Range.Overlaps(place) ? ThemesOf(annotation) : [])
                {
                    yield return (block, theme);
                }
            }
        }
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = Article.Paragraphs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Article.Paragraphs[middle].Range.End > offset ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
