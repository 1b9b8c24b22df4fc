using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Importing;

/// <summary>The importer over a real library.</summary>
public sealed class ImporterTests : StoreContract
{
    private const string Lamps =
        "On lamps\n\nBy Ann Author\n\nA lamp is lit in the evening and put out in the morning.\n\nIn between it is forgotten by everybody but its keeper.\n\nHe sleeps.";

    private readonly List<string> failures = [];
    private Importer? importer;

    private Importer Importer => importer ??= new(Articles, Copies, Bibliography.Empty, (file, failure) => failures.Add($"{file}: {failure.Message}"));

    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();

    [Fact]
    public async Task A_text_becomes_an_article_with_its_source_as_received()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Lamps)).ToArray();

        var imported = Assert.Single((await Importer.Import(new("lamps.txt", () => new MemoryStream(bytes)), Some.Reader)).Imported);

        Assert.Equal(new("lamps.txt", "on-lamps", "On lamps"), imported);
        var article = (await Articles.Find("on-lamps"))!;
        Assert.Equal(("On lamps", 3, 1), (article.Title, article.ParagraphCount, article.Revision));
        Assert.Equal(["title 1", "byline 3"], article.Furniture.Select(line => $"{line.Role} {line.Line}"));
        Assert.Equal(new(FactField.Author, "Ann Author", Basis.Text, 3), Assert.Single(article.Facts, fact => fact.Field == FactField.Author));
    }

    [Theory]
    [InlineData(Lamps)]
    [InlineData("\uFEFF" + Lamps + " \r\n\r\n")]
    public async Task The_same_text_again_is_unchanged(string again)
    {
        await Import(Lamps);

        Assert.Equal("on-lamps", Assert.Single((await Import(again)).Unchanged).Slug);
        Assert.Equal(1, (await Articles.Count()).Essays);
        Assert.Equal(1, (await Articles.Find("on-lamps"))!.Revision);
    }

    [Fact]
    public async Task What_a_reader_decided_about_lines_outlasts_the_same_source_and_a_changed_one()
    {
        await Import(Lamps);
        var review = new SourceReview(Articles, Bibliography.Empty);
        var essay = (await Articles.Find("on-lamps"))!;
        var opened = (await review.Open(essay))!;
        var marked = opened.With(SourceMarks.Of([new(5) { Kind = BlockKind.Quote, Joins = false }, new(9) { Joins = true }]));
        var note = await Annotate(essay, "put out in the morning", "When?");

        await review.Save("on-lamps", marked, null, essay.Version, Some.Reader);

        var reviewed = (await Articles.Find("on-lamps"))!;
        Assert.Equal(["Quote", "Paragraph"], reviewed.Paragraphs.Select(block => block.Kind.ToString()));
        Assert.Equal(AnnotationStatus.InPlace, (await Annotations.Find(note.Id))!.Status);
        Assert.Single((await Import(Lamps)).Unchanged);
        Assert.Equal(reviewed.Version, (await Articles.Find("on-lamps"))!.Version);

        Assert.Single((await Import(Lamps.Replace("\n\nBy Ann", "\n\n\nBy Ann", StringComparison.Ordinal) + "\n\nNobody wakes him.")).Revised);
        var revised = (await Articles.Find("on-lamps"))!;
        Assert.Equal(["Quote", "Paragraph", "Paragraph"], revised.Paragraphs.Select(block => block.Kind.ToString()));
        Assert.EndsWith("its keeper. He sleeps.", revised.Paragraphs[1].Text, StringComparison.Ordinal);
        Assert.Equal([6, 10], (await Articles.FindSource("on-lamps"))!.Marks.All.Select(mark => mark.Line));
    }

    [Fact]
    public async Task Blank_lines_in_between_are_no_revision()
    {
        await Import(Lamps);

        Assert.Single((await Import(Lamps.Replace("\n\n", "\n\n\n\n", StringComparison.Ordinal))).Unchanged);
        Assert.Equal(1, (await Articles.Find("on-lamps"))!.Revision);
    }

    [Fact]
    public async Task A_changed_text_of_the_same_essay_is_its_next_revision_and_annotations_move_with_their_words()
    {
        await Import(Lamps);
        var article = (await Articles.Find("on-lamps"))!;
        var kept = await Annotate(article, "everybody but its keeper", "Who?");
        var lost = await Annotate(article, "put out in the morning", "When?");

        var report = await Import(Lamps.Replace("put out in the morning.", "put out when the sun is up.", StringComparison.Ordinal));

        Assert.Equal("on-lamps", Assert.Single(report.Revised).Slug);
        var revised = (await Articles.Find("on-lamps"))!;
        Assert.Equal(2, revised.Revision);
        Assert.Equal(new(InPlace: 1, Changed: 0, Confirm: 0, Gone: 0), report.Revised[0].Passages! with { Changed = 0, Confirm = 0, Gone = 0 });
        var (keptNow, lostNow) = ((await Annotations.Find(kept.Id))!, (await Annotations.Find(lost.Id))!);
        Assert.Equal(("everybody but its keeper", AnnotationStatus.InPlace), (keptNow.Range!.Value.Of(revised.Text), keptNow.Status));
        Assert.True(lostNow.IsToReview);
        Assert.Equal(("put out in the morning", "When?"), (lostNow.Earlier?.Exact ?? lostNow.Quote!.Exact, lostNow.Note));
    }

    [Fact]
    public async Task Much_the_same_words_under_another_title_are_the_same_essay_and_other_words_are_another()
    {
        await Import(Lamps);

        Assert.Equal("on-lamps", Assert.Single((await Import(Lamps.Replace("On lamps\n\nBy Ann Author", "Of lamps", StringComparison.Ordinal))).Revised).Slug);
        Assert.Single((await Import("On ropes\n\nBy Ann Author\n\nA rope is laid in three strands, and each of them is weak.")).Imported);
        Assert.Equal(2, (await Articles.Count()).Essays);
    }

    [Fact]
    public async Task The_same_title_by_the_same_author_is_the_same_essay_however_much_was_rewritten()
    {
        await Import(Lamps);

        Assert.Single((await Import("On lamps\n\nBy Ann Author\n\nEverything here was written anew, from the first word to the last.")).Revised);
        Assert.Single((await Import("On lamps\n\nBy Ben Writer\n\nA namesake with nothing in common but what it is called.")).Imported);
    }

    [Fact]
    public async Task A_standing_title_without_an_author_does_not_make_two_essays_one()
    {
        await Import("Editorial\n\nA lamp is lit in the evening and put out in the morning.");

        Assert.Equal("editorial-2", Assert.Single((await Import("Editorial\n\nRopes, on the other hand, are laid in three strands.")).Imported).Slug);
    }

    [Fact]
    public async Task A_deleted_essay_comes_back_with_its_annotations()
    {
        await Import(Lamps);
        var note = await Annotate((await Articles.Find("on-lamps"))!, "He sleeps.", "Does he?");
        await Articles.Delete("on-lamps", null, Some.Reader);

        Assert.Equal("on-lamps", Assert.Single((await Import(Lamps)).Imported).Slug);
        Assert.Equal(1, (await Articles.Count()).Essays);
        Assert.Equal("Does he?", Assert.Single(await Annotations.InArticle("on-lamps"), found => found.Id == note.Id).Note);
    }

    [Fact]
    public async Task A_deleted_essay_that_has_changed_comes_back_in_its_new_text()
    {
        await Import(Lamps);
        await Articles.Delete("on-lamps", null, Some.Reader);

        Assert.Equal("on-lamps", Assert.Single((await Import(Lamps + "\n\nNobody wakes him.")).Imported).Slug);
        Assert.EndsWith("Nobody wakes him.", (await Articles.Find("on-lamps"))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_bibliography_said_of_the_first_text_holds_for_its_revision()
    {
        const string untitled = "A lamp is lit in the evening and put out in the morning, and in between it is forgotten.\n\nBut its keeper sleeps.";
        using var informed = new Importer(Articles, Copies, Bibliography.Read(
            $$"""
            { "essays": [ { "sha256": "{{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(untitled)))}}", "facts": [
                { "field": "title", "value": "On lamps" }, { "field": "author", "value": "Cho Min-ji", "basis": "inferred" } ] } ] }
            """));
        await informed.Import(File(untitled), Some.Reader);

        Assert.Single((await informed.Import(File(untitled.Replace("\n\n", "\n\n\n", StringComparison.Ordinal)), Some.Reader)).Unchanged);
        Assert.Single((await informed.Import(File(untitled + " Not for long."), Some.Reader)).Revised);

        var article = (await Articles.Find("on-lamps"))!;
        Assert.Equal((2, "On lamps", "Cho"), (article.Revision, article.Title, article.Authors[0].Family));
        Assert.Equal(Basis.Sidecar, article.Facts.Single(fact => fact.Field == FactField.Title).Basis);
    }

    [Fact]
    public async Task A_reader_s_correction_stays_and_is_no_difference()
    {
        await Import(Lamps);
        await Articles.Correct("on-lamps", new() { Title = "Lamps, corrected" }, null, Some.Reader);

        Assert.Single((await Import(Lamps)).Unchanged);
        Assert.Single((await Import(Lamps.Replace("\n\n", "\n\n\n", StringComparison.Ordinal))).Unchanged);
        Assert.Single((await Import(Lamps + "\n\nNobody wakes him.")).Revised);
        Assert.Equal("Lamps, corrected", (await Articles.Find("on-lamps"))!.Title);
    }

    [Fact]
    public async Task Imports_at_once_make_no_twins()
    {
        var one = Importer;   // made before they begin: it is made when it is first asked for
        var reports = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => one.Import(File(Lamps), Some.Reader))));

        Assert.Equal((1, 11), (reports.Sum(report => report.Imported.Count), reports.Sum(report => report.Unchanged.Count)));
        Assert.Equal(1, (await Articles.Count()).Essays);
    }

    [Fact]
    public async Task A_file_that_fails_is_rejected_with_a_sentence_and_leaves_nothing_behind()
    {
        var empty = await Importer.Import(new("empty.txt", () => new MemoryStream()), Some.Reader);
        var gone = await Importer.Import(new("gone.txt", () => throw new FileNotFoundException("/home/reader/secret/gone.txt")), Some.Reader);
        var cut = await Importer.Import(new("cut.txt", () => throw new IOException("/home/reader/secret/cut.txt ends early")), Some.Reader);
        var broken = await Importer.Import(new("broken.txt", () => throw new InvalidOperationException("The disk is on fire.")), Some.Reader);

        Assert.Equal(new("empty.txt", "empty.txt is empty."), Assert.Single(empty.Rejected));
        Assert.Equal(new("gone.txt", "gone.txt was not found."), Assert.Single(gone.Rejected));
        Assert.Equal(new("broken.txt", "broken.txt could not be taken in: The disk is on fire."), Assert.Single(broken.Rejected));
        Assert.Equal(new("cut.txt", "cut.txt could not be read to its end."), Assert.Single(cut.Rejected));
        Assert.Equal(["cut.txt: /home/reader/secret/cut.txt ends early", "broken.txt: The disk is on fire."], failures);
        Assert.Equal(0, (await Articles.Count()).Essays);
        Assert.Single((await Import(Lamps)).Imported);
    }

    private Task<ImportReport> Import(string text) => Importer.Import(File(text), Some.Reader);

    private static SourceFile File(string text) => new("lamps.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
