using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Intake;

/// <summary>Finds the places of notes in the essay that their document is: by position where the texts are the same, by their words else.</summary>
internal sealed class PlaceNotes(MatchedDocument document)
{
    private const string NowhereToBeSeen = "Its words do not stand in the essay.";

    private readonly Article essay = document.Essay!;
    private readonly string? text = document.Document.Text;
    private readonly bool isSameText = document.Document.Text is { } same && same.AsSpan().TrimEnd().SequenceEqual(document.Essay!.Text);
    private readonly CodePoints points = new(document.Essay!.Text);
    private readonly Lazy<RevisionDiff> difference = new(() => new(document.Document.Text!, document.Essay!.Text));

    /// <param name="themes">Slugs, or keys of themes that are to be made.</param>
    public PlannedNote Place(ForeignNote note, IReadOnlyList<string> themes, Attribution by)
    {
        if (Fault(note, themes) is { } fault)
        {
            return new(note, IntakeVerdict.LeftOut, fault);
        }
        note = note.Range is { } range ? note with { Range = Whole(range) } : note;
        var unplaced = Signed(note, themes, by);
        return note.IsOnWholeDocument
            ? new(note, IntakeVerdict.New, null, unplaced, essay.Revision)
            : Placed(note, unplaced);
    }

    private string? Fault(ForeignNote note, IReadOnlyList<string> themes) => note switch
    {
        { IsNothing: true } => "It has neither words nor themes, and is on no passage.",
        { Note.Length: > NoteText.Longest } => $"Its note is longer than {NoteText.Longest:N0} characters.",
        _ when themes.Count > AnnotationDraft.MostThemes => $"It carries more than {AnnotationDraft.MostThemes} themes.",
        { Range: { } range } when text is null || range.Start < 0 || range.End > text.Length => "Its place lies outside of its document.",
        { Range.IsEmpty: true } or { Range: null, Quote: null, Points.IsEmpty: true } => "It is on no words.",
        { Range: null, Quote: null } when note.Points is not null => "The file says where it stood, but neither its words nor the text.",
        _ => null,
    };

    // A program that counts UTF-16 units may end a passage within an emoji.
    private TextRange Whole(TextRange range) => new(
        IsWithinPair(range.Start) ? range.Start - 1 : range.Start,
        IsWithinPair(range.End) ? range.End + 1 : range.End);

    private bool IsWithinPair(int at) => at > 0 && at < text!.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private Annotation Signed(ForeignNote note, IReadOnlyList<string> themes, Attribution by)
    {
        var created = Believable(note.Created, by) ?? Believable(note.Modified, by) ?? by.At;
        return new()
        {
            Id = note.Id is { } id ? IntakeId.Of(id) : Annotate.NewId(),
            Article = essay.Slug,
            Themes = themes,
            Note = note.Note,
            Creator = note.Creator ?? by.Reader,
            Created = created,
            Modified = Believable(note.Modified, by) is { } modified && modified >= created ? modified : created,
        };
    }

    // Clocks go wrong; an hour of grace for those that go fast.
    private static DateTimeOffset? Believable(DateTimeOffset? time, Attribution by) => time?.Year >= 1970 && time <= by.At.AddHours(1) ? time : null;

    private PlannedNote Placed(ForeignNote note, Annotation unplaced)
    {
        var quote = note.Range is { } range ? TextQuote.Of(text!, range) : note.Quote!;
        var found = AtPosition(note, quote) ?? (note.Range is { } there ? Anchor.Follow(difference.Value, there, quote) : Anchor.Find(essay.Text, quote, HintOf(note)));
        return found is { Verdict: AnnotationStatus.InPlace or AnnotationStatus.Changed, Range: { IsEmpty: false } place }
            ? new(note, IntakeVerdict.New, found.Verdict == AnnotationStatus.Changed ? "Other words than its own stand there." : null, At(unplaced, place, quote, found.Confidence), essay.Revision)
            : new(note, IntakeVerdict.Unplaced, Why(quote, found), Asked(unplaced, quote, found), essay.Revision);
    }

    private Anchored? AtPosition(ForeignNote note, TextQuote quote) => PositionOf(note) is { } place && StandsAt(place, quote)
        ? new(AnnotationStatus.InPlace, place, 1, [])
        : null;

    private TextRange? PositionOf(ForeignNote note)
    {
        if (note.Range is { } range)
        {
            return isSameText && range.End <= essay.Text.Length ? range : null;
        }
        return note.Points is { } stood && points.TryToUtf16(stood.Start, stood.End, out var place) ? place : null;
    }

    private bool StandsAt(TextRange place, TextQuote quote) =>
        !place.IsEmpty && place.Of(essay.Text) == quote.Exact
        && essay.Text.AsSpan(0, place.Start).EndsWith(quote.Prefix) && essay.Text.AsSpan(place.End).StartsWith(quote.Suffix);

    private int? HintOf(ForeignNote note) => note.Points is { } stood && stood.Start >= 0 && stood.Start <= points.Count ? points.ToUtf16(stood.Start) : null;

    private Annotation At(Annotation unplaced, TextRange place, TextQuote quote, double confidence)
    {
        var stands = TextQuote.Of(essay.Text, place);
        var same = stands.Exact == quote.Exact;
        return unplaced with
        {
            Range = place,
            Quote = stands,
            Paragraph = essay.NumberAt(place.Start),
            Status = same ? AnnotationStatus.InPlace : AnnotationStatus.Changed,
            Confidence = same ? 1 : confidence,
            Earlier = same ? null : new(quote.Exact, null),
        };
    }

    private Annotation Asked(Annotation unplaced, TextQuote quote, Anchored found)
    {
        var likely = found.Range is { IsEmpty: false } range && found.Verdict == AnnotationStatus.Confirm ? range : (TextRange?)null;
        return unplaced with
        {
            Range = likely,
            Quote = quote,
            Paragraph = likely is { } place ? essay.NumberAt(place.Start) : null,
            Status = likely is null ? AnnotationStatus.Gone : AnnotationStatus.Confirm,
            Confidence = likely is null ? 0 : found.Confidence,
        };
    }

    private string Why(TextQuote quote, Anchored found) => found.Verdict != AnnotationStatus.Confirm ? NowhereToBeSeen
        : FindQuote.In(essay.Text, quote) is { Rivals: > 0 } twins ? $"Its words stand in the essay {twins.Places:N0} times, and nothing tells which is meant."
        : "Words that are like its own stand in the essay, too unlike to be sure.";
}
