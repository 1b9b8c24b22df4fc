namespace AllianceReader.Exchange.Packages;

/// <summary>Trust boundary: what a package's table of contents may say.</summary>
internal sealed class ZipRules(string file, ZipBounds bounds)
{
    /// <param name="end">Where the entries' bytes have to have ended.</param>
    /// <exception cref="FileRefusedException">The first entry that breaks a rule, and which.</exception>
    public void Judge(IReadOnlyList<ZipEntry> entries, long end)
    {
        foreach (var entry in entries)
        {
            Require(entry, Fault(entry));
        }
        JudgeTotal(entries);
        JudgeNames(entries);
        JudgePlaces(entries, end);
    }

    private string? Fault(ZipEntry entry) => ZipNames.Fault(entry.Name) ?? entry switch
    {
        { IsSpecial: true } => "is a link or a device, not a file",
        { IsEncrypted: true } => "is encrypted; a package is read without a password only",
        { IsFolder: true, Length: > 0 } or { IsFolder: true, PackedLength: > 2 } => "is a folder that has content",
        { IsStored: false, IsDeflated: false } => $"is packed by a method that is not read here ({entry.Method})",
        _ when entry.Length > bounds.LargestEntry => $"is {Megabytes(entry.Length)} unpacked; the most that one file may have are {Megabytes(bounds.LargestEntry)}",
        _ when entry.Length > bounds.SmallEntry && entry.Length / bounds.HighestRatio >= entry.PackedLength =>
            $"unpacks to more than {bounds.HighestRatio:N0} times its size, as only a zip bomb does",
        _ => null,
    };

    private void JudgeTotal(IReadOnlyList<ZipEntry> entries)
    {
        // Each is within its bound and their number is, so the sum is within 64 bits.
        var total = entries.Sum(entry => entry.Length);
        if (total > bounds.LargestTotal)
        {
            throw new FileRefusedException($"{file} is {Megabytes(total)} unpacked; the most that is read are {Megabytes(bounds.LargestTotal)}.");
        }
    }

    private void JudgeNames(IReadOnlyList<ZipEntry> entries)
    {
        HashSet<string> names = new(StringComparer.Ordinal), files = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            Require(entry, names.Add(ZipNames.Key(entry.Name)) ? null : "is there twice (upper and lower case and the form of accents do not tell names apart)");
            if (!entry.IsFolder)
            {
                files.Add(ZipNames.Key(entry.Name));
            }
        }
        foreach (var entry in entries)
        {
            Require(entry, FoldersOf(ZipNames.Key(entry.Name)).Any(files.Contains) ? "stands in a folder that is a file" : null);
        }
    }

    private static IEnumerable<string> FoldersOf(string name)
    {
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            yield return name[..slash];
        }
    }

    // Bombs without nesting let many entries share the same bytes (Fifield, USENIX WOOT 2019).
    private void JudgePlaces(IReadOnlyList<ZipEntry> entries, long end)
    {
        var free = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Header))
        {
            Require(entry, entry.Header >= free ? null : "shares its bytes with another file");
            Require(entry, entry.Header <= end && entry.PackedLength <= end - entry.Header - SafeZip.LeastHeader(entry) ? null : "is not all there");
            free = entry.Header + SafeZip.LeastHeader(entry) + entry.PackedLength;
        }
    }

    private void Require(ZipEntry entry, string? fault)
    {
        if (fault is not null)
        {
            throw new FileRefusedException($"{file} is not read: {Shown(entry.Name)} in it {fault}.");
        }
    }

    // The name goes to a terminal and a page: nothing in it may act there.
    private static string Shown(string name)
    {
        const int longest = 80;
        var visible = string.Concat(name.Take(longest).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '\uFFFD' : c));
        return visible.Length == 0 ? "a file" : $"“{WholeText.Of(visible)}{(name.Length > longest ? " …" : "")}”";
    }

    private static string Megabytes(long bytes) => $"{(bytes + (1024 * 1024) - 1) / (1024 * 1024):N0} MB";
}
