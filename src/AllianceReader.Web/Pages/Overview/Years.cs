using System.Globalization;
using AllianceReader.Overview;

namespace AllianceReader.Web.Pages.Overview;

/// <summary>A column of a timeline: a year that has passages, or a run of years that have none.</summary>
/// <param name="Column">Its column in the matrix; null for a run without.</param>
internal sealed record YearColumn(string Name, int? Column)
{
    /// <param name="columns">Years from the oldest; what has no date last.</param>
    public static IReadOnlyList<YearColumn> Of(IReadOnlyList<MatrixHeading> columns)
    {
        List<YearColumn> years = [];
        int? before = null;
        foreach (var (heading, at) in columns.Select((heading, at) => (heading, at)))
        {
            int? year = heading.Key is null ? null : int.Parse(heading.Key, CultureInfo.InvariantCulture);
            if (year is { } now && before is { } last && now > last + 1)
            {
                years.Add(new(last + 2 == now ? Wording.Plain(last + 1) : $"{last + 1} to {now - 1}", null));
            }
            years.Add(new(heading.Name, at));
            before = year;
        }
        return years;
    }
}
