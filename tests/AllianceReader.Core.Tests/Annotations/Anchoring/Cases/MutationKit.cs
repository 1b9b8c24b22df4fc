using System.Text.Json;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

/// <summary>The kit's 530 edits of one text.</summary>
internal static class MutationKit
{
    public static IReadOnlyList<Mutated> Cases(string folder)
    {
        using var kit = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "mutation-corpus-v1.json")));
        var text = kit.RootElement.GetProperty("base").GetString()!;
        return [.. kit.RootElement.GetProperty("cases").EnumerateArray().Select(each => Read(text, each))];
    }

    private static Mutated Read(string text, JsonElement each)
    {
        var after = new Replacements(text);
        foreach (var edit in each.GetProperty("edits").EnumerateArray())
        {
            after.Replace(edit.GetProperty("start").GetInt32(), edit.GetProperty("end").GetInt32(), edit.GetProperty("text").GetString()!);
        }
        var (selector, expected) = (each.GetProperty("selector"), each.GetProperty("expected"));
        return new(
            each.GetProperty("id").GetString()!,
            each.GetProperty("category").GetString()!,
            text,
            Range(each.GetProperty("position")),
            new(selector.GetProperty("exact").GetString()!, selector.GetProperty("prefix").GetString()!, selector.GetProperty("suffix").GetString()!),
            after.Apply(),
            expected.ValueKind == JsonValueKind.Null ? null : Range(expected));
    }

    private static TextRange Range(JsonElement place) => new(place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32());
}
