using System.Globalization;
using AllianceReader.Articles;
using AllianceReader.Exchange.Intake;

namespace AllianceReader.Sqlite.Exchange.Intake;

/// <param name="project">What tells its numbers from those of another project.</param>
internal sealed class TaguetteDocument(long id, string? name, string? html, string project)
{
    private readonly HtmlText read = HtmlText.Of(html ?? "");
    private ForeignText? text;

    private ForeignText Text => text ??= ForeignText.Of(read.Text);

    public ForeignDocument Document => new(Key) { Title = Cleaned.Line(name), Text = Text.Text };

    private string Key => id.ToString(CultureInfo.InvariantCulture);

    /// <param name="start">UTF-8 bytes.</param>
    /// <param name="end">UTF-8 bytes, exclusive.</param>
    public ForeignNote Note(long highlight, long start, long end) => new(Key)
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"taguette:{project}\u001F{highlight}"),
        Range = Place(start, end) ?? new(Text.Text.Length + 1, Text.Text.Length + 1),
    };

    private TextRange? Place(long start, long end) =>
        start is >= 0 and <= int.MaxValue && end >= start && end <= int.MaxValue
        && read.Place((int)start, isEnd: false) is { } from && read.Place((int)end, isEnd: true) is { } to
            ? Text.Place(Trimmed(from, Math.Max(from, to)))
            : null;

    // A selection by mouse reaches into the gap between two paragraphs, where nothing stands.
    private TextRange Trimmed(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(read.Text[from]))
        {
            from++;
        }
        while (to > from && char.IsWhiteSpace(read.Text[to - 1]))
        {
            to--;
        }
        return new(from, to);
    }
}
