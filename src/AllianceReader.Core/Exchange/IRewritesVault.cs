namespace AllianceReader.Exchange;

/// <summary>A format whose files people go on writing in: a new export takes over what stands there in their own words.</summary>
public interface IRewritesVault : IExporter
{
    /// <summary>Writes the snapshot's notes into a vault that may hold an earlier export. No file that is not ours is written over.</summary>
    Task Write(LibrarySnapshot snapshot, IVault vault);
}

/// <summary>A folder of notes as it stands, or a zip of one.</summary>
public interface IVault
{
    /// <summary>Paths from its root with slashes, in ordinal order; hidden files and folders left out.</summary>
    IReadOnlyList<string> Files { get; }

    /// <returns>Null where it is no text in UTF-8, or too long for one.</returns>
    string? Read(string path);

    /// <summary>Makes the file or replaces it; whole or not at all. Each path once.</summary>
    Task Write(string path, Func<TextWriter, Task> write);
}
