using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>A theme's definition parted for reading: what it means in a sentence, then all else that is said of it.</summary>
internal sealed record Definition(string Meaning, IReadOnlyList<string> Bounds)
{
    public bool IsEmpty => Meaning.Length == 0 && Bounds.Count == 0;

    public static Definition Of(string text)
    {
        string[] paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (paragraphs.Length == 0)
        {
            return new("", []);
        }
        var first = Sentences.In(paragraphs[0], new(0, paragraphs[0].Length))[0];
        var rest = paragraphs[0][first.End..].Trim();
        return new(first.Of(paragraphs[0]), [.. rest.Length > 0 ? [rest] : Array.Empty<string>(), .. paragraphs[1..]]);
    }
}
