using AllianceReader.Annotations;
using AllianceReader.History;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class HistoryContract : StoreContract
{
    [Fact]
    public async Task Every_change_is_an_entry_with_a_subject_a_reader_knows()
    {
        var article = await Add("Of Leagues", "A habit, kept by fear and by nothing else, is what every league comes to in the end, say those who keep them.");
        await AddTheme("Burden-sharing");
        await AddTheme("Costs");
        var note = await Annotate(article, article.Text, "", "costs");
        await Annotations.Update(note with { Note = "So?" }, null, Some.Reader);
        await Themes.Change("costs", new("Cost"), null, Some.Reader);
        await Themes.Merge("costs", "burden-sharing", Some.Reader);
        await Articles.Correct(article.Slug, new() { Title = "On Leagues" }, null, Some.Reader);
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", "Other words."), (annotation, _) => annotation with { Range = null, Status = AnnotationStatus.Confirm }, Some.Reader);
        await Annotations.Delete(note.Id, null, Some.Reader);
        await Themes.Delete("burden-sharing", Some.Reader);
        await Articles.Delete(article.Slug, null, Some.Reader);
        await Articles.Restore(article.Slug, Some.Reader);

        var passage = "A habit, kept by fear and by nothing else, is what every league comes to in the …";
        Assert.Equal(
            [
                "restore article of-leagues: On Leagues",
                "delete article of-leagues: On Leagues",
                "delete theme burden-sharing: Burden-sharing",
                $"delete annotation {note.Id}: {passage}",
                "revise article of-leagues: On Leagues",
                "correct article of-leagues: On Leagues",
                "merge theme costs: Cost into Burden-sharing",
                "rename theme costs: Cost",
                $"edit annotation {note.Id}: {passage}",
                $"annotate annotation {note.Id}: {passage}",
                "add theme costs: Costs",
                "add theme burden-sharing: Burden-sharing",
                "import article of-leagues: Of Leagues",
            ],
            (await History.List(Stretch.All)).Items.Select(entry => $"{entry.Verb} {entry.Noun} {entry.Key}: {entry.Subject}"));
    }

    /// <summary>It ended in a broken constraint of the store's own before anybody could refuse it.</summary>
    [Fact]
    public async Task Taking_back_an_older_move_that_would_put_a_theme_below_itself_is_refused_with_a_reason()
    {
        await AddTheme("Order");
        await AddTheme("Liberal", "order");
        await Themes.Change("liberal", new("Liberal"), null, Some.Reader);
        var moved = (await History.List(Stretch.First)).Items[0].Id;
        await Themes.Change("order", new("Order", Parent: "liberal"), null, Some.Reader);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => History.Undo(moved, Some.Reader));

        Assert.Equal("The theme “Liberal” stood under another one that has gone or moved since.", refused.Message);
        Assert.Equal("liberal", (await Themes.Find("order"))!.Parent);
    }

    [Fact]
    public async Task An_entry_says_who_and_when_and_where()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        var note = await Annotations.Add(Some.WholeEssayNote(article, "Read twice."), 1, Some.By("Titus", minute: 12));

        var entry = (await History.List(Stretch.First)).Items[0];

        Assert.Equal(
            new(entry.Id, Some.By("Titus", minute: 12).At, "Titus", "annotate", "annotation", note.Id, "Read twice.", "of-leagues", Undone: false, "Of Leagues") { Passage = PassageKind.NoteOnWholeEssay }, entry);
    }

    [Fact]
    public async Task A_deleted_note_comes_back_as_it_was_under_a_new_version()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        await AddTheme("Habit");
        var note = await Annotate(article, "habit", "Is it?", "habit");
        await Annotations.Delete(note.Id, null, Some.Reader);

        var undone = await History.Undo(null, Some.Reader);

        Assert.Equal(("delete", note.Id, true), (undone!.Verb, undone.Key, undone.Undone));
        Assert.Equivalent(note with { Version = 3 }, await Annotations.Find(note.Id), strict: true);
    }

    [Fact]
    public async Task A_version_never_comes_twice_with_other_content()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        var note = await Annotate(article, "habit", "One.");
        var edited = await Annotations.Update(note with { Note = "Two." }, null, Some.Reader);
        await History.Undo(null, Some.Reader);
        await History.Undo(null, Some.Reader);
        await History.Redo(Some.Reader);

        var back = await Annotations.Find(note.Id);

        Assert.Equal("One.", back!.Note);
        Assert.True(back.Version > edited!.Version);
        await Assert.ThrowsAsync<StaleException>(() => Annotations.Update(back with { Note = "Three." }, edited.Version, Some.Reader));
    }

    [Fact]
    public async Task An_import_is_taken_back_and_made_again()
    {
        var article = await Add("Of Leagues", "A habit, kept.");

        await History.Undo(null, Some.Reader);

        Assert.Null(await Articles.Find(article.Slug));
        Assert.Equal(0, (await Articles.List(new())).Total);

        await History.Redo(Some.Reader);

        Assert.Equivalent(article with { Version = 3 }, await Articles.Find(article.Slug), strict: true);
    }

    [Fact]
    public async Task What_the_program_does_of_itself_is_nobodys_to_undo()
    {
        await Articles.Add(Some.Draft("Of Leagues", "A habit, kept."), Some.Reader with { IsReaders = false });

        Assert.Null(await History.Undo(null, Some.Reader));
        Assert.Equal(0, (await History.List(Stretch.First)).Total);
        Assert.Equal(1, (await Articles.Count()).Essays);
    }

    [Fact]
    public async Task A_revision_is_taken_back_with_the_places_of_its_annotations()
    {
        var article = await Add("Of Leagues", "A habit, kept.", "And more.");
        var note = await Annotate(article, "habit", "Is it?");
        await Articles.Revise(
            article.Slug, Some.Draft("Of Leagues", "Well: a habit, kept."), (annotation, _) => annotation with { Range = new(8, 13) }, Some.Reader);
        var revised = await Articles.Find(article.Slug);

        await History.Undo(null, Some.Reader);

        Assert.Equivalent(article with { Version = 3, AnnotationCount = 1 }, await Articles.Find(article.Slug), strict: true);
        Assert.Equivalent(note with { Version = 3 }, await Annotations.Find(note.Id), strict: true);

        await History.Redo(Some.Reader);

        Assert.Equivalent(revised! with { Version = 4 }, await Articles.Find(article.Slug), strict: true);
        Assert.Equal(new(8, 13), (await Annotations.Find(note.Id))!.Range);
    }

    [Fact]
    public async Task A_revision_after_one_that_was_taken_back_has_a_number_of_its_own()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", "Second."), (annotation, _) => annotation, Some.Reader);
        await History.Undo(null, Some.Reader);
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", "Third."), (annotation, _) => annotation, Some.Reader);

        var third = await Articles.Find(article.Slug);

        Assert.Equal((3, "Third."), (third!.Revision, third.Text));
    }

    [Fact]
    public async Task A_merged_theme_is_parted_again()
    {
        await AddTheme("Costs");
        await AddTheme("Burden");
        await AddTheme("Share", "costs");
        var article = await Add("Of Leagues", "A habit, kept.");
        var both = await Annotate(article, "habit", "", "costs", "burden");
        var one = await Annotate(article, "kept", "", "share", "costs");
        var before = await Themes.List();
        await Themes.Merge("costs", "burden", Some.Reader);

        await History.Undo(null, Some.Reader);

        Assert.Equal(before.Select(theme => theme with { Version = 0 }), (await Themes.List()).Select(theme => theme with { Version = 0 }));
        Assert.Equal(["costs", "burden"], (await Annotations.Find(both.Id))!.Themes);
        Assert.Equal(["share", "costs"], (await Annotations.Find(one.Id))!.Themes);
        Assert.Equal(3, (await Annotations.Find(one.Id))!.Version);
    }

    [Fact]
    public async Task Undoing_without_a_name_goes_from_the_newest_to_the_first()
    {
        await AddTheme("First");
        await AddTheme("Second");
        var newest = (await History.List(Stretch.First)).Items[0];

        Assert.Equal("Second", (await History.Undo(newest.Id, Some.Reader))!.Subject);
        Assert.Equal("entry", (await Assert.ThrowsAsync<RefusedException>(() => History.Undo(newest.Id, Some.Reader))).Field);
        Assert.Equal("First", (await History.Undo(null, Some.Reader))!.Subject);
        Assert.Null(await History.Undo(null, Some.Reader));
        Assert.Equal([true, true], (await History.List(Stretch.All)).Items.Select(entry => entry.Undone));
    }

    // Two tabs: the one undoes what it deleted, though the other has added something since.
    [Fact]
    public async Task An_older_change_is_undone_alone_as_a_change_that_can_be_undone()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        await AddTheme("Habit");
        var note = await Annotate(article, "habit", "Is it?", "habit");
        await Annotations.Delete(note.Id, null, Some.Reader);
        var deletion = (await History.List(Stretch.First)).Items[0];
        var other = await Annotate(article, "kept", "By whom?");

        var taken = await History.Undo(deletion.Id, Some.Reader);

        Assert.Equal(("undo-delete", note.Id, false), (taken!.Verb, taken.Key, taken.Undone));
        Assert.Equivalent(note with { Version = 3 }, await Annotations.Find(note.Id), strict: true);
        Assert.NotNull(await Annotations.Find(other.Id));
        Assert.Equal("undo-delete", (await History.Undo(null, Some.Reader))!.Verb);
        Assert.Null(await Annotations.Find(note.Id));
        Assert.Equal("undo-delete", (await History.Redo(Some.Reader))!.Verb);
        Assert.NotNull(await Annotations.Find(note.Id));
    }

    [Fact]
    public async Task What_a_later_change_builds_on_says_which()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        var note = await Annotate(article, "habit", "One.");
        await Annotations.Update(note with { Note = "Two." }, null, Some.Reader);
        await AddTheme("Elsewhere");
        var entries = (await History.List(Stretch.All)).Items;

        Assert.Equal([null, null, entries[1].Id, null], entries.Select(entry => entry.BuiltOnBy));
        await Assert.ThrowsAsync<RefusedException>(() => History.Undo(entries[2].Id, Some.Reader));
        Assert.Equal("Two.", (await Annotations.Find(note.Id))!.Note);
    }

    [Fact]
    public async Task An_entry_says_what_the_annotation_was_and_where()
    {
        var article = await Add("Of Leagues", "A habit, kept.", "And more.");
        var note = await Annotate(article, "more", "Is it?");
        await Annotate(article, "habit");
        await Annotations.Delete(note.Id, null, Some.Reader);

        Assert.Equal(
            [(PassageKind.Note, 2), (PassageKind.Highlight, 1), (PassageKind.Note, 2), (null, null)],
            (await History.List(Stretch.All)).Items.Select(entry => ((PassageKind?)entry.Passage, entry.Paragraph)));
    }

    [Fact]
    public async Task A_theme_that_is_in_use_by_now_is_not_unmade()
    {
        await AddTheme("Habit");
        var made = (await History.List(Stretch.First)).Items[0];
        var article = await Add("Of Leagues", "A habit, kept.");
        await Annotate(article, "habit", "", "habit");

        Assert.Contains("in use", (await Assert.ThrowsAsync<RefusedException>(() => History.Undo(made.Id, Some.Reader))).Message, StringComparison.Ordinal);
        Assert.NotNull(await Themes.Find("habit"));
    }

    [Fact]
    public async Task A_theme_whose_name_was_given_away_does_not_come_back()
    {
        await AddTheme("Habit");
        await Themes.Delete("habit", Some.Reader);
        var deletion = (await History.List(Stretch.First)).Items[0];
        await AddTheme("HABIT");

        await Assert.ThrowsAsync<RefusedException>(() => History.Undo(deletion.Id, Some.Reader));
        Assert.Null(await Themes.Find("habit"));
    }

    [Fact]
    public async Task A_note_does_not_come_back_with_a_theme_that_is_gone()
    {
        await AddTheme("Habit");
        var article = await Add("Of Leagues", "A habit, kept.");
        var note = await Annotate(article, "habit", "", "habit");
        await Annotations.Delete(note.Id, null, Some.Reader);
        var deletion = (await History.List(Stretch.First)).Items[0];
        await Themes.Delete("habit", Some.Reader);

        Assert.Contains("“Habit”", (await Assert.ThrowsAsync<RefusedException>(() => History.Undo(deletion.Id, Some.Reader))).Message, StringComparison.Ordinal);
        Assert.Null(await Annotations.Find(note.Id));
    }

    // Its place was measured on a text that is no longer the essay's.
    [Fact]
    public async Task A_note_does_not_come_back_into_another_text()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        var note = await Annotate(article, "habit", "Is it?");
        await Annotations.Delete(note.Id, null, Some.Reader);
        var deletion = (await History.List(Stretch.First)).Items[0];
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", "Other words."), (annotation, _) => annotation, Some.Reader);

        await Assert.ThrowsAsync<RefusedException>(() => History.Undo(deletion.Id, Some.Reader));
    }

    [Fact]
    public async Task A_moved_theme_goes_back_unless_its_old_parent_has_gone()
    {
        await AddTheme("Order");
        await AddTheme("Liberal", "order");
        await Themes.Change("liberal", new("Liberal"), null, Some.Reader);
        var move = (await History.List(Stretch.First)).Items[0];
        await Themes.Delete("order", Some.Reader);

        await Assert.ThrowsAsync<RefusedException>(() => History.Undo(move.Id, Some.Reader));
        await History.Undo(null, Some.Reader);
        await AddTheme("Unrelated");
        await History.Undo(move.Id, Some.Reader);

        Assert.Equal("order", (await Themes.Find("liberal"))!.Parent);
    }

    [Fact]
    public async Task Changes_are_made_again_in_their_order_until_something_else_is_done()
    {
        await AddTheme("First");
        await AddTheme("Second");
        await AddTheme("Third");
        await History.Undo(null, Some.Reader);
        await History.Undo(null, Some.Reader);

        Assert.Equal("Second", (await History.Redo(Some.Reader))!.Subject);

        await AddTheme("Fourth");

        Assert.Null(await History.Redo(Some.Reader));
        Assert.Equal(["Fourth", "Second", "First"], (await History.List(Stretch.All)).Items.Select(entry => entry.Subject));
        Assert.Equal(["first", "second", "fourth"], (await Themes.List()).Select(theme => theme.Slug));
    }

    [Fact]
    public async Task A_refused_change_does_not_end_what_can_be_redone()
    {
        await AddTheme("First");
        await AddTheme("Second");
        await History.Undo(null, Some.Reader);
        await Assert.ThrowsAsync<RefusedException>(() => AddTheme("FIRST"));

        Assert.Equal("Second", (await History.Redo(Some.Reader))!.Subject);
    }

    [Fact]
    public async Task The_number_of_an_entry_that_was_given_up_is_not_used_again()
    {
        await AddTheme("First");
        var given = (await History.List(Stretch.First)).Items[0].Id;
        await History.Undo(null, Some.Reader);
        await AddTheme("Other");

        Assert.True((await History.List(Stretch.First)).Items[0].Id > given);
    }

    [Fact]
    public async Task The_history_comes_in_stretches()
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            await AddTheme($"Theme {n}");
        }

        var stretch = await History.List(new(2, 1));

        Assert.Equal(["Theme 4", "Theme 3"], stretch.Items.Select(entry => entry.Subject));
        Assert.Equal(5, stretch.Total);
    }
}
