using System.Globalization;

namespace AllianceReader.Overview;

/// <summary>A column of a timeline: a year that has passages, or a run of years that have none.</summary>
/// <param name="Name">A year, <c>2019–2023</c> for a run, or what the column without a date is called.</param>
/// <param name="Place">Its place among the years that were counted; null for a run without.</param>
public sealed record YearColumn(string Name, int? Place)
{
    /// <param name="counted">Years from the oldest, by number; what has no date last, its key null.</param>
    public static IReadOnlyList<YearColumn> Of(IEnumerable<(string? Key, string Name)> counted)
    {
        List<YearColumn> columns = [];
        int? before = null;
        foreach (var ((key, name), place) in counted.Select((year, place) => (year, place)))
        {
            int? year = key is null ? null : int.Parse(key, CultureInfo.InvariantCulture);
            if (year > before + 1)
            {
                columns.Add(new(Run(before!.Value + 1, year!.Value - 1), null));
            }
            columns.Add(new(name, place));
            before = year;
        }
        return columns;
    }

    private static string Run(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";
}
