using AllianceReader.Annotations;
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

        using var snapshot = await Snapshots.Take(new(), "http://localhost:5170/", Some.Reader);

        Assert.Equal(["of-walls", "of-leagues"], snapshot.Articles.Select(a => a.Article.Slug));
        Assert.Equal([null, "habit", "fear"], snapshot.Articles.Last().Annotations.Select(a => a.Quote?.Exact));
        Assert.Equal(2, snapshot.Articles.Last().Article.Paragraphs.Count);
        Assert.Equal(["habit", "fear"], snapshot.Themes.Select(theme => theme.Slug));
        Assert.Equal(("http://localhost:5170", Some.Reader.Reader, Some.Reader.At), (snapshot.PublicUrl, snapshot.Reader, snapshot.Taken));
        Assert.Equal(["fear", "habit"], snapshot.ThemesUsed);
        Assert.Equal(new(2, (await Articles.Count()).Passages, 2), snapshot.Counts);
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

        using var snapshot = await Snapshots.Take(
            new() { Articles = Words(articles), Themes = Words(themes), Authors = Words(authors) }, "http://localhost", Some.Reader);

        Assert.Equal(Words(expected), snapshot.Articles.Select(a => $"{a.Article.Slug}:{a.Annotations.Count}"));
        Assert.Equal(SnapshotCounts.Of([.. snapshot.Articles]), snapshot.Counts);
        Assert.Equal(snapshot.Articles.SelectMany(a => a.Annotations).SelectMany(a => a.Themes).Distinct().Order(StringComparer.Ordinal), snapshot.ThemesUsed);

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
            "article" => new AnnotationQuery { Articles = unknown },
            "theme" => new AnnotationQuery { Themes = unknown },
            _ => new AnnotationQuery { Authors = unknown },
        };

        Assert.Equal(field, (await Assert.ThrowsAsync<RefusedException>(() => Snapshots.Take(scope, "http://localhost", Some.Reader))).Field);
    }

    [Fact]
    public async Task It_stands_at_one_moment_whatever_is_written_meanwhile_and_may_be_walked_again()
    {
        await FillLibrary();
        using var snapshot = await Snapshots.Take(new(), "http://localhost", Some.Reader);
        var before = Lines(snapshot);

        await Annotate(await Add(Some.Essay("Of Haste", ["Titus Livius"], published: "2026", lines: "A habit of haste.")), "haste", "", "fear");

        Assert.Equal(before, Lines(snapshot));
        using var after = await Snapshots.Take(new(), "http://localhost", Some.Reader);
        Assert.Equal(["of-haste:1", .. before], Lines(after));

        static IReadOnlyList<string> Lines(LibrarySnapshot snapshot) => [.. snapshot.Articles.Select(a => $"{a.Article.Slug}:{a.Annotations.Count}")];
    }

    [Fact]
    public async Task Essays_by_the_hundred_are_read_a_few_at_a_time_and_stand_in_order()
    {
        var expected = new List<string>();
        for (var i = 0; i < 70; i++)
        {
            var slug = await Add(Some.Essay($"Essay {i:00}", ["Titus Livius"], published: "2025", lines: $"A habit, and another habit of the {i}th."));
            await Annotate(slug, "A habit", i % 2 == 0 ? "" : "So?");
            await Annotate(slug, "another", "");
            expected.Add($"{slug.Slug}: A habit, another");
        }

        using var snapshot = await Snapshots.Take(new(), "http://localhost", Some.Reader);

        Assert.Equal(expected, snapshot.Articles.Select(a => $"{a.Article.Slug}: {string.Join(", ", a.Annotations.Select(n => n.Quote?.Exact))}"));
        Assert.Equal(new(70, 140, 35), snapshot.Counts);
    }
}
