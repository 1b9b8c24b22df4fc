using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>The article text made of a source's body lines: repaired, numbered, and measured.</summary>
/// <param name="Text">As <see cref="Article.Text"/>.</param>
internal sealed record BodyText(string Text, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Repair> Repairs)
{
    private const string BetweenBlocks = "\n\n";

    public static BodyText Of(LayoutReading reading)
    {
        List<Repair> repairs = [];
        var pieces = WithHeadings([.. reading.Body.Select(line => BodyPiece.Of(line, reading, repairs))]);
        var blocks = Joined(pieces, reading, repairs);
        return new(string.Join(BetweenBlocks, blocks.Select(block => block.Text)), Placed(blocks), repairs);
    }

    // A heading stands between an end and a paragraph; a short line anywhere else is just short.
    private static List<BodyPiece> WithHeadings(List<BodyPiece> pieces) =>
    [
        .. pieces.Select((piece, i) => piece is { IsParagraph: true, IsDecided: false } && BrokenParagraph.IsHeadingLike(piece.Text)
            && (i == 0 || !pieces[i - 1].IsParagraph || BrokenParagraph.IsEnded(pieces[i - 1].Text))
            && i + 1 < pieces.Count && pieces[i + 1].BeginsProse
            ? piece with { Kind = BlockKind.Heading }
            : piece),
    ];

    private static List<BodyPiece> Joined(List<BodyPiece> pieces, LayoutReading reading, List<Repair> repairs)
    {
        List<List<BodyPiece>> blocks = [];
        foreach (var piece in pieces)
        {
            if (blocks is [.., [.., var last] block] && (piece.Joins ?? (last.IsParagraph && piece.IsParagraph
                && (reading.Continues(piece.Line) || BrokenParagraph.ReadsOn(last.Text, piece.Text)))))
            {
                block.Add(piece with { Kind = last.Kind });
                continue;
            }
            blocks.Add([piece]);
        }
        // Only a text with broken lines is asked for its words.
        var hyphens = new Lazy<Hyphens>(() => new(reading.Body.Select(line => line.Text)));
        return [.. blocks.Select(block => BodyPiece.Joined(block, hyphens, repairs))];
    }

    private static List<Paragraph> Placed(List<BodyPiece> blocks)
    {
        List<Paragraph> paragraphs = new(blocks.Count);
        var (start, number) = (0, 0);
        foreach (var block in blocks)
        {
            paragraphs.Add(block.At(start, block.IsParagraph ? ++number : null));
            start += block.Text.Length + BetweenBlocks.Length;
        }
        return paragraphs;
    }
}
