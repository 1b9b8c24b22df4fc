namespace AllianceReader.Exchange.Word;

/// <summary>The first line of a comment: <c>Theme: Burden-sharing; Trust</c>. A name that could be taken for two stands in quotation marks.</summary>
internal static class ThemesInLine
{
    private const string Begin = "Theme: ";
    private const string None = "No theme";
    private const string Between = "; ";

    public static string Of(IEnumerable<string> themes)
    {
        var names = string.Join(Between, themes.Select(Written));
        return names.Length == 0 ? None : Begin + names;
    }

    /// <returns>Null where the line is none of these.</returns>
    public static IReadOnlyList<string>? Read(string line)
    {
        var text = line.Trim();
        if (text == None)
        {
            return [];
        }
        return Named(text) is { } names ? Split(names) : null;
    }

    // A reviewer's hand writes it in more ways than we do.
    private static string? Named(string line)
    {
        string[] beginnings = ["Theme:", "Themes:"];
        return beginnings.FirstOrDefault(begin => line.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) is { } begin ? line[begin.Length..] : null;
    }

    private static string Written(string name)
    {
        var line = string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Contains(';', StringComparison.Ordinal) || line.StartsWith('"') ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }

    private static List<string> Split(string names)
    {
        List<string> found = [];
        for (var rest = names.TrimStart(); rest.Length > 0; rest = rest.TrimStart())
        {
            var end = rest[0] == '"' ? Closing(rest) : -1;
            var (name, after) = end > 0 ? (rest[1..end].Replace("\"\"", "\"", StringComparison.Ordinal), rest[(end + 1)..]) : UpToSemicolon(rest);
            if (name.Trim().Length > 0)
            {
                found.Add(name.Trim());
            }
            rest = after.TrimStart().TrimStart(';');
        }
        return found;
    }

    private static (string Name, string After) UpToSemicolon(string rest) =>
        rest.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? (rest[..end], rest[end..]) : (rest, "");

    /// <returns>-1 when the mark is never closed.</returns>
    private static int Closing(string rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            if (rest[at] != '"')
            {
                continue;
            }
            if (at + 1 == rest.Length || rest[at + 1] != '"')
            {
                return at;
            }
            at++;
        }
        return -1;
    }
}
