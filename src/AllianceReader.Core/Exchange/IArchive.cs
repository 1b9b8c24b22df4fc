namespace AllianceReader.Exchange;

/// <summary>The whole library as one file: sources as received, every revision, theme, annotation and change. What it holds, its own FORMAT.md says.</summary>
public interface IArchive
{
    /// <summary>As it stands at one moment, whatever is written meanwhile. The same library at the same time gives the same bytes.</summary>
    Task<ArchiveCounts> Write(Stream output, DateTimeOffset at);

    /// <summary>Whether the library is empty: nothing was imported into it, and nothing done in it.</summary>
    Task<bool> CanRestore();

    /// <summary>Makes an empty library what the archived one was, history and all; all of it or nothing.</summary>
    /// <param name="zip">Seekable; stays open.</param>
    /// <param name="file">What to call it in a refusal.</param>
    /// <exception cref="FileRefusedException">Damaged, changed since it was made, made by a newer version, or not an archive; the library is as it was.</exception>
    /// <exception cref="RefusedException">The library is not empty.</exception>
    Task<ArchiveCounts> Restore(Stream zip, string file);
}

/// <summary>What there is to see in it; what is deleted and can be brought back does not count.</summary>
public sealed record ArchiveCounts(int Articles, int Passages, int Notes, int Themes, int Changes);
