using AllianceReader.Annotations;
using AllianceReader.Core.Tests.Exchange;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Annotations;

public class NoteHtmlTests
{
    private static readonly HashSet<string> Elements =
        ["p", "br", "em", "strong", "del", "a", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "h4", "h5", "h6"];

    private static readonly HashSet<string> Attributes = ["href", "title", "rel", "start"];

    // Markdown, and the HTML a reader gets.
    [Theory]
    [InlineData("*Compare* **this**, ~~not that~~.", "<p><em>Compare</em> <strong>this</strong>, <del>not that</del>.</p>\n")]
    [InlineData("한국어 메모 🤝", "<p>한국어 메모 🤝</p>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("# Title\n\n## Part", "<h4>Title</h4>\n<h5>Part</h5>\n")]
    [InlineData("[a](https://example.org/x?y=1&z=2)", "<p><a href=\"https://example.org/x?y=1&amp;z=2\" rel=\"noopener noreferrer nofollow\">a</a></p>\n")]
    [InlineData("https://example.org", "<p><a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">https://example.org</a></p>\n")]
    [InlineData("<https://example.org>", "<p><a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">https://example.org</a></p>\n")]
    [InlineData("<someone@example.org>", "<p><a href=\"mailto:someone@example.org\" rel=\"noopener noreferrer nofollow\">someone@example.org</a></p>\n")]
    [InlineData("[see](/read/an-essay#p4)", "<p><a href=\"/read/an-essay#p4\">see</a></p>\n")]
    [InlineData("[x]\n\n[x]: https://example.org", "<p><a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">x</a></p>\n")]
    [InlineData("![a *picture*](https://example.org/x.png)", "<p>a <em>picture</em></p>\n")]
    [InlineData("<b onclick=\"x\">no</b>", "<p>&lt;b onclick=&quot;x&quot;&gt;no&lt;/b&gt;</p>\n")]
    [InlineData("tel:+821012345678", "<p>tel:+821012345678</p>\n")]
    [InlineData("```js\nlet x;\n```", "<pre><code>let x;\n</code></pre>\n")]
    [InlineData("# x {#id .class onclick=alert(1)}", "<h4>x {#id .class onclick=alert(1)}</h4>\n")]
    public void A_note_is_shown_as_what_it_means(string markdown, string html) => Assert.Equal(html, NoteHtml.Of(markdown));

    // Each has led somewhere else in some Markdown renderer: scripts, other schemes, other hosts, decoded or trimmed by the browser.
    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](javascript&colon;alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61&#x6C&#x65&#x72&#x74&#x28&#x27&#x58&#x53&#x53&#x27&#x29)")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](java&NewLine;script:alert(1))")]
    [InlineData("[a](<java\\\tscript:alert(1)>)")]
    [InlineData("[a](< javascript:alert(1)>)")]
    [InlineData("[a](\\javascript:alert(1))")]
    [InlineData("[a](vbscript:msgbox(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](ftp://example.org)")]
    [InlineData("[a](tel:+821012345678)")]
    [InlineData("[a](//example.org)")]
    [InlineData("[a](/\\example.org)")]
    [InlineData("[a](/api/articles)")]
    [InlineData("[a](/read/../api/articles)")]
    [InlineData("[a](/read/%2e%2e/api/articles)")]
    [InlineData("[a](relative)")]
    [InlineData("[a](#p4)")]
    [InlineData("[a](http:)")]
    [InlineData("[a]()")]
    [InlineData("[a]\n\n[a]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,a>")]
    [InlineData("ftp://example.org/a")]
    [InlineData("tel:+821012345678 a")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a](https://example.org/pixel.gif)")]
    [InlineData("[![a](https://example.org/pixel.gif)](javascript:alert(1))")]
    public void PV30_xss_datauri_a_link_to_anywhere_else_is_only_its_words(string markdown)
    {
        var note = Dom(NoteHtml.Of(markdown));

        Assert.Empty(note.QuerySelectorAll("a, img"));
        Assert.Contains("a", note.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](https://example.org \"x\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("[a](https://example.org 'x\" onmouseover=\"alert(1)')")]
    [InlineData("[a](https://example.org/\"onmouseover=\"alert(1))")]
    [InlineData("[a](https://example.org/'><script>alert(1)</script>)")]
    [InlineData("<https://example.org/\"onmouseover=alert(1)>")]
    [InlineData("https://example.org/\"onmouseover=alert(1)")]
    [InlineData("``` \"><script>alert(1)</script>\nx\n```")]
    [InlineData("[a](https://example.org){onclick=alert(1)}")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<!--><script>alert(1)</script>-->")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("<div style=\"position:fixed\">x")]
    [InlineData("<details open ontoggle=alert(1)>")]
    [InlineData("<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    public void PV48_md_js_link_nothing_in_a_note_runs(string markdown) => AssertHarmless(NoteHtml.Of(markdown));

    [Fact]
    public void No_naughty_string_becomes_anything_but_text() => Assert.All(Notes.Naughty, note => AssertHarmless(NoteHtml.Of(note)));

    [Fact]
    public void Whatever_is_written_nothing_but_text_and_harmless_links_comes_out() =>
        Prop.ForAll(Some.Text, text => AssertHarmless(NoteHtml.Of(text))).QuickCheckThrowOnFailure();

    // Markdig alone takes up to ten seconds over these, or more stack than there is. The limit here leaves room for a busy machine.
    [Theory(Timeout = 10_000)]
    [InlineData("[a](b")]
    [InlineData("[a](")]
    [InlineData("![a](b")]
    [InlineData("[a](<b")]
    [InlineData("[")]
    [InlineData("[a")]
    [InlineData("*a ")]
    [InlineData("a*")]
    [InlineData("**a*")]
    [InlineData("*x*")]
    [InlineData("_a__b")]
    [InlineData("~~a")]
    [InlineData("`a``")]
    [InlineData("<a")]
    [InlineData("<![CDATA[")]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    [InlineData("\t- a\n")]
    [InlineData("[a]: b\n")]
    [InlineData("https://a.b ")]
    [InlineData("a\n=\n")]
    [InlineData("&amp")]
    [InlineData("\\")]
    public async Task No_note_keeps_a_reader_waiting(string pattern)
    {
        foreach (var length in (int[])[6_000, 16_000, NoteText.Longest, 150_000])
        {
            var note = string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));

            AssertHarmless(await Task.Run(() => NoteHtml.Of(note)), inDepth: length < 10_000);
        }
    }

    [Fact(Timeout = 10_000)]
    public async Task Lists_within_lists_within_lists_end_somewhere()
    {
        var note = string.Concat(Enumerable.Range(0, 360).Select(depth => new string(' ', 2 * depth) + "- a\n"));

        Assert.Contains("- a", await Task.Run(() => NoteHtml.Of(note)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_sensible_Markdown_is_shown_as_it_was_written()
    {
        var note = string.Concat(Enumerable.Repeat("[a](<b>\n", 3000)) + "\n한국어 🤝";

        var shown = Dom(NoteHtml.Of(note));

        Assert.Equal(note.Replace("\n", "", StringComparison.Ordinal), shown.TextContent.Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(2, shown.QuerySelectorAll("p").Length);
    }

    [Fact]
    public void A_long_note_in_ordinary_Markdown_is_no_exception()
    {
        var note = string.Concat(Enumerable.Repeat("## Part\n\nSome *words* on [a page](https://example.org) and `code`.\n\n- one\n- two\n\n---------------------------------------\n\n", 500));

        Assert.Contains("<h5>Part</h5>", NoteHtml.Of(note), StringComparison.Ordinal);
    }

    private static void AssertHarmless(string html) => AssertHarmless(html, inDepth: true);

    private static void AssertHarmless(string html, bool inDepth)
    {
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        if (!inDepth)
        {
            return;
        }
        foreach (var element in Dom(html).QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, a => Assert.Contains(a.Name, Attributes));
            Assert.True(element.GetAttribute("href") is not { } href || IsHarmless(href), element.OuterHtml);
        }
    }

    // As the browser reads it, resolved against the page.
    private static bool IsHarmless(string href) => Uri.TryCreate(new("http://library.test/read/x"), href, out var uri)
        && (uri.Scheme is "https" or "mailto" || (uri.Scheme == "http" && (uri.Host != "library.test" || uri.AbsolutePath.StartsWith("/read/", StringComparison.Ordinal))));

    private static IElement Dom(string html) => new HtmlParser().ParseDocument($"<body><div>{html}</div>").QuerySelector("body > div")!;
}
