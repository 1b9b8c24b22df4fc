namespace AllianceReader.Sqlite.History;

/// <summary>What a reader would call the thing that was changed, on one line.</summary>
internal static class Subject
{
    /// <summary>UTF-16 units: about as much as a line of the history holds.</summary>
    private const int Longest = 80;

    public static string Short(string text)
    {
        var line = Storage.Fold.OneSpaced(text);
        return line.Length <= Longest ? line : Cut(line) + " …";
    }

    private static string Cut(string line)
    {
        var end = line.LastIndexOf(' ', Longest);
        if (end < Longest / 2)
        {
            end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        }
        return line[..end].TrimEnd(',', ';', ':', '.');
    }
}
