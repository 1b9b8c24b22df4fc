using AllianceReader.Articles;

namespace AllianceReader.Corpus.Review;

/// <summary>An essay's source, what was understood of it, and what a reader decided.</summary>
public sealed class ReviewedSource
{
    private readonly SourceText source;
    private readonly KnownFacts known;
    private readonly Article asRead;

    private ReviewedSource(SourceText source, KnownFacts known, Article asRead, ArticleDraft draft)
    {
        (this.source, this.known, this.asRead, Draft) = (source, known, asRead, draft);
        Lines = [.. LinesOf(source.Lines, draft, asRead)];
    }

    /// <summary>The essay as the marks make it.</summary>
    public ArticleDraft Draft { get; }

    public SourceMarks Marks => Draft.Marks;

    /// <summary>In the order of the source, those that stand beside its text last.</summary>
    public IReadOnlyList<ReviewLine> Lines { get; }

    /// <summary>The same source with other marks.</summary>
    /// <exception cref="RefusedException">They would leave nothing of the essay.</exception>
    public ReviewedSource With(SourceMarks marks) => new(source, known, asRead, EssayDraft.ToLookAt(source, known, OfLines(source.Lines, marks)));

    /// <exception cref="RefusedException">The marks would leave nothing of the essay.</exception>
    internal static ReviewedSource Of(SourceText source, KnownFacts known, SourceMarks marks)
    {
        var draft = EssayDraft.ToLookAt(source, known, OfLines(source.Lines, marks));
        return new(source, known, draft.Marks.IsEmpty ? draft.Article : EssayDraft.ToLookAt(source, known, SourceMarks.None).Article, draft);
    }

    // Marks of lines that are not there are not kept.
    private static SourceMarks OfLines(SourceLines lines, SourceMarks marks)
    {
        var numbers = lines.Concat(lines.Asides).Where(line => line.Text.Length > 0).Select(line => line.Number).ToHashSet();
        return SourceMarks.Of(marks.All.Where(mark => numbers.Contains(mark.Line)));
    }

    private static IEnumerable<ReviewLine> LinesOf(SourceLines lines, ArticleDraft draft, Article asRead)
    {
        var (places, read) = (PlacesIn(draft.Article), PlacesIn(asRead));
        var repairs = LineRepair.Of(draft.Article).ToLookup(one => one.Line, one => one.Repair);
        return lines.Concat(lines.Asides).Select(line => new ReviewLine(
            line.Number, line.Source, places.GetValueOrDefault(line.Number), read.GetValueOrDefault(line.Number), draft.Marks.At(line.Number), lines.IsAside(line))
        {
            Repairs = [.. repairs[line.Number]],
        });
    }

    private static Dictionary<int, LinePlace> PlacesIn(Article article)
    {
        var places = article.Furniture.ToDictionary(line => line.Line, line => new LinePlace(null, line.Role, Joined: false));
        foreach (var block in article.Paragraphs)
        {
            foreach (var (nth, line) in block.Lines.Index())
            {
                places[line] = new(block.Kind, null, Joined: nth > 0);
            }
        }
        return places;
    }
}
