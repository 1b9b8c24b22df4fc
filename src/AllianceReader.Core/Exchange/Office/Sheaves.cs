using System.Text;

namespace AllianceReader.Exchange.Office;

/// <summary>
/// Pieces of text gathered by key in one walk and taken out key by key: what is much lies in a file for temporary things, so that memory
/// holds a little of each key only.
/// </summary>
internal sealed class Sheaves : IDisposable
{
    /// <summary>UTF-16 units of one key that are kept in memory.</summary>
    private const int Handful = 32 * 1024;

    private readonly Dictionary<string, Sheaf> byKey = new(StringComparer.Ordinal);
    private FileStream? file;

    public int Count(string key) => byKey.TryGetValue(key, out var sheaf) ? sheaf.Count : 0;

    /// <summary>In the order in which they came.</summary>
    public IEnumerable<string> Keys => byKey.Values.OrderBy(sheaf => sheaf.Place).Select(sheaf => sheaf.Key);

    public void Add(string key, ReadOnlySpan<char> piece)
    {
        if (!byKey.TryGetValue(key, out var sheaf))
        {
            byKey[key] = sheaf = new(key, byKey.Count);
        }
        sheaf.Count++;
        sheaf.Kept.Append(piece);
        if (sheaf.Kept.Length > Handful)
        {
            PutDown(sheaf);
        }
    }

    /// <summary>All of one key, in the order given.</summary>
    /// <returns>Some pieces at a time, each whole.</returns>
    public IEnumerable<string> Of(string key)
    {
        if (!byKey.TryGetValue(key, out var sheaf))
        {
            yield break;
        }
        foreach (var (offset, length) in sheaf.PutDown)
        {
            var bytes = new byte[length];
            file!.Position = offset;
            file.ReadExactly(bytes);
            yield return Encoding.UTF8.GetString(bytes);
        }
        yield return sheaf.Kept.ToString();
    }

    public void Dispose() => file?.Dispose();

    private void PutDown(Sheaf sheaf)
    {
        file ??= new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        var bytes = Encoding.UTF8.GetBytes(sheaf.Kept.ToString());
        sheaf.PutDown.Add((file.Length, bytes.Length));
        file.Position = file.Length;
        file.Write(bytes);
        sheaf.Kept.Clear();
    }

    private sealed record Sheaf(string Key, int Place)
    {
        public int Count { get; set; }

        public StringBuilder Kept { get; } = new();

        public List<(long Offset, int Length)> PutDown { get; } = [];
    }
}
