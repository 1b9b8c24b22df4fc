namespace AllianceReader.Sqlite.Journal;

/// <summary>The files of a journal that follow one another up to the newest change.</summary>
internal sealed class JournalReading
{
    private readonly List<Segment> segments;

    private JournalReading(List<Segment> segments, bool hasUnreadable, bool isBroken, long claimed) =>
        (this.segments, HasUnreadable, IsBroken, Claimed) = (segments, hasUnreadable, isBroken, claimed);

    public IReadOnlyList<Segment> Segments => segments;

    public JournalHeader First => segments[0].Header;

    public string Library => segments[^1].Header.Library;

    public long Last => segments[^1].Last;

    public string Hash => segments[^1].Hash;

    /// <summary>A line was being written when the power went, or was cut off.</summary>
    public bool IsCutOff => segments[^1].IsCutOff;

    /// <summary>There are files of which not even the first line can be read.</summary>
    public bool HasUnreadable { get; }

    /// <summary>There are lines that cannot be believed.</summary>
    public bool IsBroken { get; }

    /// <summary>The highest number that any line says it has.</summary>
    public long Claimed { get; }

    /// <summary>All that was ever written into the library is in it.</summary>
    public bool IsComplete => First is { Blank: true, After: 0 };

    /// <exception cref="LibraryUnwritableException">It cannot be read.</exception>
    public static JournalReading? AtStart(JournalPlace place)
    {
        try
        {
            return Of(place, thoroughly: false);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new LibraryUnwritableException($"The journal of {place.Name} in {place.Folder} cannot be read at the moment, so nothing can be saved.", unreadable);
        }
    }

    /// <param name="thoroughly">Line by line; else the last file by its end, since it may be long and is rarely needed.</param>
    /// <returns>Null where there is no journal.</returns>
    public static JournalReading? Of(JournalPlace place, bool thoroughly)
    {
        var files = place.Segments();
        var readable = files.Select(file => Segment.Read(file, thoroughly)).OfType<Segment>().ToList();
        if (readable.Count == 0)
        {
            return null;
        }
        var connected = Connected(readable);
        // Older files that nothing connects with any more are of no use, and of no harm.
        var unreadable = files.Count(file => string.CompareOrdinal(file, connected[0].File) > 0) > connected.Count - 1;
        return new(connected, unreadable, connected[^1].IsBroken, connected[^1].Claimed);
    }

    /// <summary>Whether it can be gone on with from that state.</summary>
    public bool EndsAt(JournalState state) => !IsBroken && !HasUnreadable && state.Library == Library && state.Sequence == Last && state.Hash == Hash;

    /// <summary>The lines after a change that the reading reaches back to.</summary>
    public IEnumerable<JournalLine> After(long sequence) => segments.Where(segment => segment.Last > sequence).SelectMany(segment => segment.Lines(sequence));

    /// <returns>Whether a library at that state is followed by the lines that are here.</returns>
    public bool Reaches(JournalState state) => state.Library == Library && state.Sequence >= First.After && state.Sequence <= Last
        && segments.Last(segment => segment.Header.After <= state.Sequence).HashAt(state.Sequence) == state.Hash;

    // From the newest back, as long as each goes on where the one before it ends.
    private static List<Segment> Connected(List<Segment> readable)
    {
        var first = readable.Count - 1;
        while (first > 0 && readable[first - 1] is var before && readable[first].Header is var header
            && before.Last == header.After && before.Hash == header.From && before.Header.Library == header.Library)
        {
            first--;
        }
        return readable[first..];
    }
}
