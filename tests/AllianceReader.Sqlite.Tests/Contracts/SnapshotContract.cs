using AllianceReader.Exchange;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class SnapshotContract : StoreContract
{
    private async Task FillLibrary()
    {
        await AddTheme("Habit");
        await AddTheme("Fear");
        var leagues = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], published: "2024", lines: ["A habit, kept by fear.", "No more."]));
        var walls = await Add(Some.Essay("Of Walls", ["Titus Livius"], published: "2025", lines: "A habit of masons."));
        await Add(Some.Essay("Of Silence", ["Titus Livius"], lines: "Nothing to mark."));
        await Annotate(leagues, "fear", "Whose?", "fear");
        await Annotate(leagues, "habit", "", "habit");
        await Annotations.Add(Some.WholeEssayNote(leagues, "Read twice."), 1, Some.Reader);
        await Annotate(walls, "habit", "", "habit", "fear");
    }

    [Fact]
    public async Task Everything_annotated_is_in_it_in_text_order_and_the_newest_essay_first()
    {
        await FillLibrary();

        var snapshot = await Snapshots.Take(new(), "http://localhost:5170/", Some.Reader);

        Assert.Equal(["of-walls", "of-leagues"], snapshot.Articles.Select(a => a.Article.Slug));
        Assert.Equal([null, "habit", "fear"], snapshot.Articles[1].Annotations.Select(a => a.Quote?.Exact));
        Assert.Equal(2, snapshot.Articles[1].Article.Paragraphs.Count);
        Assert.Equal(["habit", "fear"], snapshot.Themes.Select(theme => theme.Slug));
        Assert.Equal(("http://localhost:5170", Some.Reader.Reader, Some.Reader.At), (snapshot.PublicUrl, snapshot.Reader, snapshot.Taken));
        Assert.Equal((await Articles.Count()).Passages, snapshot.PassageCount);
    }

    // articles; themes; authors; essay:passages
    [Theory]
    [InlineData("of-leagues", "", "", "of-leagues:3")]
    [InlineData("of-silence", "", "", "of-silence:0")]
    [InlineData("of-silence of-walls", "", "", "of-walls:1 of-silence:0")]
    [InlineData("", "fear", "", "of-walls:1 of-leagues:1")]
    [InlineData("", "fear habit", "", "of-walls:1 of-leagues:2")]
    [InlineData("", "", "lucius-brutus", "of-leagues:3")]
    [InlineData("", "fear", "titus-livius", "of-walls:1")]
    [InlineData("of-leagues", "habit", "lucius-brutus", "of-leagues:1")]
    public async Task Values_of_one_field_widen_and_fields_narrow(string articles, string themes, string authors, string expected)
    {
        await FillLibrary();

        var snapshot = await Snapshots.Take(
            new() { Articles = Words(articles), Themes = Words(themes), Authors = Words(authors) }, "http://localhost", Some.Reader);

        Assert.Equal(Words(expected), snapshot.Articles.Select(a => $"{a.Article.Slug}:{a.Annotations.Count}"));

        static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [Theory]
    [InlineData("article")]
    [InlineData("theme")]
    [InlineData("author")]
    public async Task What_is_not_there_cannot_be_taken_away(string field)
    {
        string[] unknown = ["nonsense"];
        var scope = field switch
        {
            "article" => new ExportScope { Articles = unknown },
            "theme" => new ExportScope { Themes = unknown },
            _ => new ExportScope { Authors = unknown },
        };

        Assert.Equal(field, (await Assert.ThrowsAsync<RefusedException>(() => Snapshots.Take(scope, "http://localhost", Some.Reader))).Field);
    }
}
