using AllianceReader.Overview;

namespace AllianceReader.Sqlite.Overview;

/// <summary>What the essays have to be narrowed by.</summary>
/// <param name="Themes">Passages and notes by theme, those below it not counted.</param>
/// <param name="Authors">Essays by author, the most first.</param>
/// <param name="Publications">Essays by publication, the most first.</param>
/// <param name="FirstYear">0 when no date is known.</param>
internal sealed record Usage(
    IReadOnlyDictionary<int, int> Themes,
    IReadOnlyList<(int Key, int Count)> Authors,
    IReadOnlyList<(int Key, int Count)> Publications,
    int Passages,
    int FirstYear,
    int LastYear)
{
    /// <summary>Of authors and publications: more than these nobody looks through.</summary>
    private const int Most = 300;

    public static Usage Of(IReadOnlyList<TaggedEssay> essays) => new(
        PassagesByTheme(essays),
        MostOf(essays, essay => essay.Authors),
        MostOf(essays, essay => essay.Publication == Names.None ? [] : [essay.Publication]),
        essays.Sum(essay => essay.Passages.Length + essay.Unplaced.Length),
        essays.Select(essay => essay.Year).Where(year => year > 0).DefaultIfEmpty().Min(),
        essays.Select(essay => essay.Year).DefaultIfEmpty().Max());

    private static Dictionary<int, int> PassagesByTheme(IReadOnlyList<TaggedEssay> essays)
    {
        Dictionary<int, int> counts = [];
        foreach (var essay in essays)
        {
            foreach (var theme in essay.Themes)
            {
                counts[theme] = counts.GetValueOrDefault(theme) + 1;
            }
        }
        return counts;
    }

    private static (int Key, int Count)[] MostOf(IReadOnlyList<TaggedEssay> essays, Func<TaggedEssay, int[]> of) => [.. essays
        .SelectMany(of)
        .CountBy(number => number)
        .OrderByDescending(one => one.Value)
        .ThenBy(one => one.Key)
        .Take(Most)
        .Select(one => (one.Key, one.Value))];
}
