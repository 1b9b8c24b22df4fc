using AllianceReader.Articles;

namespace AllianceReader.Corpus.Review;

/// <summary>What a reader decided about the lines of a source, kept with the revision that was made by it.</summary>
public sealed class SourceMarks
{
    private readonly SortedDictionary<int, LineMark> marks = [];

    private SourceMarks(IEnumerable<LineMark> marks)
    {
        foreach (var mark in marks)
        {
            this.marks[mark.Line] = Checked(mark);
        }
    }

    public static SourceMarks None { get; } = new([]);

    /// <summary>In the order of the lines.</summary>
    public IReadOnlyCollection<LineMark> All => marks.Values;

    public bool IsEmpty => marks.Count == 0;

    /// <exception cref="RefusedException">A role that is none, or a line that is of the essay and furniture too.</exception>
    public static SourceMarks Of(IEnumerable<LineMark> marks) => new(marks.Where(mark => !mark.IsEmpty));

    public LineMark? At(int line) => marks.GetValueOrDefault(line);

    /// <summary>With these instead of whatever was decided about the lines.</summary>
    public SourceMarks Instead(IReadOnlySet<int> lines, IEnumerable<LineMark> said) => Of(All.Where(mark => !lines.Contains(mark.Line)).Concat(said));

    // Trust boundary: marks come from forms, from programs and from archives.
    private static LineMark Checked(LineMark mark) => mark switch
    {
        { Line: < 1 } => throw new RefusedException("lines", "Lines are counted from 1."),
        { Role: { } role } when !FurnitureRole.All.Contains(role) => throw new RefusedException("lines", $"“{role}” is no role of furniture."),
        { Role: not null, Kind: not null } => throw new RefusedException("lines", $"Line {mark.Line} cannot be of the essay and furniture too."),
        { Role: not null } => mark with { Joins = null },
        _ => mark,
    };
}
