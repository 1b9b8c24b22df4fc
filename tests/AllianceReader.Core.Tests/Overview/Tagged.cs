using AllianceReader.Overview;

namespace AllianceReader.Core.Tests.Overview;

/// <summary>Essays as an overview counts them, of a codebook in which Liberal order and Old order stand below Order.</summary>
internal static class Tagged
{
    public const int Fear = 1;
    public const int Habit = 2;
    public const int Order = 3;
    public const int Liberal = 4;
    public const int Old = 5;

    public static IReadOnlyList<CodebookTheme> Codebook { get; } =
    [
        new(Fear, "fear", "Fear", "amber", null),
        new(Habit, "habit", "Habit", "sky", null),
        new(Order, "order", "Order", "green", null),
        new(Liberal, "liberal-order", "Liberal order", "teal", Order),
        new(Old, "old-order", "Old order", "rose", Order),
    ];

    public static Lineage Lineage(bool rollsUp = false, params int[] shown) =>
        new(Codebook, [.. Codebook.Where(theme => shown.Length == 0 || shown.Contains(theme.Id))], rollsUp);

    /// <summary>Two blocks, "0123456789" each, 22 characters with the blank line between.</summary>
    public static TaggedEssay Essay(long id, int year, int[] authors, params (int Start, int End, int[] Themes)[] passages) =>
        Essay(id, year, authors, [], passages);

    public static TaggedEssay Essay(long id, int year, int[] authors, int[][] unplaced, params (int Start, int End, int[] Themes)[] passages)
    {
        List<int> themes = [];
        var number = id * 100;
        return new(
            id, authors, -1, year * 10_000, (year * 10_000) + 9999, [0, 12], 22,
            [.. passages.OrderBy(passage => passage.Start).Select(passage => Passage(passage.Start, passage.End, passage.Themes))],
            [.. unplaced.Select(carried => Passage(0, 0, carried))],
            [.. themes]);

        TaggedPassage Passage(int start, int end, int[] carried)
        {
            themes.AddRange(carried);
            return new(number++, start, end, themes.Count - carried.Length, carried.Length);
        }
    }
}
