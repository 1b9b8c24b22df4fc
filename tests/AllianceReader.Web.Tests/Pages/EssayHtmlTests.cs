using System.Globalization;
using System.Text.Encodings.Web;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Read;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>Whatever is marked in an essay, the page's words are the essay's, and each mark covers just its passage.</summary>
public class EssayHtmlTests
{
    private static readonly string[] Blocks =
        ["A <b>promise</b> & 🤝 한미동맹.", "Of habits", "One. Two “three” — four.", "e\u0301 is not é", "* the \"last\" note"];

    private static readonly Theme[] Codebook =
    [
        new() { Slug = "fear", Name = "Fear", Color = ThemeColor.Parse("sky")! },
        new() { Slug = "habit", Name = "Habit", Color = ThemeColor.Parse("#c0ffee")! },
    ];

    private static readonly Article Article = MakeArticle();

    private static readonly Arbitrary<List<Annotation>> Annotations = (
        from count in Gen.Choose(0, 12)
        from ranges in Gen.Choose(0, Article.Text.Length).Two().ListOf(count)
        from themes in Gen.Choose(0, 3).ListOf(count)
        select ranges.Zip(themes).Select((made, at) => Annotate(at, made.First.Item1, made.First.Item2, made.Second)).ToList()).ToArbitrary();

    [Fact]
    public void Whatever_is_marked_the_words_on_the_page_are_the_essays() => Prop.ForAll(Annotations, annotations =>
    {
        var page = Render(annotations);
        return Article.Paragraphs.All(block => WordsOf(page, block) == block.Text);
    }).QuickCheckThrowOnFailure();

    // What Marks draws over each letter is in MarksTests; here, that the page shows just that.
    [Fact]
    public void Whatever_is_marked_over_each_letter_lie_the_marks_that_are_drawn_there() => Prop.ForAll(Annotations, annotations =>
    {
        var page = Render(annotations);
        var drawn = Marks.In(Article, annotations, MarkedText.MostOf(new(Article, annotations, Codebook))).SelectMany(block => block)
            .SelectMany(segment => segment.Range.Of(Article.Text).Select(letter => (letter, string.Concat(segment.Layers.Select(l => $"[{l.Annotation.Id} {l.Theme}]")))));
        return drawn.SequenceEqual(Article.Paragraphs.SelectMany(block => LettersOf(page, block)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_marked_each_passage_begins_in_a_mark_of_its_own_and_its_card_says_where_it_stands() => Prop.ForAll(Annotations, annotations =>
    {
        var page = Render(annotations);
        var points = new CodePoints(Article.Text);
        return annotations.TrueForAll(annotation =>
        {
            var card = page.GetElementById($"n-{annotation.Id}")!;
            var (from, to) = (int.Parse(card.GetAttribute("data-from")!, CultureInfo.InvariantCulture), int.Parse(card.GetAttribute("data-to")!, CultureInfo.InvariantCulture));
            return points.TryToUtf16(from, to, out var range) && range == annotation.Range
                && (!IsDrawn(annotation) || InBlocks(range).StartsWith(WordsOf(page.GetElementById($"a-{annotation.Id}")!), StringComparison.Ordinal));
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_thousand_passages_over_the_same_words_nest_no_deeper_than_browsers_bear()
    {
        var page = Render([.. Enumerable.Range(0, 1000).Select(at => Annotate(at, 2, 12, 1))]);

        Assert.Equal(1000, page.QuerySelectorAll("[id^='a-']").Length);
        Assert.All(page.QuerySelectorAll("mark"), mark => Assert.True(mark.GetAncestors().Count() < 100));
        Assert.All(Article.Paragraphs, block => Assert.Equal(block.Text, WordsOf(page, block)));
    }

    [Fact]
    public void Of_some_blocks_the_page_says_the_same_as_of_all()
    {
        List<Annotation> annotations = [Annotate(0, 0, 9, 1), Annotate(1, 5, Article.Text.Length, 2), Annotate(2, 40, 44, 0)];
        var (all, some) = (Render(annotations), Render(annotations, only: annotations[2].Range!.Value));

        var shown = some.QuerySelectorAll("article > *");
        Assert.NotEmpty(shown);
        Assert.True(shown.Length < all.QuerySelectorAll("article > *").Length);
        Assert.All(shown, part => Assert.Equal(all.GetElementById(part.Id!)!.OuterHtml, part.OuterHtml));
    }

    [Fact]
    public void A_part_has_another_version_only_when_more_than_its_numbers_has_changed()
    {
        var (first, second) = (Annotate(1, 20, 29, 1), Annotate(2, 30, 44, 2));
        var (before, pushed, edited) = (Render([first, second]), Render([Annotate(0, 0, 9, 0), first, second]), Render([first, second with { Note = "Another." }]));

        Assert.Equal(VersionOf(before, $"n-{second.Id}"), VersionOf(pushed, $"n-{second.Id}"));
        Assert.NotEqual(before.GetElementById($"n-{second.Id}")!.OuterHtml, pushed.GetElementById($"n-{second.Id}")!.OuterHtml);
        Assert.NotEqual(VersionOf(before, $"n-{second.Id}"), VersionOf(edited, $"n-{second.Id}"));
        Assert.All(before.QuerySelectorAll("article > *"), part => Assert.NotEqual("", part.GetAttribute("data-v")));
    }

    [Fact]
    public void On_a_dense_page_the_later_cards_are_packed_whole_and_nothing_gets_out_of_them()
    {
        const string hostile = "</noscript><img src=x onerror=alert(1)> [a](/b \"</noscript><script>alert(2)</script>\")";
        using var writer = new StringWriter();
        var essay = new Essay(Article, [.. Enumerable.Range(0, 2 * MarginNotes.Unpacked).Select(at => Annotate(at, 2, 12, 1) with { Note = hostile })], Codebook);
        new EssayHtml(essay).WriteTo(writer, HtmlEncoder.Default);

        var page = new HtmlParser(new() { IsScripting = true }).ParseDocument($"<article>{writer}</article>");

        var cards = page.QuerySelectorAll(".note");
        Assert.Equal(2 * MarginNotes.Unpacked, cards.Length);
        Assert.All(cards.Take(MarginNotes.Unpacked), card => Assert.Equal("DIV", card.Children[0].TagName));
        Assert.All(cards.Skip(MarginNotes.Unpacked), card => Assert.Equal("NOSCRIPT", Assert.Single(card.Children).TagName));
        Assert.Empty(page.QuerySelectorAll("img, script"));
        Assert.All(cards.Skip(MarginNotes.Unpacked), card => Assert.Contains("class=\"body\"", card.TextContent, StringComparison.Ordinal));
    }

    private static string? VersionOf(IHtmlDocument page, string id) => page.GetElementById(id)!.GetAttribute("data-v");

    [Fact]
    public void Whatever_is_marked_ids_are_unique_and_every_passage_leads_to_its_card_and_back() => Prop.ForAll(Annotations, annotations =>
    {
        var page = Render(annotations);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        return ids.Distinct().Count() == ids.Count && annotations.Where(IsDrawn).All(annotation =>
            page.GetElementById($"a-{annotation.Id}")!.GetAttribute("aria-details") == page.GetElementById($"n-{annotation.Id}")!.Id
            && page.QuerySelector($"#r-{annotation.Id}")!.GetAttribute("href") == $"#n-{annotation.Id}"
            && page.QuerySelector($"#n-{annotation.Id} .more a")!.GetAttribute("href") == $"#a-{annotation.Id}");
    }).QuickCheckThrowOnFailure();

    private static IHtmlDocument Render(List<Annotation> annotations, TextRange? only = null)
    {
        using var writer = new StringWriter();
        var essay = new Essay(Article, [.. annotations.OrderBy(a => a.Range!.Value.Start)], Codebook);
        if (only is { } passage)
        {
            essay.ShowOnly([passage]);
        }
        new EssayHtml(essay).WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument($"<article>{writer}</article>");
    }

    private static string WordsOf(IHtmlDocument page, Paragraph block) => WordsOf(BlockOf(page, block));

    private static string WordsOf(IElement element) => string.Concat(element.GetDescendants().OfType<IText>()
        .Where(text => text.ParentElement!.Closest(".aside") is null).Select(text => text.Data));

    private static IEnumerable<(char Letter, string Layers)> LettersOf(IHtmlDocument page, Paragraph block) => BlockOf(page, block).GetDescendants().OfType<IText>()
        .Where(text => text.ParentElement!.Closest(".aside") is null)
        .SelectMany(text => text.Data.Select(letter => (letter, string.Concat(text.GetAncestors().OfType<IElement>().Where(e => e.Matches("mark.hl")).Reverse()
            .Select(mark => $"[{mark.GetAttribute("data-a")} {mark.GetAttribute("data-theme")}]")))));

    private static IElement BlockOf(IHtmlDocument page, Paragraph block) => page.QuerySelector($"[data-start='{new CodePoints(Article.Text).FromUtf16(block.Range.Start)}']")!;

    private static bool IsDrawn(Annotation annotation) => InBlocks(annotation.Range!.Value).Length > 0;

    private static string InBlocks(TextRange range) => string.Concat(Article.Paragraphs
        .Where(block => block.Range.Overlaps(range)).Select(block => block.Range.Intersect(range).Of(Article.Text)));

    private static Annotation Annotate(int at, int one, int other, int themes)
    {
        var (start, end) = (Whole(Math.Min(one, other)), Whole(Math.Max(one, other)));
        var range = start == end ? new TextRange(0, 1) : new TextRange(start, end);
        return new()
        {
            Id = $"a{at}", Article = Article.Slug, Range = range, Quote = TextQuote.Of(Article.Text, range), Creator = "Test Reader",
            Note = themes % 2 == 0 ? "" : "*So?*", Themes = [.. Codebook.Take(themes).Select(t => t.Slug)],
        };
    }

    // Annotations are measured in code points, so none begins or ends within a surrogate pair.
    private static int Whole(int at) => at > 0 && at < Article.Text.Length && char.IsLowSurrogate(Article.Text[at]) ? at - 1 : at;

    private static Article MakeArticle()
    {
        BlockKind[] kinds = [BlockKind.Paragraph, BlockKind.Heading, BlockKind.Quote, BlockKind.ListItem, BlockKind.Note];
        List<Paragraph> blocks = [];
        var start = 0;
        foreach (var (text, kind) in Blocks.Zip(kinds))
        {
            blocks.Add(new() { Kind = kind, Text = text, Range = new(start, start + text.Length), Number = kind == BlockKind.Paragraph ? 1 : null, Emphasis = [new(start + 2, start + 5)] });
            start += text.Length + 2;
        }
        return new() { Slug = "of-leagues", Text = string.Join("\n\n", Blocks), Paragraphs = blocks, Sha256 = new('0', 64) };
    }
}
