using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Review;

/// <summary>A place that a passage may have moved to.</summary>
/// <param name="Number">From 1, the likeliest first.</param>
/// <param name="Range">Code points into the article text.</param>
internal sealed record LikelyPlace(int Number, TextRange Range, int? Paragraph, Evidence Evidence);

/// <summary>One passage in hand: as it was marked, as the text reads now, and the places it may have moved to.</summary>
internal sealed class Case
{
    /// <summary>More places than these are no choice but a search.</summary>
    private const int MostPlaces = 5;

    private readonly ArticleRevision? was;
    private readonly Surroundings before;
    private readonly CodePoints points;
    private readonly TextRange[] ranges;

    /// <param name="was">The text it was marked on; null when that was not kept.</param>
    /// <param name="shown">Which of the places is compared, from 1; the first when there is none of that number.</param>
    public Case(Annotation annotation, Article article, ArticleRevision? was, int? shown)
    {
        Annotation = annotation;
        Article = article;
        this.was = was;
        points = new(article.Text);
        before = Before();
        ranges = Ranges();
        Places = [.. ranges.Select(PlaceAt)];
        Shown = Places.FirstOrDefault(place => place.Number == shown) ?? (Places.Count > 0 ? Places[0] : null);
        (Old, New) = Compare();
    }

    public Annotation Annotation { get; }

    public Article Article { get; }

    public IReadOnlyList<LikelyPlace> Places { get; }

    /// <summary>Null where no place is likely.</summary>
    public LikelyPlace? Shown { get; }

    public Side Old { get; }

    /// <summary>Where no place is likely: the paragraph that is most like the one it stood in. Null where none is.</summary>
    public Side? New { get; }

    /// <summary>The place shown next; null where there is only one.</summary>
    public LikelyPlace? NextPlace => Shown is null || Places.Count < 2 ? null : Places[Shown.Number % Places.Count];

    private static PassagePlace? KnownPlace(Annotation annotation) => annotation.Earlier is { } earlier ? earlier.Place : annotation.LastPlaced;

    /// <summary>The revision that the passage was marked on; null when that was not kept.</summary>
    public static int? RevisionOf(Annotation annotation) => KnownPlace(annotation)?.Revision;

    private Surroundings Before()
    {
        var quote = Annotation.Quote!;
        return KnownPlace(Annotation) is { } place && was is not null && place.Range.End <= was.Text.Length
            ? Surroundings.Of(was.Text, was.Paragraphs, place.Range)
            : Annotation.Earlier is { } earlier ? Surroundings.Of("", earlier.Exact, "")
            : Surroundings.Of(quote.Prefix, quote.Exact, quote.Suffix);
    }

    private TextRange[] Ranges() => Annotation.Status switch
    {
        AnnotationStatus.Changed => [Annotation.Range!.Value],
        _ => [.. Suggested().Where(range => range.End <= Article.Text.Length && !range.IsEmpty).Distinct().Take(MostPlaces)],
    };

    // The likeliest is kept with the annotation; the others are found again when somebody asks.
    private IEnumerable<TextRange> Suggested()
    {
        IEnumerable<TextRange> kept = Annotation.Range is { } range ? [range] : [];
        return Annotation.Status == AnnotationStatus.Gone ? [] : kept.Concat(Found().Candidates.Select(candidate => candidate.Range));
    }

    private Anchored Found() => Annotation.LastPlaced is { } last && was is not null && last.Revision == was.Number
        ? Anchor.Follow(new(was.Text, Article.Text), last.Range, Annotation.Quote!)
        : Anchor.Find(Article.Text, Annotation.Quote!);

    private LikelyPlace PlaceAt(TextRange range, int at) => new(
        at + 1, points.FromUtf16(range), Article.NumberAt(range.Start),
        Evidence.Of(before, Surroundings.Of(Article.Text, Article.Paragraphs, range)));

    private (Side Old, Side? New) Compare()
    {
        var likest = Shown is null ? Likest.To(before.Text, Article.Paragraphs) : null;
        var after = Shown is { } shown
            ? Surroundings.Of(Article.Text, Article.Paragraphs, ranges[shown.Number - 1])
            : Surroundings.Without(likest?.Text ?? "");
        var (old, revised) = Comparison.Of(before, after);
        return (
            new(Annotation.Status == AnnotationStatus.Changed ? NumberThen() : Annotation.Paragraph, was?.Added, old),
            Shown is null && likest is null ? null : new(Shown is null ? likest?.Number : Shown.Paragraph, null, revised));
    }

    private int? NumberThen() => KnownPlace(Annotation) is { } place ? was?.NumberAt(place.Range.Start) : null;
}
