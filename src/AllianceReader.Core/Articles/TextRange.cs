namespace AllianceReader.Articles;

/// <summary>A range of the article text in UTF-16 code units, <c>[Start, End)</c>. Stored as given, never snapped.</summary>
public readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two share at least one code unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    public TextRange Intersect(TextRange other) => new(Math.Max(Start, other.Start), Math.Min(End, other.End));

    public string Of(string text) => text[Start..End];

    /// <summary>In order, with those that touch or overlap made one.</summary>
    public static IReadOnlyList<TextRange> Joined(IEnumerable<TextRange> ranges)
    {
        List<TextRange> joined = [];
        foreach (var range in ranges.OrderBy(r => r.Start))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            }
            else
            {
                joined.Add(range);
            }
        }
        return joined;
    }
}
