namespace AllianceReader.Sqlite.Journal;

/// <summary>The lines of a file, as they stand.</summary>
internal static class JournalLines
{
    private const int AtATime = 64 * 1024;
    private const byte LineEnd = (byte)'\n';

    /// <returns>Each without its line end, and where it ends with it. A last one without a line end is cut off, and is not among them.</returns>
    public static IEnumerable<(byte[] Line, long End)> Of(string file)
    {
        using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, AtATime);
        using var begun = new MemoryStream();
        var buffer = new byte[AtATime];
        var at = 0L;
        for (int read; (read = from.Read(buffer)) > 0; at += read)
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, LineEnd, start, read - start)) >= 0; start = end + 1)
            {
                begun.Write(buffer, start, end - start);
                yield return (begun.ToArray(), at + end + 1);
                begun.SetLength(0);
            }
            begun.Write(buffer, start, read - start);
        }
    }

    /// <summary>The last whole line and the one before it, read from the end: what lies before may be long.</summary>
    /// <returns>Null where there are no two.</returns>
    public static (byte[] Before, byte[] Last, long End)? LastTwo(string file)
    {
        using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        for (var length = Math.Min(AtATime, from.Length); ; length = Math.Min(length * 4, from.Length))
        {
            var tail = new byte[length];
            from.Position = from.Length - length;
            from.ReadExactly(tail);
            if (LastTwo(tail, fromStart: length == from.Length) is var (before, last, end))
            {
                return (before, last, from.Length - length + end);
            }
            if (length == from.Length || length > Array.MaxLength / 4)
            {
                return null;
            }
        }
    }

    private static (byte[] Before, byte[] Last, int End)? LastTwo(byte[] tail, bool fromStart)
    {
        var end = Array.LastIndexOf(tail, LineEnd);
        var last = end <= 0 ? -1 : Array.LastIndexOf(tail, LineEnd, end - 1);
        var before = last <= 0 ? -1 : Array.LastIndexOf(tail, LineEnd, last - 1);
        return last < 0 || (before < 0 && !fromStart) ? null : (tail[(before + 1)..last], tail[(last + 1)..end], end + 1);
    }
}
