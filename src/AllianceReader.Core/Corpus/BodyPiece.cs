using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>A block on its way from lines to article text.</summary>
/// <param name="Line">The line it was read from; of a joined one the first.</param>
/// <param name="Lines">The numbers of all lines it was made of.</param>
/// <param name="Emphasis">Ranges of <paramref name="Text"/>.</param>
internal sealed record BodyPiece(
    SourceLine Line, IReadOnlyList<int> Lines, BlockKind Kind, string Text, string? Marker, IReadOnlyList<TextRange> Emphasis)
{
    /// <summary>UTF-16 units; what is longer is prose even where its end is lost.</summary>
    private const int Prose = 100;

    /// <summary>A reader has said what it is.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Whether it goes on with the block above it, where a reader has said so.</summary>
    public bool? Joins { get; init; }

    public bool IsParagraph => Kind == BlockKind.Paragraph;

    public bool BeginsProse => IsParagraph && !BrokenParagraph.StartsLower(Text) && (Text.Length > Prose || BrokenParagraph.IsEnded(Text));

    public static BodyPiece Of(SourceLine line, LayoutReading reading, List<Repair> repairs)
    {
        var (kind, isDecided) = (reading.KindOf(line), reading.IsDecided(line));
        var marks = InlineMarks.Read(line);
        repairs.AddRange(line.Repairs);
        // Where the source has a structure of its own, its reader wrote the marks: nothing was repaired.
        repairs.AddRange(line.Kind is null ? marks.Repairs : []);
        repairs.AddRange(Misprints.In(line, marks.Text));
        return new(line, [line.Number], marks.FootnoteSign is null || isDecided ? kind : BlockKind.Note, marks.Text, marks.FootnoteSign ?? line.Marker, marks.Emphasis)
        {
            IsDecided = isDecided,
            Joins = reading.Joins(line),
        };
    }

    /// <param name="pieces">At least one; joined in one go, since a book may be one paragraph of many thousand lines.</param>
    public static BodyPiece Joined(IReadOnlyList<BodyPiece> pieces, Lazy<Hyphens> hyphens, List<Repair> repairs)
    {
        var text = new StringBuilder(pieces[0].Text);
        List<TextRange> emphasis = [.. pieces[0].Emphasis];
        foreach (var (previous, next) in pieces.Zip(pieces.Skip(1)))
        {
            var (last, first) = (LastWord(previous.Text), FirstWord(next.Text));
            var breaks = Hyphens.Break(previous.Text, next.Text);
            var isBroken = breaks && hyphens.Value.AreTypesetters(previous.Text, next.Text);
            var isLeft = isBroken && previous.Line.TakenBack.Contains(new(RepairKind.Hyphenation, previous.Line.Breaks.Count));
            if (isBroken && !isLeft)
            {
                repairs.Add(new(RepairKind.Hyphenation, previous.Line.Number, $"{last}\n{first}", $"{last[..^1]}{first}"));
                text.Length--;
            }
            else
            {
                var between = breaks || previous.Line.EndsInSoftHyphen ? "" : " ";
                repairs.Add(new(RepairKind.Rejoined, previous.Line.Number, $"{last}\n{first}", $"{last}{between}{first}"));
                repairs.AddRange(isLeft ? [new Repair(RepairKind.Hyphenation, previous.Line.Number, $"{last}\n{first}", "").TakenBack()] : []);
                text.Append(between);
            }
            emphasis.AddRange(next.Emphasis.Select(range => new TextRange(range.Start + text.Length, range.End + text.Length)));
            text.Append(next.Text);
        }
        return pieces[0] with { Text = text.ToString(), Emphasis = emphasis, Lines = [.. pieces.Select(piece => piece.Line.Number)] };
    }

    public Paragraph At(int start, int? number) => new()
    {
        Number = number,
        Kind = Kind,
        Range = new(start, start + Text.Length),
        Text = Text,
        Marker = Marker,
        Emphasis = [.. Emphasis.Select(range => new TextRange(start + range.Start, start + range.End))],
        Lines = Lines,
    };

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static string FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var end and >= 0 ? text[..end] : text;
}
