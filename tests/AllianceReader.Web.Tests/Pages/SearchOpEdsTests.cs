using System.Net;
using System.Text.Json;
using AllianceReader.Search;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>Questions put to the five op-eds, and whatever else can be typed.</summary>
public sealed class SearchOpEdsTests(TheAppWithOpEds app) : IClassFixture<TheAppWithOpEds>
{
    private const int Strings = 10_000;

    // Of these, so many are put to the page and the call as well, through the whole of the server.
    private const int ThroughTheServer = 150;

    // question; how many essays it is met in; why not, where it cannot be asked
    [Theory]
    [InlineData("minilateral", 1, "")]
    [InlineData("burden sharing", 1, "")]
    [InlineData("\"nuclear sharing\"", 1, "")]
    [InlineData("author:moon OPCON", 1, "")]
    [InlineData("author:kang OPCON", 0, "")]
    [InlineData("한국", 0, "")]
    [InlineData("café", 0, "")]
    [InlineData("O'Brien \"", 0, "")]
    [InlineData("NEAR(", 0, "")]
    [InlineData("*", 0, "There is no word in this to look for.")]
    public async Task The_op_eds_answer(string question, int atLeast, string malformed)
    {
        Repository.NeedsOpEds();
        using var visitor = new Visitor(app);
        await visitor.Open($"/search?q={Uri.EscapeDataString(question)}");

        Assert.Equal(malformed, visitor.Text("#q-error"));
        var essays = visitor.Page.QuerySelectorAll("input[name=article]").Length;
        Assert.True(atLeast == 0 ? essays == 0 : essays >= atLeast, $"{question}: {essays} essays");
        Assert.Equal(essays == 0 ? malformed.Length > 0 ? "" : "Nothing was found" : visitor.Text("#found"), visitor.Text("#found"));
    }

    [Fact]
    public async Task Ten_thousand_random_strings_are_answered()
    {
        Repository.NeedsOpEds();
        var search = app.Services.GetRequiredService<ISearch>();
        var random = new Random(20261127);
        for (var n = 0; n < Strings; n++)
        {
            var question = Any(random);
            var found = await search.Find(new(SearchLanguage.Parse(question)));
            Assert.True(found.Hits.Total >= found.Hits.Items.Count, question);
            if (n % (Strings / ThroughTheServer) == 0)
            {
                await IsAnswered($"/search?q={Uri.EscapeDataString(question)}");
                await IsAnswered($"/api/search?q={Uri.EscapeDataString(question)}");
            }
        }
    }

    private async Task IsAnswered(string address)
    {
        using var answer = await app.Http.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode}: {JsonSerializer.Serialize(address)}");
    }

    // Words of the essays, signs of every query language there is, and characters of any kind; no halves of them, which no address can hold.
    private static string Any(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4) switch
    {
        0 => new[] { "alliance", "Korea", "한국", "동맹", "the", "NATO's", "U.S.", "café" }[random.Next(8)],
        1 => new[] { "\"", "*", "(", ")", "-", " OR ", " AND ", " NOT ", "NEAR(", ":", "author:", "before:", "theme:", "has:", "in:", "'", "^", "{", "+", "%", ";", "--", "\\", "“", "\u0000" }[random.Next(25)],
        2 => char.ConvertFromUtf32(Scalar(random)),
        _ => " ",
    }));

    private static int Scalar(Random random) => random.Next(0x10F7FF) is var code && code >= 0xD800 ? code + 0x800 : code;
}
