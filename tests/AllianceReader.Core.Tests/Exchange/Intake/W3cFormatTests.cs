using AllianceReader.Articles;
using AllianceReader.Exchange;

namespace AllianceReader.Core.Tests.Exchange.Intake;

public sealed class W3cFormatTests
{
    [Fact]
    public async Task What_this_program_exports_is_read_whole()
    {
        var annotations = Snapshots.OneOfEach();

        var work = TemporaryFile.Read((await Snapshots.Write("jsonld", Snapshots.Of(annotations))).ToArray())!;

        Assert.Equal("W3C Web Annotations", work.Format);
        Assert.Equal(["http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80"], work.Documents.Select(document => document.Url));
        Assert.Equal(annotations.Select(a => $"http://localhost:5170/api/annotations/{a.Id}"), work.Notes.Select(note => note.Id));
        Assert.Equal(annotations.Select(a => a.Note), work.Notes.Select(note => note.Note));
        Assert.Equal(annotations.Select(a => a.Quote), work.Notes.Select(note => note.Quote));
        Assert.Equal(annotations.Select(a => (a.Creator, (DateTimeOffset?)a.Created, (DateTimeOffset?)a.Modified)), work.Notes.Select(note => (note.Creator!, note.Created, note.Modified)));
        Assert.Equal(["동맹", "Burden-sharing", "Trust, fear & [doubt]"], work.Notes.SelectMany(note => note.Themes).Select(path => Assert.Single(path)));
        var points = new CodePoints(Snapshots.Essay.Text);
        Assert.Equal(annotations.Select(a => a.Place is { } place ? points.FromUtf16(place) : (TextRange?)null), work.Notes.Select(note => note.Points));
        Assert.Empty(work.PassedOver);
    }

    // body: themes; note
    [Theory]
    [InlineData("""{"bodyValue":"Just words"}""", "", "Just words")]
    [InlineData("""{"body":"http://example.org/comment"}""", "", "http://example.org/comment")]
    [InlineData("""{"motivation":"tagging","bodyValue":"Trust"}""", "Trust", "")]
    [InlineData("""{"motivation":"tagging","body":[{"type":"TextualBody","value":"Trust"},{"type":"TextualBody","value":"Why?","purpose":"commenting"}]}""", "Trust", "Why?")]
    [InlineData("""{"body":[{"value":"one","purpose":"commenting"},{"value":"two","purpose":["describing"]},{"value":"Fear","purpose":"classifying"}]}""", "Fear", "one\n\ntwo")]
    [InlineData("""{"body":{"type":"SpecificResource","purpose":"tagging","source":{"type":"TextualBody","value":"Trust"}}}""", "Trust", "")]
    [InlineData("""{"body":{"type":"SpecificResource","purpose":"tagging","source":"http://example.org/trust"}}""", "http://example.org/trust", "")]
    [InlineData("""{"body":{"type":"Choice","items":[{"value":"a"},{"value":"b"}]}}""", "", "a\n\nb")]
    [InlineData("""{"body":{"type":"TextualBody","format":"text/html","value":"<p>One &amp; <b>two</b></p><p>three</p>"}}""", "", "One & two\n\nthree")]
    [InlineData("""{"body":[{"purpose":"tagging","value":"  "},{"purpose":"tagging","value":"Trust\u0000\u0007 and\nfear"},7,null,[]]}""", "Trust and fear", "")]
    [InlineData("""{"body":{"items":{"items":{"items":{"items":{"items":{"items":{"items":{"items":{"items":{"items":{"value":"too deep"}}}}}}}}}}}}""", "", "")]
    public void Bodies_of_all_shapes_become_themes_and_one_note(string parts, string themes, string note)
    {
        var read = Assert.Single(Read(parts[1..^1]).Notes);

        Assert.Equal((themes, note), (string.Join(", ", read.Themes.Select(path => Assert.Single(path))), read.Note));
    }

    // target: document; quote; place
    [Theory]
    [InlineData("\"http://example.org/a\"", "http://example.org/a", null, null)]
    [InlineData("\"http://example.org/a#part\"", "http://example.org/a", null, null)]
    [InlineData("""{"id":"http://example.org/a","type":"Text"}""", "http://example.org/a", null, null)]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"TextQuoteSelector","exact":"words"}}""", "http://example.org/a", "words", null)]
    [InlineData("""{"source":{"id":"http://example.org/a"},"selector":[{"type":"FragmentSelector","value":"p7"},{"type":"TextPositionSelector","start":3,"end":8}]}""", "http://example.org/a", null, "3-8")]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"FragmentSelector","value":"p7","refinedBy":{"type":"TextQuoteSelector","exact":"words","prefix":"of "}}}""", "http://example.org/a", "of |words", null)]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"FragmentSelector","value":"p7","refinedBy":{"type":"TextPositionSelector","start":3,"end":8}}}""", "http://example.org/a", null, null)]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"TextPositionSelector","start":100,"end":200,"refinedBy":{"type":"TextPositionSelector","start":3,"end":8}}}""", "http://example.org/a", null, "103-108")]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"TextPositionSelector","start":2147483647,"end":2147483647,"refinedBy":{"type":"TextPositionSelector","start":3,"end":8}}}""", "http://example.org/a", null, "2147483647-2147483647")]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"TextPositionSelector","start":-3,"end":8}}""", "http://example.org/a", null, null)]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"TextPositionSelector","start":1e300,"end":"8"}}""", "http://example.org/a", null, null)]
    [InlineData("""{"source":"http://example.org/a","selector":{"type":"Choice","items":[{"type":"TextQuoteSelector","exact":"words"},{"type":"XPathSelector","value":"/p"}]}}""", "http://example.org/a", "words", null)]
    public void Targets_of_all_shapes_say_where_it_stands(string target, string document, string? quote, string? place)
    {
        var read = Assert.Single(Read("\"bodyValue\":\"x\"", target).Notes);

        Assert.Equal(document, read.Document);
        Assert.Equal(quote, read.Quote is null ? null : read.Quote.Prefix.Length == 0 ? read.Quote.Exact : $"{read.Quote.Prefix}|{read.Quote.Exact}");
        Assert.Equal(place, read.Points is { } points ? $"{points.Start}-{points.End}" : null);
    }

    [Fact]
    public void Every_target_of_one_annotation_is_a_note() =>
        Assert.Equal(["http://e.org/1", "http://e.org/1#2"], Read("\"id\":\"http://e.org/1\",\"bodyValue\":\"x\"", """["http://example.org/a","http://example.org/b"]""").Notes.Select(note => note.Id));

    [Theory]
    [InlineData("""{"type":"Annotation","target":"http://e.org/a"}""", 1)]
    [InlineData("""[{"type":"Annotation","target":"http://e.org/a"},{"type":["Annotation","x:Other"],"target":"http://e.org/b"},{"type":"Dataset"}]""", 2)]
    [InlineData("""{"type":"AnnotationPage","items":[{"type":"Annotation","target":"http://e.org/a"},"http://e.org/elsewhere"]}""", 1)]
    [InlineData("""{"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":[{"type":"Annotation","target":"http://e.org/a"}],"next":{"type":"AnnotationPage","items":[{"type":"Annotation","target":"http://e.org/b"}]}}}""", 2)]
    [InlineData("""{"@context":"x","@graph":[{"@type":"oa:Annotation","@id":"u:1","target":{"@id":"http://e.org/a"}}]}""", 1)]
    [InlineData("""{"type":["BasicContainer","AnnotationCollection"],"first":"http://e.org/page"}""", 0)]
    public void A_collection_a_page_a_list_and_a_single_one_are_read(string json, int notes) => Assert.Equal(notes, TemporaryFile.Read(json)!.Notes.Count);

    [Theory]
    [InlineData("""{"name":"J. Kim"}""", "J. Kim")]
    [InlineData("\"http://example.org/kim\"", "http://example.org/kim")]
    [InlineData("""[{"nickname":"jk"},{"name":"other"}]""", "jk")]
    [InlineData("""{"name":" \n "}""", null)]
    [InlineData("7", null)]
    public void Who_made_it_is_kept(string creator, string? name) => Assert.Equal(name, Assert.Single(Read($"\"creator\":{creator}").Notes).Creator);

    [Theory]
    [InlineData("An essay that begins like any other.")]
    [InlineData("""{"name":"something else"}""")]
    [InlineData("[]")]
    [InlineData("[1] A footnote comes first.")]
    [InlineData("[Column] Of habits")]
    [InlineData("{ A brace }")]
    public void What_is_no_annotation_is_not_recognized(string content) => Assert.Null(TemporaryFile.Read(content));

    [Theory]
    [InlineData("""{"type":"AnnotationCollection","first":{"items":[{"type":"Annotation",""")]
    [InlineData("""{"type":"Annotation","target":"http://e.org/a"} and more""")]
    public void JSON_that_is_cut_off_is_refused(string content) => Assert.Throws<FileRefusedException>(() => TemporaryFile.Read(content));

    [Fact]
    public void JSON_nested_without_end_is_refused() => Assert.Throws<FileRefusedException>(() => TemporaryFile.Read(string.Concat(Enumerable.Repeat("[{\"a\":", 100_000))));

    private static AllianceReader.Exchange.Intake.ForeignWork Read(string parts, string target = "\"http://example.org/a\"") =>
        TemporaryFile.Read($$"""{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":{{target}}{{(parts.Length > 0 ? "," : "")}}{{parts}}}""")!;
}
