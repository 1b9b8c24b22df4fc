using System.Text;
using AllianceReader.Sqlite.Care;

namespace AllianceReader.Sqlite.Journal;

internal enum LeftAs
{
    /// <summary>Nothing says so.</summary>
    Unknown,

    /// <summary>Whoever had it open was killed, or its power went.</summary>
    Open,

    /// <summary>Everything was in the file, and the log gone.</summary>
    Closed,
}

/// <summary>How the library was left by whoever wrote it last; in a small file beside its journal.</summary>
/// <param name="File">What the library's file was like then; null in the middle of writing to it.</param>
internal sealed record LastSession(LeftAs Left, Fingerprint? File)
{
    // Characters: two words, two numbers, a hash.
    private const int Longest = 120;

    private const string Opened = "open";
    private const string Closed = "closed";

    public static LastSession Of(JournalPlace place)
    {
        try
        {
            return System.IO.File.ReadAllText(place.Session).Trim() switch
            {
                var text when text.StartsWith(Opened, StringComparison.Ordinal) => new(LeftAs.Open, Fingerprint.Parse(text[Opened.Length..].Trim())),
                var text when text.StartsWith(Closed, StringComparison.Ordinal) => new(LeftAs.Closed, Fingerprint.Parse(text[Closed.Length..].Trim())),
                _ => new(LeftAs.Unknown, null),
            };
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return new(LeftAs.Unknown, null);
        }
    }

    /// <summary>It is open from now on, and what is written goes into its log.</summary>
    public static void Begin(JournalPlace place) =>
        Write(place, System.IO.File.Exists(place.Library) ? $"{Opened} {Fingerprint.Of(place.Library)}" : Opened);

    /// <summary>From now on its log is copied into its file: what that is like nobody knows until it is done.</summary>
    public static void Between(JournalPlace place) => Write(place, Opened);

    /// <summary>Called when it is closed. A log that others still read stays, and then nothing is said.</summary>
    public static void End(JournalPlace place)
    {
        if (!LibraryLog.Holds(place.Library))
        {
            Write(place, $"{Closed} {Fingerprint.Of(place.Library, hashed: true)}");
        }
    }

    /// <summary>Whether the file is as it was then.</summary>
    public bool IsUntouched(JournalPlace place) => File?.IsOf(place.Library) is true;

    /// <summary>Whether file and log belong together after a kill. In the middle of copying, the log has all that the file may have in half.</summary>
    public bool IsBelievable(JournalPlace place) => File is null ? LibraryLog.Holds(place.Library) : IsUntouched(place);

    // Where it cannot be written, no change can either, and the next start looks more closely.
    private static void Write(JournalPlace place, string text)
    {
        try
        {
            Directory.CreateDirectory(place.Folder);
            // Over what stands there: a line is shorter than what a disk writes at a time.
            using var file = new FileStream(place.Session, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.ASCII.GetBytes(text.PadRight(Longest)));
            file.Flush(flushToDisk: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }
}
