using System.Text.Json;
using AllianceReader.Articles;
using AllianceReader.Exchange;

namespace AllianceReader.Core.Tests.Exchange.References;

/// <summary>RIS, BibTeX and CSL-JSON: a reference an essay, with what was marked in it.</summary>
public class ReferenceExportTests
{
    private const string Read = "http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80";

    [Fact]
    public async Task Ris_has_a_value_a_line_and_one_note_with_all_passages()
    {
        Assert.Equal(
            $"""
            TY  - MGZN
            ID  - im2025dongmaengui
            AU  - Im, Hwa
            AU  - O'Neill, Kit
            TI  - 동맹의 습관: "habit" # one
            T2  - The *Review*
            PY  - 2025
            DA  - 2025/04//
            UR  - https://example.org/a(b)
            LA  - en
            KW  - 동맹
            KW  - Burden-sharing
            KW  - Trust, fear & [doubt]
            N1  - {string.Concat(
                "<h1>Annotations (2026-11-22)</h1>",
                $"<p><a href=\"{Read}#a-awhole0001\">Whole essay</a> · <strong>동맹</strong></p><p>All of it.</p>&#10;<ul>&#10;<li>a</li>&#10;<li>b</li>&#10;</ul>&#10;",
                "<blockquote><p>&#x1F91D; 한미동맹은 굳건하다.</p><p>Allies that share costs share blame</p></blockquote>",
                $"<p><a href=\"{Read}#a-aboth00002\">¶ 1</a> · <strong>Burden-sharing, Trust, fear &amp; [doubt]</strong></p>",
                "<p><em>Compare</em> 비교 🤝</p>&#10;<h4>Not a heading of ours</h4>&#10;<blockquote>&#10;<p>nor a quote</p>&#10;</blockquote>&#10;",
                $"<blockquote><p>Allies</p></blockquote><p><a href=\"{Read}#a-abare00003\">¶ 2</a></p>",
                $"<blockquote><p>words that went</p></blockquote><p><a href=\"{Read}#a-alost00004\">Please confirm its place, was ¶ 3</a></p>")}
            ER  - 


            """.ReplaceLineEndings("\r\n"), await Snapshots.WriteText("ris", Snapshots.Of(Snapshots.OneOfEach())));
    }

    [Fact]
    public async Task BibTex_has_dates_for_old_styles_and_new_and_escapes_what_latex_would_obey()
    {
        Assert.Equal(
            """
            @article{im2025dongmaengui,
              author = {Im, Hwa and O'Neill, Kit},
              title = {{동맹의 습관: "habit" \# one}},
              journal = {The *Review*},
              entrysubtype = {magazine},
              date = {2025-04},
              year = {2025},
              month = apr,
              url = {https://example.org/a(b)},
              langid = {en},
              keywords = {동맹, Burden-sharing, Trust fear \& [doubt]},
              annote = {(Whole essay) [동맹]
            All of it.

            - a
            - b

            “🤝 한미동맹은 굳건하다.

            Allies that share costs share blame” (¶ 1) [Burden-sharing, Trust, fear \& [doubt]]
            *Compare* 비교 🤝

            \# Not a heading of ours
            > nor a quote

            “Allies” (¶ 2)

            “words that went” (Please confirm its place, was ¶ 3)},
            }


            """, await Snapshots.WriteText("bibtex", Snapshots.Of(Snapshots.OneOfEach())));
    }

    [Fact]
    public async Task Csl_json_is_an_item_an_essay()
    {
        using var items = JsonDocument.Parse(await Snapshots.WriteText("csl-json", Snapshots.Of(Snapshots.OneOfEach())));

        var item = Assert.Single(items.RootElement.EnumerateArray());
        Assert.Equal(
            """
            id im2025dongmaengui
            citation-key im2025dongmaengui
            type article-magazine
            title 동맹의 습관: "habit" # one
            author [{"family":"Im","given":"Hwa"},{"family":"O'Neill","given":"Kit"}]
            container-title The *Review*
            issued {"date-parts":[[2025,4]]}
            URL https://example.org/a(b)
            language en
            keyword 동맹; Burden-sharing; Trust, fear & [doubt]
            """, string.Join('\n', item.EnumerateObject().Where(field => field.Name != "annote").Select(field => $"{field.Name} {Compact(field.Value)}")));
        Assert.StartsWith("(Whole essay) [동맹]\nAll of it.\n\n- a\n- b\n\n“🤝 한미", item.GetProperty("annote").GetString(), StringComparison.Ordinal);

        static string Compact(JsonElement value) =>
            value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value, JsonWriting.Plain);
    }

    // publication | url | RIS | BibTeX | CSL
    [Theory]
    [InlineData("The Daily Post", null, "NEWS", "@article", "article-newspaper")]
    [InlineData("The Quarterly Review", null, "MGZN", "@article", "article-magazine")]
    [InlineData("Asia Unbound, Council on Foreign Relations", null, "BLOG", "@online", "post-weblog")]
    [InlineData(null, "https://example.org/x", "ELEC", "@online", "webpage")]
    public async Task Each_says_what_the_essay_appeared_in(string? publication, string? url, string ris, string bibtex, string csl)
    {
        var snapshot = OfEssay(Snapshots.Essay with { Publication = publication, Url = url });

        Assert.StartsWith($"TY  - {ris}\r\n", await Snapshots.WriteText("ris", snapshot), StringComparison.Ordinal);
        Assert.StartsWith(bibtex + "{", await Snapshots.WriteText("bibtex", snapshot), StringComparison.Ordinal);
        Assert.Contains($"\"type\": \"{csl}\"", await Snapshots.WriteText("csl-json", snapshot), StringComparison.Ordinal);
    }

    // published | RIS | BibTeX | CSL
    [Theory]
    [InlineData("2025-04-09", "DA  - 2025/04/09/", "date = {2025-04-09}", "2025,4,9")]
    [InlineData("2025-02-24T16:45:00+09:00", "DA  - 2025/02/24/", "date = {2025-02-24}", "2025,2,24")]
    [InlineData("2018-09", "DA  - 2018/09//", "date = {2018-09}", "2018,9")]
    [InlineData("2024", "DA  - 2024///", "date = {2024}", "2024")]
    public async Task A_date_is_as_precise_as_known(string published, string ris, string bibtex, string csl)
    {
        var snapshot = OfEssay(Snapshots.Essay with { Published = published });

        Assert.Contains(ris + "\r\n", await Snapshots.WriteText("ris", snapshot), StringComparison.Ordinal);
        Assert.Contains(bibtex, await Snapshots.WriteText("bibtex", snapshot), StringComparison.Ordinal);
        Assert.Contains(csl, string.Concat((await Snapshots.WriteText("csl-json", snapshot)).Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_essay_without_author_date_or_publication_is_still_a_reference()
    {
        var snapshot = OfEssay(Some.Article("Nothing is known of it.", "bare") with { Title = null });

        Assert.Equal("TY  - ELEC\r\nID  - essaynothing\r\nTI  - Nothing is known of it.\r\nER  - \r\n\r\n", await Snapshots.WriteText("ris", snapshot));
        Assert.Equal("@online{essaynothing,\n  title = {{Nothing is known of it.}},\n}\n\n", await Snapshots.WriteText("bibtex", snapshot));
        Assert.Equal("[]", await Snapshots.WriteText("csl-json", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[])));
    }

    [Fact]
    public async Task No_value_begins_a_field_or_a_command_of_its_own()
    {
        const string hostile = "A\r\nER  - \r\nTY  - BOOK {\\input{/etc/passwd} } %~^_ 100$";
        var snapshot = OfEssay(Snapshots.Essay with { Title = hostile, Publication = "}\n@string{x=y}", Authors = [new("Tom and Jerry, Inc.", null, null), new("x", "A, B", "C and D")] });

        var ris = await Snapshots.WriteText("ris", snapshot);
        var bibtex = await Snapshots.WriteText("bibtex", snapshot);

        Assert.Single(ris.Split("\r\n"), line => line.StartsWith("ER  -", StringComparison.Ordinal));
        Assert.Contains(@"title = {{A", bibtex, StringComparison.Ordinal);
        Assert.Contains(@"BOOK \textbraceleft{}\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{} \textbraceright{} \%\textasciitilde{}\textasciicircum{}\_ 100\$}}", bibtex, StringComparison.Ordinal);
        Assert.Contains("author = {{Tom and Jerry, Inc.} and {C and D}, {A, B}}", bibtex, StringComparison.Ordinal);
        Assert.Equal(bibtex.Count(c => c == '{'), bibtex.Count(c => c == '}'));
    }

    private static LibrarySnapshot OfEssay(Article article) => Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, [])]);

    private static class JsonWriting
    {
        public static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
