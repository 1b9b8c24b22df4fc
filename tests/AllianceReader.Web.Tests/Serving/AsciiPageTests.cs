using System.Text;
using System.Text.Json;
using AllianceReader.Web.Serving;
using AngleSharp.Html.Parser;

namespace AllianceReader.Web.Tests.Serving;

/// <summary>A large page with few letters beyond ASCII is sent without any, and is the same page.</summary>
public class AsciiPageTests
{
    private const string Json = """{"headline":"Séoul 🌐 and “us”","in":["né","</p>"]}""";

    private static readonly string words = string.Concat(Enumerable.Repeat("<p>An ally in the wide field, and nothing else in it.</p>\n", 6000));

    [Fact]
    public void What_a_reader_and_a_program_find_in_it_is_what_was_written()
    {
        var page = $"""
            <!doctype html><html lang="ko"><head><title>¶ 한미동맹</title><script type="application/ld+json">{Json}</script></head>
            <body>{words}<p id="p1" title="“quoted” &amp; né">A “dash” — and 🌐, ¶ 7&nbsp;times.</p><noscript><b>né</b></noscript><textarea>é</textarea>é</body></html>é
            """;

        var sent = AsciiPage.Of(Encoding.UTF8.GetBytes(page));

        Assert.All(sent, letter => Assert.True(letter < 0x80));
        var (then, now) = (new HtmlParser().ParseDocument(page), new HtmlParser().ParseDocument(Encoding.ASCII.GetString(sent)));
        then.QuerySelector("script")!.Remove();
        var json = now.QuerySelector("script")!;
        json.Remove();
        Assert.Equal(then.DocumentElement.OuterHtml, now.DocumentElement.OuterHtml);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Json).RootElement, JsonDocument.Parse(json.TextContent).RootElement), json.TextContent);
    }

    [Fact]
    public void A_page_that_would_gain_nothing_stays_as_it_is()
    {
        byte[] small = [.. "<p>¶ 1</p>"u8], korean = Encoding.UTF8.GetBytes(words + string.Concat(Enumerable.Repeat("<p>동맹은 값이 아니라 약속이다.</p>", 4000))), plain = Encoding.UTF8.GetBytes(words);

        Assert.All([small, korean, plain], page => Assert.Same(page, AsciiPage.Of(page)));
    }
}
