using System.Text.RegularExpressions;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>The front matter of a note as it stands, as far as it has to be understood: which keys, which lines belong to each.</summary>
internal sealed partial class NoteProperties
{
    private readonly List<(string Key, List<string> Lines)> properties = [];

    /// <summary>None where the file begins with none.</summary>
    public static NoteProperties Of(string text)
    {
        var found = new NoteProperties();
        using var lines = new StringReader(text.TrimStart('\uFEFF'));
        if (lines.ReadLine()?.TrimEnd() != "---")
        {
            return found;
        }
        while (lines.ReadLine() is { } line)
        {
            if (line.TrimEnd() == "---")
            {
                return found;
            }
            found.Add(line);
        }
        // It never ends: no front matter at all.
        return new();
    }

    /// <summary>A single value, its quotation marks taken off.</summary>
    public string? Value(string key) => Lines(key) is [var line, ..] && Unquoted(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]) is { Length: > 0 } value ? value : null;

    /// <summary>The values of a list, in whichever of YAML's forms it is written.</summary>
    public IReadOnlyList<string> Values(string key)
    {
        if (Lines(key) is not [var first, .. var rest])
        {
            return [];
        }
        var inline = first[(first.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        IEnumerable<string> values = inline.StartsWith('[') ? inline.Trim('[', ']').Split(',') : [inline, .. rest.Select(line => Dash().Replace(line, ""))];
        return [.. values.Select(Unquoted).Where(value => value.Length > 0)];
    }

    /// <summary>Lines of all properties that have none of the keys.</summary>
    public IEnumerable<string> Except(IReadOnlySet<string> keys) => properties.Where(property => !keys.Contains(property.Key)).SelectMany(property => property.Lines);

    private List<string>? Lines(string key) => properties.FirstOrDefault(property => property.Key == key).Lines;

    private void Add(string line)
    {
        if (Begins().Match(line) is { Success: true } match)
        {
            properties.Add((Unquoted(match.Groups[1].Value), [line]));
        }
        else if (properties.Count > 0)
        {
            properties[^1].Lines.Add(line);
        }
    }

    private static string Unquoted(string value)
    {
        var trimmed = value.Trim();
        return trimmed switch
        {
            ['"', .. var inner, '"'] => inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal),
            ['\'', .. var inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal),
            _ => trimmed,
        };
    }

    [GeneratedRegex(@"^([^\s#\-:][^:]*):(?:\s|$)")]
    private static partial Regex Begins();

    [GeneratedRegex(@"^\s*-\s")]
    private static partial Regex Dash();
}
