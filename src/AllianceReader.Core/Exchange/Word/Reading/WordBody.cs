using System.Text;
using System.Xml;

namespace AllianceReader.Exchange.Word;

/// <summary>A place in a document: in a paragraph at an offset, or (offset -1) in the gap before it.</summary>
internal readonly record struct BodyPlace(int Paragraph, int Offset);

/// <summary>The text of a document as it reads with all changes accepted, and where comments and bookmarks begin and end in it.</summary>
internal sealed class WordBody
{
    // What has text that is not the document's, or has it twice.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "del", "moveFrom", "drawing", "pict", "object", "Fallback", "rt", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "background", "oMath", "oMathPara",
    };

    private readonly List<StringBuilder> paragraphs = [];
    private readonly List<ParagraphLook> looks = [];
    private readonly Dictionary<string, BodyPlace> commentEnds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bookmarkNames = new(StringComparer.Ordinal);
    private bool joinsNext;
    private bool isInParagraph;
    private bool isAside;
    private bool isItalic;

    /// <summary>Empty ones, too.</summary>
    public IReadOnlyList<StringBuilder> Paragraphs => paragraphs;

    /// <summary>What each paragraph is, and what stands in it beside its text.</summary>
    public IReadOnlyList<ParagraphLook> Looks => looks;

    /// <summary>By the comment's id, in order.</summary>
    public List<string> CommentOrder { get; } = [];

    public Dictionary<string, BodyPlace> CommentStarts { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a comment without a range of its own, where it is referred to.</summary>
    public Dictionary<string, BodyPlace> References { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, BodyPlace> CommentEnds => commentEnds;

    /// <summary>By name.</summary>
    public Dictionary<string, (BodyPlace Start, BodyPlace End)> Bookmarks { get; } = new(StringComparer.Ordinal);

    public bool IsOurs { get; private set; }

    public static WordBody Read(XmlReader xml)
    {
        var body = new WordBody();
        while (xml.Read())
        {
            body.Meet(xml);
        }
        return body;
    }

    private BodyPlace Here => isInParagraph ? new(paragraphs.Count - 1, paragraphs[^1].Length) : new(paragraphs.Count, -1);

    private void Meet(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.EndElement)
        {
            MeetEnd(xml.LocalName);
        }
        else if (xml.NodeType == XmlNodeType.Element)
        {
            MeetStart(xml);
        }
    }

    private void MeetEnd(string name)
    {
        if (name == "p")
        {
            isInParagraph = false;
        }
        else if (name == "r")
        {
            (isAside, isItalic) = (false, false);
        }
    }

    private void MeetStart(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                BeginParagraph(xml.IsEmptyElement);
                break;
            case "pPr":
                ReadParagraphProperties(xml);
                break;
            case "rPr":
                ReadRunProperties(xml);
                break;
            case "t":
                Append(TextOf(xml));
                break;
            case "footnoteReference" or "endnoteReference" when isInParagraph:
                looks[^1].Notes.Add((paragraphs[^1].Length, xml.LocalName[..^9], Attribute(xml, "id")));
                break;
            case "commentRangeStart":
                BeginComment(Attribute(xml, "id"));
                break;
            case "commentRangeEnd":
                commentEnds.TryAdd(Attribute(xml, "id"), Here);
                break;
            case "commentReference":
                References.TryAdd(Attribute(xml, "id"), Here);
                break;
            case "bookmarkStart":
                BeginBookmark(Attribute(xml, "id"), Attribute(xml, "name"));
                break;
            case "bookmarkEnd":
                EndBookmark(Attribute(xml, "id"));
                break;
            case var name when LeftOut.Contains(name):
                SkipButMarks(xml);
                break;
            case var name:
                Append(CharacterOf(xml, name));
                break;
        }
    }

    // A paragraph whose mark was deleted goes on in the next.
    private void BeginParagraph(bool isEmpty)
    {
        if (!joinsNext || paragraphs.Count == 0)
        {
            paragraphs.Add(new());
            looks.Add(new());
        }
        joinsNext = false;
        isInParagraph = !isEmpty;
    }

    private void ReadParagraphProperties(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            // pPr/rPr/del: not the change of properties, which lies deeper.
            joinsNext |= xml.Depth == depth + 2 && xml.LocalName is "del" or "moveFrom";
            ReadLook(xml, xml.Depth - depth);
        }
    }

    // A paragraph that goes on in the next is what it was at its beginning.
    private void ReadLook(XmlReader xml, int depth)
    {
        if (looks.Count == 0 || paragraphs[^1].Length > 0)
        {
            return;
        }
        switch (xml.LocalName)
        {
            case "pStyle" when depth == 1:
                looks[^1].Style = Attribute(xml, "val");
                break;
            case "outlineLvl" when depth == 1 && int.TryParse(Attribute(xml, "val"), out var level):
                looks[^1].Outline = level;
                break;
            case "numId" when depth == 2:
                looks[^1].Numbering = Attribute(xml, "val");
                break;
            case "ilvl" when depth == 2 && int.TryParse(Attribute(xml, "val"), out var level):
                looks[^1].Level = level;
                break;
        }
    }

    private void ReadRunProperties(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            isItalic |= xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1 && xml.LocalName == "i" && Attribute(xml, "val") is not ("0" or "false" or "off");
            isAside |= xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1 && xml.LocalName == "rStyle" && Attribute(xml, "val") == WordStyles.Aside && IsOurs;
        }
    }

    // What is deleted has no text, but what began in it begins here.
    private void SkipButMarks(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference" or "bookmarkStart" or "bookmarkEnd")
            {
                MeetStart(xml);
            }
        }
    }

    private void BeginComment(string id)
    {
        if (CommentStarts.TryAdd(id, Here))
        {
            CommentOrder.Add(id);
        }
    }

    private void BeginBookmark(string id, string name)
    {
        bookmarkNames[id] = name;
        IsOurs |= EssayBookmarks.IsText(name);
        Bookmarks.TryAdd(name, (Here, Here));
    }

    private void EndBookmark(string id)
    {
        if (bookmarkNames.Remove(id, out var name))
        {
            Bookmarks[name] = (Bookmarks[name].Start, Here);
        }
    }

    private void Append(string? text)
    {
        if (isInParagraph && !isAside)
        {
            var start = paragraphs[^1].Length;
            paragraphs[^1].Append(text);
            if (isItalic && paragraphs[^1].Length > start)
            {
                looks[^1].Emphasize(new(start, paragraphs[^1].Length));
            }
        }
    }

    private static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA ? xml.Value : "");
        }
        return text.ToString();
    }

    private static string? CharacterOf(XmlReader xml, string name) => name switch
    {
        "tab" or "ptab" => "\t",
        "br" when Attribute(xml, "type") is "" or "textWrapping" => "\n",
        "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "\u00AD",
        "sym" => "\uFFFD",
        _ => null,
    };

    private static string Attribute(XmlReader xml, string name)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }
        xml.MoveToElement();
        return "";
    }
}
