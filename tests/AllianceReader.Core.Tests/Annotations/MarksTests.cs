using AllianceReader.Annotations;
using AllianceReader.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Annotations;

public class MarksTests
{
    private const string Text = "abcdefghij";

    // Where annotations lie (one line each), and the segments with what lies over them, outermost first.
    [Fact]
    public void Overlapping_passages_are_cut_where_one_begins_or_ends() => Assert.Equal(
        "ab c[x] de[x y] f[y] ghij",
        Drawn(Text,
            Passage("x", 2, 5),
            Passage("y", 3, 6)));

    [Fact]
    public void Of_two_that_begin_together_the_longer_lies_outside() => Assert.Equal(
        "ab[y x] cd[y] efghij",
        Drawn(Text,
            Passage("x", 0, 2),
            Passage("y", 0, 4)));

    [Fact]
    public void Touching_passages_share_nothing() => Assert.Equal(
        "ab[x] cd[y] efghij",
        Drawn(Text,
            Passage("x", 0, 2),
            Passage("y", 2, 4)));

    [Fact]
    public void Each_theme_is_a_layer_of_its_own_and_a_highlight_one_without_a_theme()
    {
        var segments = Marks.In([new(0, 10)], [Passage("x", 0, 2, "trust", "fear"), Passage("y", 4, 6)])[0];

        Assert.Equal(["trust", "fear"], segments[0].Layers.Select(l => l.Theme));
        Assert.Equal([null], segments[2].Layers.Select(l => l.Theme));
    }

    [Fact]
    public void Only_the_outermost_layer_of_the_first_segment_opens_and_the_passage_ends_with_the_last()
    {
        var blocks = Marks.In([new(0, 4), new(6, 10)], [Passage("x", 2, 8, "trust", "fear"), Passage("y", 7, 9)]);

        Assert.Equal(new TextRange(2, 4), Opening(blocks.SelectMany(b => b), "x").Single().Range);
        Assert.Equal([true, false], blocks[0][1].Layers.Select(l => l.Opens));
        Assert.Equal(new TextRange(7, 8), Ending(blocks.SelectMany(b => b), "x").Single().Range);
    }

    [Fact]
    public void What_lies_between_blocks_is_not_drawn_but_does_not_end_the_passage()
    {
        var blocks = Marks.In([new(0, 4), new(6, 10)], [Passage("x", 4, 8)]);

        Assert.All(blocks[0], s => Assert.Empty(s.Layers));
        Assert.Equal(new TextRange(6, 8), Opening(blocks[1], "x").Single().Range);
    }

    [Fact]
    public void Emphasis_cuts_too()
    {
        var segments = Marks.In([new(0, 10)], [Passage("x", 2, 6)], [new(4, 8)])[0];

        Assert.Equal([(0, 2, false), (2, 4, false), (4, 6, true), (6, 8, true), (8, 10, false)], segments.Select(s => (s.Range.Start, s.Range.End, s.IsEmphasis)));
    }

    [Fact]
    public void Passages_without_a_place_are_not_drawn() => Assert.Equal("abcdefghij", Drawn(Text, Some.Annotation("x", null), Passage("y", 3, 3)));

    [Fact]
    public void Whatever_the_passages_the_segments_of_a_block_are_its_text() => Prop.ForAll(Cases, c =>
        c.Blocks.Zip(Cut(c)).All(pair => string.Concat(pair.Second.Select(s => s.Range.Of(c.Text))) == pair.First.Of(c.Text)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_passages_each_layer_covers_just_its_passage() => Prop.ForAll(Cases, c =>
        Cut(c).SelectMany(s => s).All(s => c.Annotations.All(a =>
            s.Layers.Count(l => l.Annotation.Id == a.Id) == (a.Range!.Value.Overlaps(s.Range) && !a.Range.Value.IsEmpty ? Math.Max(1, a.Themes.Count) : 0)
            && (!a.Range.Value.Overlaps(s.Range) || a.Range.Value.IsEmpty || a.Range.Value.Contains(s.Range)))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_passages_each_that_is_drawn_opens_once_and_closes_once_and_never_before_it_opens() => Prop.ForAll(Cases, c =>
    {
        var segments = Cut(c).SelectMany(s => s).ToList();
        return c.Annotations.All(a =>
        {
            var drawn = segments.Where(s => s.Layers.Any(l => l.Annotation.Id == a.Id)).ToList();
            var (opening, closing) = (Opening(segments, a.Id).ToList(), Ending(segments, a.Id).ToList());
            return drawn.Count == 0
                ? opening.Count == 0 && closing.Count == 0
                : opening is [var first] && closing is [var last] && first == drawn[0] && last == drawn[^1];
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_passages_two_that_lie_over_each_other_do_so_in_the_same_order_everywhere() => Prop.ForAll(Cases, c =>
    {
        var pairs = Cut(c).SelectMany(s => s).SelectMany(s => s.Layers.SelectMany((outer, i) => s.Layers.Skip(i + 1).Select(inner => (Outer: outer.Annotation.Id, Inner: inner.Annotation.Id))))
            .Where(pair => pair.Outer != pair.Inner).ToHashSet();
        return pairs.All(pair => !pairs.Contains((pair.Inner, pair.Outer)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_passages_no_segment_is_empty() => Prop.ForAll(Cases, c =>
        Cut(c).SelectMany(s => s).All(s => s.Range.Length > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_more_lies_than_can_be_told_apart_the_shortest_are_drawn_and_the_others_still_begin_and_end()
    {
        var segments = Marks.In([new(0, 10)], [Passage("long", 0, 9), Passage("x", 1, 5), Passage("y", 2, 4)], most: 2)[0];

        Assert.Equal("a[long] b[long x] cd[x y] e[long x] fghi[long] j", Said(Text, segments));
        Assert.Equal(["y", "x", "long"], segments.SelectMany(s => s.Ending).Select(a => a.Id));
        Assert.All(segments, s => Assert.Empty(s.Unseen));
    }

    [Fact]
    public void What_begins_where_it_cannot_be_drawn_says_so()
    {
        var segments = Marks.In([new(0, 10)], [Passage("x", 0, 4), Passage("y", 1, 4), Passage("long", 2, 9)], most: 2)[0];

        Assert.Equal("a[x] b[x y] cd[x y] efghi[long] j", Said(Text, segments));
        Assert.Equal(["long"], segments[2].Unseen.Select(a => a.Id));
        Assert.All(segments[3].Layers, l => Assert.False(l.Opens));
    }

    [Fact]
    public void Whatever_the_passages_no_more_layers_are_drawn_than_can_be_told_apart_and_nothing_marked_is_left_plain() => Prop.ForAll(Cases, c =>
        Cut(c).SelectMany(s => s).Zip(Cut(c, most: 2).SelectMany(s => s)).All(pair =>
            pair.First.Range == pair.Second.Range
            && pair.Second.Layers.Count <= 2
            && pair.Second.Layers.Count >= Math.Min(1, pair.First.Layers.Count)
            && (pair.First.Layers.Count > 2 || pair.First.Layers.SequenceEqual(pair.Second.Layers))
            && pair.Second.Layers.All(pair.First.Layers.Contains)
            && pair.First.Ending.SequenceEqual(pair.Second.Ending))).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_passages_each_begins_once_drawn_or_not() => Prop.ForAll(Cases, c =>
    {
        var (all, few) = (Cut(c).SelectMany(s => s).ToList(), Cut(c, most: 2).SelectMany(s => s).ToList());
        return all.Zip(few).All(pair => Beginning(pair.First).Order().SequenceEqual(Beginning(pair.Second).Order()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_passages_what_is_drawn_over_a_block_depends_on_nothing_beside_it() => Prop.ForAll(Cases, c =>
        Cut(c, most: 2).Select((segments, at) => (segments, block: c.Blocks[at])).All(pair =>
            Drawn(c.Text, pair.segments) == Drawn(c.Text, Marks.In([pair.block], c.Annotations.Where(a => a.Range!.Value.Overlaps(pair.block)), most: 2)[0])))
        .QuickCheckThrowOnFailure();

    // Comparing each passage with each would take minutes here.
    [Fact(Timeout = 20_000)]
    public async Task A_hundred_thousand_passages_are_drawn_in_one_pass()
    {
        TextRange[] blocks = [.. Enumerable.Range(0, 10_000).Select(i => new TextRange(i * 100, (i * 100) + 98))];
        Annotation[] annotations = [.. Enumerable.Range(0, 100_000).Select(i => Passage($"a{i}", i * 10, (i * 10) + 15))];

        var drawn = await Task.Run(() => Marks.In(blocks, annotations));

        Assert.Equal(980_000, drawn.SelectMany(b => b).Sum(s => s.Range.Length));
    }

    [Fact(Timeout = 20_000)]
    public async Task Ten_thousand_passages_over_the_same_words_are_drawn_in_one_pass()
    {
        Annotation[] annotations = [.. Enumerable.Range(0, 10_000).Select(i => Passage($"a{i}", i, 20_000 - i))];

        var drawn = await Task.Run(() => Marks.In([new(0, 20_000)], annotations, most: 4));

        Assert.All(drawn[0], s => Assert.InRange(s.Layers.Count, 1, 4));
    }

    private static IReadOnlyList<IReadOnlyList<Segment>> Cut(Case c, int most = int.MaxValue) => Marks.In(c.Blocks, c.Annotations, most: most);

    private static IEnumerable<string> Beginning(Segment segment) => segment.Layers.Where(l => l.Opens).Select(l => l.Annotation.Id).Concat(segment.Unseen.Select(a => a.Id));

    private static string Drawn(string text, IEnumerable<Segment> segments) => string.Join(' ', segments.Select(s =>
        s.Range.Of(text) + string.Concat(s.Layers.Select(l => $"[{l.Annotation.Id} {l.Theme}]"))));


    private static IEnumerable<Segment> Opening(IEnumerable<Segment> segments, string id) => segments.Where(s => s.Layers.Any(l => l.Opens && l.Annotation.Id == id));

    private static IEnumerable<Segment> Ending(IEnumerable<Segment> segments, string id) => segments.SelectMany(s => s.Ending.Where(a => a.Id == id).Select(_ => s));

    private static string Drawn(string text, params Annotation[] annotations) => Said(text, Marks.In([new(0, text.Length)], annotations)[0]);

    private static string Said(string text, IEnumerable<Segment> segments) => string.Join(' ', segments.Select(s =>
        s.Range.Of(text) + (s.Layers.Count == 0 ? "" : $"[{string.Join(' ', s.Layers.Select(l => l.Annotation.Id))}]")));

    private static Annotation Passage(string id, int start, int end, params string[] themes) => Some.Annotation(id, new(start, end), themes);

    private sealed record Case(string Text, IReadOnlyList<TextRange> Blocks, IReadOnlyList<Annotation> Annotations);

    // Any ranges over any text, in its blocks; empty ones and ones within the gaps included.
    private static Arbitrary<Case> Cases { get; } = Arb.From(
        from text in Some.Text.Generator
        from ranges in RangeWithin(text.Length).ListOf()
        from themes in Gen.Choose(0, 3).ListOf(ranges.Count)
        select new Case(
            text,
            [.. Some.Article(text).Paragraphs.Select(p => p.Range)],
            [.. ranges.Select((r, i) => Some.Annotation($"a{i}", r, [.. Enumerable.Range(0, themes[i]).Select(t => $"t{t}")]))]));

    private static Gen<TextRange> RangeWithin(int length) =>
        from one in Gen.Choose(0, length)
        from other in Gen.Choose(0, length)
        select new TextRange(Math.Min(one, other), Math.Max(one, other));
}
