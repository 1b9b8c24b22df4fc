using System.Text.Json;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

/// <summary>A note comes back as it was written: line ends become LF, control characters are refused, all else is kept to the letter.</summary>
public class NaughtyStringsTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task Every_naughty_string_comes_back_equal_or_is_refused_for_its_control_characters()
    {
        Repository.NeedsKit("hostile");
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllBytesAsync(Path.Combine(Repository.Shared, "kits", "hostile", "blns.json")))!;
        var slug = await app.AddEssay();

        Assert.True(strings.Length > 400);
        foreach (var text in strings.Where(text => text.Length > 0))
        {
            await AssertKept(slug, text);
        }
    }

    [Theory]
    [InlineData("한국어 조사와 이모지 🤝🏽 그리고 👩‍👩‍👧")]
    [InlineData("مرحبا \u202eabc\u202c שלום")]
    [InlineData("e\u0301 is not é and ﬁ is not fi")]
    [InlineData("tab\tand\nline\n\n\n")]
    [InlineData("  spaces stay   ")]
    [InlineData("\u2028\u2029\u00a0\u200b\ufeff")]
    [InlineData("<script>alert(1)</script> & \"quotes\" 'and' \\u0041")]
    public async Task What_is_easily_lost_is_kept(string text) => await AssertKept(await app.AddEssay(), text);

    [Fact]
    public async Task A_note_of_64_Ki_characters_is_kept()
    {
        var slug = await app.AddEssay();

        await AssertKept(slug, string.Concat(Enumerable.Repeat("동맹과 자율 🤝 ", 64 * 1024 / 10))[..(64 * 1024 - 6)]);
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("\r\r\n", "\n\n")]
    public async Task Line_ends_become_LF(string sent, string kept)
    {
        var annotation = await app.Created($"/api/articles/{await app.AddEssay()}/annotations", new { note = "." + sent });

        Assert.Equal("." + kept, annotation.Text("note"));
    }

    private async Task AssertKept(string slug, string text)
    {
        using var answer = await app.Post($"/api/articles/{slug}/annotations", new { start = 1, end = 4, note = text });
        if (text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
        {
            await answer.Problem(System.Net.HttpStatusCode.BadRequest);
            return;
        }
        var id = (await answer.Json(201)).Text("id");
        var expected = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal(expected, (await app.Get($"/api/annotations/{id}")).Text("note"));
    }
}
