using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AllianceReader.Articles;
using AllianceReader.Exchange.Word;

namespace AllianceReader.Corpus.Sources.Docx;

/// <summary>What a document's styles and lists make of a paragraph. Styles are known by their names, which stay English whatever Word speaks.</summary>
internal sealed partial class WordStyleNames(XElement? styles, XElement? numbering)
{
    /// <summary>Styles based on each other; a file may say that two are so mutually.</summary>
    private const int LongestChain = 12;

    private readonly Dictionary<string, XElement> byId = Named(styles, "style", "styleId");
    private readonly Dictionary<string, XElement> lists = Named(numbering, "num", "numId");
    private readonly Dictionary<string, XElement> kinds = Named(numbering, "abstractNum", "abstractNumId");
    private readonly Dictionary<string, int> counts = [];

    public BlockShape ShapeOf(ParagraphLook look)
    {
        var chain = Chain(look.Style).ToList();
        foreach (var name in chain.Select(NameOf))
        {
            if (ByName(name) is { } shape)
            {
                return shape;
            }
        }
        if ((look.Outline ?? chain.Select(OutlineOf).FirstOrDefault(level => level is not null)) is >= 0 and < 9 and var outline)
        {
            return BlockShape.Heading(Math.Min(6, outline + 1));
        }
        var list = look.Numbering ?? chain.Select(style => Value(Child(Child(style, "pPr"), "numPr"), "numId")).FirstOrDefault(id => id is not null);
        return list is null or "0" ? chain.Any(style => NameOf(style) is ['l', 'i', 's', 't', ' ', ..] and not "list paragraph") ? new(BlockKind.ListItem) : BlockShape.Plain : Item(list, look.Level);
    }

    private static BlockShape? ByName(string name) => name switch
    {
        "title" => BlockShape.Heading(1) with { Role = FurnitureRole.Title },
        "subtitle" => BlockShape.Plain with { Role = FurnitureRole.Standfirst },
        "quote" or "intense quote" or "block text" or "quotations" => new(BlockKind.Quote),
        "caption" => new(BlockKind.Caption),
        "footnote text" or "endnote text" => new(BlockKind.Note),
        _ when Heading().Match(name) is { Success: true } heading => BlockShape.Heading(Math.Min(6, int.Parse(heading.Groups[1].ValueSpan, CultureInfo.InvariantCulture))),
        _ => null,
    };

    private BlockShape Item(string list, int level)
    {
        if (level > 0 || IsBulleted(list))
        {
            return new(BlockKind.ListItem);
        }
        counts[list] = counts.GetValueOrDefault(list) + 1;
        return new(BlockKind.ListItem, Prefix: string.Create(CultureInfo.InvariantCulture, $"{counts[list]}. "));
    }

    private bool IsBulleted(string list)
    {
        var kind = kinds.GetValueOrDefault(Value(lists.GetValueOrDefault(list), "abstractNumId") ?? "");
        var first = kind?.Elements().FirstOrDefault(one => one.Name.LocalName == "lvl");
        return Value(first, "numFmt") is not ("decimal" or "decimalZero" or "lowerLetter" or "upperLetter" or "lowerRoman" or "upperRoman");
    }

    private IEnumerable<XElement> Chain(string style)
    {
        for (var i = 0; i < LongestChain && byId.TryGetValue(style, out var found); i++)
        {
            yield return found;
            style = Value(found, "basedOn") ?? "";
        }
    }

    private static string NameOf(XElement style) => (Value(style, "name") ?? "").ToLowerInvariant();

    private static int? OutlineOf(XElement style) =>
        int.TryParse(Value(Child(style, "pPr"), "outlineLvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

    private static Dictionary<string, XElement> Named(XElement? part, string element, string id) => (part?.Elements() ?? [])
        .Where(one => one.Name.LocalName == element)
        .DistinctBy(one => Attribute(one, id) ?? "")
        .ToDictionary(one => Attribute(one, id) ?? "", StringComparer.Ordinal);

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(one => one.Name.LocalName == name);

    private static string? Value(XElement? element, string name) => Child(element, name) is { } child ? Attribute(child, "val") : null;

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(one => one.Name.LocalName == name)?.Value;

    [GeneratedRegex("^heading ([1-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
