namespace AllianceReader.Sqlite.Overview;

/// <summary>Authors and publications by small numbers, which they keep as long as the program runs.</summary>
internal sealed class Names
{
    public const int None = -1;

    private readonly Dictionary<string, int> authors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> publications = new(StringComparer.Ordinal);
    private readonly List<(string Slug, string Name)> authorNames = [];
    private readonly List<string> publicationNames = [];

    /// <summary>By number, as they stood at this moment.</summary>
    public KnownNames Known() => new([.. authorNames], [.. publicationNames]);

    public int Author(string slug, string name)
    {
        if (!authors.TryGetValue(slug, out var number))
        {
            number = authorNames.Count;
            authors.Add(slug, number);
            authorNames.Add((slug, name));
        }
        else if (authorNames[number].Name != name)
        {
            // The newest spelling read stands for all, as good as any other.
            authorNames[number] = (slug, name);
        }
        return number;
    }

    public int Publication(string name)
    {
        if (!publications.TryGetValue(name, out var number))
        {
            number = publicationNames.Count;
            publications.Add(name, number);
            publicationNames.Add(name);
        }
        return number;
    }
}

internal sealed record KnownNames(IReadOnlyList<(string Slug, string Name)> Authors, IReadOnlyList<string> Publications);
