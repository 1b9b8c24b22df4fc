using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Html;

/// <summary>
/// The words of a block with a <c>&lt;mark&gt;</c> for each layer over them. Of each annotation only the first segment carries its id,
/// and the number stands after the last, so that a screen reader says it once.
/// </summary>
internal sealed class MarkedWords(HtmlPiece html, HtmlNotes notes, Article article, IReadOnlyList<Annotation> placed, IReadOnlyDictionary<string, int> numbers)
{
    /// <summary>As many strokes as can be told apart between two lines of text.</summary>
    private const int MostLayers = 4;

    private readonly IReadOnlyList<IReadOnlyList<Segment>> segments = Marks.In(article, placed, MostLayers);
    private readonly List<Layer> open = [];

    /// <param name="block">Its place among the article's blocks, from 0.</param>
    public void Write(int block)
    {
        foreach (var segment in segments[block])
        {
            Reopen(segment.Layers);
            WriteUnseen(segment.Unseen);
            WriteText(segment);
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
        html.Raw("<mark class=\"").Raw(notes.ClassOf(layer.Theme)).Raw("\"");
        if (layer.Opens)
        {
            WriteAnchor(layer.Annotation);
        }
        html.Raw(">");
    }

    // What begins here and cannot be drawn still begins somewhere: an address, without a line.
    private void WriteUnseen(IReadOnlyList<Annotation> unseen)
    {
        foreach (var annotation in unseen)
        {
            html.Raw("<mark class=\"unseen\"");
            WriteAnchor(annotation);
            html.Raw("></mark>");
        }
    }

    private void WriteAnchor(Annotation annotation) => html.Attribute("id", "a-" + annotation.Id).Attribute("aria-details", "n-" + annotation.Id);

    private void WriteText(Segment segment)
    {
        html.Raw(segment.IsEmphasis ? "<em>" : "").Text(segment.Range.Of(article.Text)).Raw(segment.IsEmphasis ? "</em>" : "");
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
            var number = numbers[annotation.Id];
            html.Raw("<a class=\"ref ").Raw(notes.ClassOf(annotation)).Raw("\"").Attribute("href", "#n-" + annotation.Id)
                .Attribute("aria-label", notes.Called(annotation, number)).Raw(">").Number(number).Raw("</a>");
        }
    }

    private void CloseTo(int layers)
    {
        for (var left = open.Count; left > layers; left--)
        {
            html.Raw("</mark>");
        }
        open.RemoveRange(layers, open.Count - layers);
    }

    private static bool IsSame(Layer one, Layer other) => one.Annotation.Id == other.Annotation.Id && one.Theme == other.Theme;
}
