using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// The text of a block with a <c>&lt;mark&gt;</c> for each layer over it. Of each annotation only the first segment carries id and
/// <c>aria-details</c>, and the number stands after the last, so that a screen reader says it once.
/// </summary>
internal sealed class MarkedText(Essay essay, HtmlWriter html)
{
    private readonly IReadOnlyList<IReadOnlyList<Segment>> segments = Marks.In(essay.Article, essay.Placed);
    private readonly HangulRuns hangul = new(essay.Article);

    /// <param name="block">Its place among the article's blocks, from 0.</param>
    public void Write(int block)
    {
        List<Layer> open = [];
        foreach (var segment in segments[block])
        {
            Reopen(open, segment.Layers);
            WriteWords(segment);
            open = CloseEnding(segment.Layers);
        }
        Close(open.Count);
    }

    // Layers that go on stay open, so that an outer line runs through under what is marked within.
    private void Reopen(List<Layer> open, IReadOnlyList<Layer> wanted)
    {
        var shared = 0;
        while (shared < open.Count && shared < wanted.Count && IsSame(open[shared], wanted[shared]))
        {
            shared++;
        }
        Close(open.Count - shared);
        foreach (var layer in wanted.Skip(shared))
        {
            Open(layer);
        }
    }

    private void Open(Layer layer)
    {
        html.Raw("<mark class=\"hl ").Raw(essay.ClassOf(layer.Theme)).Raw("\"");
        if (layer.Opens)
        {
            html.Attribute("id", "a-" + layer.Annotation.Id).Attribute("aria-details", "n-" + layer.Annotation.Id);
        }
        html.Attribute("data-a", layer.Annotation.Id).Attribute("data-theme", layer.Theme).Raw(">");
    }

    private void WriteWords(Segment segment)
    {
        html.Raw(segment.IsEmphasis ? "<em>" : "");
        hangul.Write(html, segment.Range);
        html.Raw(segment.IsEmphasis ? "</em>" : "");
    }

    private List<Layer> CloseEnding(IReadOnlyList<Layer> layers)
    {
        var ending = layers.Where(l => l.Closes).Select(l => l.Annotation).ToList();
        var outermost = layers.TakeWhile(l => !ending.Contains(l.Annotation)).Count();
        if (ending.Count > 0)
        {
            Close(layers.Count - outermost);
            ending.ForEach(WriteReference);
        }
        return [.. ending.Count > 0 ? layers.Take(outermost) : layers];
    }

    private void Close(int layers)
    {
        for (; layers > 0; layers--)
        {
            html.Raw("</mark>");
        }
    }

    private void WriteReference(Annotation annotation) => html
        .Raw("<a").Attribute("class", "aside noteref " + essay.ClassOf(annotation)).Attribute("id", "r-" + annotation.Id)
        .Attribute("href", "#n-" + annotation.Id).Attribute("aria-label", NoteNames.Of(essay, annotation))
        .Raw(">").Number(essay.NumberOf(annotation)!.Value).Raw("</a>");

    private static bool IsSame(Layer one, Layer other) => one.Annotation.Id == other.Annotation.Id && one.Theme == other.Theme;
}
