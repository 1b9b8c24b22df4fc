using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

/// <summary>What revisions do to annotations, and what readers decide about it: kept, undone and redone to the letter.</summary>
public abstract class RevisionContract : StoreContract
{
    private const string First = "Leagues are kept by habit, and habits are kept by fear.";

    private async Task<(Article Article, Annotation Kept, Annotation Changed, Annotation Asked, Annotation Gone, Annotation Whole)> Marked()
    {
        var article = await Add("Of Leagues", First, "A promise is dear.", "A wall is a habit, too.");
        return (
            article,
            await Annotate(article, "kept by habit", "In place."),
            await Annotate(article, "promise is dear", "Changed."),
            await Annotate(article, "wall", "Asked."),
            await Annotate(article, "habits", "Gone."),
            await Annotations.Add(Some.WholeEssayNote(article, "All of it."), 1, Some.Reader));
    }

    private static readonly string[] second = ["Indeed. Leagues are kept by habit, and they are kept by fear.", "A promise is cheap.", "A fence is a habit, too."];

    /// <summary>Each of the four verdicts, whatever the program would say of these words.</summary>
    private static Annotation Judge(Annotation old, Rewrite rewrite)
    {
        var text = rewrite.Revised.Text;
        return old.Note switch
        {
            "Changed." => old with
            {
                Range = On("promise is cheap"), Quote = TextQuote.Of(text, On("promise is cheap")), Status = AnnotationStatus.Changed, Confidence = 0.9,
                Earlier = new("promise is dear", old.StoodIn(rewrite.Old.Revision)),
            },
            "Asked." => old with { Range = On("fence"), Status = AnnotationStatus.Confirm, Confidence = 0.5, LastPlaced = old.StoodIn(rewrite.Old.Revision) },
            "Gone." => old with { Range = null, Status = AnnotationStatus.Gone, Confidence = 0, LastPlaced = old.StoodIn(rewrite.Old.Revision) },
            _ => Reanchor.Place(old, rewrite),
        };

        TextRange On(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
    }

    [Fact]
    public async Task Each_verdict_is_kept_with_what_it_needs_to_be_decided_on()
    {
        var (article, kept, changed, asked, gone, whole) = await Marked();

        var counts = await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.Reader);

        Assert.Equal(new(InPlace: 1, Changed: 1, Confirm: 1, Gone: 1), counts);
        Assert.Equal(3, await Annotations.CountToReview());
        var text = (await Articles.Find(article.Slug))!.Text;
        Assert.Equal("kept by habit", (await Annotations.Find(kept.Id))!.Place!.Value.Of(text));
        var nowChanged = (await Annotations.Find(changed.Id))!;
        Assert.Equal(("promise is cheap", 0.9), (nowChanged.Quote!.Exact, nowChanged.Confidence));
        Assert.Equal(new("promise is dear", new(1, changed.Range!.Value)), nowChanged.Earlier);
        var nowAsked = (await Annotations.Find(asked.Id))!;
        Assert.Equal(("wall", "fence", null), (nowAsked.Quote!.Exact, nowAsked.Range!.Value.Of(text), nowAsked.Place));
        Assert.Equal(new(1, asked.Range!.Value), nowAsked.LastPlaced);
        var nowGone = (await Annotations.Find(gone.Id))!;
        Assert.Equal((null, AnnotationStatus.Gone, "habits"), (nowGone.Range, nowGone.Status, nowGone.Quote!.Exact));
        Assert.Equivalent(whole, await Annotations.Find(whole.Id), strict: true);
        Assert.Equal(
            [whole.Id, kept.Id, changed.Id, asked.Id, gone.Id],
            (await Annotations.InArticle(article.Slug)).Select(annotation => annotation.Id));
    }

    [Fact]
    public async Task A_revision_with_all_its_verdicts_is_one_entry_undone_and_redone_to_the_letter()
    {
        var (article, _, _, _, _, _) = await Marked();
        var before = await All(article.Slug);
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.Reader);
        var after = await All(article.Slug);

        Assert.Equal("revise", (await History.Undo(null, Some.Reader))!.Verb);
        Assert.Equal(before, await All(article.Slug));
        Assert.Equal(0, await Annotations.CountToReview());

        await History.Redo(Some.Reader);
        Assert.Equal(after, await All(article.Slug));
    }

    [Fact]
    public async Task A_passage_that_was_lost_comes_back_with_the_text_it_was_last_placed_in()
    {
        var (article, _, _, asked, gone, _) = await Marked();
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.Reader);
        List<int> compared = [];

        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", "New.", First, "A wall is a habit, too."), (old, rewrite) =>
        {
            compared.Add(old.StoodIn(rewrite.Old.Revision)?.Revision ?? 0);
            Assert.Equal(article.Text, rewrite.From(1)!.Old);
            return Reanchor.Place(old, rewrite);
        }, Some.Reader);

        Assert.Equal([0, 2, 2, 1, 1], compared);
        var text = (await Articles.Find(article.Slug))!.Text;
        foreach (var (id, words) in new[] { (asked.Id, "wall"), (gone.Id, "habits") })
        {
            var back = (await Annotations.Find(id))!;
            Assert.Equal((AnnotationStatus.InPlace, words, null), (back.Status, back.Place!.Value.Of(text), back.LastPlaced));
        }
    }

    [Fact]
    public async Task What_a_reader_decides_is_an_entry_of_its_own_and_is_taken_back()
    {
        var (article, _, changed, asked, gone, _) = await Marked();
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.Reader);
        var waiting = await All(article.Slug);
        var now = (await Articles.Find(article.Slug))!;

        foreach (var id in new[] { changed.Id, asked.Id })
        {
            var stands = (await Annotations.Find(id))!;
            await Annotations.Settle(Settle.AsSuggested(stands, now, Some.Reader), now.Revision, stands.Version, Some.Reader);
        }
        await Annotations.Settle(Settle.AsNote((await Annotations.Find(gone.Id))!, Some.Reader), now.Revision, null, Some.Reader);

        Assert.Equal(0, await Annotations.CountToReview());
        Assert.Equal("fence", (await Annotations.Find(asked.Id))!.Quote!.Exact);
        Assert.Equal("> habits\n\nGone.", (await Annotations.Find(gone.Id))!.Note);
        Assert.Equal(["settle", "settle", "settle", "revise"], (await History.List(new(4))).Items.Select(entry => entry.Verb));
        for (var n = 0; n < 3; n++)
        {
            await History.Undo(null, Some.Reader);
        }
        Assert.Equal(waiting, await All(article.Slug));
    }

    [Fact]
    public async Task A_decision_on_a_text_that_has_changed_since_is_stale()
    {
        var (article, _, _, asked, gone, _) = await Marked();
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.Reader);
        var seen = (await Articles.Find(article.Slug))!;
        var lost = (await Annotations.Find(gone.Id))!;
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", "Nothing of it is left, nothing."), (old, _) => old.Note == "Gone." ? old : old with { Range = null, Status = AnnotationStatus.Gone }, Some.Reader);
        Assert.Equal(lost.Version, (await Annotations.Find(gone.Id))!.Version);

        await Assert.ThrowsAsync<StaleException>(() => Annotations.Settle(Settle.At(lost, seen, new(0, 6), Some.Reader), seen.Revision, lost.Version, Some.Reader));
        Assert.Null(await Annotations.Settle(Some.Passage(article, "wall"), 3, null, Some.Reader));
        Assert.Equal("Asked.", (await Annotations.Find(asked.Id))!.Note);
    }

    [Fact]
    public async Task A_revision_of_an_article_that_somebody_changed_since_does_not_happen()
    {
        var article = await Add("Of Leagues", First);
        await Articles.Correct(article.Slug, new() { Kicker = "Column" }, null, Some.Reader);

        var stale = await Assert.ThrowsAsync<StaleException>(() => Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.Reader, article.Version));

        Assert.Equal(2, stale.Current);
        Assert.Equal(1, (await Articles.Find(article.Slug))!.Revision);
    }

    [Fact]
    public async Task Every_text_an_article_had_can_be_read_and_the_file_of_the_current_one()
    {
        var article = await Add("Of Leagues", First);
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.By("Titus", minute: 30));

        var was = (await Articles.FindRevision(article.Slug, 1))!;
        Assert.Equal((1, First, Some.Reader.At, 1), (was.Number, was.Text, was.Added, was.NumberAt(3)));
        Assert.Equal(second, (await Articles.FindRevision(article.Slug, 2))!.Paragraphs.Select(block => block.Text));
        Assert.Null(await Articles.FindRevision(article.Slug, 3));
        Assert.Null(await Articles.FindRevision("nowhere", 1));
        var source = (await Articles.FindSource(article.Slug))!;
        Assert.Equal(("Of Leagues.txt", "utf-8", string.Join("\n\n", second)), (source.FileName, source.Encoding, System.Text.Encoding.UTF8.GetString(source.Bytes.Span)));
        Assert.Null(await Articles.FindSource("nowhere"));
    }

    [Fact]
    public async Task What_a_reader_decided_about_lines_is_kept_with_the_text_it_made_and_goes_and_comes_with_it()
    {
        var draft = Some.Draft("Of Leagues", First, "A promise is dear.");
        var article = await Add(draft);
        Assert.True((await Articles.FindSource(article.Slug))!.Marks.IsEmpty);
        var once = Marks(new LineMark(1) { Kind = BlockKind.Quote, Joins = false });
        var twice = Marks(new LineMark(1) { Role = FurnitureRole.PageNumber }, new LineMark(3) { TakenBack = new HashSet<TakenBack> { new(RepairKind.Ligature, 1) } });

        await Articles.Revise(article.Slug, draft with { Marks = once }, Reanchor.Place, Some.Reader);
        await Articles.Revise(article.Slug, draft with { Marks = twice }, Reanchor.Place, Some.Reader);

        Assert.Equal(3, (await Articles.Find(article.Slug))!.Revision);
        await RequireSource(draft, twice);
        await History.Undo(null, Some.Reader);
        await RequireSource(draft, once);
        await History.Undo(null, Some.Reader);
        await RequireSource(draft, SourceMarks.None);
        await History.Redo(Some.Reader);
        await RequireSource(draft, once);

        async Task RequireSource(ArticleDraft read, SourceMarks marks)
        {
            var source = (await Articles.FindSource(article.Slug))!;
            Assert.Equal(MarksJson.Of(marks), MarksJson.Of(source.Marks));
            Assert.Equal((read.FileName, read.Encoding, read.Format), (source.FileName, source.Encoding, source.Format));
            Assert.Equal(read.Source.ToArray(), source.Bytes.ToArray());
        }
    }

    [Fact]
    public async Task After_an_undone_text_of_another_file_the_next_one_still_has_its_own_file()
    {
        var draft = Some.Draft("Of Leagues", First);
        var article = await Add(draft);
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second), Judge, Some.Reader);
        await History.Undo(null, Some.Reader);

        await Articles.Revise(article.Slug, draft with { Marks = Marks(new LineMark(1) { Kind = BlockKind.Quote }) }, Reanchor.Place, Some.Reader);

        Assert.Equal(3, (await Articles.Find(article.Slug))!.Revision);
        Assert.Equal(draft.Source.ToArray(), (await Articles.FindSource(article.Slug))!.Bytes.ToArray());
    }

    [Fact]
    public async Task What_a_reader_says_with_a_text_goes_before_what_readers_said_earlier()
    {
        var article = await Add("Of Leagues", First);
        await Articles.Correct(article.Slug, new() { Title = "By hand", Kicker = "Column" }, null, Some.Reader);

        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", second) with { Said = new() { Title = "By hand, again", Published = "" } }, Judge, Some.Reader);

        var now = (await Articles.Find(article.Slug))!;
        Assert.Equal(("By hand, again", "Column"), (now.Title, now.Kicker));
        Assert.Equal(new(FactField.Published, "", Basis.Reader), Assert.Single(now.Facts, fact => fact.Field == FactField.Published));
        await History.Undo(null, Some.Reader);
        Assert.Equal("By hand", (await Articles.Find(article.Slug))!.Title);
    }

    private static SourceMarks Marks(params LineMark[] marks) => SourceMarks.Of(marks);

    // Versions apart, which never come back. As text: lists compare by what they are, not by what they hold.
    private async Task<string> All(string slug) => System.Text.Json.JsonSerializer.Serialize(
        (await Annotations.InArticle(slug)).Select(annotation => annotation with { Version = 0 }));
}
