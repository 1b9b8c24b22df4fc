using AllianceReader.Annotations;
using AllianceReader.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests;

/// <summary>Things to test with, where a test does not care which.</summary>
internal static class Some
{
    public static Attribution Reader { get; } = new("J. Kim", new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Words, Korean, right-to-left, emoji, combining marks, stops, white space; whole characters only.</summary>
    public static Arbitrary<string> Text { get; } = Arb.From(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
        text => Shorter(text));

    private static string[] Pieces =>
    [
        "a", "alliance", "The", "U.S.", "한미동맹", "다.", "تحالف", "ברית", "🤝", "👩‍👩‍👧", "e\u0301", ".", "!", "?", "…", ". ", " ", "\n", "\n\n", "\t", "“", "”",
        "\"", "'", "*", "_", "`", "[", "](", ")", "<b>", "&amp;", "&", ">", "> ", "- ", "# ", "=", "|", ",", ";", "\u202e", "\u2028", "\u00a0", "0", "12", "\\",
    ];

    public static Article Article(string text, string slug = "an-essay") => new()
    {
        Slug = slug,
        Title = "An essay",
        Text = text,
        Paragraphs = Blocks(text),
        Sha256 = new('0', 64),
    };

    public static Annotation Annotation(string id, TextRange? range, params string[] themes) => new()
    {
        Id = id,
        Article = "an-essay",
        Range = range,
        Themes = themes,
        Creator = Reader.Reader,
        Created = Reader.At,
        Modified = Reader.At,
    };

    private static List<Paragraph> Blocks(string text)
    {
        List<Paragraph> blocks = [];
        var start = 0;
        foreach (var block in text.Split("\n\n"))
        {
            blocks.Add(new() { Kind = BlockKind.Paragraph, Number = blocks.Count + 1, Range = new(start, start + block.Length), Text = block });
            start += block.Length + 2;
        }
        return blocks;
    }

    private static IEnumerable<string> Shorter(string text)
    {
        var half = text.Length / 2;
        half -= half > 0 && char.IsHighSurrogate(text[half - 1]) ? 1 : 0;
        return half == 0 ? [] : [text[..half], text[half..]];
    }
}
