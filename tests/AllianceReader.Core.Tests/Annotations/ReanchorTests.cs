using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Annotations;

public class ReanchorTests(ITestOutputHelper output)
{
    private static readonly Article Before = Some.Article("Allies pay.\n\nAllies talk, and allies pay.\n\nThe end.");

    [Fact]
    public void A_passage_whose_words_stand_once_moves_with_them()
    {
        var placed = Reanchor.Place(On("talk, and"), Some.Article("A new first paragraph.\n\n" + Before.Text));

        Assert.Equal((AnnotationStatus.InPlace, "talk, and", 3), (placed.Status, placed.Quote!.Exact, placed.Paragraph));
        Assert.Equal(new TextRange(44, 53), placed.Range);
    }

    [Fact]
    public void Of_words_that_stand_twice_those_move_that_the_words_around_them_still_fit()
    {
        var placed = Reanchor.Place(On("Allies", "Allies talk"), Some.Article("Allies pay more.\n\n" + Before.Text));

        Assert.Equal((AnnotationStatus.InPlace, "Allies"), (placed.Status, placed.Quote!.Exact));
        Assert.Equal(31, placed.Range!.Value.Start);
    }

    [Theory]
    [InlineData("Allies listen.")]
    [InlineData("talk, and talk, and talk, and")]
    public void A_passage_that_is_not_surely_found_keeps_its_words_and_number_and_waits_for_the_reader(string revised)
    {
        var old = On("talk, and");

        var asked = Reanchor.Place(old, Some.Article(revised));

        Assert.Equal((AnnotationStatus.Confirm, null, old.Quote, old.Paragraph), (asked.Status, asked.Range, asked.Quote, asked.Paragraph));
    }

    [Fact]
    public void A_passage_that_comes_back_is_in_place_again()
    {
        var gone = Reanchor.Place(On("talk, and"), Some.Article("Allies listen."));

        Assert.Equal(On("talk, and"), Reanchor.Place(gone, Before));
    }

    [Fact]
    public void A_note_on_the_whole_essay_stays()
    {
        var note = Some.Annotation("awhole0001", null) with { Note = "All of it." };

        Assert.Same(note, Reanchor.Place(note, Some.Article("Another text.")));
    }

    // Those edits that leave the words as they were; all others are for the reader to confirm.
    [Theory]
    [InlineData("unchanged")]
    [InlineData("drifted")]
    [InlineData("repeated-short-quote+drift")]
    [InlineData("context-rewritten")]
    [InlineData("paragraph-moved")]
    public void Passages_that_were_only_moved_are_all_found_again(string category) =>
        Assert.All(Edits.Of(category), c => Assert.Equal(c.Expected, c.Placed.Range));

    [Fact]
    public void Over_the_whole_corpus_of_edits_none_is_placed_where_it_does_not_belong()
    {
        var placed = Edits.Of().Where(c => c.Placed.Range is not null).ToList();

        Assert.All(placed, c => Assert.True(c.Expected is { } expected && c.Placed.Range!.Value.Overlaps(expected), c.Id));
        output.WriteLine($"{placed.Count} of {Edits.Of().Count} placed, none wrongly; the others are asked.");
    }

    private static Annotation On(string words, string? within = null)
    {
        var start = Before.Text.IndexOf(within ?? words, StringComparison.Ordinal);
        var range = new TextRange(start, start + words.Length);
        return Some.Annotation("apassage01", range) with { Quote = TextQuote.Of(Before.Text, range), Paragraph = Before.NumberAt(start) };
    }
}
