using System.Collections.Frozen;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Articles;

/// <summary>A row of <c>byline</c>.</summary>
internal sealed record BylineRow
{
    public long Article { get; init; }

    public string Name { get; init; } = "";

    public string? Given { get; init; }

    public string? Family { get; init; }

    public string? Affiliation { get; init; }

    public Author ToAuthor() => new(Name, Given, Family, Affiliation);
}

/// <summary>A row of <c>fact</c>.</summary>
internal sealed record FactRow
{
    public long Article { get; init; }

    public string Field { get; init; } = "";

    public string Value { get; init; } = "";

    public string Basis { get; init; } = "";

    public int? Line { get; init; }

    public string? Reason { get; init; }

    public Fact ToFact() => new(Enum.Parse<FactField>(Field, ignoreCase: true), Value, Enum.Parse<Basis>(Basis, ignoreCase: true), Line, Reason);
}

/// <summary>A row of <c>block</c>.</summary>
internal sealed record BlockRow
{
    public long Article { get; init; }

    public int Start { get; init; }

    public string Kind { get; init; } = "";

    public int? Number { get; init; }

    public string Text { get; init; } = "";

    public string? Marker { get; init; }

    public string Emphasis { get; init; } = "[]";

    public string Lines { get; init; } = "[]";

    public static BlockRow Of(Paragraph block) => new()
    {
        Start = block.Range.Start,
        Kind = block.Kind.Name(),
        Number = block.Number,
        Text = block.Text,
        Marker = block.Marker,
        Emphasis = Json.Of(block.Emphasis),
        Lines = Json.Of(block.Lines),
    };

    public Paragraph ToParagraph() => new()
    {
        Number = Number,
        Kind = KindOf(Kind),
        Range = new(Start, Start + Text.Length),
        Text = Text,
        Marker = Marker,
        Emphasis = Json.To<TextRange[]>(Emphasis),
        Lines = Json.To<int[]>(Lines),
    };

    public static BlockKind KindOf(string name) => byName[name];

    private static readonly FrozenDictionary<string, BlockKind> byName =
        Enum.GetValues<BlockKind>().ToFrozenDictionary(kind => kind.Name(), StringComparer.Ordinal);
}
