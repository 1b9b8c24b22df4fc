using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources;

/// <summary>What a block is, before its words.</summary>
/// <param name="Level">Of a heading, 1 to 6.</param>
/// <param name="Role">One of <see cref="FurnitureRole"/> for what is not the body.</param>
/// <param name="Prefix">The number of a list's item, as a reader sees it.</param>
/// <param name="Marker">The sign a note is called by.</param>
internal sealed record BlockShape(BlockKind Kind, int Level = 0, string? Role = null, string Prefix = "", string? Marker = null)
{
    public static BlockShape Plain { get; } = new(BlockKind.Paragraph);

    public static BlockShape Heading(int level) => new(BlockKind.Heading, level);
}
