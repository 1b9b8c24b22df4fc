using System.Text.Json;
using AllianceReader.Articles;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Web.Api;

/// <summary>The source of an essay's current text, line by line, with what each line was taken for.</summary>
/// <param name="Format">What it was read as: <c>text</c>, <c>html</c>, <c>markdown</c>, <c>docx</c>, <c>epub</c>, <c>pdf</c>. Of all but the first and plain Markdown, a line is a block as the format's reader found it.</param>
public sealed record SourceJson(string Slug, int Revision, string FileName, string Format, IReadOnlyList<SourceLineJson> Lines)
{
    public static SourceJson Of(Article article, ReviewedSource source) => new(
        article.Slug, article.Revision, source.Draft.FileName, source.Draft.Format, [.. source.Lines.Select(SourceLineJson.Of)]);
}

/// <param name="Line">From 1, blank lines counted.</param>
/// <param name="Text">As in the source.</param>
/// <param name="Kind">Of the block it belongs to, as in an article's paragraphs; null for furniture.</param>
/// <param name="Role">Of furniture: <c>title</c>, <c>byline</c>, <c>page-number</c> …; null for what is of the essay.</param>
/// <param name="Joined">It goes on with the block of the line above.</param>
/// <param name="Decided">A reader has said so.</param>
public sealed record SourceLineJson(int Line, string Text, string? Kind, string? Role, bool Joined, bool Decided, IReadOnlyList<LineRepairJson> Repairs)
{
    public static SourceLineJson Of(ReviewLine line) => new(
        line.Number, line.Text, line.Place.Kind?.Name(), line.Place.Role, line.Place.Joined, line.Mark is { IsPlaced: true }, [.. line.Repairs.Select(LineRepairJson.Of)]);
}

/// <param name="Kind"><c>rejoined</c>, <c>hyphenation</c>, <c>ligature</c>, <c>spacing</c>, <c>footnote-sign</c>, <c>emphasis</c>, or <c>flagged</c>: seen, and left as printed.</param>
/// <param name="Made">As it stands in the article text.</param>
/// <param name="CanBeTakenBack">False for what was only seen, and for characters that no export could hold.</param>
public sealed record LineRepairJson(string Kind, string Found, string Made, bool TakenBack, bool CanBeTakenBack)
{
    public static LineRepairJson Of(LineRepair repair) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(repair.Repair.Kind.ToString()), repair.Repair.Found, repair.Repair.Made,
        repair.Repair.IsTakenBack, repair.Id is not null || repair.Repair.Kind == RepairKind.Rejoined);
}

/// <summary>What a reader says of the lines. A line that is left out is as it was read.</summary>
public sealed record SourceMarksJson(IReadOnlyList<LineMarkJson> Lines)
{
    /// <exception cref="RefusedException">A line that is not there, a kind or a role that is none.</exception>
    public SourceMarks Over(ReviewedSource source)
    {
        var lines = source.Lines.ToDictionary(line => line.Number);
        return SourceMarks.Of((Lines ?? []).Select(said => said is not null && lines.TryGetValue(said.Line, out var line)
            ? said.Over(line)
            : throw new RefusedException("lines", $"The source has no line {said?.Line}.")));
    }
}

/// <param name="Kind">Of the block it belongs to; null for furniture.</param>
/// <param name="Joined">It goes on with the block of the line above, whose kind it then has.</param>
/// <param name="Decided">Whether it is said for good. Left out or false, it is where the line says otherwise than it was last read.</param>
/// <param name="Repairs">All of the line's, in their order; null leaves them as they are.</param>
public sealed record LineMarkJson(int Line, string? Kind = null, string? Role = null, bool? Joined = null, bool Decided = false, IReadOnlyList<RepairMarkJson>? Repairs = null)
{
    internal LineMark Over(ReviewLine line)
    {
        var (isRejoinedLeft, takenBack) = RepairsOf(line);
        var mark = Placed(line) with { TakenBack = takenBack };
        return isRejoinedLeft && mark.Joins != true ? mark with { Joins = false } : mark;
    }

    private LineMark Placed(ReviewLine line)
    {
        var kind = Kind is null ? (BlockKind?)null : KindOf(Kind);
        if (kind is null && Role is null && Joined is null)
        {
            return new(line.Number);
        }
        var isAsItWas = new LinePlace(kind, Role, Joined ?? line.Place.Joined) == line.Place;
        if (isAsItWas && !Decided)
        {
            return new(line.Number);
        }
        if (isAsItWas && line.Mark is { IsPlaced: true } mark)
        {
            return mark;
        }
        return Role is not null ? new(line.Number) { Role = Role, Kind = kind } : new(line.Number) { Kind = Joined == true ? null : kind, Joins = Joined };
    }

    private static BlockKind KindOf(string name) => Array.Find(Enum.GetValues<BlockKind>(), kind => kind.Name() == name) is var kind && kind.Name() == name
        ? kind
        : throw new RefusedException("lines", $"“{name}” is no kind of block.");

    private (bool IsRejoinedLeft, HashSet<TakenBack> TakenBack) RepairsOf(ReviewLine line)
    {
        if (Repairs is null)
        {
            return (false, (line.Mark?.TakenBack ?? new HashSet<TakenBack>()).ToHashSet());
        }
        if (Repairs.Count != line.Repairs.Count)
        {
            throw new RefusedException("lines", $"Line {line.Number} has {line.Repairs.Count} repairs; say of each whether it is taken back.");
        }
        var left = line.Repairs.Zip(Repairs).Where(pair => pair.Second?.TakenBack == true).Select(pair => pair.First).ToList();
        return (left.Exists(repair => repair.Repair.Kind == RepairKind.Rejoined), left.Select(repair => repair.Id).OfType<TakenBack>().ToHashSet());
    }
}

public sealed record RepairMarkJson(bool TakenBack);
