using System.Text.RegularExpressions;
using AllianceReader.Articles;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Corpus;

/// <summary>A line of the source that is not blank.</summary>
/// <param name="Number">From 1, blank lines counted.</param>
/// <param name="Source">As decoded; not trimmed, not normalized.</param>
/// <param name="Text">As the article has it: NFC, no spaces at either end, nothing invisible. Empty when nothing visible is left.</param>
/// <param name="Repairs">What became of the difference; spaces at the end of a line go without saying.</param>
public sealed record SourceLine(int Number, string Source, string Text, IReadOnlyList<Repair> Repairs)
{
    /// <summary>UTF-16 units. A title, a byline, a bio or a licence is shorter; only such lines are matched against patterns.</summary>
    private const int LongestPatterned = 800;

    /// <summary>UTF-16 units: two lines of a title in print.</summary>
    private const int LongestTitle = 200;

    /// <summary>What the source's own structure makes of it; null in plain text, which has none.</summary>
    public BlockKind? Kind { get; init; }

    /// <summary>Of a heading, 1 to 6; 0 elsewhere.</summary>
    public int Level { get; init; }

    /// <summary>One of <see cref="FurnitureRole"/> where the source says that it is not the body; a layout may know better.</summary>
    public string? Role { get; init; }

    /// <summary>The sign a note is called by; null where there is none.</summary>
    public string? Marker { get; init; }

    /// <summary>Where in <see cref="Source"/> the format's reader made broken words whole; they are the first of <see cref="Repairs"/>.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>Repairs that a reader does not want.</summary>
    public IReadOnlySet<TakenBack> TakenBack { get; private init; } = new HashSet<TakenBack>();

    /// <summary>The line was broken within a word by whoever set it, and says so by a sign that nobody sees.</summary>
    public bool EndsInSoftHyphen => Source.AsSpan().TrimEnd() is [.., '\u00AD'];

    /// <summary>The line without these repairs, as far as they can be taken back; each stays listed, and says that it made nothing else.</summary>
    public SourceLine Leaving(IReadOnlySet<TakenBack> takenBack)
    {
        var source = Source;
        foreach (var (nth, at) in Breaks.Index().Reverse().Where(one => takenBack.Contains(new(RepairKind.Hyphenation, one.Index))))
        {
            source = source.Insert(at, "-");
        }
        var read = LineText.Read(Number, source, takenBack);
        return this with
        {
            Text = read.Text,
            Repairs = [.. Repairs.Take(Breaks.Count).Select((repair, nth) => takenBack.Contains(new(repair.Kind, nth)) ? repair.TakenBack() : repair), .. read.Repairs],
            TakenBack = takenBack,
        };
    }

    public bool IsTitleLike => Text.Length is > 0 and <= LongestTitle;

    public bool Is(string text) => string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);

    // Trust boundary: lines may be megabytes long, and patterns are not all linear.
    public Match? Match(Regex pattern) => Text.Length <= LongestPatterned && pattern.Match(Text) is { Success: true } match ? match : null;

    public bool Matches(Regex pattern) => Match(pattern) is not null;
}
