using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using Markdig;
using Markdig.Syntax;
using YamlDotNet.Serialization;

namespace AllianceReader.Core.Tests.Exchange.Obsidian;

public partial class ObsidianExportTests
{
    public const string EssayPath = "동맹의 습관 habit one (Im 2025).md";

    [Fact]
    public async Task An_essay_is_a_note_that_a_person_would_read() => Assert.Equal(
        """
        ---
        title: "동맹의 습관: \"habit\" # one"
        aliases:
          - "Im and O'Neill 2025"
        author:
          - "[[Im Hwa]]"
          - "[[O'Neill, Kit]]"
        source: "https://example.org/a(b)"
        publication: "The *Review*"
        published-text: "2025-04"
        language: "en"
        created: 2026-11-22T12:00:00
        citekey: "im2025dongmaengui"
        zotero-type: "magazineArticle"
        alliancereader-id: "동맹의-습관"
        library: "http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80"
        words: 21
        passages: 4
        tags:
          - "alliancereader"
          - "theme/alliance-politics/burden-sharing"
          - "theme/trust-and-fear"
          - "theme/동맹"
        cssclasses:
          - "alliancereader"
        ---
        # 동맹의 습관: "habit" \# one

        Im, Hwa, and O'Neill, "Kit". 2025. “동맹의 습관: "habit" \# one.” *The \*Review\**, April 2025. · [Open in AllianceReader](LIBRARY) · [Original](https://example.org/a%28b%29) · 4 passages

        ## On the whole essay

        > [!note] 동맹 · Whole essay · [↗](LIBRARY#a-awhole0001)
        > All of it.
        >
        > - a
        > - b
        >
        > #theme/동맹 · J. Kim, 2026-11-22T10:00:00Z

        ^h-awhole0001

        ## Highlights

        > [!quote] Burden-sharing, Trust\, fear & \[doubt\] · ¶ 1 · [↗](LIBRARY#a-aboth00002)
        > 🤝 한미동맹은 굳건하다.
        >
        > Allies that share costs share blame
        >
        > > [!note] J. Kim
        > > *Compare* 비교 🤝
        > >
        > > #### Not a heading of ours
        > >
        > > > nor a quote
        >
        > #theme/alliance-politics/burden-sharing · #theme/trust-and-fear · J. Kim, 2026-11-22T10:00:00Z, changed 2026-11-22T10:05:00Z

        ^h-aboth00002

        > [!quote] ¶ 2 · [↗](LIBRARY#a-abare00003)
        > Allies
        >
        > J. Kim, 2026-11-22T10:00:00Z, changed 2026-11-22T10:05:00Z

        ^h-abare00003

        ## Without a sure place

        > [!quote] Please confirm its place, was ¶ 3 · [↗](LIBRARY#a-alost00004)
        > words that went
        >
        > J. Kim, 2026-11-22T10:00:00Z

        ^h-alost00004

        ## My synthesis

        %% What you write between the next two lines stays when you export again. All above is made anew. %%

        %% begin my-notes %%

        %% end my-notes %%

        """.Replace("LIBRARY", "http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80", StringComparison.Ordinal),
        (await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach())))[EssayPath]);

    [Fact]
    public async Task A_theme_is_a_note_too_and_leads_to_its_passages() => Assert.Equal(
        """
        ---
        title: "Burden-sharing"
        aliases: []
        alliancereader-theme: "burden-sharing"
        parent: "[[Alliance politics]]"
        library: "http://localhost:5170/themes/burden-sharing"
        tags:
          - "alliancereader"
          - "theme/alliance-politics/burden-sharing"
        cssclasses:
          - "alliancereader"
        ---
        # Burden-sharing

        [Open in AllianceReader](http://localhost:5170/themes/burden-sharing) · Under [[Alliance politics]]

        > [!abstract] Definition
        > Who pays.

        ## Passages

        ### [[동맹의 습관 habit one (Im 2025)]]

        - [[동맹의 습관 habit one (Im 2025)#^h-aboth00002|¶ 1]] 🤝 한미동맹은 굳건하다. Allies that share costs share blame

        ## My synthesis

        %% What you write between the next two lines stays when you export again. All above is made anew. %%

        %% begin my-notes %%

        %% end my-notes %%

        """, (await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach())))["Themes/Burden-sharing.md"]);

    [Fact]
    public async Task The_zip_holds_a_note_for_each_essay_and_theme_and_is_the_same_each_time()
    {
        var snapshot = Snapshots.Of(Snapshots.OneOfEach());
        var zip = await Zips.Write(snapshot);
        var notes = Zips.Texts(zip);

        Assert.Equal(["Themes.md", "Themes/Alliance politics.md", "Themes/Burden-sharing.md", "Themes/Trust, fear & doubt.md", "Themes/동맹.md", EssayPath], notes.Keys);
        Assert.Equal((await MemoryVault.Of(snapshot))[EssayPath], notes[EssayPath]);
        Assert.Contains("- [[Alliance politics]]\n  - [[Burden-sharing]]\n- [[Trust, fear & doubt]]\n", notes["Themes.md"], StringComparison.Ordinal);
        Assert.Equal(zip, await Zips.Write(snapshot));
    }

    [Theory]
    [InlineData("2025-04-09", "\npublished: 2025-04-09\n")]
    [InlineData("2025-02-24T16:45:00+09:00", "\npublished: 2025-02-24\n")]
    [InlineData("2018-09", "\npublished-text: \"2018-09\"\n")]
    [InlineData("2024", "\npublished-text: \"2024\"\n")]
    public async Task A_date_is_a_date_only_where_the_day_is_known(string published, string line)
    {
        var note = (await Notes(Snapshots.Essay with { Published = published }, [])).Values.Single(text => text.Contains("alliancereader-id", StringComparison.Ordinal));

        Assert.Contains(line, note, StringComparison.Ordinal);
        Assert.Single(Published().Matches(note));
    }

    [Fact]
    public async Task What_people_write_for_Obsidian_stays_what_it_is()
    {
        const string note = "See [[Choi_2025#^h-1b|Choi]], #tag, ==mark== and $x^2$.\n\n- [ ] to do\n- [x] done, *so* __so__ ~~not~~\n\n> [!tip] Callout\n> within\n\n| a | b |\n|---|---|\n| 1 | 2 |";

        Assert.Equal(note, await Rewritten(note));
    }

    [Theory]
    [InlineData("%% end my-notes %%", @"\%\% end my-notes \%\%")]
    [InlineData("%%%", @"\%\%\%")]
    [InlineData("words ^h-aboth00002", @"words \^h-aboth00002")]
    [InlineData("a\n\n---\n\nb", "a\n\n***\n\nb")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>")]
    [InlineData("<% tp.file.delete() %>", "&lt;% tp.file.delete() %>")]
    [InlineData("![spy](https://example.org/pixel.png)", "spy")]
    [InlineData("[run](javascript:alert(1)) [file](file:///etc/passwd) [app](obsidian://new)", "run file app")]
    [InlineData("```dataviewjs\ndv.list()\n```", "```\ndv.list()\n```")]
    [InlineData("```\nan open fence", "```\nan open fence\n```")]
    [InlineData("[1]\n\n[1]: https://example.org \"a\"", "[1](https://example.org \"a\")")]
    [InlineData("[^1]: a footnote of one note", @"\[^1\]: a footnote of one note")]
    [InlineData("[here](/read/a#a-b)", "[here](http://localhost:5170/read/a#a-b)")]
    [InlineData("1) a\n2) b\n   - c", "1) a\n2) b\n   - c")]
    [InlineData("\\# no heading\n\\- no list", "\\# no heading\n\\- no list")]
    public async Task What_would_reach_beyond_the_note_or_run_is_words(string note, string rewritten) => Assert.Equal(rewritten, await Rewritten(note));

    [Fact]
    public async Task No_note_breaks_out_of_its_callout()
    {
        foreach (var note in Exchange.Notes.Naughty)
        {
            var text = (await MemoryVault.Of(Snapshots.Of(Snapshots.On("afirst0001", "Allies", "costs", note: note), Snapshots.On("asecond002", "end", "end", note: "after"))))[EssayPath];

            var blocks = Markdown.Parse(text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]).Where(b => b is not LinkReferenceDefinitionGroup).Select(b => b.GetType().Name);

            Assert.Equal(
                ["HeadingBlock", "ParagraphBlock", "HeadingBlock", "QuoteBlock", "ParagraphBlock", "QuoteBlock", "ParagraphBlock", "HeadingBlock", "ParagraphBlock", "ParagraphBlock", "ParagraphBlock"],
                blocks);
            Assert.Equal(["^h-afirst0001", "^h-asecond002"], BlockIds().Matches(text).Select(match => match.Value));
            Assert.Equal(6, Comments().Count(text));
            Assert.EndsWith("%% begin my-notes %%\n\n%% end my-notes %%\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whatever_the_facts_say_the_front_matter_is_YAML_that_says_the_same()
    {
        var reader = new DeserializerBuilder().Build();
        foreach (var fact in Exchange.Notes.Naughty.Where(fact => fact.Length < 1000))
        {
            var article = Snapshots.Essay with { Title = fact, Authors = [new(fact, null, null)], Publication = fact };
            var notes = await Notes(article, Snapshots.OneOfEach());
            var text = notes.Single(note => !note.Key.StartsWith("Themes", StringComparison.Ordinal)).Value;

            var yaml = reader.Deserialize<Dictionary<string, object>>(text.Split("\n---\n")[0]);

            Assert.Equal(fact, yaml["title"]);
            Assert.Equal(fact, yaml["publication"]);
            Assert.DoesNotContain("<%", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Five_thousand_passages_each_have_an_id_and_a_link()
    {
        var many = Enumerable.Range(0, 5000).Select(i => Snapshots.On($"a{i:D9}", "Allies", "costs", ["burden-sharing"], $"note {i}")).ToArray();

        var vault = await MemoryVault.Of(Snapshots.Of(many));

        Assert.Equal(many.Select(annotation => $"^h-{annotation.Id}"), BlockIds().Matches(vault[EssayPath]).Select(match => match.Value));
        Assert.Equal(5000, vault["Themes/Burden-sharing.md"].Split('\n').Count(line => line.StartsWith("- [[", StringComparison.Ordinal)));
        Assert.Contains("\npassages: 5000\n", vault[EssayPath], StringComparison.Ordinal);
    }

    private static async Task<string> Rewritten(string note)
    {
        var text = (await MemoryVault.Of(Snapshots.Of(Snapshots.OnWholeEssay("awhole0001", note))))[EssayPath];
        var lines = text.Split('\n').SkipWhile(line => !line.StartsWith("> [!note]", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('>')).ToList();
        return string.Join('\n', lines.SkipLast(2).Select(line => line.Length > 1 ? line[2..] : ""));
    }

    private static async Task<SortedDictionary<string, string>> Notes(Article article, Annotation[] annotations) =>
        Zips.Texts(await Zips.Write(Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, annotations)])));

    [GeneratedRegex(@"^published[-a-z]*: ", RegexOptions.Multiline)]
    private static partial Regex Published();

    [GeneratedRegex(@"^\^h-[a-z0-9]+$|(?<!\\)\^[A-Za-z0-9-]+$", RegexOptions.Multiline)]
    private static partial Regex BlockIds();

    [GeneratedRegex("%%")]
    private static partial Regex Comments();
}
