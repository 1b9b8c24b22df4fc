using AllianceReader.Articles;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>
/// Turns a project's positions into places of its text. By the standard (section 10.2) they are code points, the end exclusive; but some
/// programs count CR LF as one, and some count UTF-16 units. Whichever way most selections begin and end at words is theirs.
/// </summary>
internal sealed class RefiOffsets
{
    /// <summary>Selections looked at: enough to tell, and quickly done.</summary>
    private const int Samples = 500;

    private readonly Func<int, int, TextRange?> place;

    public RefiOffsets(string raw, IEnumerable<(int? Start, int? End)> selections)
    {
        Text = ForeignText.Of(raw);
        var samples = selections.Take(Samples).Where(place => place is { Start: not null, End: not null }).Select(place => (place.Start!.Value, place.End!.Value)).ToList();
        place = Ways(raw).MaxBy(way => samples.Sum(sample => Fit(way(sample.Item1, sample.Item2))))!;
    }

    public ForeignText Text { get; }

    /// <returns>UTF-16 in the text; an empty place beyond its end where the numbers mean none.</returns>
    public TextRange Place(int? start, int? end) => (start is { } from && end is { } to ? place(from, to) : null) ?? new(Text.Text.Length + 1, Text.Text.Length + 1);

    // The standard's own way first: the others have to fit better, not as well.
    private IEnumerable<Func<int, int, TextRange?>> Ways(string raw)
    {
        var points = new CodePoints(Text.Raw);
        yield return (start, end) => points.TryToUtf16(start, end, out var range) ? Text.Place(range) : null;
        if (points.Count < Text.Raw.Length)
        {
            yield return (start, end) => Text.Place(new(start, end));
        }
        if (raw.Contains("\r\n", StringComparison.Ordinal))
        {
            var lines = ForeignText.Of(raw.Replace("\r\n", "\n", StringComparison.Ordinal));
            var linePoints = new CodePoints(lines.Raw);
            yield return (start, end) => linePoints.TryToUtf16(start, end, out var range) ? lines.Place(range) : null;
        }
    }

    private int Fit(TextRange? place) => place is not { IsEmpty: false } range || range.End > Text.Text.Length ? -2
        : (IsBorder(range.Start) ? 1 : 0) + (IsBorder(range.End) ? 1 : 0);

    private bool IsBorder(int at) => at == 0 || at == Text.Text.Length || !(char.IsLetterOrDigit(Text.Text[at - 1]) && char.IsLetterOrDigit(Text.Text[at]));
}
