using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.Serialization;

namespace AllianceReader.Core.Tests.Exchange;

public partial class MarkdownExportTests
{
    [Fact]
    public async Task An_essay_is_a_page_that_a_person_would_read() => Assert.Equal(
        """
        ---
        title: "동맹의 습관: \"habit\" # one"
        author:
          - "Im Hwa"
          - "O'Neill, \"Kit\""
        source: "https://example.org/a(b)"
        publication: "The *Review*"
        published: "2025-04"
        language: "en"
        library: "http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80"
        created: "2026-11-22T12:00:00Z"
        tags:
          - "burden-sharing"
          - "trust-and-fear"
          - "동맹"
        passages: 4
        ---

        # 동맹의 습관: "habit" \# one

        Im Hwa, O'Neill\, "Kit" · *The \*Review\** · April 2025 · [Read it here](http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80) · [Original](https://example.org/a%28b%29)

        4 passages

        - Whole essay · 동맹 · [open](http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80#a-awhole0001) · J. Kim, 2026-11-22T10:00:00Z

          All of it.

          - a
          - b

        > 🤝 한미동맹은 굳건하다.
        >
        > Allies that share costs share blame

        - ¶ 1 · Burden-sharing, Trust\, fear & \[doubt\] · [open](http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80#a-aboth00002) · J. Kim, 2026-11-22T10:00:00Z, changed 2026-11-22T10:05:00Z

          *Compare* 비교 🤝

          # Not a heading of ours
          > nor a quote

        > Allies

        - ¶ 2 · [open](http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80#a-abare00003) · J. Kim, 2026-11-22T10:00:00Z, changed 2026-11-22T10:05:00Z

        > words that went

        - Please confirm its place, was ¶ 3 · [open](http://localhost:5170/read/%EB%8F%99%EB%A7%B9%EC%9D%98-%EC%8A%B5%EA%B4%80#a-alost00004) · J. Kim, 2026-11-22T10:00:00Z

        """, await Snapshots.WriteText("markdown", Snapshots.Of(Snapshots.OneOfEach())));

    [Fact]
    public async Task Several_essays_are_sections_of_one_page_with_their_counts()
    {
        var untitled = Some.Article("No title here, only words.", "untitled") with { Title = null };
        var text = await Snapshots.WriteText("markdown", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(Snapshots.Essay, Snapshots.OneOfEach()), new(untitled, [])]));

        Assert.Equal(["# Annotated essays", "## 동맹의 습관: \"habit\" \\# one", "## No title here, only words."], text.Split('\n').Where(line => line.StartsWith('#')));
        Assert.Contains("\nessays: 2\n", text, StringComparison.Ordinal);
        Assert.Contains("\npassages: 4\n---\n", text, StringComparison.Ordinal);
        Assert.Contains("\n0 passages\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_quotes_themes_and_notes_come_back_equal()
    {
        var given = Snapshots.OneOfEach().Concat(Notes.Naughty.Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", ["burden-sharing"], note))).ToArray();

        var text = await Snapshots.WriteText("markdown", Snapshots.Of(given));

        Assert.Equal(given.Select(Kept.Of), Read(text));
    }

    [Fact]
    public async Task No_note_breaks_out_of_its_place()
    {
        foreach (var note in Notes.Naughty)
        {
            var text = await Snapshots.WriteText("markdown", Snapshots.Of(
                Snapshots.On("afirst0001", "Allies", "costs", note: note),
                Snapshots.On("asecond002", "end", "end", note: "after")));

            var blocks = Body(text).Where(b => b is not LinkReferenceDefinitionGroup).Select(b => b.GetType().Name);

            Assert.Equal([nameof(HeadingBlock), nameof(ParagraphBlock), nameof(ParagraphBlock), nameof(QuoteBlock), nameof(ListBlock), nameof(QuoteBlock), nameof(ListBlock)], blocks);
        }
    }

    [Fact]
    public async Task Words_of_the_essay_come_out_as_those_words_whatever_they_would_mean_in_Markdown()
    {
        foreach (var words in Notes.Naughty.Where(words => words.Length < 1000 && !words.Contains('\n', StringComparison.Ordinal)))
        {
            var article = Some.Article(words);
            var annotation = Some.Annotation("aquote0001", new(0, words.Length)) with { Quote = new(words) };
            var text = await Snapshots.WriteText("markdown", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, [annotation])]));

            var quote = Body(text).OfType<QuoteBlock>().Single();

            Assert.Equal(words, string.Concat(((LeafBlock)quote.Single()).Inline!.Select(Words)));
        }
    }

    [Fact]
    public async Task Whatever_the_facts_say_the_front_matter_is_YAML_that_says_the_same()
    {
        var reader = new DeserializerBuilder().Build();
        foreach (var fact in Notes.Naughty.Where(fact => fact.Length < 1000))
        {
            var article = Snapshots.Essay with { Title = fact, Authors = [new(fact, null, null)], Publication = fact };
            var text = await Snapshots.WriteText("markdown", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, Snapshots.OneOfEach())]));

            var yaml = reader.Deserialize<Dictionary<string, object>>(text.Split("\n---\n")[0]);

            Assert.Equal(fact, yaml["title"]);
            Assert.Equal([fact], (IEnumerable<object>)yaml["author"]);
            Assert.Equal(fact, yaml["publication"]);
            Assert.Equal("4", yaml["passages"]);
        }
    }

    private static MarkdownDocument Body(string text) => Markdown.Parse(text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]);

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => throw new InvalidOperationException($"{inline.GetType().Name} is no plain text."),
    };

    // By the rule that the exporter states, and nothing else.
    private static List<Kept> Read(string text)
    {
        List<Kept> found = [];
        List<string> quote = [];
        List<string>? note = null;
        foreach (var line in text.Split('\n').SkipWhile(line => !line.EndsWith(" passages", StringComparison.Ordinal)).Skip(1))
        {
            var item = Item().Match(line);
            if (note is not null && (line.Length == 0 || line.StartsWith("  ", StringComparison.Ordinal)))
            {
                note.Add(line.Length == 0 ? line : line[2..]);
                continue;
            }
            found = Noted(found, note);
            note = null;
            if (line.StartsWith('>'))
            {
                quote.Add(Plain(line.Length > 1 ? line[2..] : ""));
            }
            else if (item.Success)
            {
                found.Add(new(item.Groups["id"].Value, string.Join('\n', quote), Slugs(item.Groups["themes"].Value), ""));
                quote = [];
                note = [];
            }
        }
        return Noted(found, note);
    }

    // One empty line parts the note from its heading, and one from what comes next.
    private static List<Kept> Noted(List<Kept> found, List<string>? note) =>
        note is null || note.Count < 3 ? found : [.. found[..^1], found[^1] with { Note = string.Join('\n', note[1..^1]) }];

    private static string Slugs(string names) => string.Join(' ', Comma().Split(names).Where(name => name.Length > 0)
        .Select(name => Snapshots.Codebook.Single(t => t.Name == Plain(name)).Slug));

    private static string Plain(string markdown) => Escape().Replace(markdown, m =>
        m.Groups[2].Success ? ((char)int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture)).ToString() : m.Groups[1].Value);

    [GeneratedRegex(@"^- [^·]+(?: · (?<themes>.*))? · \[open\]\([^)]*#a-(?<id>[a-z0-9]+)\) · ")]
    private static partial Regex Item();

    [GeneratedRegex(@"(?<!\\), ")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\\([\p{P}\p{S}])|&#([0-9]+);")]
    private static partial Regex Escape();
}
