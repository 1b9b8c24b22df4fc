using System.Net.Http.Headers;
using System.Text;
using AllianceReader.Corpus.Sources.Pdf;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Importing;

/// <summary>Files that attack whoever looks at what became of them: in what they say of themselves, in their names, and in what they are.</summary>
public sealed class HostileUploadsTests(TheApp app) : IClassFixture<TheApp>
{
    private const string Attack = "</title></script>\"'><img src=x onerror=alert(1)>";

    private static readonly string escaped = System.Net.WebUtility.HtmlEncode(Attack);

    [Fact]
    public async Task PV28_xss_metadata_of_a_Word_document_is_words() => await AssertWords("core", Zipped.Docx(
        $"<w:p><w:r><w:t>{Some.Unheard()}</w:t></w:r></w:p>",
        ("core-properties", $"""<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{escaped}</dc:creator><dc:title>core {escaped}</dc:title><cp:keywords>{escaped}</cp:keywords><dc:publisher>{escaped}</dc:publisher></cp:coreProperties>""")), "attack.docx");

    [Fact]
    public async Task PV28_xss_metadata_of_a_book_is_words() => await AssertWords("opf", Zipped.Epub(
        $"<dc:title>opf {escaped}</dc:title><dc:creator>{escaped}</dc:creator><dc:publisher>{escaped}</dc:publisher><dc:subject>{escaped}</dc:subject><dc:source>javascript:alert(1)</dc:source><dc:rights>{escaped}</dc:rights>",
        ("one.xhtml", $"<p>{Some.Unheard()}</p>")), "attack.epub");

    [Fact]
    public async Task PV28_xss_metadata_of_a_PDF_is_words()
    {
        Assert.SkipUnless(PdfToText.IsInstalled, "pdftotext is not installed; on Debian: apt-get install poppler-utils.");

        await AssertWords("info", Pdf.Of(Some.Unheard(), title: $"info {Attack}", author: Attack), "attack.pdf");
    }

    [Fact]
    public async Task PV29_xss_filename_is_words_on_every_page_and_what_is_downloaded_has_a_name_of_ours()
    {
        const string name = "<img src=x onerror=alert(1)>.txt";
        using var visitor = new Visitor(app);
        await visitor.Open("/import");
        using (var named = new ByteArrayContent(Encoding.UTF8.GetBytes($"한국의 동맹\n\n{Some.Unheard()}")))
        {
            // As browsers send it: quotes alone are escaped (HTML, multipart/form-data).
            named.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name}\"");
            using var form = new MultipartFormDataContent { named };
            using var answer = await app.Http.PostAsync("/api/articles", form, TestContext.Current.CancellationToken);
            var imported = Assert.Single((await answer.Json(200)).GetProperty("imported").EnumerateArray());
            Assert.Equal(name, imported.Text("file"));
            await AssertHarmless(imported.Text("slug"));

            using var file = await app.Http.GetAsync($"/api/export?format=html&article={imported.Text("slug")}", TestContext.Current.CancellationToken);
            var sent = file.Content.Headers.GetValues("Content-Disposition").Single();
            Assert.DoesNotContain("<", sent, StringComparison.Ordinal);
            var disposition = ContentDispositionHeaderValue.Parse(sent);
            Assert.Equal("attachment", disposition.DispositionType);
            Assert.StartsWith(imported.Text("slug") + "-", disposition.FileNameStar, StringComparison.Ordinal);
        }
        await visitor.Upload("form.add", (name, Encoding.UTF8.GetBytes($"Another one\n\n{Some.Unheard()}")), ("<img src=x onerror=alert(2)>.pdf", "%PDF-no"u8.ToArray()));
        Assert.Empty(visitor.Page.QuerySelectorAll("[onerror]"));
        Assert.Contains("onerror=alert(1)", visitor.Text(".outcomes"), StringComparison.Ordinal);
        Assert.Contains("onerror=alert(2)", visitor.Text("[aria-labelledby=rejected]"), StringComparison.Ordinal);
    }

    // The contract answers 200 with what became of each file, and not 415, since others of the same upload may be taken in.
    [Theory]
    [InlineData("program.epub")]
    [InlineData("program.docx")]
    [InlineData("program.pdf")]
    [InlineData("program.zip")]
    [InlineData("program.html")]
    [InlineData("program.md")]
    [InlineData("program.txt")]
    public async Task PV31_mime_a_program_under_another_name_is_rejected_and_nothing_of_it_kept(string name)
    {
        byte[] program = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. "This program cannot be run in DOS mode.\r\r\n$"u8, .. new byte[4000]];
        var before = (await app.Get("/api/articles")).Number("total");

        var rejected = Assert.Single((await app.Import((name, program))).GetProperty("rejected").EnumerateArray());

        Assert.Equal(name, rejected.Text("file"));
        Assert.EndsWith(".", rejected.Text("reason"), StringComparison.Ordinal);
        Assert.Equal(before, (await app.Get("/api/articles")).Number("total"));
    }

    [Theory]
    [InlineData("drawn.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script><text>{0}</text></svg>")]
    [InlineData("page.xhtml", "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body onload=\"alert(1)\"><script>alert(1)</script><p>{0}</p></body></html>")]
    [InlineData("data.xml", "<?xml version=\"1.0\"?><?xml-stylesheet href=\"data:text/xsl,x\" type=\"text/xsl\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script><p>{0}</p>")]
    [InlineData("page.html", "<html><body onload=alert(1)><script>alert(1)</script><p>{0}</p></body></html>")]
    public async Task PV44_svg_upload_nothing_that_was_sent_is_ever_sent_back_as_what_it_was(string name, string content)
    {
        var report = await app.Import((name, Encoding.UTF8.GetBytes(content.Replace("{0}", Some.Unheard(), StringComparison.Ordinal))));
        foreach (var imported in report.GetProperty("imported").EnumerateArray())
        {
            await AssertHarmless(imported.Text("slug"));
            using var download = await app.Http.GetAsync($"/read/{imported.Text("slug")}/{name}", TestContext.Current.CancellationToken);
            Assert.Equal(404, (int)download.StatusCode);
        }
    }

    [Fact]
    public async Task PV44_svg_upload_a_picture_of_ours_is_a_file_to_keep_and_no_page()
    {
        await app.Created("/api/themes", new { name = $"<script>alert({Guid.NewGuid():N})</script>" });
        using var picture = await app.Http.GetAsync("/api/matrix?format=svg", TestContext.Current.CancellationToken);

        Assert.StartsWith("attachment", picture.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await picture.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task AssertWords(string called, byte[] file, string name)
    {
        var imported = Assert.Single((await app.Import((name, file))).GetProperty("imported").EnumerateArray());

        Assert.Equal($"{called} {Attack}", imported.Text("title"));
        Assert.Contains((await app.Get($"/api/articles/{imported.Text("slug")}")).GetProperty("authors").EnumerateArray(), author => author.Text("name") == Attack);
        await AssertHarmless(imported.Text("slug"));
    }

    private async Task AssertHarmless(string slug)
    {
        var author = (await app.Get($"/api/articles/{slug}")).GetProperty("authors").EnumerateArray().Select(one => one.Text("slug")).FirstOrDefault();
        using var visitor = new Visitor(app);
        foreach (var path in new[] { $"/read/{slug}", $"/read/{slug}/source", $"/read/{slug}/facts", $"/read/{slug}/text", $"/read/{slug}/annotate", "/", "/import", $"/beside?a={slug}", $"/export?article={slug}", "/search?q=alert", "/history", author is null ? "/" : $"/authors/{author}" })
        {
            using var answer = await visitor.Get(path);
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.Empty(page.QuerySelectorAll("[onerror], [onload], img[src=x], a[href^='javascript:alert']"));
            Assert.DoesNotContain(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        }
    }
}
