using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AllianceReader.Corpus.Sources.Markdown;

/// <summary>The YAML before a Markdown text, as far as it states facts: names with a value, a list, or a list of things with names.</summary>
internal sealed class FrontMatter
{
    /// <summary>UTF-16 units; a note's properties have some hundred.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>Things within things; none is needed below the third, and what reads YAML by recursion overflows the stack.</summary>
    private const int Deepest = 8;

    private readonly Dictionary<string, List<IReadOnlyDictionary<string, string>>> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines of the text that it takes; the text begins with the next.</summary>
    public int Lines { get; private set; }

    public bool IsEmpty => entries.Count == 0;

    /// <returns>Null where the text begins without, or with something that is no YAML.</returns>
    public static FrontMatter? Of(string text)
    {
        var lines = text.AsSpan().TrimStart('\uFEFF');
        if (!lines.StartsWith("---\n") || End(lines) is not { } end)
        {
            return null;
        }
        var yaml = lines[4..end.At];
        try
        {
            var read = new FrontMatter { Lines = end.Line };
            return yaml.Length <= Longest && read.Read(yaml.ToString()) ? read : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (All(name) is [var thing, ..] && thing.GetValueOrDefault("") is { Length: > 0 } value)
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>Each with its value under the empty name, or with its parts under theirs.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> All(string name) => entries.GetValueOrDefault(name) ?? [];

    private static (int At, int Line)? End(ReadOnlySpan<char> text)
    {
        var (at, line) = (4, 1);
        while (at < text.Length && at <= Longest)
        {
            var end = text[at..].IndexOf('\n');
            var row = (end < 0 ? text[at..] : text.Slice(at, end)).TrimEnd();
            line++;
            if (row is "---" or "...")
            {
                return (at, line);
            }
            if (end < 0)
            {
                return null;
            }
            at += end + 1;
        }
        return null;
    }

    private bool Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var (depth, isKey) = (0, true);
        var (name, part) = ("", "");
        Dictionary<string, string>? thing = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart when depth == 0:
                    depth = 1;
                    break;
                case MappingStart or SequenceStart:
                    if (++depth > Deepest || depth == 1)
                    {
                        return false;
                    }
                    thing = parser.Current is MappingStart && depth <= 3 ? Add(name, []) : thing;
                    isKey = true;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    (thing, isKey) = (depth <= 2 ? null : thing, true);
                    break;
                case Scalar scalar when depth == 1:
                    if (isKey)
                    {
                        name = scalar.Value.Trim();
                    }
                    else
                    {
                        Add(name, new() { [""] = scalar.Value });
                    }
                    isKey = !isKey;
                    break;
                case Scalar scalar when thing is not null:
                    part = isKey ? scalar.Value : part;
                    _ = isKey || thing.TryAdd(part.ToLowerInvariant(), scalar.Value);
                    isKey = !isKey;
                    break;
                case Scalar scalar:
                    Add(name, new() { [""] = scalar.Value });
                    break;
                case null or AnchorAlias:
                    return false;
            }
        }
        return true;
    }

    private Dictionary<string, string> Add(string name, Dictionary<string, string> thing)
    {
        if (!entries.TryGetValue(name, out var things))
        {
            entries[name] = things = [];
        }
        things.Add(thing);
        return thing;
    }
}
