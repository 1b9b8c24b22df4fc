using System.Text;
using AllianceReader.Articles;
using AllianceReader.Exchange.Intake;

namespace AllianceReader.Core.Tests.Exchange.Intake;

public sealed class PiecesTests
{
    [Theory]
    [InlineData("plain\ntext")]
    [InlineData("cr\r\nlf\r\rcr")]
    [InlineData("e\u0301 and \u1112\u1161\u11AB\r\n🤝")]
    public void A_foreign_text_keeps_its_places_when_its_form_changes(string raw)
    {
        var text = ForeignText.Of(raw);

        Assert.Equal(raw.ReplaceLineEndings("\n").Normalize(), text.Text);
        for (var at = 0; at <= raw.Length; at++)
        {
            if (at == raw.Length || !char.IsLowSurrogate(raw[at]) && raw[at] is not ('\n' or '\u0301' or '\u1161' or '\u11AB'))
            {
                Assert.Equal(raw[..at].ReplaceLineEndings("\n").Normalize().Length, text.Place(new(at, at))!.Value.Start);
            }
        }
        Assert.Null(text.Place(new TextRange(0, raw.Length + 1)));
    }

    [Theory]
    [InlineData("<p>One</p>\n<p>two &amp; <b>three</b></p>", "One\n\ntwo & three")]
    [InlineData("<h1>T</h1><ul><li>a</li><li>b<br>c</li></ul>", "T\n\na\n\nb\nc")]
    [InlineData("a < b, <i>c</i>", "a < b, c")]
    [InlineData("<p>동맹 &#x1F91D;</p><script>alert(1)</script><style>p{}</style><!-- no --><p>x", "동맹 🤝\n\nx")]
    [InlineData("<p>unclosed <b", "unclosed ")]
    public void HTML_is_read_for_its_words(string html, string text) => Assert.Equal(text, HtmlText.Of(html).Text);

    [Fact]
    public void Bytes_of_HTML_s_text_lead_to_its_words()
    {
        var html = HtmlText.Of("<p>동맹 🤝 &amp;</p>\n<p>ends</p>");
        var bytes = Encoding.UTF8.GetByteCount("동맹 🤝 &\n");

        Assert.Equal("🤝", html.Text[html.Place(7, false)!.Value..html.Place(11, true)!.Value]);
        Assert.Equal("ends", html.Text[html.Place(bytes, false)!.Value..html.Place(bytes + 4, true)!.Value]);
        Assert.Equal("동맹 🤝 &", html.Text[..html.Place(bytes - 1, true)!.Value]);
        Assert.Null(html.Place(bytes + 5, true));
    }

    [Fact]
    public void A_hundred_thousand_nested_tags_cost_no_more_than_their_length() =>
        Assert.Equal("x", HtmlText.Of(string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "x").Text);

    [Theory]
    [InlineData("http://localhost:5170/api/annotations/abcdefghij", "abcdefghij")]
    [InlineData("https://reader.example.org/base/api/annotations/a123456789", "a123456789")]
    public void An_id_of_ours_is_ours(string foreign, string id) => Assert.Equal(id, IntakeId.Of(foreign));

    [Theory]
    [InlineData("http://localhost:5170/api/annotations/ABCDEFGHIJ")]
    [InlineData("http://localhost:5170/api/annotations/abcdefghijk")]
    [InlineData("http://localhost:5170/api/annotations/abcdefghij?x")]
    [InlineData("urn:uuid:cccccccc-0000-0000-0000-000000000001")]
    [InlineData("")]
    public void An_id_of_anybody_else_gives_one_that_is_the_same_each_time(string foreign)
    {
        Assert.Matches("^[a-z][a-z0-9]{9}$", IntakeId.Of(foreign));
        Assert.Equal(IntakeId.Of(foreign), IntakeId.Of(foreign));
        Assert.NotEqual(IntakeId.Of(foreign), IntakeId.Of(foreign + "x"));
    }

    [Fact]
    public void What_others_wrote_is_cleaned_of_what_nobody_sees()
    {
        Assert.Equal("a\nb\tc", Cleaned.Note("a\r\nb\tc\0\u0007\n"));
        Assert.Equal("one line", Cleaned.ThemeName(" one\n line\u0000 "));
        Assert.Equal("Unnamed", Cleaned.ThemeName("\u200B \u0001"));
        Assert.Equal(120, Cleaned.ThemeName(new string('x', 500)).Length);
        Assert.Null(Cleaned.Person(" \n"));
        Assert.Equal("\uFFFD", Cleaned.Person("\uD800"));
        Assert.Equal(("é", 32, 32), Cleaned.Quote("e\u0301", new string('a', 100), new string('b', 100)) is { } quote ? (quote.Exact, quote.Prefix.Length, quote.Suffix.Length) : default);
        Assert.Null(Cleaned.Quote(""));
    }
}
