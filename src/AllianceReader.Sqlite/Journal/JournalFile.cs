using AllianceReader.Sqlite.Care;

namespace AllianceReader.Sqlite.Journal;

/// <summary>The newest file of a journal, which lines are added to. It is begun when the first is, and anew where somebody has taken it away.</summary>
/// <param name="header">What a file begins with, after a change.</param>
internal sealed class JournalFile(JournalPlace place, Func<JournalPosition, JournalHeader> header) : IDisposable
{
    private FileStream? file;
    private string? path;

    /// <summary>Opens the file, or begins it.</summary>
    public JournalPosition Ready(JournalPosition at)
    {
        if (file is not null && path == at.File && File.Exists(path))
        {
            return at;
        }
        Dispose();
        if (at.End is null || !File.Exists(at.File))
        {
            at = Begin(at);
        }
        file = new(at.File, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0);
        path = at.File;
        return at;
    }

    /// <summary>On the disk when it returns.</summary>
    /// <param name="at">Where it ends now; what lies behind that was taken back and goes.</param>
    /// <returns>Where it ends then.</returns>
    public JournalPosition Add(byte[] line, JournalPosition at)
    {
        at = Ready(at);
        CutOff(at);
        file!.Position = at.End!.Value;
        file.Write(line);
        file.Flush(flushToDisk: true);
        return at with { Sequence = at.Sequence + 1, Hash = Chained.HashOf(line), End = file.Position };
    }

    /// <summary>A new file, where the present one has any lines.</summary>
    public JournalPosition BeginNext(JournalPosition at)
    {
        if (at.File != place.Segment(at.Sequence))
        {
            Dispose();
            return Begin(at);
        }
        return at;
    }

    public void CutOff(JournalPosition at)
    {
        if (file is not null && at.End is { } end && file.Length > end)
        {
            file.SetLength(end);
            file.Flush(flushToDisk: true);
        }
    }

    public void Dispose()
    {
        file?.Dispose();
        file = null;
    }

    private JournalPosition Begin(JournalPosition at)
    {
        var (line, name) = (header(at).Line(), place.Segment(at.Sequence));
        Directory.CreateDirectory(place.Folder);
        // One that has no lines is written anew; any other is not ours to overwrite.
        if (File.Exists(name) && !IsEmpty(Segment.Read(name, thoroughly: true)))
        {
            File.Move(name, Backup.FreeName(name + ".set-aside", ""));
        }
        File.WriteAllBytes(name + ".new", line);
        Durable.Rename(name + ".new", name);
        return at with { File = name, End = line.Length };
    }

    private static bool IsEmpty(Segment? segment) => segment is { IsBroken: false, IsCutOff: false } && segment.Last == segment.Header.After;
}

/// <summary>How far a journal is written.</summary>
/// <param name="End">Bytes; null where the file is not begun yet.</param>
internal sealed record JournalPosition(string File, long Sequence, string Hash, long? End);
