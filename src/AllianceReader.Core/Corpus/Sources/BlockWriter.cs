using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources;

/// <summary>
/// Makes lines of what a format's reader finds, block after block. Emphasis and signs of notes are written as publishers' plain texts have
/// them (<c>*words*</c>, <c>^{1}</c>), so that every layout reads them whatever the text came in.
/// </summary>
internal sealed class BlockWriter(string file)
{
    /// <summary>UTF-16 units: longer than that it is no sign of a note.</summary>
    private const int LongestSign = 3;

    /// <summary>As <see cref="InlineMarks"/> reads them; emphasis that is longer is no emphasis.</summary>
    private const int LongestEmphasis = 200;

    private readonly List<SourceLine> lines = [];
    private readonly List<(string Text, string Role)> asides = [];
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int End)> emphasis = [];
    private readonly List<Repair> repairs = [];
    private readonly List<int> breaks = [];
    private int emphasized = -1;
    private bool endsInSpace = true;

    /// <summary>Of the block that is being written.</summary>
    public BlockShape Shape { get; private set; } = BlockShape.Plain;

    public bool IsEmpty => text.Length == 0;

    /// <summary>UTF-16 units written in the block.</summary>
    public int Length => text.Length;

    /// <summary>Ends the block before it.</summary>
    public void Begin(BlockShape shape)
    {
        End();
        Shape = shape;
    }

    /// <summary>White space of any length is one space, as a browser has it.</summary>
    public void Write(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (!endsInSpace)
                {
                    text.Append(' ');
                }
                endsInSpace = true;
                continue;
            }
            text.Append(c);
            endsInSpace = false;
        }
    }

    public void BeginEmphasis() => emphasized = emphasized < 0 ? text.Length : emphasized;

    public void EndEmphasis()
    {
        if (emphasized >= 0 && text.Length > emphasized)
        {
            emphasis.Add((emphasized, text.Length));
        }
        emphasized = -1;
    }

    /// <summary>A raised sign that calls a note; what is longer is only raised words.</summary>
    public void WriteSign(string sign)
    {
        var bare = sign.Trim().Trim('[', ']', '(', ')').Trim();
        Write(bare.Length is > 0 and <= LongestSign && !bare.Any(c => char.IsWhiteSpace(c) || c is '{' or '}' or '^') ? $"^{{{bare}}}" : sign);
    }

    /// <summary>A block that is the title has been written.</summary>
    public bool HasTitle => lines.Exists(line => line.Role == FurnitureRole.Title);

    /// <summary>A word that was broken is being written whole; its first part just has been.</summary>
    public void Unbroken(string found, string made)
    {
        repairs.Add(new(RepairKind.Hyphenation, (lines.Count * 2) + 1, found, made));
        breaks.Add(text.Length);
    }

    /// <summary>What the source says and the essay does not: kept as furniture.</summary>
    public void Aside(string words, string role)
    {
        var said = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (said.Length > 0)
        {
            asides.Add((said, role));
        }
    }

    /// <summary>Ends the block; one without a word leaves nothing.</summary>
    public void End()
    {
        EndEmphasis();
        var written = Written();
        (endsInSpace, var shape) = (true, Shape);
        text.Clear();
        emphasis.Clear();
        Repair[] mended = [.. repairs];
        int[] mendedAt = [.. breaks.Select(at => at + shape.Prefix.Length)];
        repairs.Clear();
        breaks.Clear();
        if (written.Length == 0)
        {
            return;
        }
        if (lines.Count == SourceText.MostLines)
        {
            throw new SourceRejectedException($"{file} has more than {SourceText.MostLines:N0} paragraphs, the most that an essay may have.");
        }
        var line = LineText.Read((lines.Count * 2) + 1, shape.Prefix + written);
        lines.Add(line with { Repairs = [.. mended, .. line.Repairs], Breaks = mendedAt, Kind = shape.Kind, Level = shape.Level, Role = shape.Role, Marker = shape.Marker });
        // The sign of a list's item or of a note is said once.
        Shape = shape with { Prefix = "", Marker = null };
    }

    /// <summary>The lines so far, the block that is open among them.</summary>
    public SourceLines ToLines()
    {
        End();
        var next = (lines.Count * 2) + 1;
        return SourceLines.Of(lines, [.. asides.Select((aside, i) => LineText.Read(next + (2 * i), aside.Text) with { Kind = BlockKind.Caption, Role = aside.Role })]);
    }

    // Emphasis of the whole block is only its type: a bio in italics is no emphasis.
    private string Written()
    {
        var whole = text.ToString();
        var end = whole.AsSpan().TrimEnd().Length;
        foreach (var (start, stop) in Enumerable.Reverse(emphasis))
        {
            var words = whole.AsSpan(start, Math.Min(stop, end) - Math.Min(start, end)).Trim();
            var from = start + (whole.AsSpan(start).Length - whole.AsSpan(start).TrimStart().Length);
            if (words.Length > 0 && words.Length < whole.AsSpan(0, end).Trim().Length && IsEmphasis(whole, from, words))
            {
                whole = $"{whole[..from]}*{words}*{whole[(from + words.Length)..]}";
            }
        }
        return whole.Trim(' ');
    }

    private static bool IsEmphasis(string whole, int from, ReadOnlySpan<char> words) =>
        words.Length <= LongestEmphasis && !words.Contains('*')
        && (from == 0 || !IsTight(whole[from - 1]))
        && (from + words.Length == whole.Length || !IsTight(whole[from + words.Length]));

    private static bool IsTight(char c) => char.IsLetterOrDigit(c) || c is '_' or '*';
}
