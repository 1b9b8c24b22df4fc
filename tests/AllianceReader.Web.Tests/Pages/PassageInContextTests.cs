using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Web.Pages.Notes;

namespace AllianceReader.Web.Tests.Pages;

public sealed class PassageInContextTests
{
    private const string Block = "The first sentence stands alone. The second holds the passage in its middle, as most do. The third ends it.";

    [Fact]
    public void A_passage_within_a_sentence_is_shown_in_that_sentence()
    {
        var passage = Around(Block, "the passage")!;

        Assert.Equal("… The second holds ", passage.Before);
        Assert.Equal(["the passage"], passage.Words);
        Assert.Equal(" in its middle, as most do. …", passage.After);
    }

    [Fact]
    public void A_passage_that_begins_its_sentence_is_led_to_by_the_one_before() =>
        Assert.Equal("The first sentence stands alone. ", Around(Block, "The second holds")!.Before);

    [Fact]
    public void Nothing_is_left_out_of_a_paragraph_of_one_sentence()
    {
        var passage = Around("Only this.", "this")!;

        Assert.Equal(("Only ", "."), (passage.Before, passage.After));
    }

    [Fact]
    public void A_passage_over_two_paragraphs_keeps_them_apart_and_has_nothing_after_it()
    {
        const string Text = "One ends here.\n\nTwo begins.";
        var found = Found(Text, new(0, 14), new(4, Text.Length));

        var passage = PassageInContext.Of(found)!;

        Assert.Equal(["ends here.", "Two begins."], passage.Words);
        Assert.Equal("", passage.After);
    }

    [Fact]
    public void A_passage_that_was_not_found_again_is_shown_as_it_was_taken()
    {
        var found = Found(Block, new(0, Block.Length), new(4, 9));
        found = found with { Annotation = found.Annotation with { Range = null, Status = AnnotationStatus.Confirm }, Block = null };

        Assert.Equal(["first"], PassageInContext.Of(found)!.Words);
    }

    [Fact]
    public void A_note_on_the_whole_essay_has_no_passage()
    {
        var found = Found(Block, new(0, Block.Length), new(4, 9));

        Assert.Null(PassageInContext.Of(found with { Annotation = found.Annotation with { Range = null, Quote = null } }));
    }

    [Fact]
    public void An_endless_sentence_is_cut_between_words_and_never_within_a_character()
    {
        var words = string.Concat(Enumerable.Repeat("동맹👩‍🚀 word ", 200));
        var passage = Around(words + "HERE " + words, "HERE")!;

        Assert.StartsWith("… ", passage.Before, StringComparison.Ordinal);
        Assert.EndsWith(" …", passage.After, StringComparison.Ordinal);
        Assert.All([passage.Before, passage.After], part => Assert.InRange(part.Length, 200, 300));
        Assert.All([passage.Before, passage.After], part => Assert.DoesNotContain('\uFFFD', string.Concat(part.EnumerateRunes())));
    }

    [Fact]
    public void A_whole_essay_as_a_passage_is_shown_by_its_beginning()
    {
        var text = string.Concat(Enumerable.Repeat("A sentence that is repeated. ", 400)).Trim();

        Assert.InRange(Around(text, text)!.Words.Sum(w => w.Length), 1000, 1210);
    }

    private static PassageInContext? Around(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return PassageInContext.Of(Found(text, new(0, text.Length), new(start, start + words.Length)));
    }

    private static AnnotationInContext Found(string text, TextRange block, TextRange range) => new(
        new() { Id = "abc", Article = "essay", Creator = "R", Range = range, Quote = TextQuote.Of(text, range), Paragraph = 1 },
        new() { Slug = "essay", Opening = "The first" },
        new() { Kind = BlockKind.Paragraph, Number = 1, Range = block, Text = block.Of(text) });
}
