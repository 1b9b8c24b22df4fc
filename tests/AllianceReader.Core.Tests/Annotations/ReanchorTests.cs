using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Annotations;

public class ReanchorTests(ITestOutputHelper output)
{
    private static readonly Article Before = Some.Article("Allies pay.\n\nAllies talk, and allies pay.\n\nThe end.");

    [Fact]
    public void A_passage_whose_words_stand_once_moves_with_them()
    {
        var placed = Reanchor.Place(On("talk, and"), To("A new first paragraph.\n\n" + Before.Text));

        Assert.Equal((AnnotationStatus.InPlace, "talk, and", 3), (placed.Status, placed.Quote!.Exact, placed.Paragraph));
        Assert.Equal(new TextRange(44, 53), placed.Range);
    }

    [Fact]
    public void A_passage_that_is_gone_keeps_its_words_and_number_and_where_it_stood()
    {
        var old = On("talk, and");

        var gone = Reanchor.Place(old, To("Something else entirely."));

        Assert.Equal(old with { Range = null, Status = AnnotationStatus.Gone, Confidence = 0, LastPlaced = new(1, old.Range!.Value) }, gone);
        Assert.True(gone is { IsUnplaced: true, IsToReview: true, Place: null });
    }

    [Fact]
    public void A_passage_that_comes_back_revisions_later_is_followed_from_where_it_last_stood()
    {
        var old = On("talk, and");
        var second = Some.Article("Something else entirely.") with { Revision = 2 };
        var third = Some.Article("One more. " + Before.Text) with { Revision = 3 };
        var gone = Reanchor.Place(old, new(Before, second));

        var back = Reanchor.Place(gone, new(second, third, number => number == 1 ? Before.Text : null));

        Assert.Equal((AnnotationStatus.InPlace, 1.0, null), (back.Status, back.Confidence, back.LastPlaced));
        Assert.Equal("talk, and", back.Place!.Value.Of(third.Text));
    }

    [Fact]
    public void Words_that_have_changed_stay_changed_until_they_are_accepted_or_change_back()
    {
        var old = On("talk, and") with { Status = AnnotationStatus.Changed, Confidence = 0.8, Earlier = new("talk; and", new(1, new(0, 9))) };
        var second = Before with { Revision = 2 };

        var still = Reanchor.Place(old, new(second, Some.Article("One more. " + Before.Text) with { Revision = 3 }));

        Assert.Equal((AnnotationStatus.Changed, "talk; and", "talk, and"), (still.Status, still.Earlier!.Exact, still.Quote!.Exact));
        var accepted = Settle.AsSuggested(still, Some.Article("One more. " + Before.Text), Some.Reader);
        Assert.Equal((AnnotationStatus.InPlace, null, 1.0), (accepted.Status, accepted.Earlier, accepted.Confidence));
        var same = Reanchor.Place(old with { Earlier = new("talk, and", null) }, new(second, second with { Revision = 3 }));
        Assert.Equal((AnnotationStatus.InPlace, null), (same.Status, same.Earlier));
    }

    [Fact]
    public void A_passage_of_which_no_earlier_place_was_kept_is_looked_for_by_its_words()
    {
        var asked = On("talk, and") with { Range = null, Status = AnnotationStatus.Confirm, Confidence = 0 };

        Assert.Equal(AnnotationStatus.InPlace, Reanchor.Place(asked, To("One more. " + Before.Text)).Status);
    }

    [Fact]
    public void A_note_on_the_whole_essay_stays()
    {
        var note = Some.Annotation("awhole0001", null) with { Note = "All of it." };

        Assert.Same(note, Reanchor.Place(note, To("Another text.")));
    }

    [Fact]
    public void Each_earlier_text_is_compared_once_for_all_that_follow()
    {
        var asked = 0;
        var rewrite = new Rewrite(Before with { Revision = 2 }, Some.Article("Other."), _ => $"{++asked}");

        Assert.Same(rewrite.From(2), rewrite.From(2));
        Assert.Same(rewrite.From(1), rewrite.From(1));
        Assert.Equal((1, Before.Text), (asked, rewrite.From(2)!.Old));
    }

    // Those edits that leave the words as they were; all others are for the reader to confirm.
    [Theory]
    [InlineData("unchanged")]
    [InlineData("drifted")]
    [InlineData("repeated-short-quote+drift")]
    [InlineData("paragraph-moved")]
    public void Passages_that_were_only_moved_are_all_found_again(string category) =>
        Assert.All(Edits.Of(category), c => Assert.Equal(c.Expected, c.Placed.Place));

    [Fact]
    public void Over_the_whole_corpus_of_edits_none_is_placed_where_it_does_not_belong()
    {
        var placed = Edits.Of().Where(c => c.Placed.Place is not null).ToList();

        Assert.All(placed, c => Assert.True(c.Expected is { } expected && c.Placed.Place!.Value.Overlaps(expected), c.Id));
        output.WriteLine($"{placed.Count} of {Edits.Of().Count} placed, none wrongly; the others are asked.");
    }

    private static Rewrite To(string revised) => new(Before, Some.Article(revised) with { Revision = 2 });

    private static Annotation On(string words, string? within = null)
    {
        var start = Before.Text.IndexOf(within ?? words, StringComparison.Ordinal);
        var range = new TextRange(start, start + words.Length);
        return Some.Annotation("apassage01", range) with { Quote = TextQuote.Of(Before.Text, range), Paragraph = Before.NumberAt(start) };
    }
}
