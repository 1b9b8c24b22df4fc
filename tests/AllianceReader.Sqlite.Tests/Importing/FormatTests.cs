using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Importing;

/// <summary>Essays that come as pages, in a real library.</summary>
public sealed class FormatTests : StoreContract
{
    private const string Text = "On lamps\n\nA lamp is lit in the evening and put out in the morning.\n\nIn between it is forgotten by everybody but its keeper.\n\nHe sleeps.";

    private const string Page =
        """
        <html lang="en"><head><meta name="author" content="Ann Author"><meta property="article:published_time" content="2020-02-03"></head><body><article><h1>On lamps</h1>
        <p>A lamp is lit in the evening and put out in the morning.</p><h2>The keeper</h2><p>In between it is forgotten by everybody but its keeper.</p><p>He sleeps.</p></article></body></html>
        """;

    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();

    [Fact]
    public async Task A_page_of_an_essay_that_came_as_text_is_its_next_revision_and_passages_stay()
    {
        await Import("lamps.txt", Text);
        var article = (await Articles.Find("on-lamps"))!;
        var passage = await Annotate(article, "forgotten by everybody", "By whom?");

        var revised = Assert.Single((await Import("lamps.html", Page)).Revised);

        Assert.Equal(("on-lamps", 1), (revised.Slug, revised.Passages!.InPlace));
        var source = (await Articles.FindSource("on-lamps"))!;
        Assert.Equal(("lamps.html", "html", Page), (source.FileName, source.Format, Encoding.UTF8.GetString(source.Bytes.Span)));
        Assert.Equal(AnnotationStatus.InPlace, (await Annotations.Find(passage.Id))!.Status);
    }

    [Fact]
    public async Task A_page_is_corrected_as_Markdown_and_keeps_its_facts_and_its_structure()
    {
        await Import("lamps.html", Page);
        var correction = new TextCorrection(Articles, Bibliography.Empty);
        var written = (await correction.SourceOf("on-lamps"))!;
        var before = (await Articles.Find("on-lamps"))!;

        Assert.Contains("## The keeper", written, StringComparison.Ordinal);
        Assert.Null(await correction.Read(before, written));
        var draft = (await correction.Read(before, written.Replace("He sleeps", "He never sleeps", StringComparison.Ordinal)))!;
        await correction.Save("on-lamps", draft, before.Version, Some.Reader);

        var after = (await Articles.Find("on-lamps"))!;
        Assert.Equal(("On lamps", "2020-02-03", "Ann Author"), (after.Title, after.Published, after.Authors[0].Name));
        Assert.Equal(["paragraph", "heading", "paragraph", "paragraph"], after.Paragraphs.Select(block => block.Kind.Name()));
        Assert.Equal("He never sleeps.", after.Paragraphs[3].Text);
        Assert.Equal(("lamps.md", "markdown"), ((await Articles.FindSource("on-lamps"))!.FileName, (await Articles.FindSource("on-lamps"))!.Format));
    }

    private async Task<ImportReport> Import(string name, string text)
    {
        using var importer = new Importer(Articles, Copies, Bibliography.Empty);
        return await importer.Import(new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text))), Some.Reader);
    }
}
