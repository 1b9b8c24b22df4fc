using AllianceReader.Articles;
using AllianceReader.Corpus.Layouts;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Corpus;

/// <summary>From a source's text to what the library is given.</summary>
public static class EssayDraft
{
    /// <param name="known">Facts from beside the text.</param>
    /// <param name="marks">What a reader decided about its lines; null for nothing.</param>
    /// <exception cref="RefusedException">Nothing would be left of the essay.</exception>
    public static ArticleDraft Of(SourceText source, KnownFacts known, SourceMarks? marks = null) => WithBands(ToLookAt(source, known, marks ?? SourceMarks.None));

    /// <summary>With the bands, by which essays that resemble it are found: most of the work, in a long one.</summary>
    public static ArticleDraft WithBands(ArticleDraft draft) => draft with { Bands = MinHash.Bands(Shingles.Of(draft.Article.Text)) };

    /// <summary>Without the bands, for a draft that is only looked at.</summary>
    /// <exception cref="RefusedException">Nothing would be left of the essay.</exception>
    public static ArticleDraft ToLookAt(SourceText source, KnownFacts known, SourceMarks marks)
    {
        var (layout, reading) = KnownLayouts.Read(source.Lines.Leaving(marks));
        reading.Decide(marks);
        RequireText(reading);
        var body = BodyText.Of(reading);
        reading.Complete(source.Facts, source.Authors, overGuesses: layout is StructuredText);
        reading.StateDecided();
        ReadLanguage(reading, body.Text);
        var (facts, authors) = known.Beside(reading);
        return new()
        {
            FileName = source.FileName,
            Source = source.Bytes,
            Encoding = source.Encoding,
            Format = source.Format,
            Layout = layout.Name,
            Marks = marks,
            Article = Article(source, reading, body, facts) with { Authors = authors },
        };
    }

    private static void RequireText(LayoutReading reading)
    {
        if (!reading.Body.Any())
        {
            throw new RefusedException("lines", "Nothing would be left of the essay: at least one line has to be its text.");
        }
    }

    private static void ReadLanguage(LayoutReading reading, string text)
    {
        if (Language.Of(text) is var (tag, reason))
        {
            reading.Speaks(tag, reason);
        }
    }

    private static Article Article(SourceText source, LayoutReading reading, BodyText body, IReadOnlyList<Fact> facts) => new()
    {
        Slug = "",
        Title = First(facts, FactField.Title),
        Kicker = First(facts, FactField.Kicker),
        Standfirst = Standfirst(facts),
        Publication = First(facts, FactField.Publication),
        Published = First(facts, FactField.Published),
        Modified = First(facts, FactField.Modified),
        Language = First(facts, FactField.Language),
        Licence = First(facts, FactField.Licence),
        Url = First(facts, FactField.Url),
        Topics = [.. facts.Where(fact => fact.Field == FactField.Topic).Select(fact => fact.Value)],
        Text = body.Text,
        Paragraphs = body.Paragraphs,
        Furniture = [.. reading.FurnitureLines],
        Facts = facts,
        Repairs = body.Repairs,
        Sha256 = source.Sha256,
    };

    private static string? First(IReadOnlyList<Fact> facts, FactField field) => facts.FirstOrDefault(fact => fact.Field == field)?.Value;

    // Some papers print two lines under the title.
    private static string? Standfirst(IReadOnlyList<Fact> facts) =>
        string.Join(' ', facts.Where(fact => fact.Field == FactField.Standfirst).Select(fact => fact.Value)) is { Length: > 0 } lines ? lines : null;
}
