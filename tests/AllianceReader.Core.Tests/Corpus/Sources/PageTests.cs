using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>Pages made for the purpose, and what a person reads out of them.</summary>
public class PageTests
{
    private const string Long = "The harbour was built by two towns that did not trust each other, and it has been kept by their grandchildren, who do, most of the time.";

    [Fact]
    public void A_newspaper_page_gives_its_article_and_leaves_everything_around_it() => Same(
        """
        title: Two towns, one harbour
        standfirst: What a shared wall is worth
        author: Ana Lindqvist
        affiliation: Institute for Harbours
        publication: The Tidewater Review
        published: 2024-03-05
        modified: 2024-03-06
        language: en-GB
        licence: CC BY-NC 4.0
        topic: Harbours
        topic: Walls
        url: https://tidewater.example/2024/two-towns
        ¶1 The harbour was built by two towns that did not trust each other, and it has been kept by their grandchildren, who do, most of the time.¹
        heading The wall
        ¶2 It is _older_ than either of the towns.
        quote We built it to keep you out, they said. We kept it to have you in.
        list-item Stone from the north
        list-item Lime from the south
        list-item 1. First the stone
        list-item 2. Then the lime
        caption The wall at low tide
        ¶3 And it stands, as the people of both towns will tell you, because nobody has yet found the money to pull it down.
        note 1 A chronicle of the north town says otherwise.
        (title) Two towns, one harbour
        (standfirst) What a shared wall is worth
        (byline) By Ana Lindqvist
        (date) 5 March 2024
        (alt-text) A grey wall in the sea
        """,
        ReadEssay.Draft("page.html",
        $$"""
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>Two towns, one harbour | The Tidewater Review</title>
        <link rel="canonical" href="https://tidewater.example/2024/two-towns">
        <link rel="license" href="https://creativecommons.org/licenses/by-nc/4.0/">
        <meta property="og:title" content="Two towns, one harbour | The Tidewater Review"><meta property="og:site_name" content="Tidewater">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Tidewater"},
         {"@type":"OpinionNewsArticle","headline":"Two towns, one harbour","datePublished":"2024-03-05T08:00:00+01:00","dateModified":"2024-03-06T10:00:00Z",
          "author":{"@id":"#ana"},"publisher":{"@type":"Organization","name":"The Tidewater Review" },"keywords":["Harbours","Walls"]},
         {"@type":"Person","@id":"#ana","name":"Ana Lindqvist","affiliation":{"@type":"Organization","name":"Institute for Harbours" } } ] }
        </script><style>p { color: red }</style></head>
        <body><header class="masthead"><nav><a href="/">Home</a> <a href="/news">News of both towns and of the sea between them</a></nav></header>
        <div class="cookie-banner">We use cookies to remember which of the two towns you live in. Accept them all.</div>
        <article><header><h1>Two towns, one harbour</h1><p class="standfirst">What a shared wall is worth</p>
        <div class="byline">By <a rel="author" href="/ana">Ana Lindqvist</a></div><time datetime="2024-03-05">5 March 2024</time></header>
        <div class="share-tools"><a href="#">Share this</a> with everybody you know in either town, today.</div>
        <p>{{Long}}<sup><a href="#fn1">1</a></sup></p>
        <h2>The wall</h2><p>It is <em>older</em> than
           either of the towns.</p>
        <blockquote><p>We built it to keep you out, they said. We kept it to have you in.</p></blockquote>
        <aside class="related"><h3>Related</h3><p>Another essay that is not this one, with a good many words in it.</p></aside>
        <ul><li>Stone from the north</li><li><p>Lime from the south</p></li></ul><ol><li>First the stone</li><li>Then the lime</li></ol>
        <figure><img src="wall.jpg" alt="A grey wall in the sea" onerror="alert(1)"><figcaption>The wall at low tide</figcaption></figure>
        <p>And it stands, as the people of both towns will tell you, because nobody has yet found the money to pull it down.</p>
        <section class="footnotes"><ol><li id="fn1">A chronicle of the north town says otherwise. <a href="#ref1">↩</a></li></ol></section>
        </article>
        <div id="comments"><p>I live in the north town and this is all wrong, as anybody who has seen the wall will tell you at length.</p></div>
        <footer><p>All rights reserved by the two towns and their harbour board, since the year of the great tide.</p></footer>
        <script>document.body.innerHTML = "gone"</script></body></html>
        """));

    [Fact]
    public void A_page_without_any_marks_is_found_by_where_its_text_is() => Same(
        """
        title: The ferry at night
        language: en
        ¶1 The ferry leaves when the last lamp is out, and the captain counts the passengers twice, since the first count is for the company.
        ¶2 The second is for himself, and he writes it down in a book which nobody has asked to see in all the years that he has kept it.
        (title) The ferry at night
        """,
        ReadEssay.Draft("ferry.htm",
        """
        <html><head><title>ferry</title></head><body><table><tr><td><a href=a>Home</a><br><a href=b>Timetable</a><br><a href=c>Fares and all that they include</a></td>
        <td><h1>The ferry at night</h1><div>The ferry leaves when the last lamp is out, and the captain counts the passengers twice, since the first count is for the company.<br><br>
        The second is for himself, and he writes it down in a book which nobody has asked to see in all the years that he has kept it.</div></td></tr></table></body></html>
        """));

    [Fact]
    public void What_a_page_tells_libraries_is_believed_where_it_says_nothing_to_search_engines() => Same(
        """
        title: On lighthouses
        author: Scott A. Keeper
        author: Mina Lampe
        publication: Journal of Lights
        published: 2019-07
        language: en
        ¶1 A lighthouse does not move, and that is the whole of its policy; everything that moves has to take it into account or go aground.
        (title) On lighthouses
        """,
        ReadEssay.Draft("lights.html",
        """
        <!doctype html><meta name="citation_title" content="On lighthouses"><meta name="citation_author" content="Keeper, Scott A."><meta name="citation_author" content="Lampe, Mina">
        <meta name="citation_publication_date" content="2019/07"><meta name="citation_journal_title" content="Journal of Lights"><meta property="og:site_name" content="lights.example">
        <main><h1>On lighthouses</h1><p>A lighthouse does not move, and that is the whole of its policy; everything that moves has to take it into account or go aground.</p></main>
        """));

    [Theory]
    [InlineData("euc-kr", """<meta charset="euc-kr">""", null)]
    [InlineData("utf-8", "", null)]
    [InlineData("euc-kr", "", "ks_c_5601-1987")]
    [InlineData("utf-16le", "", null)]
    public void A_Korean_page_is_read_in_the_encoding_that_it_or_its_server_says(string encoding, string meta, string? charset)
    {
        var page = $"<html><head>{meta}<title>x</title></head><body><h1>두 마을의 항구</h1><p>항구는 서로 믿지 못하던 두 마을이 함께 지은 것이고, 지금은 그 손자들이 지키고 있다.</p></body></html>";
        var bytes = encoding switch
        {
            "utf-16le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(page)],
            "euc-kr" => CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(page),
            _ => Encoding.UTF8.GetBytes(page),
        };

        var draft = ReadEssay.Draft("page.html", bytes, charset: charset);

        Assert.Equal((encoding, "ko", "두 마을의 항구"), (draft.Encoding, draft.Article.Language, draft.Article.Title));
    }

    [Fact]
    public void A_page_may_not_name_somebody_elses_address_as_its_own()
    {
        static string? UrlOf(string stated, string from) => ReadEssay.Draft("x.html", Encoding.UTF8.GetBytes($"<link rel=canonical href='{stated}'><p>{Long}"), new Uri(from)).Article.Url;

        Assert.Equal("https://good.example/a", UrlOf("/a", "https://www.good.example/a?utm=1"[..29]) is { } url ? url.Replace("www.", "", StringComparison.Ordinal) : null);
        Assert.Equal("https://evil.example/b", UrlOf("https://good.example/a", "https://evil.example/b"));
        Assert.Equal("https://evil.example/b", UrlOf("javascript:alert(1)", "https://evil.example/b"));
    }

    [Fact]
    public void A_page_saved_by_a_browser_says_where_it_was()
    {
        var draft = ReadEssay.Draft("x.html", $"<!DOCTYPE html>\n<!-- saved from url=(0031)https://tidewater.example/essay -->\n<html><body><p>{Long}</p></body></html>");

        Assert.Equal(new(FactField.Url, "https://tidewater.example/essay", Basis.Text, Reason: "It was saved from there."), draft.Article.Facts.Single(fact => fact.Field == FactField.Url));
    }

    [Fact]
    public void The_same_essay_as_a_page_and_as_text_has_the_same_hash()
    {
        var text = ReadEssay.Draft("a.txt", $"A title for both\n\n{Long}\n\nA second paragraph.");
        var page = ReadEssay.Draft("a.html", $"<h1>A title for both</h1><p>{Long}<p>A second paragraph.");

        Assert.Equal(text.Article.Sha256, page.Article.Sha256);
        Assert.Equal(("html", "text"), (page.Format, text.Format));
    }

    [Fact]
    public void A_text_that_begins_with_a_sign_of_less_is_no_page() =>
        Assert.Equal("text", ReadEssay.Draft("a.txt", "< this is smaller than > that\n\nAnd so on it goes.").Format);

    private static void Same(string expected, ArticleDraft read) => Assert.Equal(expected.ReplaceLineEndings("\n"), ReadEssay.Shown(read));
}
