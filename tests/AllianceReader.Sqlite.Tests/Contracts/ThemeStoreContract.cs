using AllianceReader.Sqlite.Tests.Support;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class ThemeStoreContract : StoreContract
{
    [Fact]
    public async Task A_theme_comes_back_as_it_was_asked_for()
    {
        await AddTheme("Alliances");

        var theme = await Themes.Add(
            new("Burden-sharing", "Who pays,\nand in what coin.", ThemeColor.Parse("#0B5CAD"), "alliances")
            {
                WhenToUse = "Costs.", WhenNotToUse = "Tariffs.", Memo = "They *never* agree.", Line = ThemeLine.Parse("wavy"), Shortcut = 3,
            }, Some.Reader);

        Assert.Equivalent(
            new Theme
            {
                Slug = "burden-sharing", Name = "Burden-sharing", Definition = "Who pays,\nand in what coin.",
                WhenToUse = "Costs.", WhenNotToUse = "Tariffs.", Memo = "They *never* agree.",
                Color = ThemeColor.Parse("#0b5cad")!, Line = ThemeLine.Parse("wavy"), Shortcut = 3, Parent = "alliances",
            }, theme, strict: true);
        Assert.Equivalent(theme, await Themes.Find("burden-sharing"), strict: true);
        Assert.Equivalent(theme with { Memo = null }, (await Themes.List())[1], strict: true);
    }

    [Theory]
    [InlineData("burden-SHARING")]
    [InlineData("  Burden-sharing ")]
    public async Task A_name_is_taken_whatever_its_case_and_spaces(string name)
    {
        await AddTheme("Burden-sharing");

        Assert.Equal("name", (await Assert.ThrowsAsync<RefusedException>(() => AddTheme(name))).Field);
    }

    [Fact]
    public async Task A_name_is_taken_whatever_its_Unicode_form()
    {
        await AddTheme("D\u00e9tente");
        await AddTheme("동맹");

        await Assert.ThrowsAsync<RefusedException>(() => AddTheme("DE\u0301TENTE"));
        await Assert.ThrowsAsync<RefusedException>(() => AddTheme("동맹".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal("détente", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Change("동맹", new("Ｄétente"), null, Some.Reader))).Message.Split('\'')[1], ignoreCase: true);
        Assert.Equal("detente", await AddTheme("Detente"));
        Assert.Equal("Détentes", (await Themes.Add(new("Détentes"), Some.Reader)).Name);
    }

    [Fact]
    public async Task A_name_or_definition_that_cannot_be_kept_is_refused()
    {
        // Not as theory data: the runner's own files cannot hold half a character either.
        foreach (var name in new[] { "", " \t ", "half a \uD83E", "a \0", "\u200B\u3164", new string('x', ThemeDraft.LongestName + 1) })
        {
            Assert.Equal("name", (await Assert.ThrowsAsync<RefusedException>(() => AddTheme(name))).Field);
        }
        Assert.Equal("definition", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Add(new("Fine", "half a \uD83E"), Some.Reader))).Field);
    }

    [Fact]
    public async Task The_address_of_the_page_that_makes_themes_is_nobodys() =>
        Assert.Equal("new-2", await AddTheme("New"));

    [Fact]
    public async Task The_slug_of_a_deleted_theme_stays_its_own_but_its_name_is_free()
    {
        await Themes.Delete(await AddTheme("Autonomy"), Some.Reader);

        Assert.Equal("autonomy-2", await AddTheme("Autonomy"));
    }

    [Fact]
    public async Task Without_a_colour_a_theme_gets_the_slot_used_least()
    {
        List<string> colors = [];
        for (var i = 0; i < ThemeColor.Slots.Count + 1; i++)
        {
            colors.Add((await Themes.Add(new($"Theme {i}"), Some.Reader)).Color.Text);
        }

        Assert.Equal([.. ThemeColor.Slots, ThemeColor.Slots[0]], colors);
    }

    [Fact]
    public async Task The_codebook_lists_parents_before_children_and_siblings_in_their_order()
    {
        await Themes.Seed([
            Some.Theme("order", "Order"), Some.Theme("opcon", "OPCON", parent: "autonomy"), Some.Theme("autonomy", "Autonomy"),
            Some.Theme("liberal", "Liberal order", parent: "order")]);
        await Themes.Add(new("A last child", Parent: "order"), Some.Reader);

        Assert.Equal(["order", "liberal", "a-last-child", "autonomy", "opcon"], (await Themes.List()).Select(theme => theme.Slug));
    }

    [Fact]
    public async Task A_codebook_is_seeded_once_and_is_nobodys_change()
    {
        Assert.True(await Themes.Seed([Some.Theme("order", "Order")]));
        Assert.Equal(0, (await History.List(Stretch.All)).Total);
        Assert.False(await Themes.Seed([Some.Theme("other", "Other")]));

        await Themes.Delete("order", Some.Reader);

        Assert.False(await Themes.Seed([Some.Theme("other", "Other")]));
        Assert.Empty(await Themes.List());
    }

    [Fact]
    public async Task A_theme_is_renamed_redefined_recoloured_and_moved_under_its_old_address()
    {
        await AddTheme("Alliances");
        var old = await Themes.Add(new("Burden sharing", "Who pays."), Some.Reader);

        var changed = await Themes.Change(
            old.Slug, new("Burden-sharing", "Who pays what.", ThemeColor.Parse("rose"), "alliances"), old.Version, Some.Reader);

        Assert.Equivalent(
            old with { Name = "Burden-sharing", Definition = "Who pays what.", Color = ThemeColor.Parse("rose")!, Parent = "alliances", Version = 2 },
            changed, strict: true);
        await Assert.ThrowsAsync<StaleException>(() => Themes.Change(old.Slug, new("Costs"), old.Version, Some.Reader));
        Assert.Equal("Costs", (await Themes.Change(old.Slug, new("Costs"), null, Some.Reader))!.Name);
        Assert.Null(await Themes.Change("nonsense", new("Sense"), null, Some.Reader));
    }

    [Fact]
    public async Task A_theme_cannot_stand_under_itself_nor_under_nothing()
    {
        await AddTheme("Top");
        await AddTheme("Middle", "top");
        await AddTheme("Bottom", "middle");

        foreach (var parent in new[] { "top", "middle", "bottom", "nonsense" })
        {
            Assert.Equal("parent", (await Assert.ThrowsAsync<RefusedException>(
                () => Themes.Change("top", new("Top", Parent: parent), null, Some.Reader))).Field);
        }
        Assert.Equal("parent", (await Assert.ThrowsAsync<RefusedException>(() => AddTheme("Lost", "nonsense"))).Field);
        Assert.Equal("name", (await Assert.ThrowsAsync<RefusedException>(
            () => Themes.Change("top", new("BOTTOM"), null, Some.Reader))).Field);
    }

    [Fact]
    public async Task Deleting_a_theme_lifts_its_children_and_leaves_the_annotations()
    {
        await AddTheme("Top");
        await AddTheme("Middle", "top");
        await AddTheme("Bottom", "middle");
        var article = await Add("Of Leagues", "A habit, kept.");
        var annotation = await Annotate(article, "habit", "Is it?", "middle", "bottom");

        Assert.True(await Themes.Delete("middle", Some.Reader));

        Assert.Equal("top", (await Themes.Find("bottom"))!.Parent);
        Assert.Null(await Themes.Find("middle"));
        Assert.Equivalent(annotation with { Themes = ["bottom"], Version = 2 }, await Annotations.Find(annotation.Id), strict: true);
        Assert.False(await Themes.Delete("middle", Some.Reader));
    }

    [Fact]
    public async Task Merging_moves_annotations_and_children_and_keeps_both_definitions()
    {
        await Themes.Seed([
            Some.Theme("costs", "Costs"), Some.Theme("burden", "Burden"), Some.Theme("share", "Share", parent: "costs")]);
        await Themes.Change("costs", ThemeDraft.Of((await Themes.Find("costs"))!) with { WhenToUse = "Money.", Memo = "A thought." }, null, Some.Reader);
        var article = await Add("Of Leagues", "A habit, kept.");
        var both = await Annotate(article, "habit", "", "costs", "burden");
        var one = await Annotate(article, "kept", "", "share", "costs");

        var merged = await Themes.Merge("costs", "burden", Some.Reader);

        Assert.Equal("What Burden means.\n\nWhat Costs means.", merged!.Definition);
        Assert.Equal(("Money.", "A thought."), (merged.WhenToUse, merged.Memo));
        Assert.Equal((2, 1), (merged.AnnotationCount, merged.ArticleCount));
        Assert.Equal(["burden"], (await Annotations.Find(both.Id))!.Themes);
        Assert.Equal(["share", "burden"], (await Annotations.Find(one.Id))!.Themes);
        Assert.Equal("burden", (await Themes.Find("share"))!.Parent);
        Assert.Null(await Themes.Find("costs"));
    }

    [Fact]
    public async Task A_theme_is_not_merged_into_itself_nor_into_one_below_it_nor_into_nothing()
    {
        await AddTheme("Top");
        await AddTheme("Below", "top");

        foreach (var into in new[] { "top", "below", "nonsense" })
        {
            Assert.Equal("into", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Merge("top", into, Some.Reader))).Field);
        }
        Assert.Null(await Themes.Merge("nonsense", "top", Some.Reader));
    }

    [Fact]
    public async Task A_theme_counts_its_annotations_and_essays_without_its_childrens()
    {
        await AddTheme("Top");
        await AddTheme("Below", "top");
        var leagues = await Add("Of Leagues", "A habit, kept.");
        var walls = await Add("Of Walls", "A wall, kept.");
        await Annotate(leagues, "habit", "", "top");
        await Annotate(leagues, "kept", "", "top");
        await Annotate(walls, "kept", "", "top", "below");

        Assert.Equal([("top", 3, 2), ("below", 1, 1)], (await Themes.List()).Select(t => (t.Slug, t.AnnotationCount, t.ArticleCount)));
        Assert.Equal(3, (await Themes.Find("top"))!.AnnotationCount);
    }

    [Fact]
    public async Task The_most_annotated_other_essay_of_a_theme_is_to_be_read_beside_one()
    {
        await AddTheme("Top");
        var leagues = await Add("Of Leagues", "A habit, kept.");
        var walls = await Add("Of Walls", "A wall, kept.");
        var lamps = await Add("Of Lamps", "A lamp, kept.");
        await Annotate(leagues, "kept", "", "top");
        Assert.Null(await Articles.FindBeside(leagues.Slug, "top"));

        await Annotate(walls, "kept", "", "top");
        await Annotate(walls, "wall", "", "top");
        await Annotate(lamps, "kept", "", "top");
        Assert.Equal(walls.Slug, (await Articles.FindBeside(leagues.Slug, "top"))!.Slug);
        await Articles.Delete(walls.Slug, null, Some.Reader);
        Assert.Equal(lamps.Slug, (await Articles.FindBeside(leagues.Slug, "top"))!.Slug);
    }

    [Fact]
    public async Task What_stands_below_is_counted_in_once_and_apart()
    {
        await AddTheme("Top");
        await AddTheme("Left", "top");
        await AddTheme("Right", "top");
        await AddTheme("Bottom", "left");
        var leagues = await Add("Of Leagues", "A habit, kept.");
        var walls = await Add("Of Walls", "A wall, kept.");
        var both = await Annotate(leagues, "habit", "", "left", "right");
        await Annotate(leagues, "kept", "", "bottom", "left");
        await Annotate(walls, "kept", "", "right", "top");

        Assert.Equal(["top 1/1 3/2", "left 2/1 2/1", "bottom 1/1 1/1", "right 2/2 2/2"], await Counts());

        await Themes.Move("left", "right", null, Some.Reader);
        Assert.Equal(["top 1/1 3/2", "right 2/2 3/2", "left 2/1 2/1", "bottom 1/1 1/1"], await Counts());
        await Articles.Delete(leagues.Slug, null, Some.Reader);
        Assert.Equal(["top 1/1 1/1", "right 1/1 1/1", "left 0/0 0/0", "bottom 0/0 0/0"], await Counts());
        await Themes.Move("bottom", null, "top", Some.Reader);
        await History.Undo(null, Some.Reader);
        await History.Undo(null, Some.Reader);
        await Annotations.Delete(both.Id, null, Some.Reader);
        Assert.Equal(["top 1/1 2/2", "right 1/1 2/2", "left 1/1 1/1", "bottom 1/1 1/1"], await Counts());
        await Themes.Delete("right", Some.Reader);
        Assert.Equal(["top 1/1 2/2", "left 1/1 1/1", "bottom 1/1 1/1"], await Counts());
    }

    [Fact]
    public async Task A_theme_is_put_before_another_under_a_parent_of_its_own_choice_and_taken_back()
    {
        await Themes.Seed([
            Some.Theme("order", "Order"), Some.Theme("clubs", "Clubs", "order"), Some.Theme("quad", "Quad", "clubs"),
            Some.Theme("nato", "NATO", "order"), Some.Theme("costs", "Costs"), Some.Theme("fear", "Fear")]);
        var beginning = await Tree();

        await Themes.Move("fear", null, "order", Some.Reader);
        Assert.Equal("fear order (clubs (quad) nato) costs", await Tree());
        await Themes.Move("costs", "order", "nato", Some.Reader);
        Assert.Equal("fear order (clubs (quad) costs nato)", await Tree());
        await Themes.Move("clubs", null, null, Some.Reader);
        Assert.Equal("fear order (costs nato) clubs (quad)", await Tree());
        await Themes.Move("clubs", "order", "costs", Some.Reader);
        Assert.Equal("fear order (clubs (quad) costs nato)", await Tree());
        await Themes.Move("clubs", "order", "costs", Some.Reader);
        Assert.Equal(4, (await History.List(Stretch.All)).Total);

        for (var n = 0; n < 4; n++)
        {
            await History.Undo(null, Some.Reader);
        }
        Assert.Equal(beginning, await Tree());
    }

    [Fact]
    public async Task A_theme_is_not_moved_below_itself_nor_before_one_that_stands_elsewhere()
    {
        await AddTheme("Top");
        await AddTheme("Below", "top");
        await AddTheme("Other");

        Assert.Equal("parent", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Move("top", "below", null, Some.Reader))).Field);
        Assert.Equal("parent", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Move("top", "nonsense", null, Some.Reader))).Field);
        Assert.Equal("before", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Move("other", null, "below", Some.Reader))).Field);
        Assert.Equal("before", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Move("other", null, "other", Some.Reader))).Field);
        Assert.Null(await Themes.Move("nonsense", null, null, Some.Reader));
    }

    [Fact]
    public async Task A_key_is_one_themes_until_that_gives_it_up_or_is_archived()
    {
        await Themes.Add(new("Costs") { Shortcut = 1 }, Some.Reader);

        foreach (var shortcut in new[] { 0, 10, 1 })
        {
            Assert.Equal("shortcut", (await Assert.ThrowsAsync<RefusedException>(() => Themes.Add(new("Fear") { Shortcut = shortcut }, Some.Reader))).Field);
        }
        await Themes.Change("costs", new("Costs") { Shortcut = 1, Archived = true }, null, Some.Reader);

        Assert.Equal(1, (await Themes.Add(new("Fear") { Shortcut = 1 }, Some.Reader)).Shortcut);
        Assert.Null((await Themes.Find("costs"))!.Shortcut);
        var archived = (await History.List(Stretch.All)).Items.Single(entry => entry.Verb == "archive");
        Assert.Equal("shortcut", (await Assert.ThrowsAsync<RefusedException>(() => History.Undo(archived.Id, Some.Reader))).Field);
    }

    [Fact]
    public async Task An_archived_theme_takes_what_is_below_it_off_the_shelf_of_pickers_but_not_off_passages()
    {
        await AddTheme("Old");
        await AddTheme("Child", "old");
        var annotation = await Annotate(await Add("Of Leagues", "A habit, kept."), "habit", "", "old", "child");

        await Themes.Change("old", ThemeDraft.Of((await Themes.Find("old"))!) with { Archived = true }, null, Some.Reader);

        Assert.Equal([("old", true, true), ("child", false, true)], (await Themes.List()).Select(theme => (theme.Slug, theme.Archived, theme.Shelved)));
        Assert.Equal(["old", "child"], (await Annotations.Find(annotation.Id))!.Themes);
        Assert.Equal(1, (await Themes.Find("old"))!.AnnotationCount);
    }

    [Fact]
    public async Task The_history_says_what_was_done_to_a_theme()
    {
        await AddTheme("Top");
        var draft = ThemeDraft.Of((await Themes.Find(await AddTheme("Costs")))!);
        foreach (var change in new Func<ThemeDraft, ThemeDraft>[]
        {
            d => d with { Name = "Costs of defence" }, d => d with { Color = ThemeColor.Parse("rose"), Line = ThemeLine.Parse("wavy") },
            d => d with { Memo = "A thought." }, d => d with { Parent = "top" }, d => d with { Archived = true }, d => d with { Archived = false },
            d => d with { WhenToUse = "Money.", Name = "Costs" },
        })
        {
            await Themes.Change("costs", draft = change(draft), null, Some.Reader);
        }

        Assert.Equal(
            ["rename", "recolor", "memo", "move", "archive", "unarchive", "change"],
            (await History.List(new(7))).Items.Select(entry => entry.Verb).Reverse());
    }

    [Fact]
    public async Task A_change_that_says_nothing_of_the_memo_keeps_it()
    {
        await Themes.Add(new("Costs") { Memo = "A thought." }, Some.Reader);

        await Themes.Change("costs", new("Costs of defence"), null, Some.Reader);

        Assert.Equal("A thought.", (await Themes.Find("costs"))!.Memo);
    }

    [Fact]
    public async Task Splitting_gives_the_chosen_passages_to_a_new_theme_beside_it_in_one_change()
    {
        await AddTheme("Order");
        await AddTheme("Costs", "order");
        await AddTheme("Fear", "order");
        var article = await Add("Of Leagues", "A habit, kept by fear.");
        var habit = await Annotate(article, "habit", "", "fear", "costs");
        var kept = await Annotate(article, "kept", "", "costs");
        var fear = await Annotate(article, "fear", "", "fear");
        var before = await Tree();

        var split = await Themes.Split("costs", SplitTarget.New(" Base costs "), [habit.Id, fear.Id, "nobody", habit.Id], Some.Reader);

        Assert.Equal(("costs", 1, "base-costs", "Base costs", 1, 1), (split!.From.Slug, split.From.AnnotationCount, split.Into.Slug, split.Into.Name, split.Into.AnnotationCount, split.Moved));
        Assert.Equal("order (costs base-costs fear)", await Tree());
        Assert.Equal(["fear", "base-costs"], (await Annotations.Find(habit.Id))!.Themes);
        Assert.Equal(["costs"], (await Annotations.Find(kept.Id))!.Themes);
        Assert.Equal(["fear"], (await Annotations.Find(fear.Id))!.Themes);
        Assert.Equal("Costs: 1 passage to Base costs", (await History.List(new(1))).Items[0].Subject);

        await History.Undo(null, Some.Reader);
        Assert.Equal(before, await Tree());
        Assert.Equal(["fear", "costs"], (await Annotations.Find(habit.Id))!.Themes);
    }

    [Fact]
    public async Task Splitting_to_a_theme_that_a_passage_has_already_leaves_it_once()
    {
        await AddTheme("Costs");
        await AddTheme("Fear");
        var both = await Annotate(await Add("Of Leagues", "A habit, kept."), "habit", "", "fear", "costs");

        Assert.Equal(1, (await Themes.Split("costs", SplitTarget.Existing("fear"), [both.Id], Some.Reader))!.Moved);

        Assert.Equal(["fear"], (await Annotations.Find(both.Id))!.Themes);
    }

    [Fact]
    public async Task What_cannot_be_split_is_refused_with_the_field_at_fault()
    {
        await AddTheme("Costs");
        await AddTheme("Fear");
        var one = await Annotate(await Add("Of Leagues", "A habit, kept."), "habit", "", "costs");

        foreach (var (field, to, ids) in new (string, SplitTarget, string[])[]
        {
            ("annotations", SplitTarget.Existing("fear"), []), ("annotations", SplitTarget.Existing("fear"), ["nobody"]),
            ("into", SplitTarget.Existing("costs"), [one.Id]), ("into", SplitTarget.Existing("nonsense"), [one.Id]),
            ("name", SplitTarget.New("FEAR"), [one.Id]), ("name", SplitTarget.New(" "), [one.Id]),
        })
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RefusedException>(() => Themes.Split("costs", to, ids, Some.Reader))).Field);
        }
        Assert.Null(await Themes.Split("nonsense", SplitTarget.New("More"), [one.Id], Some.Reader));
    }

    [Fact]
    public async Task What_two_themes_share_is_known_before_they_are_merged()
    {
        await AddTheme("Costs");
        await AddTheme("Fear");
        await AddTheme("Order");
        var article = await Add("Of Leagues", "A habit, kept by fear.");
        await Annotate(article, "habit", "", "costs", "fear");
        await Annotate(article, "kept", "", "fear", "costs");
        await Annotate(article, "fear", "", "fear");
        await Annotate(await Add("Of Walls", "A wall, kept."), "wall", "", "costs", "fear", "order");
        await Articles.Delete("of-walls", null, Some.Reader);

        var shared = await Themes.SharedWith("costs");
        var merged = await Themes.Merge("costs", "fear", Some.Reader);

        Assert.Equal(("fear", 2), (Assert.Single(shared).Key, shared["fear"]));
        Assert.Equal(2 + 3 - 2, merged!.AnnotationCount);
    }

    private async Task<IEnumerable<string>> Counts() => (await Themes.List()).Select(theme =>
        $"{theme.Slug} {theme.AnnotationCount}/{theme.ArticleCount} {theme.AnnotationCountWithBelow}/{theme.ArticleCountWithBelow}");

    private async Task<string> Tree()
    {
        var codebook = await Themes.List();
        return Under(null);

        string Under(string? parent) => string.Join(' ', codebook.Where(theme => theme.Parent == parent)
            .Select(theme => Under(theme.Slug) is { Length: > 0 } below ? $"{theme.Slug} ({below})" : theme.Slug));
    }
}
