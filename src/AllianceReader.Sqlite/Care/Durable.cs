using System.Runtime.InteropServices;

namespace AllianceReader.Sqlite.Care;

/// <summary>Files that have their name only once every byte of them is on the disk.</summary>
internal static partial class Durable
{
    /// <summary>Gives a finished file its name, in place of whatever has it; a power cut leaves the old file or the new one.</summary>
    public static void Rename(string finished, string name)
    {
        Flush(finished);
        File.Move(finished, name, overwrite: true);
        FlushFolder(Path.GetDirectoryName(name)!);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    // A new name is an entry of the folder; .NET cannot flush one, and Windows needs no such thing.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var handle = Open(folder, flags: 0);
        if (handle >= 0)
        {
            _ = Fsync(handle);
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
