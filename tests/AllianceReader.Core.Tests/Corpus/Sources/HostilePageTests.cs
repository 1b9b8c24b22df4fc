using System.Text;
using AllianceReader.Corpus;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>What somebody sends to stop, to slow or to trick the program: refused or read as plain text, soon.</summary>
public class HostilePageTests
{
    private const string Words = "These words stand in the middle of it all and are what a reader wanted to read.";

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<math>")]
    [InlineData("<svg>")]
    [InlineData("<a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    [InlineData("<font color=red><p>")]
    [InlineData("<button>")]
    [InlineData("<p>")]
    [InlineData("<li>")]
    [InlineData("<select>")]
    [InlineData("<template>")]
    [InlineData("</p>")]
    [InlineData("<x-y>")]
    public void PV49_html_depth_a_hundred_thousand_nested_tags_are_read_for_their_words(string tag)
    {
        var draft = ReadEssay.Draft("nested.html", $"<html><body>{string.Concat(Enumerable.Repeat(tag, 100_000))}{Words}");

        Assert.Contains(Words, draft.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<table>", "<i></i>x")]
    [InlineData("<b><i><u><s><tt><big><em><strong>", "<p>x")]
    [InlineData("", "<a>x<p>")]
    [InlineData("<table>", "<a>x")]
    public void Sixty_thousand_tags_that_a_parser_makes_anew_again_and_again_end(string before, string tags)
    {
        var draft = ReadEssay.Draft("anew.html", $"<html><body><p>{Words}</p>{before}{string.Concat(Enumerable.Repeat(tags, 29_000))}");

        Assert.Contains(Words, draft.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_with_a_million_attributes_is_read_without_it()
    {
        var draft = ReadEssay.Draft("wide.html", $"<html><body><p {string.Concat(Enumerable.Range(0, 400_000).Select(i => $"a{i} "))}>{Words}</p>");

        Assert.Contains(Words, draft.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_styles_SVG_and_handlers_leave_nothing()
    {
        var draft = ReadEssay.Draft("script.html",
            $"<html><head><script>alert('head')</script></head><body onload=alert(1)><h1>A title</h1><p>{Words}<img src=x onerror=alert(2)><svg onload=alert(3)><text>drawn</text></svg>"
            + "<a href='javascript:alert(4)'>a link</a><style>p{}</style><iframe srcdoc='<p>framed'></iframe><object data=x>no object</object></p></body></html>");

        Assert.Equal($"{Words}a link", draft.Article.Text);
    }

    [Fact]
    public void Signs_that_turn_the_direction_of_writing_are_in_no_fact()
    {
        var draft = ReadEssay.Draft("bidi.html", $"<meta property=og:site_name content='The \u202Eweiver\u202C Review'><title>x</title><p>{Words}");

        Assert.Equal("The weiver Review", draft.Article.Publication);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_JSON_is_no_fact_and_in_a_reference_no_letter()
    {
        var draft = ReadEssay.Draft("half.html", "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"\\ud800\"}</script><p>" + Words + " &#xD800; &#0; end.");

        Assert.Equal((null, $"{Words} \uFFFD \uFFFD end."), (draft.Article.Title, draft.Article.Text));
    }

    [Fact]
    public void UTF_7_is_not_read_even_where_a_page_says_so()
    {
        var draft = ReadEssay.Draft("utf7.html", $"<html><head><meta charset=utf-7></head><body><p>{Words} +ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>");

        Assert.Equal(("utf-8", $"{Words} +ADw-script+AD4-alert(1)+ADw-/script+AD4-"), (draft.Encoding, draft.Article.Text));
    }

    [Fact]
    public void Zero_bytes_make_no_page()
    {
        var refused = Assert.Throws<SourceRejectedException>(() => { ReadEssay.Draft("nul.html", Encoding.UTF8.GetBytes($"<html><body><p>{Words}\0</p>")); });

        Assert.Equal("nul.html is not a text file: it holds zero bytes.", refused.Message);
    }

    [Fact]
    public void Fifty_megabytes_of_one_line_are_too_much() => Assert.Equal(
        "line.txt is larger than 4 MB, the most that an essay may have.",
        Assert.Throws<SourceRejectedException>(() => { ReadEssay.Draft("line.txt", new byte[50 * 1024 * 1024].AsSpan().ToArray().Select(_ => (byte)'a').ToArray()); }).Message);

    [Theory]
    [InlineData("[a](b")]
    [InlineData("> ")]
    [InlineData("*a ")]
    [InlineData("- - ")]
    [InlineData("`a``")]
    [InlineData("<a ")]
    [InlineData("[^a]: [")]
    [InlineData("![")]
    public void Half_a_million_of_a_Markdown_sign_are_read_as_plain_text(string sign)
    {
        var draft = ReadEssay.Draft("signs.md", $"{Words}\n\n{string.Concat(Enumerable.Repeat(sign, 500_000))}");

        Assert.Contains(Words, draft.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("a: &a [x]\nb: [*a, *a]\nc: &c [*a]")]
    [InlineData("? ? ? ? ? ? ? ? ? ?")]
    public void YAML_that_nests_or_repeats_itself_is_no_front_matter(string yaml)
    {
        var draft = ReadEssay.Draft("yaml.md", $"---\n{yaml}\n---\n\n{Words}");

        Assert.Contains(Words, draft.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Article.Facts, fact => fact.Reason == "From the front matter.");
    }
}
