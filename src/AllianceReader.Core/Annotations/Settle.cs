using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>What a reader decides on a passage that a new text has changed, moved or lost.</summary>
public static class Settle
{
    /// <summary>It is here: the words that stand there now are the passage.</summary>
    /// <param name="range">UTF-16.</param>
    /// <exception cref="RefusedException">Not a passage of the essay.</exception>
    public static Annotation At(Annotation asked, Article article, TextRange range, Attribution by)
    {
        if (range.Start < 0 || range.End > article.Text.Length || range.IsEmpty)
        {
            throw new RefusedException("start", "That is not a passage of the essay as it stands now.");
        }
        var (from, to) = new CodePoints(article.Text).FromUtf16(range);
        return Annotate.Changed(asked, article, new(from, to, Themes: asked.Themes, Note: asked.Note), by);
    }

    /// <summary>The suggested place is right, or the changed words are accepted.</summary>
    /// <exception cref="RefusedException">There is nothing to confirm.</exception>
    public static Annotation AsSuggested(Annotation asked, Article article, Attribution by) => (asked.Status, asked.Range) switch
    {
        (AnnotationStatus.InPlace, _) => throw new RefusedException("status", "It is in place; there is nothing to confirm."),
        (_, null) => throw new RefusedException("status", "No place is suggested for it. Name one: PUT it with a passage."),
        (_, { } range) => At(asked, article, range, by),
    };

    /// <summary>It belongs to no passage any more. The words it was on begin the note, so that they are not lost.</summary>
    /// <exception cref="RefusedException">It is on the whole essay already.</exception>
    public static Annotation AsNote(Annotation asked, Attribution by) => asked.Quote is not { } quote
        ? throw new RefusedException("status", "It is a note on the whole essay already.")
        : asked with
        {
            Range = null,
            Quote = null,
            Paragraph = null,
            Note = Quoted(asked.Earlier?.Exact ?? quote.Exact, asked.Note),
            Status = AnnotationStatus.InPlace,
            Confidence = 1,
            Earlier = null,
            LastPlaced = null,
            Modified = by.At,
        };

    private static string Quoted(string words, string note)
    {
        var rest = note.Length == 0 ? "" : "\n\n" + note;
        return AsQuotation(Cut(words, NoteText.Longest - rest.Length)) + rest;
    }

    private static string AsQuotation(string words) =>
        string.Join('\n', words.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    // A passage may be a whole essay; the revision it was marked on keeps what does not fit into a note.
    private static string Cut(string words, int room)
    {
        const string more = " …";
        var needed = words.Length + (2 * (words.AsSpan().Count('\n') + 1));
        if (needed <= room)
        {
            return words;
        }
        var end = Math.Max(0, (words.Length * room / needed) - more.Length - 2);
        return words[..(end > 0 && char.IsHighSurrogate(words[end - 1]) ? end - 1 : end)] + more;
    }
}
