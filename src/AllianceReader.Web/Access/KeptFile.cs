using System.Text.Json;

namespace AllianceReader.Web.Access;

/// <summary>
/// A small thing kept as JSON in a file that its owner alone may read, replaced whole or not at all. Another process may change it
/// (the command <c>password</c> beside a running server): each look asks the file system whether it is still the same.
/// </summary>
internal sealed class KeptFile<T>(string path) where T : class
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Somebody else changes it for milliseconds only.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private (DateTime Written, T? Value) seen;

    /// <summary>Null where there is none.</summary>
    /// <exception cref="SettingRefusedException">It cannot be read, or is not what was written.</exception>
    public T? Value
    {
        get
        {
            var written = File.GetLastWriteTimeUtc(path);
            lock (gate)
            {
                return written == seen.Written ? seen.Value : Look(written);
            }
        }
    }

    /// <param name="change">Gets what stands there now, whoever wrote it. What it throws leaves all as it was.</param>
    /// <exception cref="CannotSaveException">The disk takes nothing.</exception>
    public T Change(Func<T?, T> change)
    {
        lock (gate)
        {
            try
            {
                return Write(change);
            }
            catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
            {
                throw new CannotSaveException("The folder of the library cannot be written to, so nothing is saved. It may be write-protected, or its disk full.", unwritten);
            }
        }
    }

    private T Write(Func<T?, T> change)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = Hold();
        var changed = change(Look(File.GetLastWriteTimeUtc(path)));
        Replace(changed);
        seen = (File.GetLastWriteTimeUtc(path), changed);
        return changed;
    }

    private T? Look(DateTime written)
    {
        seen = (written, File.Exists(path) ? Read() : null);
        return seen.Value;
    }

    private T Read()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Readable) ?? throw new JsonException();
        }
        catch (Exception unread) when (unread is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SettingRefusedException(
                $"{Path.GetFileName(path)}, beside the library, cannot be read or is damaged, so nobody is let in. Put it back as it was, or take it away and set it anew.");
        }
    }

    // Across processes; the file stays, as that of the library's writer does.
    private FileStream Hold()
    {
        for (var until = DateTime.UtcNow + Patience; ; Thread.Sleep(20))
        {
            try
            {
                return new FileStream(path + ".lock", OwnersOnly(FileMode.OpenOrCreate));
            }
            catch (IOException) when (DateTime.UtcNow < until && File.Exists(path + ".lock"))
            {
                // The other is nearly done.
            }
        }
    }

    private void Replace(T value)
    {
        var unfinished = path + ".unfinished";
        using (var file = new FileStream(unfinished, OwnersOnly(FileMode.Create)))
        {
            JsonSerializer.Serialize(file, value, Readable);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    private static FileStreamOptions OwnersOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return options;
    }
}
