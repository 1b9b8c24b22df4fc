using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

/// <summary>What others have made of the essays comes in, over a real library.</summary>
public abstract class IntakeContract : StoreContract
{
    private static readonly string[] lines =
    [
        "Allies that share costs share blame; \"trust\" grows. 🤝 한미동맹은 굳건하다.",
        "التحالف عادة. An alliance is a habit, and a habit is hard to break once it has been kept for as long as this one has.",
        "Who pays, and who says so? Allies that share nothing share blame as well, and the price of it rises from year to year.",
    ];

    private Intake? intake;

    private Intake Work => intake ??= new(ForeignFormats.All, Articles, Annotations, Themes, Intake);

    [Fact]
    public async Task What_was_exported_as_web_annotations_comes_back_equal_into_a_library_with_the_same_essays()
    {
        var essay = await FilledLibrary();
        var exported = await Exported();
        var before = await Annotations.InArticle(essay.Slug);
        await using var other = await OpenEmpty();
        await other.Articles.Add(Some.Draft("Of habits", lines), Some.Reader);
        await other.Themes.Seed(await Themes.List());
        var there = new Intake(ForeignFormats.All, other.Articles, other.Annotations, other.Themes, other.Intake);

        var plan = await there.Plan("work.jsonld", Read(exported), Some.By("Somebody else", minute: 50));
        Assert.Equal((before.Count, 0, 0, 0), (plan.Count(IntakeVerdict.New) + plan.Count(IntakeVerdict.Unplaced), plan.Count(IntakeVerdict.Here), plan.Count(IntakeVerdict.LeftOut), plan.Themes.Count));
        await there.TakeIn(plan.Incoming(), Some.By("Somebody else", minute: 51));

        Assert.Equal(Shown(before), Shown(await other.Annotations.InArticle(essay.Slug)));
    }

    [Fact]
    public async Task What_was_exported_as_a_project_comes_back_equal_in_text_codes_selections_and_notes()
    {
        var essay = await FilledLibrary();
        var exported = await Exported("qdpx");
        var before = await Annotations.InArticle(essay.Slug);
        await using var other = await OpenEmpty();
        await other.Articles.Add(Some.Draft("Of habits", lines), Some.Reader);
        var there = new Intake(ForeignFormats.All, other.Articles, other.Annotations, other.Themes, other.Intake);

        var plan = await there.Plan("work.qdpx", Read(exported), Some.By("Somebody else", minute: 50));
        await there.TakeIn(plan.Incoming(), Some.By("Somebody else", minute: 51));

        Assert.Equal("The same text.", Assert.Single(plan.Documents).Reason);
        Assert.Equal((await Themes.List()).Select(theme => (theme.Slug, theme.Name, theme.Parent)), (await other.Themes.List()).Select(theme => (theme.Slug, theme.Name, theme.Parent)));
        // One that is not placed stands in such a file as a note on the essay, with its words.
        var after = await other.Annotations.InArticle(essay.Slug);
        Assert.Equal(Said(before.Where(annotation => !annotation.IsUnplaced)), Said(after.Where(annotation => !annotation.Note.Contains("words that have gone", StringComparison.Ordinal))));
        Assert.Single(after, annotation => annotation.IsOnWholeEssay && annotation.Note.Contains("words that have gone", StringComparison.Ordinal));
        Assert.True((await there.Plan("work.qdpx", Read(exported), Some.Reader)).BringsNothing);

        static IEnumerable<string> Said(IEnumerable<Annotation> annotations) => annotations.Select(annotation =>
            $"{annotation.Range} {annotation.Quote} {string.Join(',', annotation.Themes.Order(StringComparer.Ordinal))} {annotation.Note} {annotation.Creator} {annotation.Created.UtcDateTime:s} {annotation.Status}");
    }

    [Theory]
    [InlineData("jsonld")]
    [InlineData("qdpx")]
    public async Task Into_the_library_it_came_from_nothing_comes_even_when_all_was_changed_since(string format)
    {
        var essay = await FilledLibrary();
        var exported = await Exported(format);
        foreach (var annotation in await Annotations.InArticle(essay.Slug))
        {
            await Annotations.Update(annotation with { Note = annotation.Note + " Since." }, null, Some.Reader);
        }

        var plan = await Work.Plan("work.jsonld", Read(exported), Some.Reader);

        Assert.All(plan.Notes, note => Assert.Equal(IntakeVerdict.Here, note.Verdict));
        Assert.True(plan.BringsNothing);
        Assert.Null((await Work.TakeIn(plan.Incoming(), Some.Reader)).Entry);
    }

    [Fact]
    public async Task One_undo_takes_all_of_it_away_one_redo_brings_it_back_and_a_repeat_adds_nothing()
    {
        await Add("Of habits", lines);
        await AddTheme("Trust");
        var before = await Dumped();
        var work = Habits(
            new("a") { Id = "urn:x:1", Range = new(0, 6), Themes = [["Costs", "Burden"], ["TRUST"]], Note = "Whose?", Creator = "Kim" },
            new("a") { Id = "urn:x:2", Quote = new("a habit is hard"), Themes = [["Costs"]] },
            new("a") { Note = "On all of it" });

        var plan = await Work.Plan("work.qdpx", work, Some.Reader);
        var taken = await Work.TakeIn(plan.Incoming(), Some.Reader);

        Assert.Equal((3, 2), (taken.Notes, taken.Themes));
        var after = await Dumped();
        var entry = (await History.List(new(1))).Items.Single();
        Assert.Equal((taken.Entry, "bring-in", "3 passages and 2 themes from work.qdpx"), (entry.Id, entry.Verb, entry.Subject));
        Assert.True((await Work.Plan("work.qdpx", work, Some.Reader)).BringsNothing);
        await History.Undo(entry.Id, Some.Reader);
        Assert.Equal(before, await Dumped());
        await History.Redo(Some.Reader);
        Assert.Equal(after, await Dumped());
        Assert.True((await Work.Plan("work.qdpx", work, Some.Reader)).BringsNothing);
        await History.Undo(null, Some.Reader);
        Assert.Equal(3, (await Work.TakeIn((await Work.Plan("work.qdpx", work, Some.Reader)).Incoming(), Some.Reader)).Notes);
        Assert.True((await Work.Plan("work.qdpx", work, Some.Reader)).BringsNothing);
    }

    [Fact]
    public async Task Whoever_made_it_and_when_is_kept_and_the_reader_signs_the_rest()
    {
        var essay = await Add("Of habits", lines);
        var (made, changed) = (Some.Reader.At.AddYears(-2), Some.Reader.At.AddYears(-1));

        await BringIn(Habits(
            new("a") { Range = new(0, 6), Creator = "Kim", Created = made, Modified = changed },
            new("a") { Range = new(7, 11) },
            new("a") { Range = new(12, 17), Created = Some.Reader.At.AddYears(50), Modified = made }));

        Assert.Equal(
            [("Kim", made, changed), (Some.Reader.Reader, Some.Reader.At, Some.Reader.At), (Some.Reader.Reader, made, made)],
            (await Annotations.InArticle(essay.Slug)).Select(annotation => (annotation.Creator, annotation.Created, annotation.Modified)));
    }

    [Fact]
    public async Task Words_that_stand_twice_are_never_placed_by_chance()
    {
        var essay = await Add("Of habits", lines);

        var plan = await Work.Plan("work", Habits(
            new("a") { Quote = new("share blame"), Note = "Which?" },
            new("a") { Quote = new("share blame", "Allies that share nothing ") },
            new("a") { Quote = new("words that stand nowhere in the essay") }) with { Documents = [new("a") { Title = "Of habits" }] }, Some.Reader);

        Assert.Equal([IntakeVerdict.Unplaced, IntakeVerdict.New, IntakeVerdict.Unplaced], plan.Notes.Select(note => note.Verdict));
        Assert.Contains("2 times", plan.Notes[0].Reason, StringComparison.Ordinal);
        Assert.Contains("do not stand", plan.Notes[2].Reason, StringComparison.Ordinal);
        await Work.TakeIn(plan.Incoming(), Some.Reader);
        var there = await Annotations.InArticle(essay.Slug);
        Assert.Equal(2, there.Count(annotation => annotation.IsUnplaced));
        Assert.Equal(2, await Annotations.CountToReview());
        Assert.Equal(essay.Text.LastIndexOf("share blame", StringComparison.Ordinal), there.Single(annotation => annotation.Place is not null).Range!.Value.Start);
        Assert.Empty((await Work.Plan("work", plan.Work, Some.Reader)).Incoming().Notes);
    }

    [Fact]
    public async Task What_cannot_be_placed_may_stay_outside()
    {
        await Add("Of habits", lines);
        var plan = await Work.Plan("work", Habits(new ForeignNote("a") { Quote = new("words that stand nowhere") }), Some.Reader);

        Assert.Empty(plan.Incoming(withUnplaced: false).Notes);
        Assert.Single(plan.Incoming().Notes);
    }

    // The text as the other program has it, and whether the essay is known by it.
    [Theory]
    [InlineData("same", true)]
    [InlineData("with a line end", true)]
    [InlineData("as it was imported, title and all", true)]
    [InlineData("a little changed", true)]
    [InlineData("another", false)]
    public async Task Documents_are_known_by_their_text_and_passages_follow_it(string how, bool known)
    {
        const string source = "Of habits\n\nBy Ann Author\n\n";
        var text = string.Join("\n\n", lines);
        using var importer = new Importer(Articles, Copies, Bibliography.Empty);
        await importer.Import(new("habits.txt", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(source + text))), Some.Reader);
        var theirs = how switch
        {
            "same" => text,
            "with a line end" => text + "\n",
            "as it was imported, title and all" => source + text,
            "a little changed" => "A new first line.\n\n" + text.Replace("hard to break", "hard to give up", StringComparison.Ordinal),
            _ => "Something else altogether, of which not one run of three words stands in the essay at hand.",
        };
        var at = Math.Max(0, theirs.LastIndexOf("share blame", StringComparison.Ordinal));

        var plan = await Work.Plan("work", new ForeignWork("x") { Documents = [new("a") { Title = "Whatever", Text = theirs }], Notes = [new("a") { Range = new(at, at + "share blame".Length) }] }, Some.Reader);

        Assert.Equal(known, plan.Documents[0].Essay is not null);
        Assert.Equal(known ? IntakeVerdict.New : IntakeVerdict.LeftOut, plan.Notes[0].Verdict);
        if (known)
        {
            var essay = plan.Documents[0].Essay!;
            Assert.Equal((essay.Text.LastIndexOf("share blame", StringComparison.Ordinal), AnnotationStatus.InPlace), (plan.Notes[0].Annotation!.Range!.Value.Start, plan.Notes[0].Annotation!.Status));
        }
    }

    [Theory]
    [InlineData("http://anywhere:99/read/of-habits", null, true)]
    [InlineData("https://www.example.org/habits/?utm_source=x#p2", null, true)]
    [InlineData("https://example.org/habits?page=2", null, false)]
    [InlineData("https://elsewhere.org/habits", "of HABITS", true)]
    [InlineData(null, "Of_habits", true)]
    [InlineData(null, "Of habits - The Review", true)]
    [InlineData(null, "Of other habits", false)]
    [InlineData("javascript:alert(1)", "", false)]
    public async Task Documents_without_their_text_are_known_by_address_or_title(string? url, string? title, bool known)
    {
        await Add(Some.Essay("Of habits", [], url: "example.org/habits", lines: lines));

        var plan = await Work.Plan("work", new ForeignWork("x") { Documents = [new("a") { Title = title, Url = url }], Notes = [new("a") { Note = "On it" }] }, Some.Reader);

        Assert.Equal(known, plan.Documents[0].Essay is not null);
        Assert.Equal(known ? 0 : 1, plan.Unmatched.Count());
    }

    [Fact]
    public async Task A_document_of_no_known_name_is_known_by_its_quotations()
    {
        await Add("Of habits", lines);
        await Add("Of others", "Nothing of the kind.");
        const string quoted = "a habit is hard to break once it has been kept for as long";
        var clippings = new ForeignWork("x") { Documents = [new("a") { Title = "Personal document 7" }, new("b") { Title = "Another" }], Notes = [new("a") { Quote = new(quoted) }, new("b") { Quote = new("words of a length that would tell, and that stand nowhere here") }] };

        var plan = await Work.Plan("work", clippings, Some.Reader);

        Assert.Equal(["of-habits", null], plan.Documents.Select(document => document.Essay?.Slug));
        Assert.Equal([IntakeVerdict.New, IntakeVerdict.LeftOut], plan.Notes.Select(note => note.Verdict));
    }

    [Fact]
    public async Task A_Word_file_comes_back_from_a_reviewer_with_what_they_wrote_and_nothing_twice()
    {
        var essay = await FilledLibrary();
        var sent = Read(await Exported("docx"));
        Assert.True((await Work.Plan("work.docx", sent, Some.Reader)).BringsNothing);

        // The reviewer answers in a comment of ours, and writes one of their own.
        var reviewed = sent with
        {
            Notes = [.. sent.Notes.Select((note, at) => note.Note.StartsWith("Touches", StringComparison.Ordinal) ? note with { Note = note.Note + "\n\n**Jane** (3 January 2026): I agree." } : note),
                new(sent.Documents[0].Key) { Range = new(0, 6), Note = "Mine", Creator = "Jane", MayBeReworded = true }],
        };
        var plan = await Work.Plan("work.docx", reviewed, Some.Reader);
        Assert.Equal(["Touches\n\n**Jane** (3 January 2026): I agree.", "Mine"], plan.With(IntakeVerdict.New).Select(note => note.Note.Note));
        await Work.TakeIn(plan.Incoming(), Some.Reader);

        Assert.True((await Work.Plan("work.docx", reviewed, Some.Reader)).BringsNothing);
        Assert.Equal((0, 6), (await Annotations.InArticle(essay.Slug)).Where(annotation => annotation.Note == "Mine").Select(annotation => (annotation.Range!.Value.Start, annotation.Range.Value.End)).Single());
    }

    [Fact]
    public async Task What_was_exported_as_a_Word_file_comes_back_at_the_same_ranges_into_another_library()
    {
        var essay = await FilledLibrary();
        var exported = await Exported("docx");
        await using var other = await OpenEmpty();
        await other.Articles.Add(Some.Draft("Of habits", lines), Some.Reader);
        var there = new Intake(ForeignFormats.All, other.Articles, other.Annotations, other.Themes, other.Intake);

        await there.TakeIn((await there.Plan("work.docx", Read(exported), Some.By("Somebody else", minute: 50))).Incoming(), Some.By("Somebody else", minute: 51));

        Assert.Equal(Said(await Annotations.InArticle(essay.Slug)), Said(await other.Annotations.InArticle(essay.Slug)));

        static IEnumerable<string> Said(IEnumerable<Annotation> annotations) => annotations.Select(annotation =>
            $"{annotation.Id} {annotation.Range} {annotation.Quote?.Exact} {annotation.Themes.Count} {annotation.Note} {annotation.Creator} {annotation.Created.UtcDateTime:s} {annotation.Status}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Of_two_essays_of_one_title_neither_is_taken()
    {
        await Add("Of habits", "One.");
        await Add("Of habits", "Other.");

        Assert.Contains("More than one", (await Work.Plan("work", new ForeignWork("x") { Documents = [new("a") { Title = "Of habits" }] }, Some.Reader)).Documents[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_are_known_by_name_and_new_ones_stand_where_they_stood()
    {
        var essay = await Add("Of habits", lines);
        await AddTheme("Trust");

        await BringIn(Habits(new ForeignNote("a") { Range = new(0, 6), Themes = [["Allies", "trust"], ["Allies", "Costs", "Who pays"], ["Law", "Costs"]] }) with
        {
            Codebook = [new(["Allies"], "All of them", "#0F0"), new(["Allies", "Costs"]), new(["Law"], "", "no colour"), new(["Unused"])],
        });

        var codebook = await Themes.List();
        Assert.Equal(
            ["Trust <", "Allies <", "Costs < allies", "Who pays < costs", "Law <", "Law / Costs < law", "Unused <"],
            codebook.Select(theme => $"{theme.Name} < {theme.Parent}".TrimEnd()));
        Assert.Equal(("All of them", "#00ff00"), codebook.Where(theme => theme.Name == "Allies").Select(theme => (theme.Definition, theme.Color.Text)).Single());
        Assert.Equal(["trust", "who-pays", "law-costs"], Assert.Single(await Annotations.InArticle(essay.Slug)).Themes);
    }

    [Fact]
    public async Task Themes_of_what_stays_outside_are_not_made()
    {
        var plan = await Work.Plan("work", new ForeignWork("x") { Documents = [new("a") { Title = "Unknown" }], Notes = [new("a") { Note = "x", Themes = [["Lost"]] }] }, Some.Reader);

        Assert.Empty(plan.Themes);
    }

    [Fact]
    public async Task What_is_here_already_is_known_by_what_it_says_where_it_has_no_id()
    {
        var essay = await Add("Of habits", lines);
        await AddTheme("Trust");
        await Annotate(essay, "Allies", "So?", "trust");
        ForeignNote same = new("a") { Range = new(0, 6), Note = "So?", Themes = [["Trust"]], Creator = Some.Reader.Reader };

        var plan = await Work.Plan("work", Habits(same, same with { Creator = "Kim" }, same with { Note = "No." }, same with { Themes = [] }, same with { Range = new(0, 5) }, same with { Note = "No." }), Some.Reader);

        Assert.Equal("Here New New New New Here", string.Join(' ', plan.Notes.Select(note => note.Verdict)));
    }

    [Fact]
    public async Task An_essay_that_changes_while_one_looks_stops_it_all()
    {
        var essay = await Add("Of habits", lines);
        var plan = await Work.Plan("work", Habits(new ForeignNote("a") { Range = new(0, 6), Themes = [["New"]] }), Some.Reader);
        await Articles.Revise(essay.Slug, Some.Draft("Of habits", [.. lines, "More."]), Reanchor.Place, Some.Reader);

        await Assert.ThrowsAsync<StaleException>(() => Work.TakeIn(plan.Incoming(), Some.Reader));

        Assert.Empty(await Themes.List());
        Assert.Empty(await Annotations.InArticle(essay.Slug));
    }

    [Fact]
    public async Task What_was_brought_in_twice_at_once_stands_once()
    {
        var essay = await Add("Of habits", lines);
        var plan = await Work.Plan("work", Habits(new ForeignNote("a") { Id = "urn:x:1", Range = new(0, 6), Themes = [["New"]] }), Some.Reader);
        await Work.TakeIn(plan.Incoming(), Some.Reader);

        await Assert.ThrowsAsync<StaleException>(() => Work.TakeIn(plan.Incoming(), Some.Reader));

        Assert.Single(await Annotations.InArticle(essay.Slug));
    }

    [Fact]
    public async Task A_place_within_an_emoji_takes_in_all_of_it()
    {
        var essay = await Add("Of habits", lines);
        var at = essay.Text.IndexOf("🤝", StringComparison.Ordinal);

        await BringIn(Habits(new ForeignNote("a") { Range = new(at + 1, at + 1 + "🤝 한미".Length - 1) }));

        Assert.Equal("🤝 한미", Assert.Single(await Annotations.InArticle(essay.Slug)).Quote!.Exact);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(5, 1_000_000)]
    public async Task A_place_that_is_none_stays_outside(int start, int end)
    {
        await Add("Of habits", lines);

        Assert.Equal(IntakeVerdict.LeftOut, (await Work.Plan("work", Habits(new ForeignNote("a") { Range = new(start, end) }), Some.Reader)).Notes[0].Verdict);
    }

    [Fact]
    public async Task Five_thousand_come_in_as_one_change_and_come_back_equal()
    {
        var essay = await Add("Of habits", [.. Enumerable.Range(0, 200).Select(n => $"Paragraph {n} of them: {lines[n % lines.Length]} That was {n}.")]);
        var work = new ForeignWork("x")
        {
            Documents = [new("a") { Text = essay.Text }],
            Notes = [.. Enumerable.Range(0, 5000).Select(n => new ForeignNote("a")
            {
                Id = $"urn:x:{n}", Range = new(n, n + 5 + (n % 60)), Note = n % 3 == 0 ? "" : $"Note **{n}** 한국어", Themes = n % 5 == 0 ? [] : [[$"Theme {n % 40}"]], Creator = "Kim",
            })],
        };

        var taken = await BringIn(work);

        Assert.Equal((5000, 32), (taken.Notes, taken.Themes));
        Assert.Equal(5000, (await Articles.Count()).Passages);
        var exported = Read(await Exported());
        Assert.True((await Work.Plan("again", exported, Some.Reader)).BringsNothing);
        Assert.True((await Work.Plan("again", work, Some.Reader)).BringsNothing);
        await History.Undo(taken.Entry, Some.Reader);
        Assert.Equal(0, (await Articles.Count()).Passages);
    }

    private static ForeignWork Habits(params ForeignNote[] notes) => new("Some format") { Documents = [new("a") { Text = string.Join("\n\n", lines) }], Notes = notes };

    private async Task<TakenIn> BringIn(ForeignWork work) => await Work.TakeIn((await Work.Plan("work", work, Some.Reader)).Incoming(), Some.Reader);

    private async Task<Article> FilledLibrary()
    {
        var essay = await Add("Of habits", lines);
        await AddTheme("Alliance");
        await AddTheme("Burden", "alliance");
        await AddTheme("동맹");
        await Annotate(essay, "share costs share", "*Compare* 비교 🤝\n\n- a\n- b", "burden", "동맹");
        await Annotate(essay, "costs share blame", "", "alliance");
        await Annotate(essay, "; \"trust\" grows. 🤝 ", "Touches", "burden");
        await Annotate(essay, "한미동맹은");
        await Annotate(essay, "التحالف عادة", "ملاحظة");
        await Annotations.Add(Some.WholeEssayNote(essay, "Read twice.", "동맹"), essay.Revision, Some.By("Titus", minute: 5));
        var lost = Some.Passage(essay, "Who pays");
        await Annotations.Add(lost with { Range = null, Paragraph = null, Quote = new("words that have gone", "before ", " after"), Status = AnnotationStatus.Gone, Confidence = 0 }, essay.Revision, Some.Reader);
        return essay;
    }

    private async Task<byte[]> Exported(string format = "jsonld")
    {
        using var snapshot = await Snapshots.Take(new(), "http://localhost:5170", Some.Reader);
        using var written = new MemoryStream();
        await Exporters.Find(format)!.Write(snapshot, written);
        return written.ToArray();
    }

    private static ForeignWork Read(byte[] content)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, content);
        try
        {
            using var file = new ForeignFile(path, "work");
            return ForeignFormats.All.First(format => format.Recognizes(file)).Read(file);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<string> Dumped() => string.Join('\n', [
        .. (await Themes.List()).Select(theme => $"{theme.Slug} {theme.Name} {theme.Parent} {theme.Color.Text} {theme.AnnotationCount}"),
        .. Shown([.. (await Annotations.List(new() { Stretch = Stretch.All })).Items.Select(one => one.Annotation)]),
    ]);

    private static IEnumerable<string> Shown(IReadOnlyList<Annotation> annotations) => annotations.Select(annotation => string.Join(" | ",
        annotation.Id, annotation.Article, annotation.Range, annotation.Quote, annotation.Paragraph, string.Join(',', annotation.Themes), annotation.Note, annotation.Creator,
        annotation.Status, annotation.Confidence, annotation.Created.UtcDateTime.ToString("O"), annotation.Modified.UtcDateTime.ToString("O")));
}
