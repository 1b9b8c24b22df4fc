using System.Text.Json;

namespace AllianceReader.Themes;

/// <summary>The codebook a new library begins with (<c>corpus/themes.json</c>).</summary>
public static class StarterCodebook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="json"><c>{"themes":[{"name","definition","whenToUse","whenNotToUse","color","children":[…]}]}</c>.</param>
    /// <returns>Parents before children; slugs made of the names, each once.</returns>
    /// <exception cref="InvalidDataException">Not such a document, with a sentence that says where.</exception>
    public static IReadOnlyList<Theme> Read(string json)
    {
        List<Theme> themes = [];
        foreach (var entry in Parse(json).OfType<Entry>())
        {
            Add(entry, null, themes);
        }
        return themes;
    }

    private static IReadOnlyList<Entry> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Document>(json, Json)?.Themes ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"It is not a codebook: {e.Message}", e);
        }
    }

    private static void Add(Entry entry, string? parent, List<Theme> themes)
    {
        var slug = Slug.Free(Slug.Of(entry.Name), taken => themes.Exists(theme => theme.Slug == taken));
        themes.Add(new()
        {
            Slug = slug,
            Name = entry.Name,
            Definition = entry.Definition ?? "",
            WhenToUse = entry.WhenToUse ?? "",
            WhenNotToUse = entry.WhenNotToUse ?? "",
            Color = ColorOf(entry, themes.Count),
            Parent = parent,
        });
        foreach (var child in (entry.Children ?? []).OfType<Entry>())
        {
            Add(child, slug, themes);
        }
    }

    private static ThemeColor ColorOf(Entry entry, int position) => entry.Color is null
        ? ThemeColor.Parse(ThemeColor.Slots[position % ThemeColor.Slots.Count])!
        : ThemeColor.Parse(entry.Color)
            ?? throw new InvalidDataException($"It is not a codebook: “{entry.Color}” of {entry.Name} is neither a palette slot nor #RRGGBB.");

    private sealed record Document(IReadOnlyList<Entry> Themes);

    private sealed record Entry(
        string Name, string? Definition = null, string? WhenToUse = null, string? WhenNotToUse = null,
        string? Color = null, IReadOnlyList<Entry>? Children = null);
}
