using System.Text.Json;
using System.Text.RegularExpressions;
using AllianceReader.Articles;
using AllianceReader.Core.Tests.Exchange.Obsidian;
using AllianceReader.Exchange;
using YamlDotNet.Serialization;

namespace AllianceReader.Core.Tests.Exchange.Pandoc;

public partial class PandocExportTests
{
    private static readonly string[] strict = ["--from", "markdown", "--citeproc", "--fail-if-warnings", "--standalone"];

    [Fact]
    public async Task An_essay_is_a_page_with_its_references() => Assert.Equal(
        """
        ---
        title: "Notes on ‘동맹의 습관: \"habit\" # one’"
        lang: en-US
        link-citations: true
        reference-section-title: References
        nocite: '@*'
        references:
        - id: im2025dongmaengui
          type: article-magazine
          author:
          - {family: "Im", given: "Hwa"}
          - {family: "O'Neill", given: "Kit"}
          title: "동맹의 습관: \"habit\" # one"
          container-title: "The \\*Review\\*"
          issued: {date-parts: [[2025, 4]]}
          URL: "https://example.org/a(b)"
          language: "en"
        passages: 4
        ---

        # 동맹의 습관: "habit" # one {#im2025dongmaengui}

        @im2025dongmaengui · [Open in AllianceReader](LIBRARY) · 4 passages

        ::: {#h-awhole0001 .passage theme="동맹"}

        **동맹** · [Whole essay](LIBRARY#a-awhole0001) · J. Kim, 2026-11-22T10:00:00Z

        All of it.

        - a
        - b

        :::

        ::: {#h-aboth00002 .passage theme="burden-sharing trust-and-fear"}

        > 🤝 한미동맹은 굳건하다.
        >
        > Allies that share costs share blame [@im2025dongmaengui, para. 1]

        **Burden-sharing, Trust, fear \& \[doubt\]** · [¶ 1](LIBRARY#a-aboth00002) · J. Kim, 2026-11-22T10:00:00Z, changed 2026-11-22T10:05:00Z

        *Compare* 비교 🤝

        #### Not a heading of ours

        > nor a quote

        :::

        ::: {#h-abare00003 .passage}

        > Allies [@im2025dongmaengui, para. 2]

        [¶ 2](LIBRARY#a-abare00003) · J. Kim, 2026-11-22T10:00:00Z, changed 2026-11-22T10:05:00Z

        :::

        ::: {#h-alost00004 .passage}

        > words that went [@im2025dongmaengui]

        [Please confirm its place, was ¶ 3](LIBRARY#a-alost00004) · J. Kim, 2026-11-22T10:00:00Z

        :::

        """.Replace("LIBRARY", "http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80", StringComparison.Ordinal),
        await Snapshots.WriteText("pandoc", Snapshots.Of(Snapshots.OneOfEach())));

    [Theory]
    [InlineData("a.  list", @"a\.  list")]
    [InlineData("(iv) list", @"\(iv) list")]
    [InlineData("1) list", "1) list")]
    [InlineData("U.S. policy (2024) is fine: a - b", "U.S. policy (2024) is fine: a - b")]
    [InlineData(": a definition", @"\: a definition")]
    [InlineData("::: {.warning}", @"\::: \{.warning\}")]
    [InlineData("see @kim2018 and a@b.org", @"see \@kim2018 and a\@b.org")]
    [InlineData("$x$ and \\emph{x}", @"\$x\$ and \\emph\{x\}")]
    [InlineData("H~2~O, x^2^, a^[note]", @"H\~2\~O, x\^2\^, a\^\[note\]")]
    [InlineData("<b>bold</b>", @"\<b\>bold\</b\>")]
    [InlineData("[words]{.smallcaps}", @"\[words\]\{.smallcaps\}")]
    [InlineData("| a | b |\n|---|---|", "\\| a \\| b \\|\n\\|---\\|---\\|")]
    [InlineData("```{=latex}\n\\input{x}\n```", "```\n\\input{x}\n```")]
    [InlineData("![x](http://example.org/x.png)", "x")]
    [InlineData("[^1]: footnote", @"\[\^1\]: footnote")]
    [InlineData("*a* **b** ~~c~~ `d` [e](https://example.org)", "*a* **b** ~~c~~ `d` [e](https://example.org)")]
    public async Task Signs_of_Pandocs_own_are_words_and_what_the_note_means_stays(string note, string written)
    {
        var lines = (await Snapshots.WriteText("pandoc", Snapshots.Of(Snapshots.OnWholeEssay("awhole0001", note)))).Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith("[Whole essay]", StringComparison.Ordinal));

        Assert.Equal(written, string.Join('\n', lines[(start + 2)..^3]));
    }

    [Fact]
    public async Task The_front_matter_is_YAML_whatever_the_facts_say()
    {
        var reader = new DeserializerBuilder().Build();
        foreach (var fact in Notes.Naughty.Where(fact => fact.Length < 1000))
        {
            var text = await Snapshots.WriteText("pandoc", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[Named(fact, 1)]));
            var yaml = reader.Deserialize<Dictionary<string, object>>(text[..text.IndexOf("\n---\n", StringComparison.Ordinal)]);

            Assert.Single((IEnumerable<object>)yaml["references"]);
        }
    }

    [Theory]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("latex")]
    public async Task Pandoc_takes_it_without_a_warning(string format)
    {
        PandocTool.Needed();

        var made = await PandocTool.Run(await Snapshots.Write("pandoc", Snapshots.Of(Snapshots.OneOfEach())), [.. strict, "--to", format]);

        Assert.NotEmpty(made);
    }

    [Fact]
    public async Task Pandoc_makes_a_PDF_of_it()
    {
        PandocTool.Needed();
        Assert.SkipUnless(PandocTool.PdfEngine is not null, "No program is installed that Pandoc could make a PDF with (weasyprint, typst, xelatex).");

        var made = await PandocTool.Run(await Snapshots.Write("pandoc", Snapshots.Of(Snapshots.OneOfEach())), [.. strict, "--to", "pdf", $"--pdf-engine={PandocTool.PdfEngine}", "--output", "-"]);

        Assert.Equal("%PDF-"u8, made.AsSpan(0, 5));
    }

    [Fact]
    public async Task Passages_are_cited_with_author_year_and_paragraph_and_the_essay_stands_in_the_references()
    {
        PandocTool.Needed();

        var text = await PandocTool.RunText(await Snapshots.Write("pandoc", Snapshots.Of(Snapshots.OneOfEach())), [.. strict, "--to", "plain", "--wrap", "none"]);

        Assert.Contains("Allies that share costs share blame (Im and O’Neill 2025, para. 1)", text, StringComparison.Ordinal);
        Assert.Contains("Im, Hwa, and Kit O’Neill. 2025. “동맹의 습관: ‘Habit’ # One.” The *Review*, April 2025. https://example.org/a(b).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Word_file_made_of_it_has_the_passages_as_quotes_and_the_references_at_the_end()
    {
        PandocTool.Needed();

        var docx = await PandocTool.Run(await Snapshots.Write("pandoc", Snapshots.Of(Snapshots.OneOfEach())), [.. strict, "--to", "docx", "--output", "-"]);

        var document = Zips.Texts(docx)["word/document.xml"];
        Assert.Contains("w:val=\"BlockText\"", document, StringComparison.Ordinal);
        Assert.Contains("w:val=\"Bibliography\"", document, StringComparison.Ordinal);
        Assert.Contains("w:name=\"h-aboth00002\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_note_and_no_fact_means_anything_to_Pandoc_that_it_does_not_mean_to_us()
    {
        PandocTool.Needed();
        var hostile = Notes.Naughty.Where(note => note.Length < 20_000).ToList();
        var passages = hostile.Select((note, i) => Snapshots.On($"a{i:D9}", "Allies", "costs", note: note)).ToArray();
        AnnotatedArticle[] essays = [new(Snapshots.Essay, passages), .. hostile.Where(fact => fact.Length < 1000).Select(Named)];

        var json = JsonDocument.Parse(await PandocTool.Run(await Snapshots.Write("pandoc", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)essays)), [.. strict, "--to", "json"])).RootElement;
        var parts = Parts(json.GetProperty("blocks")).ToList();

        Assert.Equal(
            [.. passages.Select(passage => $"h-{passage.Id}"), .. essays[1..].Select(essay => $"h-{essay.Annotations[0].Id}")],
            json.GetProperty("blocks").EnumerateArray().Where(block => Type(block) == "Div" && Classes(block).Contains("passage")).Select(block => block.GetProperty("c")[0][0].GetString()!));
        Assert.DoesNotContain(parts, part => Type(part) is "RawInline" or "RawBlock" or "Math" or "Image" or "Note" or "Table" or "DefinitionList" or "LineBlock" or "Superscript" or "Subscript");
        Assert.Equal(passages.Length + essays.Length, parts.Count(part => Type(part) == "Cite"));
    }

    [Fact]
    public async Task Words_of_the_essay_come_out_as_those_words()
    {
        PandocTool.Needed();
        var words = Notes.Naughty.Where(words => words.Length < 1000 && !words.Contains('\n', StringComparison.Ordinal)).ToList();
        var essays = words.Select((text, i) => new AnnotatedArticle(
            Some.Article(text, $"essay-{i}"),
            [Some.Annotation($"a{i:D9}", new(0, text.Length)) with { Article = $"essay-{i}", Quote = new(text) }])).ToList();

        // Without the typography that Pandoc adds by default.
        var json = JsonDocument.Parse(await PandocTool.Run(await Snapshots.Write("pandoc", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)essays)), "--from", "markdown-smart", "--to", "json")).RootElement;
        var quotes = Parts(json.GetProperty("blocks")).Where(part => Type(part) == "BlockQuote").Select(quote => Squeezed(Text(quote.GetProperty("c")))).ToList();

        Assert.Equal(words.Select(Squeezed), quotes.Select(quote => Squeezed(Citation().Replace(quote, ""))));
    }

    private static AnnotatedArticle Named(string fact, int number) => new(
        Snapshots.Essay with { Slug = $"essay-{number}", Title = fact, Authors = [new(fact, null, null), new(fact, fact, fact)], Publication = fact, Url = $"https://example.org/{Uri.EscapeDataString(fact)}" },
        [Snapshots.OnWholeEssay($"b{number:D9}", fact) with { Article = $"essay-{number}" }]);

    private static IEnumerable<JsonElement> Parts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Parts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Parts(property.Value)).Prepend(json),
        _ => [],
    };

    private static string Text(JsonElement json) => string.Concat(Parts(json).Select(part => Type(part) switch
    {
        "Str" => part.GetProperty("c").GetString(),
        "Space" or "SoftBreak" or "LineBreak" => " ",
        "Code" or "Math" => "\0",
        _ => "",
    }));

    private static string? Type(JsonElement part) => part.ValueKind == JsonValueKind.Object && part.TryGetProperty("t", out var type) ? type.GetString() : null;

    private static IEnumerable<string> Classes(JsonElement div) => div.GetProperty("c")[0][1].EnumerateArray().Select(name => name.GetString()!);

    private static string Squeezed(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\[@[^\]]*\]\s*\z")]
    private static partial Regex Citation();
}
