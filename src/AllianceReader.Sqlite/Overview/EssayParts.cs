using AllianceReader.Articles;
using AllianceReader.Overview;

namespace AllianceReader.Sqlite.Overview;

/// <summary>The rows of one essay, until it is whole. They mostly come in order already.</summary>
internal sealed class EssayParts
{
    private readonly List<TextRange> blocks = [];
    private readonly List<(long Number, TextRange? Range)> annotations = [];
    private readonly List<(long Annotation, int Theme)> taggings = [];

    public long Id { get; init; }

    public int FirstDay { get; init; }

    public int LastDay { get; init; }

    public int Publication { get; init; }

    public List<int> Authors { get; } = [];

    public void AddBlock(int start, int stop) => blocks.Add(new(start, stop));

    /// <param name="range">Null for what has no certain place.</param>
    public void AddAnnotation(long number, TextRange? range) => annotations.Add((number, range));

    public void AddTheme(long annotation, int theme) => taggings.Add((annotation, theme));

    public TaggedEssay Essay()
    {
        Sort(blocks, (one, other) => one.Start.CompareTo(other.Start));
        Sort(taggings, (one, other) => one.Annotation.CompareTo(other.Annotation));
        Sort(annotations, (one, other) => Nullable.Compare(one.Range?.Start, other.Range?.Start));
        List<TaggedPassage> passages = new(annotations.Count);
        List<TaggedPassage> unplaced = [];
        foreach (var (number, range) in annotations)
        {
            var (first, count) = ThemesOf(number);
            if (count > 0)
            {
                (range is null ? unplaced : passages).Add(new(number, range?.Start ?? 0, range?.End ?? 0, first, count));
            }
        }
        return new(
            Id, [.. Authors.Distinct()], Publication, FirstDay, LastDay,
            [.. blocks.Select(block => block.Start)], blocks.Count == 0 ? 0 : blocks[^1].End,
            [.. passages], [.. unplaced], [.. taggings.Select(tagging => tagging.Theme)]);
    }

    private (int First, int Count) ThemesOf(long annotation)
    {
        var (low, high) = (0, taggings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = taggings[middle].Annotation < annotation ? (middle + 1, high) : (low, middle);
        }
        var past = low;
        while (past < taggings.Count && taggings[past].Annotation == annotation)
        {
            past++;
        }
        return (low, past - low);
    }

    private static void Sort<T>(List<T> rows, Comparison<T> order)
    {
        for (var at = 1; at < rows.Count; at++)
        {
            if (order(rows[at - 1], rows[at]) > 0)
            {
                rows.Sort(order);
                return;
            }
        }
    }
}
