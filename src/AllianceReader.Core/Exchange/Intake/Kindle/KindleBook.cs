namespace AllianceReader.Exchange.Intake.Kindle;

/// <summary>The clippings of one book: versions of a passage made one, notes put on their passages.</summary>
internal static class KindleBook
{
    public static IEnumerable<ForeignNote> Notes(string book, IReadOnlyList<KindleClipping> clippings)
    {
        var passages = Latest(clippings.Where(clipping => !clipping.IsNote));
        var notes = Latest(clippings.Where(clipping => clipping.IsNote)).GroupBy(note => passages.FindLast(passage => Holds(passage, note))).ToList();
        foreach (var passage in passages)
        {
            var on = notes.Find(note => note.Key == passage);
            yield return new(book) { Quote = Cleaned.Quote(passage.Words), Note = Joined(on), Created = passage.Added, Modified = on?.Max(note => note.Added) };
        }
        foreach (var alone in notes.Where(note => note.Key is null).SelectMany(note => note))
        {
            yield return new(book) { Note = Cleaned.Note(alone.Words), Created = alone.Added };
        }
    }

    // A version of another stands at the same place and holds its words, or is held by it.
    private static List<KindleClipping> Latest(IEnumerable<KindleClipping> clippings)
    {
        List<KindleClipping> latest = [];
        foreach (var clipping in clippings)
        {
            var earlier = latest.FindLastIndex(other => IsVersion(other, clipping));
            if (earlier >= 0)
            {
                latest[earlier] = clipping;
            }
            else
            {
                latest.Add(clipping);
            }
        }
        return latest;
    }

    private static bool IsVersion(KindleClipping one, KindleClipping other) => one.IsNote
        ? one.First is not null && one.First == other.First
        : Overlap(one, other) && (one.Words.Contains(other.Words, StringComparison.Ordinal) || other.Words.Contains(one.Words, StringComparison.Ordinal));

    private static bool Overlap(KindleClipping one, KindleClipping other) =>
        one.First is null || other.First is null ? one.First == other.First : one.First <= other.Last && other.First <= one.Last;

    private static bool Holds(KindleClipping passage, KindleClipping note) => note.First is { } at && passage.First <= at && at <= passage.Last;

    private static string Joined(IEnumerable<KindleClipping>? notes) => Cleaned.Note(string.Join("\n\n", (notes ?? []).Select(note => note.Words)));
}
