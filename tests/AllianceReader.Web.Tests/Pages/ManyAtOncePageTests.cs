using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>Essays are ticked and changed together by a reader whose browser runs no script.</summary>
public sealed class ManyAtOncePageTests(TheApp app) : IClassFixture<TheApp>, IAsyncLifetime
{
    private readonly Visitor visitor = new(app);
    private readonly string word = $"w{Guid.NewGuid():N}"[..12];
    private readonly List<string> slugs = [];

    public async ValueTask InitializeAsync()
    {
        for (var n = 0; n < 3; n++)
        {
            slugs.Add(await app.AddEssay($"{word} {Some.Unheard()}"));
        }
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Facts_of_ticked_essays_are_changed_and_the_change_is_undone()
    {
        await visitor.Open($"/?q={word}");
        await visitor.Press("#chosen button", ("essay", slugs[0]), ("essay", slugs[1]));
        Assert.Equal("Change the facts of 2 essays", visitor.Text("h1"));
        Assert.Equal(2, visitor.All(".meant li").Count);

        await visitor.Press("main .strong", ("Form.Publication", $"Gazette {word}"), ("Form.Name", "Moon Chung-in"), ("Form.Family", "Moon"));

        Assert.Equal("Changed the facts of 2 essays.", visitor.Said);
        Assert.Equal($"/?q={word}", visitor.Address);
        Assert.Equal(2, visitor.All(".entry cite").Count(cite => cite == $"Gazette {word}"));
        Assert.Equal(2, visitor.All(".entry .by").Count(by => by == "Moon Chung-in"));
        await visitor.Press(".done button");
        Assert.Empty(visitor.All(".entry cite"));
    }

    [Fact]
    public async Task A_field_that_cannot_be_kept_is_said_at_its_place_and_the_form_stays()
    {
        await visitor.Open($"/essays/facts?essay={slugs[0]}");

        await visitor.Press("main .strong", ("Form.Published", "yesterday"), ("Form.Publication", "Gazette"));

        Assert.StartsWith("“yesterday” is not a date.", visitor.Text("#published-error"), StringComparison.Ordinal);
        Assert.Equal("Gazette", visitor.Page.QuerySelector("#publication")!.GetAttribute("value"));
        await visitor.Press("main .strong", ("Form.Published", ""), ("Form.Publication", ""));
        Assert.Equal("Nothing was said. Fill in what is to be changed.", visitor.Text("main .error"));
    }

    [Fact]
    public async Task None_ticked_does_nothing_but_say_so()
    {
        await visitor.Open($"/?q={word}");
        await visitor.Press("#chosen button");

        Assert.Equal("Tick the essays first that you mean, or all of the list.", visitor.Said);
        Assert.Equal($"/?q={word}", visitor.Address);
    }

    [Fact]
    public async Task All_of_the_list_is_archived_comes_back_by_the_filter_and_is_undone()
    {
        await visitor.Open($"/?q={word}");
        await visitor.Press("#chosen [formaction$=archive]", ("all", "yes"));
        Assert.Equal("Archive 3 essays", visitor.Text("h1"));
        Assert.Contains("What you marked in them stays in themes, notes, overview and exports", visitor.Text("main"), StringComparison.Ordinal);
        await visitor.Press("main .strong");
        Assert.Equal("3 essays archived.", visitor.Said);
        Assert.Empty(visitor.All(".entry"));

        await visitor.Open($"/?q={word}&archived=yes");
        Assert.Equal(3, visitor.All(".entry").Count);
        await visitor.Press("#chosen [formaction$=unarchive]", ("essay", slugs[2]));
        await visitor.Press("main .strong");
        Assert.Equal("1 essay taken out of the archive.", visitor.Said);
        await visitor.Press(".done button");
        Assert.Equal(3, visitor.All(".entry").Count);
    }

    [Fact]
    public async Task A_list_that_has_changed_meanwhile_is_shown_before_anything_is_done()
    {
        await visitor.Open($"/essays/delete?all=yes&q={word}");
        Assert.Equal("Delete 3 essays", visitor.Text("h1"));
        await app.AddEssay($"{word} {Some.Unheard()}");

        await visitor.Press("main .strong");

        Assert.StartsWith("The list has changed since you opened this page: these are 4 essays now.", visitor.Text("main .error"), StringComparison.Ordinal);
        await visitor.Press("main .strong");
        Assert.Equal("4 essays deleted.", visitor.Said);
        await visitor.Press(".done button");
        Assert.Equal(4, visitor.All(".entry").Count);
    }

    [Fact]
    public async Task A_collection_is_made_of_ticked_essays_shown_and_deleted()
    {
        await visitor.Open($"/?q={word}");
        await visitor.Press("#chosen [formaction$=collect]", ("essay", slugs[0]), ("essay", slugs[1]));
        await visitor.Press("main .strong");
        Assert.Equal("Choose a collection, or name a new one.", visitor.Text("main .error"));
        await visitor.Press("main .strong", ("Name", $"Seminar {word}"));
        Assert.Equal($"Made the collection “Seminar {word}” of 2 essays.", visitor.Said);

        await visitor.Open($"/collections/seminar-{word}");
        Assert.Equal(2, visitor.All(".entry").Count);
        await visitor.Press("#chosen button", ("essay", slugs[0]));
        Assert.Equal($"1 essay taken out of “Seminar {word}”.", visitor.Said);
        Assert.Single(visitor.All(".entry"));
        await visitor.Open($"/read/{slugs[1]}");
        Assert.Contains($"In Seminar {word}.", visitor.Text(".standing-in"), StringComparison.Ordinal);
        await visitor.Open($"/essays/collect?essay={slugs[0]}");
        await visitor.Press("main .strong", ("Name", $"SEMINAR {word}"));
        Assert.Equal($"There is a collection called “Seminar {word}” already.", visitor.Text("#name-error"));
        await visitor.Press("main .strong", ("Name", ""), ("Collection", $"seminar-{word}"));
        Assert.Equal($"1 essay put into “Seminar {word}”.", visitor.Said);

        await visitor.Open($"/collections/seminar-{word}/edit");
        await visitor.Press("main .strong", ("Name", $"Group {word}"), ("Description", "What we read."));
        Assert.Equal("What we read.", visitor.Text(".about"));
        await visitor.Open($"/collections/seminar-{word}/delete");
        await visitor.Press("main .strong");
        Assert.Equal($"The collection “Group {word}” is deleted. Its essays stay.", visitor.Said);
        await visitor.Press(".done button");
        Assert.Contains($"Group {word}", visitor.All(".sets h2"));
        await visitor.Open("/history");
        Assert.Contains(visitor.All(".deed p"), deed => deed == $"Put 1 essay into “Seminar {word}”");
    }

    [Fact]
    public async Task An_essay_is_marked_read_and_unread_by_hand_and_archived_from_its_page()
    {
        await visitor.Open($"/read/{slugs[0]}");
        Assert.Equal("Mark as read", visitor.Text("#mark"));
        await visitor.Follow("#mark");
        await visitor.Press("main .strong");
        Assert.Equal(("Marked as read.", "Mark as unread"), (visitor.Said, visitor.Text("#mark")));
        await visitor.Open($"/?q={word}&unread=yes");
        Assert.Equal(2, visitor.All(".entry").Count);
        await visitor.Open($"/read/{slugs[0]}");
        await visitor.Follow("#mark");
        await visitor.Press("main .strong");
        Assert.Equal("Mark as read", visitor.Text("#mark"));

        await visitor.Follow(".standing-in a[href^='/essays/archive']");
        await visitor.Press("main .strong");
        Assert.Equal(("1 essay archived.", $"/read/{slugs[0]}"), (visitor.Said, visitor.Address));
        Assert.Contains("lists and search leave it out", visitor.Text(".standing-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hides_behind_more_is_found_by_its_name()
    {
        for (var n = 0; n < 12; n++)
        {
            using var collected = await app.Post("/api/collections", new { name = $"Set {word} no{n}" });
            using var filled = await app.Post($"/api/collections/set-{word}-no{n}/articles", new { add = slugs });
        }
        await visitor.Open($"/?q={word}");
        Assert.Equal("4 more collections", visitor.Text(".all summary"));

        await visitor.Press(".all .find button", ("collection-named", $"{word.ToUpperInvariant()} NO11"));

        Assert.Equal([$"Set {word} no11"], visitor.All("input[name=collection] + span"));
        Assert.Equal(3, visitor.All(".entry").Count);
    }
}
