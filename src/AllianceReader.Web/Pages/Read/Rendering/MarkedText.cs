using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// The text of a block with a <c>&lt;mark&gt;</c> for each layer over it. Of each annotation only the first segment carries id and
/// <c>aria-details</c>, and the number stands after the last, so that a screen reader says it once.
/// </summary>
internal sealed class MarkedText(Essay essay, HtmlWriter html)
{
    /// <summary>As many strokes as can be told apart between two lines of text, where most of the text has none.</summary>
    private const int MostLayers = 4;

    /// <summary>Where every line has some, two: the bars in the margin show what else lies there.</summary>
    private const int MostLayersOfDense = 2;

    // Browsers give up nesting elements at 512.
    private const int MostNested = 64;

    private readonly IReadOnlyList<IReadOnlyList<Segment>> segments = Marks.In(essay.Article, essay.PlacedInShown, MostOf(essay));
    private readonly HangulRuns hangul = new(essay.Article);
    private readonly List<Layer> open = [];

    public static int MostOf(Essay essay) => essay.IsDense ? MostLayersOfDense : MostLayers;

    /// <param name="block">Its place among the article's blocks, from 0.</param>
    public void Write(int block)
    {
        foreach (var segment in segments[block])
        {
            Reopen(segment.Layers);
            WriteWithAnchors(segment);
            CloseEnding(segment.Ending);
        }
        CloseTo(0);
    }

    // Layers that go on stay open, so that an outer line runs through under what is marked within.
    private void Reopen(IReadOnlyList<Layer> wanted)
    {
        var shared = 0;
        while (shared < open.Count && shared < wanted.Count && IsSame(open[shared], wanted[shared]))
        {
            shared++;
        }
        CloseTo(shared);
        for (; shared < wanted.Count; shared++)
        {
            Open(wanted[shared]);
        }
    }

    private void Open(Layer layer)
    {
        open.Add(layer);
        html.Raw("<mark class=\"hl ").Raw(essay.ClassOf(layer.Theme)).Raw("\"");
        if (layer.Opens)
        {
            WriteAnchor(layer.Annotation);
        }
        html.Attribute("data-a", layer.Annotation.Id).Attribute("data-theme", layer.Theme).Raw(">");
    }

    // What begins here and cannot be drawn still begins somewhere: an address and a way to its note, without a line.
    private void WriteWithAnchors(Segment segment)
    {
        var nested = Math.Min(segment.Unseen.Count, MostNested);
        for (var at = 0; at < segment.Unseen.Count; at++)
        {
            html.Raw("<mark class=\"unseen\"");
            WriteAnchor(segment.Unseen[at]);
            html.Attribute("data-a", segment.Unseen[at].Id).Raw(at < nested ? ">" : "></mark>");
        }
        WriteWords(segment);
        CloseMarks(nested);
    }

    private void WriteAnchor(Annotation annotation) => html
        .Raw(" id=\"a-").Text(annotation.Id).Raw("\" aria-details=\"n-").Text(annotation.Id).Raw("\"");

    private void WriteWords(Segment segment)
    {
        html.Raw(segment.IsEmphasis ? "<em>" : "");
        hangul.Write(html, segment.Range);
        html.Raw(segment.IsEmphasis ? "</em>" : "");
    }

    private void CloseEnding(IReadOnlyList<Annotation> ending)
    {
        if (ending.Count == 0)
        {
            return;
        }
        var outermost = open.FindIndex(layer => ending.Any(ended => ReferenceEquals(ended, layer.Annotation)));
        CloseTo(outermost < 0 ? open.Count : outermost);
        foreach (var annotation in ending)
        {
            WriteReference(annotation);
        }
    }

    private void CloseTo(int layers)
    {
        CloseMarks(open.Count - layers);
        open.RemoveRange(layers, open.Count - layers);
    }

    private void CloseMarks(int count)
    {
        for (; count > 0; count--)
        {
            html.Raw("</mark>");
        }
    }

    private void WriteReference(Annotation annotation)
    {
        var number = essay.NumberOf(annotation)!.Value;
        html.Raw(annotation.Note.Length > 0 ? "<a class=\"aside noteref " : essay.IsDense ? "<a class=\"aside noteref bare" : "<a class=\"aside noteref bare ")
            .Raw(annotation.Note.Length == 0 && essay.IsDense ? "" : essay.ClassOf(annotation)).Raw("\" id=\"r-").Text(annotation.Id).Raw("\" href=\"#n-").Text(annotation.Id)
            .Raw("\" aria-label=\"").Counted(essay.NameOf(annotation), number).Raw("\">").Counted(number).Raw("</a>");
    }

    private static bool IsSame(Layer one, Layer other) => one.Annotation.Id == other.Annotation.Id && one.Theme == other.Theme;
}
