using System.Collections;
using System.Text;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Corpus;

/// <summary>The lines of a source that are not blank, in order. CRLF, CR and LF all end a line.</summary>
public sealed class SourceLines : IReadOnlyList<SourceLine>
{
    private readonly List<SourceLine> lines;

    private SourceLines(List<SourceLine> lines, string normalized)
    {
        this.lines = lines;
        Normalized = normalized;
    }

    /// <summary>
    /// What the source says beside its text, alternative texts of pictures say: kept as furniture, and never in the way of a layout that
    /// counts lines. Numbered after the text.
    /// </summary>
    public IReadOnlyList<SourceLine> Asides { get; private init; } = [];

    /// <summary>Asides are numbered after the text.</summary>
    public bool IsAside(SourceLine line) => Asides.Count > 0 && line.Number >= Asides[0].Number;

    /// <summary>The source's format knows headings from paragraphs, so that no layout has to guess.</summary>
    public bool IsStructured => lines.Exists(line => line.Kind is not null);

    /// <summary>NFC, LF, no byte order mark, no trailing spaces, no blank lines at either end: what the hash is made of.</summary>
    public string Normalized { get; }

    public int Count => lines.Count;

    public SourceLine this[int index] => lines[index];

    public static SourceLines Of(string text)
    {
        var sources = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        List<SourceLine> lines = [];
        var normalized = new StringBuilder(text.Length);
        for (var i = 0; i < sources.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(sources[i]))
            {
                lines.Add(LineText.Read(i + 1, sources[i]));
                normalized.Append(sources[i].Normalized().TrimEnd());
            }
            normalized.Append('\n');
        }
        return new(lines, normalized.ToString().Trim('\n'));
    }

    /// <summary>Of a source with a structure of its own. A blank line stands between any two, as where their text had been copied.</summary>
    /// <param name="lines">Numbered from 1 by twos.</param>
    public static SourceLines Of(IReadOnlyList<SourceLine> lines, IReadOnlyList<SourceLine> asides)
    {
        List<SourceLine> written = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line.Source))];
        return new(written, string.Join("\n\n", written.Select(line => line.Source.Normalized().TrimEnd()))) { Asides = asides };
    }

    /// <summary>With the repairs that a reader took back left out. It is the same source, whatever is made of it.</summary>
    internal SourceLines Leaving(SourceMarks marks) => marks.All.All(mark => mark.TakenBack.Count == 0)
        ? this
        : new([.. lines.Select(line => Leaving(line, marks))], Normalized) { Asides = [.. Asides.Select(line => Leaving(line, marks))] };

    private static SourceLine Leaving(SourceLine line, SourceMarks marks) =>
        marks.At(line.Number) is { TakenBack: { Count: > 0 } left } ? line.Leaving(left) : line;

    public IEnumerator<SourceLine> GetEnumerator() => lines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
