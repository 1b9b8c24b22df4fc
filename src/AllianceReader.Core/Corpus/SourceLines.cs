using System.Collections;
using System.Text;

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

    public IEnumerator<SourceLine> GetEnumerator() => lines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
