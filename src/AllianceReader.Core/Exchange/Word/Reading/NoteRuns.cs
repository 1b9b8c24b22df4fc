using System.Text;
using System.Xml.Linq;

namespace AllianceReader.Exchange.Word;

/// <summary>Words of one look.</summary>
/// <param name="Link">The address they lead to; null for none.</param>
internal sealed record NoteRun(string Text, bool Bold, bool Italic, bool Strike, bool Code, string? Link)
{
    public bool IsPlain => !Bold && !Italic && !Strike && !Code && Link is null;

    public bool LooksLike(NoteRun other) => (Bold, Italic, Strike, Code, Link) == (other.Bold, other.Italic, other.Strike, other.Code, other.Link);
}

/// <summary>The runs of a comment's paragraph, with all changes accepted.</summary>
internal static class NoteRuns
{
    /// <summary>Stands for <c>w:br</c>: a line end to be kept, while one within <c>w:t</c> is a blank. No XML can hold it.</summary>
    public const char Break = '\v';

    public static string PlainText(XElement paragraph) =>
        string.Concat(Read(paragraph, new Dictionary<string, string>()).Select(run => run.Text)).Replace(Break, '\n');

    public static IReadOnlyList<NoteRun> Read(XElement paragraph, IReadOnlyDictionary<string, string> links)
    {
        var reading = new Reading(links);
        reading.Read(paragraph, null);
        return reading.Found;
    }

    public static string Markdown(IReadOnlyList<NoteRun> runs) => RunMarkdown.Of(runs);

    private sealed class Reading(IReadOnlyDictionary<string, string> links)
    {
        // A field that began and did not end yet: its instruction, and whether its result is reached.
        private readonly Stack<(StringBuilder Instruction, bool IsResult)> fields = new();

        public List<NoteRun> Found { get; } = [];

        // Elements lie as deep as the reader of XML lets them.
        public void Read(XElement parent, string? link)
        {
            foreach (var element in parent.Elements())
            {
                switch (element.Name.LocalName)
                {
                    case "r":
                        ReadRun(element, link);
                        break;
                    case "fldSimple":
                        Read(element, WordLink.AddressOf(Attribute(element, "instr")) ?? link);
                        break;
                    case "hyperlink":
                        Read(element, links.GetValueOrDefault(Attribute(element, "id") ?? "") ?? link);
                        break;
                    case "del" or "moveFrom" or "pPr" or "sdtPr":
                        break;
                    default:
                        Read(element, link);
                        break;
                }
            }
        }

        private void ReadRun(XElement run, string? link)
        {
            var properties = run.Elements().FirstOrDefault(e => e.Name.LocalName == "rPr");
            var text = new StringBuilder();
            foreach (var element in run.Elements())
            {
                ReadInRun(element, text);
            }
            if (text.Length > 0 && !fields.Any(field => !field.IsResult))
            {
                Add(Looking(text.ToString(), properties, link ?? LinkOfField()));
            }
        }

        private void ReadInRun(XElement element, StringBuilder text)
        {
            switch (element.Name.LocalName)
            {
                case "t":
                    text.Append(element.Value);
                    break;
                case "tab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append(Break);
                    break;
                case "noBreakHyphen":
                    text.Append('\u2011');
                    break;
                case "instrText" when fields.TryPeek(out var field):
                    field.Instruction.Append(element.Value);
                    break;
                case "fldChar":
                    Turn(Attribute(element, "fldCharType"));
                    break;
            }
        }

        private void Turn(string? type)
        {
            if (type == "begin")
            {
                fields.Push((new(), false));
            }
            else if (type == "separate" && fields.TryPop(out var field))
            {
                fields.Push((field.Instruction, true));
            }
            else if (type == "end")
            {
                fields.TryPop(out _);
            }
        }

        private string? LinkOfField() => fields.Select(field => WordLink.AddressOf(field.Instruction.ToString())).FirstOrDefault(address => address is not null);

        private static NoteRun Looking(string text, XElement? properties, string? link)
        {
            var style = Attribute(properties?.Elements().FirstOrDefault(e => e.Name.LocalName == "rStyle"), "val");
            return new(
                text,
                style == "Strong" || Is(properties, "b"),
                style == "Emphasis" || Is(properties, "i"),
                Is(properties, "strike"),
                style == WordStyles.NoteCodeWords,
                WordLink.Web(link) is null ? null : link);
        }

        private void Add(NoteRun run)
        {
            if (Found.Count > 0 && Found[^1].LooksLike(run))
            {
                Found[^1] = run with { Text = Found[^1].Text + run.Text };
            }
            else
            {
                Found.Add(run);
            }
        }

        private static bool Is(XElement? properties, string name) =>
            properties?.Elements().FirstOrDefault(e => e.Name.LocalName == name) is { } on && Attribute(on, "val") is not ("0" or "false" or "off");

        private static string? Attribute(XElement? element, string name) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
    }
}
