namespace AllianceReader.Articles;

/// <summary>The kinds' names at every boundary: <c>heading</c>, <c>paragraph</c>, <c>quote</c>, <c>list-item</c>, <c>caption</c>, <c>note</c>.</summary>
public static class BlockKinds
{
    public static string Name(this BlockKind kind) => kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.Paragraph => "paragraph",
        BlockKind.Quote => "quote",
        BlockKind.ListItem => "list-item",
        BlockKind.Caption => "caption",
        BlockKind.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
