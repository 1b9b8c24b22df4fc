using System.Text.Json;
using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>What Chromium tells a screen reader of a marked passage, its number and its note.</summary>
public class AccessibilityTreeTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    [Fact]
    public async Task A_mark_names_the_comment_that_is_about_it_and_its_number_leads_there()
    {
        var page = await room.Open(room.Fill("/read/{slug}"));
        var tree = await TreeOf(page);
        var note = await page.Locator($"#n-{room.Id}").GetAttributeAsync("aria-label");

        var mark = Assert.Single(tree, node => Role(node) == "mark" && Details(node).Contains($"n-{room.Id}", StringComparer.Ordinal));
        Assert.Equal("", Name(mark));   // a name would be read in the place of the words
        Assert.Equal("Note 1, Order and institutions", note);
        Assert.Single(tree, node => Role(node) == "comment" && Name(node) == note);
        Assert.Contains(tree, node => Role(node) == "link" && Name(node) == note);

        // Each comment on a passage is named by one mark and has one link of its name, overlaps or not.
        var comments = tree.Where(node => Role(node) == "comment").Select(Name).ToList();
        var onPassages = comments.Where(name => !name.Contains("whole essay", StringComparison.Ordinal)).ToList();
        Assert.Equal(comments.Count, comments.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(onPassages.Count, tree.SelectMany(Details).Count());
        Assert.All(onPassages, name => Assert.Single(tree, node => Role(node) == "link" && Name(node) == name));
        await page.Context.CloseAsync();
    }

    private static async Task<IReadOnlyList<JsonElement>> TreeOf(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("Accessibility.enable");
        var answer = await device.SendAsync("Accessibility.getFullAXTree");
        return [.. answer!.Value.GetProperty("nodes").EnumerateArray().Where(node => !node.GetProperty("ignored").GetBoolean())];
    }

    private static string Role(JsonElement node) => Value(node, "role");

    private static string Name(JsonElement node) => Value(node, "name");

    private static string Value(JsonElement node, string property) =>
        node.TryGetProperty(property, out var held) && held.TryGetProperty("value", out var value) ? value.ToString() : "";

    private static IEnumerable<string> Details(JsonElement node) => node.TryGetProperty("properties", out var properties)
        ? properties.EnumerateArray().Where(p => p.GetProperty("name").GetString() == "details")
            .SelectMany(p => p.GetProperty("value").GetProperty("relatedNodes").EnumerateArray()).Select(related => related.GetProperty("idref").GetString()!)
        : [];
}
