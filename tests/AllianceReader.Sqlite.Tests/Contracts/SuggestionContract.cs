using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Sqlite.Tests.Support;
using AllianceReader.Suggestions;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class SuggestionContract : StoreContract
{
    private static readonly string[] Filler = [.. Enumerable.Range(0, 30).Select(n => $"The senate met on a day in {n} and talked about a harvest, number {n}.")];

    private string trade = "";
    private Article tagged = null!;
    private Article other = null!;

    private async Task FillLibrary()
    {
        trade = await AddTheme("Trade");
        tagged = await Add("Of grain", [
            "Tariffs on grain are a quarrel among harbours.", "A tariff is paid in the harbour of the weaker.", "Whoever lowers tariffs opens a harbour.", .. Filler[..10]]);
        other = await Add("Of salt", [
            "The harbour of Ostia lives by its tariffs on salt.", "A tariff on salt, and a harbour for it.", "Salt has a price.", .. Filler[10..]]);
        foreach (var words in (string[])["Tariffs on grain are a quarrel among harbours.", "A tariff is paid in the harbour of the weaker.", "Whoever lowers tariffs opens a harbour."])
        {
            await Annotate(tagged, words, "", trade);
        }
    }

    private async Task<IReadOnlyList<string>> Suggested(int limit = 10) => [.. (await Suggestions.Find(trade, limit))!.Items.Select(TextOf)];

    private static string TextOf(Suggestion suggestion) => string.Concat(suggestion.Segments.Select(segment => segment.Text));

    private SearchKey Key(int paragraph) => SearchKey.OfBlock(other.Slug, other.Revision, other.Paragraphs[paragraph - 1].Range.Start);

    [Fact]
    public async Task Untagged_paragraphs_are_suggested_by_the_words_that_set_the_tagged_ones_apart()
    {
        await FillLibrary();

        var found = (await Suggestions.Find(trade, 10))!;

        Assert.Equal((3, 0), (found.Passages, found.Dismissed));
        Assert.Contains("tariffs", found.Words);
        Assert.Contains("harbour", found.Words);
        Assert.DoesNotContain("the", found.Words);
        Assert.Equal(["A tariff on salt, and a harbour for it.", "The harbour of Ostia lives by its tariffs on salt."], found.Items.Select(TextOf).Order());
        Assert.All(found.Items, one => Assert.Equal(["harbour", "tariffs"], one.Words.Order().Where(word => word is "harbour" or "tariffs")));
        Assert.Contains(found.Items[0].Segments, segment => segment.Match && segment.Text.StartsWith("tariff", StringComparison.OrdinalIgnoreCase));
        Assert.All(found.Items, one => Assert.Equal(TextOf(one), one.Place.Range.Of(other.Text)));
        Assert.Single(await Suggested(limit: 1));
    }

    [Fact]
    public async Task What_is_tagged_with_it_or_with_what_stands_below_is_not_suggested()
    {
        await FillLibrary();
        var below = await AddTheme("Tariffs", trade);
        await Annotate(other, "Ostia", "", below);
        Assert.Equal(["A tariff on salt, and a harbour for it."], await Suggested());

        await Annotate(other, "A tariff on salt", "", await AddTheme("Salt"));
        Assert.Single(await Suggested());
        await Articles.Delete(other.Slug, null, Some.Reader);
        Assert.Empty(await Suggested());
    }

    [Fact]
    public async Task A_dismissed_one_stays_away_until_it_is_called_back_and_each_can_be_undone()
    {
        await FillLibrary();

        Assert.NotNull(await Suggestions.Dismiss(trade, Key(2), Some.Reader));
        Assert.Null(await Suggestions.Dismiss(trade, Key(2), Some.Reader));
        Assert.Equal(["The harbour of Ostia lives by its tariffs on salt."], await Suggested());
        Assert.Equal(1, (await Suggestions.Find(trade, 10))!.Dismissed);
        var dismissed = Assert.Single(await Suggestions.Dismissed(trade));
        Assert.Equal((Key(2), 2), (dismissed.Key, dismissed.Paragraph));
        await History.Undo(null, Some.Reader);
        Assert.Equal(2, (await Suggested()).Count);
        await History.Redo(Some.Reader);
        Assert.Single(await Suggested());

        Assert.NotNull(await Suggestions.Recall(trade, Key(2), Some.Reader));
        Assert.Null(await Suggestions.Recall(trade, Key(2), Some.Reader));
        Assert.Equal(2, (await Suggested()).Count);
        Assert.Empty(await Suggestions.Dismissed(trade));
        Assert.Equal([("recall", "suggestion", trade, "Trade", other.Slug), ("dismiss", "suggestion", trade, "Trade", other.Slug)],
            (await History.List(new(2))).Items.Select(entry => (entry.Verb, entry.Noun, entry.Key, entry.Subject, entry.Article!)));
    }

    [Fact]
    public async Task One_passage_is_too_few_and_none_has_no_words()
    {
        await FillLibrary();
        var lonely = await AddTheme("Lonely");
        Assert.Equal((0, 0), ((await Suggestions.Find(lonely, 10))!.Passages, (await Suggestions.Find(lonely, 10))!.Items.Count));
        await Annotate(tagged, "quarrel among harbours", "", lonely);
        Assert.Equal((1, 0), ((await Suggestions.Find(lonely, 10))!.Passages, (await Suggestions.Find(lonely, 10))!.Words.Count));
        Assert.Null(await Suggestions.Find("none", 10));
        Assert.Empty(await Suggestions.Dismissed("none"));
        await Assert.ThrowsAsync<RefusedException>(() => Suggestions.Dismiss("none", Key(1), Some.Reader));
        await Assert.ThrowsAsync<RefusedException>(() => Suggestions.Dismiss(trade, SearchKey.OfBlock(other.Slug, 9, 0), Some.Reader));
        await Assert.ThrowsAsync<RefusedException>(() => Suggestions.Dismiss(trade, SearchKey.OfNote("none"), Some.Reader));
    }

    [Fact]
    public async Task The_likely_themes_of_a_passage_are_those_whose_passages_share_its_telling_words()
    {
        await FillLibrary();
        var harvest = await AddTheme("Harvest");
        foreach (var day in Enumerable.Range(0, 6))
        {
            await Annotate(tagged, $"The senate met on a day in {day} and", "", harvest);
        }
        await Annotate(other, "Salt has a price.", "", await AddTheme("Salt"));

        var likely = await Suggestions.ThemesFor("Whoever pays a tariff in the harbour of Ostia");

        Assert.Equal([trade], likely.Select(one => one.Theme));
        Assert.Equal(["harbour", "tariff"], likely[0].Words.Order().Where(word => word is "tariff" or "harbour"));
        Assert.Empty(await Suggestions.ThemesFor("Nothing of the kind, and so on"));
        Assert.Empty(await Suggestions.ThemesFor(""));
        Assert.Empty(await Suggestions.ThemesFor("\" OR NEAR( * \0 \ud800"));
        await Themes.Change(trade, new("Trade") { Archived = true }, null, Some.Reader);
        Assert.Empty(await Suggestions.ThemesFor("Whoever pays a tariff in the harbour of Ostia"));
    }

    [Fact]
    public async Task Korean_words_are_shown_as_words()
    {
        var theme = await AddTheme("방위비");
        var essay = await Add("동맹에 대하여", ["방위비 분담금은 협상의 문제다.", "올해의 방위비 분담은 어렵다.", "분담이 아니라 방위비가 문제다.", "방위비 분담을 다시 본다.", .. Filler]);
        await Annotate(essay, "방위비 분담금은 협상의 문제다.", "", theme);
        await Annotate(essay, "올해의 방위비 분담은 어렵다.", "", theme);

        var found = (await Suggestions.Find(theme, 10))!;

        Assert.Contains(found.Words, word => word.StartsWith("방위비", StringComparison.Ordinal));
        Assert.DoesNotContain("위비", found.Words);
        Assert.Contains(found.Items, one => TextOf(one) == "방위비 분담을 다시 본다.");
    }
}
