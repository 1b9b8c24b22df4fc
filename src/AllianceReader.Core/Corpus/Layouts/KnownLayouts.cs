namespace AllianceReader.Corpus.Layouts;

/// <summary>The layouts, the most particular first. A new one is a class and a line here.</summary>
public static class KnownLayouts
{
    private static readonly PlainText Plain = new();

    public static IReadOnlyList<ILayout> All { get; } =
    [
        new AsanOpEd(),
        new HankyorehColumn(),
        new AsiaUnboundPost(),
        new JoongAngColumn(),
        new DiplomatEssay(),
        new StructuredText(),
        Plain,
    ];

    /// <summary>The first layout that recognizes the source and finds an essay in it; plain text always does.</summary>
    public static (ILayout Layout, LayoutReading Reading) Read(SourceLines source)
    {
        foreach (var layout in All.Where(layout => layout.Recognizes(source)))
        {
            if (layout.Read(source) is { HasBody: true } reading)
            {
                return (layout, reading);
            }
        }
        return (Plain, Plain.Read(source));
    }
}
