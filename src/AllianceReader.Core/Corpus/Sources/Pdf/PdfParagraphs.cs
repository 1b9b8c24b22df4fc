using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources.Pdf;

/// <summary>
/// Makes paragraphs of lines by where they stand: a PDF knows nothing but places. A line ends its paragraph where the next one's first
/// word would still have fitted on it, where more space follows, where the next is set in, or in another size.
/// </summary>
internal sealed class PdfParagraphs
{
    /// <summary>Of the text's usual height: what is larger is a heading.</summary>
    private const double Larger = 1.12;

    /// <summary>And what is smaller, at the foot of a page, is a note.</summary>
    private const double Smaller = 0.9;

    /// <summary>Of the usual distance of two lines: what is further apart is not of one paragraph.</summary>
    private const double Apart = 1.3;

    /// <summary>Of the usual height: how far a first line is set in at least, and a note's or a quotation's at most.</summary>
    private const double LeastIndent = 0.5;

    private const double MostIndent = 5;

    /// <summary>Of all lines: who parts words at all parts more than these; fewer end in a compound by chance ("long-/term").</summary>
    private const double FewestParted = 0.04;

    /// <summary>UTF-16 units.</summary>
    private const int LongestHeading = 200;

    private readonly BlockWriter blocks;
    private readonly IReadOnlyList<PdfLine> lines;
    private readonly Hyphens hyphens;
    private readonly bool areParted;
    private readonly double height;
    private readonly double pitch;
    private readonly ILookup<int, PdfLine> onPage;

    public PdfParagraphs(BlockWriter blocks, IReadOnlyList<PdfLine> lines)
    {
        (this.blocks, this.lines) = (blocks, lines);
        hyphens = new(lines.Select(line => line.Text));
        areParted = lines.Zip(lines.Skip(1)).Count(pair => Hyphens.Break(pair.First.Text, pair.Second.Text)) >= lines.Count * FewestParted;
        height = Median(lines.SelectMany(line => Enumerable.Repeat(line.Height, 1 + (line.Text.Length / 20))));
        pitch = Median(lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page && pair.Second.Top > pair.First.Top).Select(pair => pair.Second.Top - pair.First.Top));
        onPage = lines.ToLookup(line => line.Page);
    }

    public void Write()
    {
        var notes = lines.Where(IsNote).ToHashSet();
        WriteAll([.. lines.Where(line => !notes.Contains(line))], isNotes: false);
        WriteAll([.. lines.Where(notes.Contains)], isNotes: true);
    }

    private void WriteAll(IReadOnlyList<PdfLine> all, bool isNotes)
    {
        var largest = all.Where(line => line.Page == 0).Select(line => line.Height).DefaultIfEmpty().Max();
        for (var i = 0; i < all.Count;)
        {
            var end = i + 1;
            while (end < all.Count && !Ends(all[end - 1], all[end]))
            {
                end++;
            }
            WriteParagraph([.. all.Skip(i).Take(end - i)], isNotes, largest);
            i = end;
        }
        blocks.End();
    }

    private void WriteParagraph(IReadOnlyList<PdfLine> paragraph, bool isNotes, double largest)
    {
        var isHeading = !isNotes && paragraph[0].Height > height * Larger && paragraph.Sum(line => line.Text.Length) <= LongestHeading;
        var isTitle = isHeading && paragraph[0].Page == 0 && paragraph[0].Height >= largest && !blocks.HasTitle;
        blocks.Begin(isNotes ? new(BlockKind.Note) : isHeading ? BlockShape.Heading(isTitle ? 1 : 2) with { Role = isTitle ? FurnitureRole.Title : null } : BlockShape.Plain);
        foreach (var (i, line) in paragraph.Index())
        {
            var next = i + 1 < paragraph.Count ? paragraph[i + 1].Text : "";
            if (!Hyphens.Break(line.Text, next))
            {
                // "pre-/2014" and "U.S.-/led" are one word too, with a hyphen of its own.
                blocks.Write(line.Text is [.., not (' ' or '-'), '-'] && next.Length > 0 ? line.Text : line.Text + " ");
                continue;
            }
            if (!AreTypesetters(line.Text, next))
            {
                blocks.Write(line.Text);
                continue;
            }
            blocks.Write(line.Text.AsSpan(0, line.Text.Length - 1));
            blocks.Unbroken($"{Hyphens.LastWord(line.Text)}\n{Hyphens.FirstWord(next)}", Hyphens.LastWord(line.Text)[..^1] + Hyphens.FirstWord(next));
        }
        blocks.End();
    }

    private bool AreTypesetters(string line, string next) => areParted
        ? hyphens.AreTypesetters(line, next)
        : line[^1] == '\u00AD' || hyphens.IsKnownWhole(line, next);

    private bool Ends(PdfLine line, PdfLine next)
    {
        var isBelow = next.Page == line.Page && next.Top > line.Top - (height / 2) && next.Left < line.Right && next.Right > line.Left;
        return Math.Abs(next.Height - line.Height) > height * (Larger - 1)
            || (isBelow && next.Top - line.Top > Math.Max(pitch, line.Height) * Apart)
            || (next.Left - LeftOf(next) is var indent && indent > height * LeastIndent && indent < height * MostIndent && line.Left - LeftOf(line) < height * LeastIndent && !Hyphens.Break(line.Text, next.Text))
            || (RightOf(line) - line.Right > next.FirstWord + (height / 4) && !Hyphens.Break(line.Text, next.Text));
    }

    // The column that the line stands in, by the lines that share its width.
    private double RightOf(PdfLine line) => onPage[line.Page].Where(other => IsBeside(line, other)).Max(other => other.Right);

    private double LeftOf(PdfLine line) => onPage[line.Page].Where(other => IsBeside(line, other)).Min(other => other.Left);

    private bool IsBeside(PdfLine line, PdfLine other) => other == line || (other.Left < line.Right && other.Right > line.Left && Math.Abs(other.Height - line.Height) <= height * (Larger - 1)
        && Math.Abs(other.Left - line.Left) < height * MostIndent);

    private bool IsNote(PdfLine line) => line.Height < height * Smaller && line.Top > line.PageHeight / 2
        && !onPage[line.Page].Any(other => other.Top > line.Bottom && other.Height >= height * Smaller && other.Left < line.Right && other.Right > line.Left);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 1 : sorted[sorted.Length / 2];
    }
}
