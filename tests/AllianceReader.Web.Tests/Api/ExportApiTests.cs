using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AllianceReader.Exchange;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class ExportApiTests(TheApp app) : IClassFixture<TheApp>
{
    public static TheoryData<string> Formats => [.. Exporters.All.Select(exporter => exporter.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_is_a_download_that_says_how_many_passages_it_holds(string format)
    {
        var slug = await app.AddEssay();
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 12, note = "한국 🤝" });
        await app.Created($"/api/articles/{slug}/annotations", new { start = 20, end = 30 });
        var stored = await app.Get($"/api/articles/{slug}/annotations");

        using var answer = await app.Http.GetAsync($"/api/export?format={format}&article={slug}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([$"{stored.Number("total")}"], answer.Headers.GetValues("X-Passages"));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Matches($"^{slug}-[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}\\.[a-z]+$", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        // A codebook holds themes only.
        Assert.Contains(format == "qdc" ? "CodeBook" : "한국", Regex.Replace(TextOf(await answer.Content.ReadAsByteArrayAsync()), @"\\u([0-9a-fA-F]{4})", Unescaped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Untagged_highlights_are_in_the_file_with_offsets_in_code_points()
    {
        var slug = await app.AddEssay("An emoji 🤝 stands before the words that matter in this paragraph.");
        var annotation = await app.Created($"/api/articles/{slug}/annotations", new { exact = "words that matter" });

        using var answer = await app.Http.GetAsync($"/api/export?format=jsonld&article={slug}");
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Contains("words that matter", body, StringComparison.Ordinal);
        Assert.Contains($"\"start\":{annotation.Number("start")}", body.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(body);
    }

    [Fact]
    public async Task A_slug_in_hangul_is_a_readable_file_name()
    {
        await app.Created("/api/themes", new { name = "한미 동맹" });

        using var answer = await app.Http.GetAsync("/api/export?format=csv&theme=" + Uri.EscapeDataString("한미-동맹"));

        Assert.StartsWith("한미-동맹-", answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetPreamble(), (await answer.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Theory]
    [InlineData("", "format")]
    [InlineData("?format=", "format")]
    [InlineData("?format=pdf", "format")]
    public async Task An_unknown_format_is_refused(string query, string field)
    {
        using var refused = await app.Http.GetAsync("/api/export" + query);

        Assert.Equal([field], (await refused.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
    }

    [Theory]
    [InlineData("article=nobody")]
    [InlineData("theme=nobody")]
    [InlineData("author=nobody")]
    public async Task An_unknown_choice_is_refused(string choice)
    {
        using var refused = await app.Http.GetAsync("/api/export?format=csv&" + choice);

        await refused.Problem(HttpStatusCode.BadRequest);
    }

    // Of a package, of all that is in it.
    private static string TextOf(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8))
        {
            return Encoding.UTF8.GetString(file);
        }
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static string Unescaped(Match escape) =>
        ((char)int.Parse(escape.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
}
