using AllianceReader.Search;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class SavedSearchContract : StoreContract
{
    private Task<SavedSearch> Save(string name, string question = "burden sharing") => SavedSearches.Add(new(name, question), Some.Reader);

    private async Task<string[]> Names() => [.. (await SavedSearches.List()).Select(search => search.Name)];

    [Fact]
    public async Task A_search_is_kept_with_all_it_was_narrowed_by()
    {
        var saved = await SavedSearches.Add(
            new("  Burdens,  shared ", " \"burden sharing\" after:2018 ") { Articles = ["of-leagues"], Authors = ["livius", "livius"], Publications = ["The Gate"] }, Some.Reader);

        var found = await SavedSearches.Find(saved.Slug);

        Assert.Equal(("burdens-shared", "Burdens, shared", "\"burden sharing\" after:2018"), (found!.Slug, found.Name, found.Question));
        Assert.Equal(["of-leagues", "livius", "The Gate"], [.. found.Articles, .. found.Authors, .. found.Publications]);
        Assert.Equal(Some.Reader.At, found.Created);
        Assert.Null(await SavedSearches.Find("none"));
    }

    [Fact]
    public async Task Searches_stand_by_name()
    {
        await Save("Walls");
        await Save("burdens");
        await Save("한국");

        Assert.Equal(["burdens", "Walls", "한국"], await Names());
    }

    [Theory]
    [InlineData("BURDENS")]
    [InlineData("burde\u200Bns")]
    [InlineData(" Burdens ")]
    public async Task A_name_is_taken_in_whatever_case_and_form(string name)
    {
        await Save("Burdens");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Save(name));
        Assert.Equal("name", refused.Field);
        var other = await Save("Another");
        await Assert.ThrowsAsync<RefusedException>(() => SavedSearches.Change(other.Slug, new(name, "x"), null, Some.Reader));
        Assert.Equal(2, (await Names()).Length);
    }

    [Theory]
    [InlineData("", "wall", "name")]
    [InlineData("\u200B", "wall", "name")]
    [InlineData("x", "", "q")]
    [InlineData("x", "*", "q")]
    [InlineData("x", "before:soon wall", "q")]
    public async Task What_cannot_be_called_or_looked_for_is_not_kept(string name, string question, string field)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Save(name, question));

        Assert.Equal(field, refused.Field);
        Assert.Empty(await SavedSearches.List());
    }

    [Fact]
    public async Task Half_a_character_is_refused() =>
        Assert.Equal("q", (await Assert.ThrowsAsync<RefusedException>(() => Save("x", "wall \ud800"))).Field);

    [Fact]
    public async Task Each_change_is_one_entry_that_can_be_taken_back()
    {
        var saved = await Save("Burdens");
        await SavedSearches.Change(saved.Slug, new("Burdens, shared", saved.Question), saved.Version, Some.Reader);
        await SavedSearches.Change(saved.Slug, new("Burdens, shared", saved.Question), null, Some.Reader);
        Assert.True(await SavedSearches.Delete(saved.Slug, Some.Reader));
        Assert.False(await SavedSearches.Delete(saved.Slug, Some.Reader));
        Assert.Equal(["delete", "rename", "save"], (await History.List(Stretch.First)).Items.Select(entry => entry.Verb));

        await History.Undo(null, Some.Reader);
        Assert.Equal(["Burdens, shared"], await Names());
        await History.Undo(null, Some.Reader);
        Assert.Equal(["Burdens"], await Names());
        await History.Undo(null, Some.Reader);
        Assert.Empty(await Names());
        await History.Redo(Some.Reader);
        Assert.Equal(["Burdens"], await Names());
    }

    [Fact]
    public async Task A_deletion_is_not_taken_back_alone_while_another_has_the_name()
    {
        var saved = await Save("Burdens");
        await SavedSearches.Delete(saved.Slug, Some.Reader);
        var deletion = (await History.List(new(1))).Items[0].Id;
        var other = await Save("burdens");

        await Assert.ThrowsAsync<RefusedException>(() => History.Undo(deletion, Some.Reader));
        Assert.Equal("burdens-2", other.Slug);
        await SavedSearches.Delete(other.Slug, Some.Reader);
        await History.Undo(deletion, Some.Reader);
        Assert.Equal(["Burdens"], await Names());
    }

    [Fact]
    public async Task A_change_over_one_that_was_not_seen_is_refused()
    {
        var saved = await Save("Burdens");
        await SavedSearches.Change(saved.Slug, new("Other", saved.Question), saved.Version, Some.Reader);

        await Assert.ThrowsAsync<StaleException>(() => SavedSearches.Change(saved.Slug, new("Third", saved.Question), saved.Version, Some.Reader));
    }
}
