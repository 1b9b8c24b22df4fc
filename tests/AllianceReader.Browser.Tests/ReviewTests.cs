using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AllianceReader.Support;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>
/// A text comes in anew, and its reader decides on what it did to their passages: by one key each, and by forms without script. The edits
/// are the test's; the texts are read where they stand, and nothing of them is said here.
/// </summary>
public partial class ReviewTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Cassandra = "cassandra-against-the-grand-bargain.txt";
    private const string Polybius = "polybius-the-umbrella-and-the-weather.txt";
    private const string First = "000_6d96c9d40454c31a.txt";
    private const string Fifth = "004_f59b298996364bc2.txt";

    [Theory]
    [InlineData(Polybius)]
    [InlineData(First)]
    public async Task By_one_key_each_all_four_verdicts_of_a_revised_essay_are_settled_and_taken_back(string file)
    {
        var slug = await Revise(file);
        var waiting = await Waiting(slug);
        var page = await room.Open($"/review?article={slug}");
        await Expect(page.Locator(".queue li a q")).ToHaveCountAsync(waiting.Count);

        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".queue li").Nth(1).Locator("[aria-current]")).ToHaveCountAsync(1);
        await Ready(page);
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator(".queue li").Nth(0).Locator("[aria-current]")).ToHaveCountAsync(1);

        await Ready(page);
        var chosen = false;
        for (var left = waiting.Count; left > 0; left--)
        {
            var id = await page.Locator(".verdict input[name=id]").GetAttributeAsync("value");
            var status = waiting[id!];
            if (status == "gone" && !chosen)
            {
                chosen = true;
                await ChooseAPlace(page);
            }
            else
            {
                await page.Keyboard.PressAsync(status == "gone" ? "4" : "1");
            }
            await Expect(page.Locator($".verdict input[value='{id}']")).ToHaveCountAsync(0);
            await Expect(page.Locator(".done p")).ToBeVisibleAsync();
            Assert.Equal("in-place", (await room.Get($"api/annotations/{id}")).GetProperty("status").GetString());
            await Expect(page.Locator("#live")).ToContainTextAsync((await page.Locator(".done p").TextContentAsync())!);
            await Ready(page);
        }
        await Expect(page.Locator(".blank h2")).ToHaveTextAsync("Nothing to decide in this essay");
        Assert.Empty(await Waiting(slug));

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".queue li a q")).ToHaveCountAsync(1);
        Assert.Single(await Waiting(slug));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Cassandra)]
    [InlineData(Fifth)]
    public async Task Without_script_each_decision_is_a_form(string file)
    {
        var slug = await Revise(file);
        var waiting = await Waiting(slug);
        var page = await room.Open($"/read/{slug}", javaScript: false);
        await page.Press(page.Locator("#lost").GetByRole(AriaRole.Link, new() { NameRegex = ReviewWords() }));
        for (var left = waiting.Count; left > 0; left--)
        {
            var id = await page.Locator(".verdict input[name=id]").GetAttributeAsync("value");
            await page.Press(page.Locator(".verdict .strong"));
            await Expect(page.Locator($".verdict input[value='{id}']")).ToHaveCountAsync(0);
            await Expect(page.Locator(".done button")).ToBeVisibleAsync();
        }
        await Expect(page.Locator(".blank h2")).ToBeVisibleAsync();
        Assert.Empty(await Waiting(slug));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_text_is_corrected_in_the_page_without_script()
    {
        var page = await room.Open("/read/sisters-in-arms-strangers-at-customs/text", javaScript: false);
        var field = page.GetByLabel("The source");
        var source = await field.InputValueAsync();

        await field.FillAsync(source + "\n\nOne sentence of mine ends it.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check what changes" }).ClickAsync();
        await Expect(page.Locator(".preview ins").First).ToHaveTextAsync("One sentence of mine ends it.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a new revision" }).ClickAsync();

        await Expect(page.Locator(".done p")).ToContainTextAsync("as revision 2");
        await Expect(page.Locator("#text")).ToContainTextAsync("One sentence of mine ends it.");
        await page.Context.CloseAsync();
    }

    // A page that is new has no keys before its modules have run, which is when its document is whole.
    // Asked of the page that shows what was waited for: its modules have run. An event could have gone by between two questions.
    private static async Task Ready(IPage page) => await page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    private static async Task ChooseAPlace(IPage page)
    {
        await page.Keyboard.PressAsync("3");
        await page.WaitForURLAsync(new Regex("/place"));
        await Expect(page.Locator(".wanted .verdict")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => getSelection().selectAllChildren(document.querySelector('#p1'))");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "It is here" });
        await Expect(button).ToBeEnabledAsync();
        await button.ClickAsync();
    }

    /// <summary>Marks sentences of the essay, edits them each in another way, and takes the edited text in.</summary>
    private async Task<string> Revise(string file)
    {
        var source = await File.ReadAllTextAsync(PathOf(file));
        var slug = await room.Import(file, source);
        var sentences = await SentencesOf(slug, source);
        foreach (var sentence in sentences)
        {
            await Mark(slug, sentence);
        }
        Func<string, string>[] edits = [Kept, OneWordElse, Reworked, Reworked, Deleted, Deleted];
        var edited = sentences.Zip(edits).Aggregate(source, (text, one) => text.Replace(one.First, one.Second(one.First), StringComparison.Ordinal));
        Assert.Equal(slug, await room.Import(file, edited));
        var verdicts = (await room.Annotations(slug)).Select(one => one.GetProperty("status").GetString()!).Distinct().Order();
        Assert.Equal(["changed", "confirm", "gone", "in-place"], verdicts);
        return slug;
    }

    private static string Kept(string sentence) => sentence;

    private static string OneWordElse(string sentence)
    {
        var words = sentence.Split(' ');
        words[words.Length / 2] = "altogether";
        return string.Join(' ', words);
    }

    // Two words of three are others, and neither side is what it was: much is left, and nobody can be sure.
    private static string Reworked(string sentence) =>
        $"Nobody had asked for it then. {string.Join(' ', sentence.Split(' ').Select((word, at) => at % 3 == 0 ? word : "whatever"))} Nobody will ask for it now.";

    private static string Deleted(string sentence) => "";

    private static string PathOf(string file)
    {
        if (file is First or Fifth)
        {
            Repository.NeedsOpEds();
            return Path.Combine(Repository.OpEds, file);
        }
        return Path.Combine(Repository.Samples, file);
    }

    // One from each of six paragraphs, each with words enough, each once in the source.
    private async Task<IReadOnlyList<string>> SentencesOf(string slug, string source)
    {
        var article = await room.Get($"api/articles/{slug}");
        string[] found =
        [
            .. article.GetProperty("paragraphs").EnumerateArray()
                .Where(block => block.GetProperty("kind").GetString() == "paragraph")
                .Select(block => SentenceEnds().Split(block.GetProperty("text").GetString()!))
                .Where(sentences => sentences.Length > 2)
                .Select(sentences => sentences.Skip(1).FirstOrDefault(one => one.Split(' ').Length is > 11 and < 45 && source.Split(one).Length == 2))
                .OfType<string>()
                .Take(6),
        ];
        Assert.Equal(6, found.Length);
        return found;
    }

    private async Task Mark(string slug, string exact)
    {
        using var client = room.Client();
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug}/annotations", UriKind.Relative), new { exact, note = "What becomes of it?" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <returns>Verdicts by id.</returns>
    private async Task<Dictionary<string, string>> Waiting(string slug) => (await room.Annotations(slug))
        .Where(one => one.GetProperty("status").GetString() != "in-place")
        .ToDictionary(Id, one => one.GetProperty("status").GetString()!);

    [GeneratedRegex("(?<=[.!?”]) (?=[A-Z“])")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex("^Review ")]
    private static partial Regex ReviewWords();
}
