using System.IO.Compression;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;
using AngleSharp.Html.Parser;

namespace AllianceReader.Web.Tests.Serving;

/// <summary>The reading page's sheets are one file, and its modules another.</summary>
public class MadeFilesTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>
{
    private const string Page = "/read/against-the-grand-bargain";

    [Theory]
    [InlineData("link[href^='/css/all-of-reading.css']", "href", 40_000)]
    [InlineData("#script", "src", 80_000)]
    public async Task Each_goes_packed_to_whoever_takes_it_so_and_is_kept_for_good(string link, string attribute, int least)
    {
        var address = (await new HtmlParser().ParseDocumentAsync(await app.Http.GetStringAsync(Page))).QuerySelector(link)!.GetAttribute(attribute)!;

        var plain = await Get(address, "");
        var (brotli, gzip) = (await Get(address, "gzip, deflate, br"), await Get(address, "gzip;q=0.5, br;q=0"));

        Assert.InRange(plain.Bytes.Length, least, 200_000);
        Assert.Equal(("", "br", "gzip"), (plain.Packed, brotli.Packed, gzip.Packed));
        Assert.Equal(plain.Bytes, Unpacked(new BrotliStream(new MemoryStream(brotli.Bytes), CompressionMode.Decompress)));
        Assert.Equal(plain.Bytes, Unpacked(new GZipStream(new MemoryStream(gzip.Bytes), CompressionMode.Decompress)));
        Assert.InRange(brotli.Bytes.Length, 1, plain.Bytes.Length / 3);
    }

    [Fact]
    public async Task Every_module_that_the_page_needs_is_in_its_script_once()
    {
        var script = await app.Http.GetStringAsync("/js/all-of-reading.js");

        var needed = Needed("reading").Concat(Needed("site")).Concat(Needed("find")).Distinct().Except(["margin", "stacking"]).Order(StringComparer.Ordinal);
        Assert.Equal(needed, Lines(script, "const $", " = (() => {").Order(StringComparer.Ordinal));
        // What the page blocks on stands by itself, and is there once all the same.
        Assert.Equal(["stacking", "margin"], Lines(script, "import * as $", ".js';").Select(line => line.Split(' ')[0]));
    }

    private static IEnumerable<string> Lines(string script, string begin, string end) =>
        script.Split('\n').Where(line => line.StartsWith(begin, StringComparison.Ordinal) && line.EndsWith(end, StringComparison.Ordinal)).Select(line => line[begin.Length..^end.Length]);

    private static IEnumerable<string> Needed(string module)
    {
        var imports = File.ReadLines(Path.Combine(Repository.Root, "wwwroot", "js", $"{module}.js")).Where(line => line.StartsWith("import ", StringComparison.Ordinal));
        return [module, .. imports.SelectMany(line => Needed(line.Split("'./")[1].Split(".js'")[0]))];
    }

    private async Task<(string Packed, byte[] Bytes)> Get(string address, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await app.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains(answer.Headers.CacheControl!.Extensions, extension => extension.Name == "immutable");
        return (string.Concat(answer.Content.Headers.ContentEncoding), await answer.Content.ReadAsByteArrayAsync());
    }

    private static byte[] Unpacked(Stream packed)
    {
        using var content = new MemoryStream();
        packed.CopyTo(content);
        packed.Dispose();
        return content.ToArray();
    }
}
