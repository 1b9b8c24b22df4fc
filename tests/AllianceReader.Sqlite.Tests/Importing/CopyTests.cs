using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Importing;

/// <summary>The same essay from two publishers.</summary>
public sealed class CopyTests : StoreContract
{
    private Importer? importer;

    private Importer Importer => importer ??= new(Articles, Copies, Bibliography.Empty);

    private CopyChoices Choices => new(Copies, Bibliography.Empty);

    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();

    [Fact]
    public async Task The_same_words_from_another_publisher_are_kept_beside_and_change_nothing()
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));
        var note = await Annotate("everybody but its keeper");

        var report = await Import(Page("Inland Review", "https://inland.example/reprints/lamps", "He sleeps soundly."));

        var entry = Assert.Single(report.Unchanged);
        Assert.Equal(("on-lamps", "Inland Review"), (entry.Slug, entry.CopyFrom));
        Assert.Equal((0, 0), (report.Imported.Count, report.Revised.Count));
        var essay = await Essay();
        Assert.Equal(("The Harbour Post", 1, 1), (essay.Publication, essay.Revision, (await Articles.Count()).Essays));
        Assert.DoesNotContain("soundly", essay.Text, StringComparison.Ordinal);
        Assert.Equal(note.Range, (await Annotations.Find(note.Id))!.Range);
        var copy = Assert.Single(essay.Copies);
        Assert.Equal((2, "Inland Review", "https://inland.example/reprints/lamps"), (copy.Revision, copy.Publication, copy.Url));
        Assert.InRange(copy.Likeness, .6, .999);
    }

    [Fact]
    public async Task The_same_copy_again_is_unchanged_and_a_newer_one_from_its_address_takes_its_place()
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));
        await Import(Page("Inland Review", "https://inland.example/lamps"));

        Assert.Null(Assert.Single((await Import(Page("Inland Review", "https://inland.example/lamps"))).Unchanged).CopyFrom);
        await Import(Page("Inland Review", "https://inland.example/lamps", "He sleeps soundly."));

        var copy = Assert.Single((await Essay()).Copies);
        Assert.Contains("soundly", (await Choices.Draft(await Essay(), copy.Revision))!.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Harbour Post", "https://harbour.example/lamps-2")]
    [InlineData("The Harbour Post Online", "https://www.harbour.example/lamps?page=all")]
    [InlineData("Inland Review", "https://harbour.example/lamps")]
    public async Task The_same_masthead_or_address_is_a_revision(string publication, string url)
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));

        Assert.Single((await Import(Page(publication, url, "He sleeps soundly."))).Revised);
        Assert.Empty((await Essay()).Copies);
    }

    [Fact]
    public async Task Other_words_under_the_same_title_elsewhere_are_a_revision_as_ever()
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));

        var other = Html("Inland Review", "https://inland.example/lamps", "Everything here was written anew, from the first word to the last, and is longer than a line.");

        Assert.Single((await Import(other)).Revised);
    }

    [Fact]
    public async Task A_reader_may_read_the_other_text_and_the_first_becomes_the_copy()
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));
        var note = await Annotate("everybody but its keeper");
        await Import(Page("Inland Review", "https://inland.example/lamps", "He sleeps soundly."));

        var stands = await Choices.Read(await Essay(), 2, Some.Reader, (await Essay()).Version);

        Assert.Equal((1, 0), (stands.InPlace, stands.ToReview));
        var essay = await Essay();
        Assert.Equal(("Inland Review", 3), (essay.Publication, essay.Revision));
        Assert.Contains("soundly", essay.Text, StringComparison.Ordinal);
        Assert.Equal("everybody but its keeper", (await Annotations.Find(note.Id))!.Range!.Value.Of(essay.Text));
        Assert.Equal((1, "The Harbour Post"), (Assert.Single(essay.Copies).Revision, essay.Copies[0].Publication));

        await History.Undo(null, Some.Reader);
        Assert.Equal(("The Harbour Post", 1, "Inland Review"), ((await Essay()).Publication, (await Essay()).Revision, (await Essay()).Copies[0].Publication));
    }

    [Fact]
    public async Task A_copy_becomes_an_essay_of_its_own_and_undo_makes_one_of_both()
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));
        await Import(Page("Inland Review", "https://inland.example/lamps", "He sleeps soundly."));

        var own = await Choices.Part(await Essay(), 2, Some.Reader, null);

        Assert.Equal("on-lamps-2", own);
        Assert.Empty((await Essay()).Copies);
        Assert.Equal("Inland Review", (await Articles.Find(own))!.Publication);
        await History.Undo(null, Some.Reader);
        Assert.Null(await Articles.Find(own));
        Assert.Single((await Essay()).Copies);
    }

    [Fact]
    public async Task A_copy_is_removed_and_comes_back_and_one_that_is_not_there_is_refused()
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));
        await Import(Page("Inland Review", "https://inland.example/lamps"));

        await Copies.Remove("on-lamps", 2, Some.Reader, null);

        Assert.Empty((await Essay()).Copies);
        Assert.Null(await Copies.FindSource("on-lamps", 2));
        var essay = await Essay();
        await Assert.ThrowsAsync<RefusedException>(() => Choices.Read(essay, 2, Some.Reader, null));
        await Assert.ThrowsAsync<StaleException>(() => Copies.Remove("on-lamps", 2, Some.Reader, 1));
        await History.Undo(null, Some.Reader);
        Assert.NotNull(await Copies.FindSource("on-lamps", 2));
    }

    [Fact]
    public async Task A_deleted_essay_does_not_come_back_for_its_copy_from_elsewhere()
    {
        await Import(Page("The Harbour Post", "https://harbour.example/lamps"));
        await Articles.Delete("on-lamps", null, Some.Reader);

        Assert.Equal("on-lamps-2", Assert.Single((await Import(Page("Inland Review", "https://inland.example/lamps"))).Imported).Slug);
    }

    private async Task<Article> Essay() => (await Articles.Find("on-lamps"))!;

    private async Task<Annotation> Annotate(string words)
    {
        var essay = await Essay();
        return await Annotations.Add(Some.Passage(essay, words), essay.Revision, Some.Reader);
    }

    private Task<ImportReport> Import(string page) => Importer.Import(new("lamps.html", () => new MemoryStream(Encoding.UTF8.GetBytes(page))), Some.Reader);

    private static string Page(string publication, string url, string ending = "He sleeps.") => Html(
        publication, url,
        "A lamp is lit in the evening and put out in the morning, as it was in the days when oil was dear and ships were few.",
        "In between it is forgotten by everybody but its keeper, who trims the wick and counts the hours until the boats are in.",
        "Nobody thanks a keeper for a night on which nothing ran aground; a wreck is remembered for as long as the timber lies on the beach.",
        ending);

    private static string Html(string publication, string url, params string[] paragraphs) =>
        $"""
        <!doctype html><html lang="en"><head><title>On lamps</title><meta property="og:site_name" content="{publication}"><link rel="canonical" href="{url}">
        <meta property="og:url" content="{url}"><meta name="author" content="Ann Author"></head>
        <body><article><h1>On lamps</h1>{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>
        """;
}
