using System.Globalization;
using System.Security.Cryptography;
using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Makes an annotation out of what a reader asks for, or says in a sentence why it cannot be.</summary>
public static class Annotate
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string LettersAndDigits = Letters + "0123456789";

    /// <exception cref="RefusedException">The passage is not there or not clear, or the note or themes cannot be kept.</exception>
    public static Annotation New(Article article, AnnotationDraft draft, Attribution by) => Mark(article, draft) with
    {
        Id = NewId(),
        Creator = by.Reader,
        Created = by.At,
        Modified = by.At,
    };

    /// <summary>A passage measured by a program, which carries a theme.</summary>
    /// <param name="revision">Of the text that <paramref name="range"/> was measured on.</param>
    /// <param name="range">UTF-16.</param>
    /// <exception cref="StaleException">The text has changed since.</exception>
    public static NewPassage Passage(Article article, int revision, TextRange range, string theme, Attribution by)
    {
        if (article.Revision != revision)
        {
            throw new StaleException("The essay's text", article.Revision);
        }
        var points = new CodePoints(article.Text).FromUtf16(range);
        return new(New(article, new(points.Start, points.End, Themes: [theme]), by), revision);
    }

    /// <summary>
    /// The draft is the whole new state, but for the passage: a draft that names none leaves it where it is, so that no passage is
    /// lost because a program left it out. Naming one settles where the annotation stands.
    /// </summary>
    /// <exception cref="RefusedException">As for <see cref="New"/>.</exception>
    public static Annotation Changed(Annotation old, Article article, AnnotationDraft draft, Attribution by)
    {
        var placed = draft.HasPassage || old.IsOnWholeEssay ? Mark(article, draft) : old with { Themes = ThemesOf(draft), Note = NoteOf(draft) };
        return placed with
        {
            Id = old.Id,
            Creator = old.Creator,
            Created = old.Created,
            Modified = by.At,
            Version = old.Version,
        };
    }

    private static Annotation Mark(Article article, AnnotationDraft draft)
    {
        var range = RangeOf(article.Text, draft);
        var made = new Annotation
        {
            Id = "",
            Creator = "",
            Article = article.Slug,
            Range = range,
            Quote = range is { } passage ? TextQuote.Of(article.Text, passage) : null,
            Paragraph = range is { } start ? article.NumberAt(start.Start) : null,
            Themes = ThemesOf(draft),
            Note = NoteOf(draft),
        };
        return made is { Range: null, Themes: [], Note: "" }
            ? throw new RefusedException("note", "A note on the whole essay needs words or a theme; a highlight needs a passage.")
            : made;
    }

    private static TextRange? RangeOf(string text, AnnotationDraft draft)
    {
        var quote = QuoteOf(draft);
        return (draft.Start, draft.End) switch
        {
            (null, null) => quote is null ? null : Find(text, quote),
            ({ } start, { } end) => Agreeing(text, Measured(text, start, end), quote),
            ({ }, null) => throw new RefusedException("end", "A start without an end; a passage needs both."),
            (null, { }) => throw new RefusedException("start", "An end without a start; a passage needs both."),
        };
    }

    private static TextRange Measured(string text, int start, int end)
    {
        if (start == end)
        {
            throw new RefusedException("end", Invariant($"The passage from {start} to {end} is empty."));
        }
        var points = new CodePoints(text);
        return points.TryToUtf16(start, end, out var range)
            ? range
            : throw new RefusedException(start < 0 || start > points.Count ? "start" : "end",
                Invariant($"The passage from {start} to {end} is not within the essay, which has {points.Count} characters (code points)."));
    }

    private static TextRange Agreeing(string text, TextRange range, TextQuote? quote) =>
        quote is null || quote.Exact == range.Of(text)
            ? range
            : throw new RefusedException("exact", "Other words than these stand at the offsets given; the text may have changed since.");

    private static TextRange Find(string text, TextQuote quote) => FindQuote.In(text, quote) switch
    {
        null => throw new RefusedException("exact", "These words do not stand in the essay."),
        { Rivals: > 0 } found => throw new RefusedException("exact",
            Invariant($"These words stand in the essay {found.Places} times; the words before or after them (prefix, suffix) would tell which is meant.")),
        { } found => found.Range,
    };

    private static TextQuote? QuoteOf(AnnotationDraft draft)
    {
        var (prefix, suffix) = (InTextForm("prefix", draft.Prefix), InTextForm("suffix", draft.Suffix));
        return InTextForm("exact", draft.Exact) switch
        {
            null when draft.Start is null && (prefix ?? suffix) is not null =>
                throw new RefusedException("exact", "A prefix or suffix without the words of the passage."),
            null => null,
            "" => throw new RefusedException("exact", "The passage has no words."),
            { } exact => new(exact, prefix ?? "", suffix ?? ""),
        };
    }

    // The article text is NFC with LF, and every part of an NFC text is NFC (UAX 15), so the same words can stand there in no other form.
    private static string? InTextForm(string field, string? words) => words is null
        ? null
        : WholeCharacters(field, words).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalized();

    // Trust boundary: half a surrogate pair can be neither normalized nor written to any file.
    private static string WholeCharacters(string field, string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && char.IsSurrogatePair(words[i], words[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(words[i]))
            {
                throw new RefusedException(field, Invariant($"The {field} holds half a character (U+{(int)words[i]:X4}) at {i}."));
            }
        }
        return words;
    }

    private static string NoteOf(AnnotationDraft draft) => NoteText.Accept(draft.Note ?? "");

    private static List<string> ThemesOf(AnnotationDraft draft)
    {
        // Trust boundary: a JSON list may hold nulls, whatever its type says.
        var themes = (draft.Themes ?? []).Select(slug => string.IsNullOrWhiteSpace(slug)
            ? throw new RefusedException("themes", "A theme without a name.")
            : WholeCharacters("themes", slug)).Distinct(StringComparer.Ordinal).ToList();
        return themes.Count <= AnnotationDraft.MostThemes
            ? themes
            : throw new RefusedException("themes", Invariant($"{themes.Count} themes on one passage; the most that fit are {AnnotationDraft.MostThemes}."));
    }

    // A letter first: an XML name, a CSS identifier and a Word bookmark may not begin with a digit.
    internal static string NewId() => RandomNumberGenerator.GetString(Letters, 1) + RandomNumberGenerator.GetString(LettersAndDigits, 9);

    private static string Invariant(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
