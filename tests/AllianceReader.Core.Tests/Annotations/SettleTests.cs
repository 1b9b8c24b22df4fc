using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Annotations;

public class SettleTests
{
    private static readonly Article Now = Some.Article("Allies pay.\n\nAllies speak, and allies pay.");

    private static readonly Annotation Asked = Some.Annotation("apassage01", new(20, 29), "burden-sharing") with
    {
        Quote = new("talk, and", "Allies ", " allies"), Paragraph = 2, Note = "Do they?", Status = AnnotationStatus.Confirm, Confidence = 0.6,
        LastPlaced = new(1, new(20, 29)),
    };

    [Fact]
    public void A_confirmed_place_makes_the_words_there_the_passage()
    {
        var settled = Settle.AsSuggested(Asked, Now, Some.Reader);

        Assert.Equal((AnnotationStatus.InPlace, 1.0, "speak, an", 2), (settled.Status, settled.Confidence, settled.Quote!.Exact, settled.Paragraph));
        Assert.Equal((null, null, "Do they?"), (settled.LastPlaced, settled.Earlier, settled.Note));
        Assert.Equal(["burden-sharing"], settled.Themes);
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(4, 4)]
    [InlineData(9, 4)]
    [InlineData(30, 4000)]
    public void A_place_that_is_none_is_refused(int start, int end) =>
        Assert.Equal("start", Assert.Throws<RefusedException>(() => Settle.At(Asked, Now, new(start, end), Some.Reader)).Field);

    [Fact]
    public void Where_nothing_is_suggested_there_is_nothing_to_confirm()
    {
        Assert.Throws<RefusedException>(() => Settle.AsSuggested(Asked with { Range = null, Status = AnnotationStatus.Gone }, Now, Some.Reader));
        Assert.Throws<RefusedException>(() => Settle.AsSuggested(Asked with { Status = AnnotationStatus.InPlace }, Now, Some.Reader));
    }

    [Fact]
    public void A_passage_kept_as_a_note_begins_it_with_its_words()
    {
        var kept = Settle.AsNote(Asked with { Quote = new("talk,\n\nand") }, Some.Reader);

        Assert.Equal("> talk,\n>\n> and\n\nDo they?", kept.Note);
        Assert.True(kept is { IsOnWholeEssay: true, Range: null, Status: AnnotationStatus.InPlace, LastPlaced: null });
        Assert.Throws<RefusedException>(() => Settle.AsNote(kept, Some.Reader));
    }

    [Fact]
    public void Of_changed_words_a_note_keeps_those_that_the_reader_knew() => Assert.Equal(
        "> once", Settle.AsNote(Asked with { Note = "", Status = AnnotationStatus.Changed, Earlier = new("once", null) }, Some.Reader).Note);

    [Fact]
    public void A_passage_longer_than_a_note_is_cut_where_the_note_is_full()
    {
        var kept = Settle.AsNote(Asked with { Quote = new(string.Concat(Enumerable.Repeat("🤝 words\n", 20_000))) }, Some.Reader);

        Assert.EndsWith(" …\n\nDo they?", kept.Note, StringComparison.Ordinal);
        Assert.Equal(kept.Note, NoteText.Accept(kept.Note));
    }
}
