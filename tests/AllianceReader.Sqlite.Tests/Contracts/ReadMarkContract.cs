using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class ReadMarkContract : StoreContract
{
    [Fact]
    public async Task A_mark_is_set_and_taken_off_and_narrows_the_list()
    {
        var one = await Add("One");
        var other = await Add("Two");
        Assert.False(await ReadMarks.IsRead(one.Slug));
        Assert.Equal(2, (await Articles.Facets(new())).Unread);

        Assert.True(await ReadMarks.Mark(one.Slug, read: true, Some.Reader.At));
        Assert.True(await ReadMarks.Mark(one.Slug, read: true, Some.Reader.At));

        Assert.True(await ReadMarks.IsRead(one.Slug));
        Assert.Equal([other.Slug], await Articles.Slugs(new() { Unread = true }));
        Assert.Equal([one.Slug], await Articles.Slugs(new() { Unread = false }));
        Assert.Equal(1, (await Articles.Facets(new())).Unread);
        Assert.Equal([(one.Slug, false), (other.Slug, true)], (await Articles.List(new())).Items.Select(row => (row.Slug, row.Unread)).Order());
        await ReadMarks.Mark(one.Slug, read: false, Some.Reader.At);
        Assert.Equal(2, (await Articles.List(new() { Unread = true })).Total);
    }

    [Fact]
    public async Task A_mark_is_no_change_of_the_essay_nor_one_to_undo()
    {
        var one = await Add("One");
        var before = await History.List(new(10));

        await ReadMarks.Mark(one.Slug, read: true, Some.Reader.At);

        Assert.Equal(one.Version, (await Articles.Find(one.Slug))!.Version);
        Assert.Equal(before.Items, (await History.List(new(10))).Items);
    }

    // What was undone can still be redone.
    [Fact]
    public async Task A_mark_does_not_end_what_can_be_redone()
    {
        var one = await Add("One");
        await Articles.Correct(one.Slug, new() { Title = "Uno" }, null, Some.Reader);
        await History.Undo(null, Some.Reader);

        await ReadMarks.Mark(one.Slug, read: true, Some.Reader.At);

        Assert.NotNull(await History.Redo(Some.Reader));
    }

    [Fact]
    public async Task What_is_not_there_is_not_marked() => Assert.False(await ReadMarks.Mark("nowhere", read: true, Some.Reader.At));
}
