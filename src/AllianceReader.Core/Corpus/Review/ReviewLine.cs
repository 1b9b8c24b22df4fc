using AllianceReader.Articles;

namespace AllianceReader.Corpus.Review;

/// <summary>What a line of a source is in the essay.</summary>
/// <param name="Kind">Of the block it belongs to; null for furniture.</param>
/// <param name="Role">One of <see cref="FurnitureRole"/>; null for what is of the essay.</param>
/// <param name="Joined">It goes on with the block of the line above.</param>
public readonly record struct LinePlace(BlockKind? Kind, string? Role, bool Joined);

/// <summary>A line of a source beside what was understood of it.</summary>
/// <param name="Text">As it stands in the source.</param>
/// <param name="AsRead">What it would be if its reader had decided nothing.</param>
/// <param name="Mark">What its reader decided; null for nothing.</param>
/// <param name="IsAside">The source says it beside its text: in its pictures, at the edge of its pages.</param>
public sealed record ReviewLine(int Number, string Text, LinePlace Place, LinePlace AsRead, LineMark? Mark, bool IsAside)
{
    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<LineRepair> Repairs { get; init; } = [];
}

/// <param name="Id">By which it can be taken back; null for what was only flagged, or cannot be.</param>
public sealed record LineRepair(Repair Repair, TakenBack? Id)
{
    /// <summary>A rejoined paragraph stands with the line that goes on, since that is where it is broken again.</summary>
    public static IEnumerable<(int Line, LineRepair Repair)> Of(Article article)
    {
        var next = article.Paragraphs.SelectMany(block => block.Lines.Zip(block.Lines.Skip(1))).ToDictionary(pair => pair.First, pair => pair.Second);
        var counts = new Dictionary<(int, RepairKind), int>();
        foreach (var repair in article.Repairs)
        {
            var nth = counts[(repair.Line, repair.Kind)] = counts.GetValueOrDefault((repair.Line, repair.Kind), -1) + 1;
            yield return (
                repair.Kind == RepairKind.Rejoined ? next.GetValueOrDefault(repair.Line, repair.Line) : repair.Line,
                new(repair, repair.CanBeTakenBack ? new(repair.Kind, nth) : null));
        }
    }
}
