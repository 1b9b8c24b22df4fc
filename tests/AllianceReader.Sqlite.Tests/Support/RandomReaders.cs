using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.Exchange.Intake;
using AllianceReader.Search;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>People who do whatever the stores let them, in an order that a seed decides.</summary>
internal sealed class RandomReaders(SqliteLibrary library, Random chance)
{
    private static readonly string[] words = ["habit", "fear", "동맹", "league", "wall", "façade", "🤝", "price", "promise", "order"];

    private int minute;

    /// <returns>Whether a change was made; refused ones and those that change nothing are none.</returns>
    public async Task<bool> DoSomething()
    {
        var before = await NewestEntry();
        try
        {
            await Choose();
        }
        catch (RefusedException)
        {
            // People try things.
        }
        return await NewestEntry() != before;
    }

    private async Task<long?> NewestEntry() => (await library.History.List(new(1))).Items is [var newest, ..] ? newest.Id : null;

    private Attribution By => Some.By("Titus", minute: ++minute % 60);

    private async Task Choose()
    {
        switch (chance.Next(60))
        {
            case 0: await Import(); break;
            case 1: await Revise(); break;
            case 2: await Correct(); break;
            case 3: await library.Articles.Delete(await Essay(), null, By); break;
            case 4: await library.Articles.Restore($"{Word()}", By); break;
            case 5: await library.Themes.Add(new(Words(1), Words(3), Parent: await ThemeOrNone()), By); break;
            case 6: await library.Themes.Change(await Theme(), new(Words(2), Words(2), ThemeColor.Parse("#0b5cad"), await ThemeOrNone()), null, By); break;
            case 7: await library.Themes.Delete(await Theme(), By); break;
            case 8: await library.Themes.Merge(await Theme(), await Theme(), By); break;
            case 9: await library.Annotations.Delete(await Annotation() is { } note ? note.Id : "none", null, By); break;
            case 10: await Edit(); break;
            case 11: await EditText(); break;
            case 12: await Decide(); break;
            case 13: await Resize(); break;
            case 14: await WriteOnWhole(); break;
            case 15 or 19: await TakeBackAnOlderOne(); break;
            case 16: await GoBackAndForth(); break;
            case 17: await Move(); break;
            case 18: await Rethink(); break;
            case 20: await library.Annotations.Retheme(await SomeIds(), new(await ThemeOrNone(), [await Theme()]), By); break;
            case 21: await library.Annotations.Retheme(await SomeIds(), new(await Theme(), []), By); break;
            case 22: await Arrange(); break;
            case 23: await Split(); break;
            case 24: await Tag(); break;
            case 25: await library.SavedSearches.Add(new(Words(2), Words(2)), By); break;
            case 26: await KeepAnotherSearch(); break;
            case 27 or 28: await Dismiss(); break;
            case 29 or 30: await BringIn(); break;
            case 31: await CorrectMany(); break;
            case 32: await library.ManyArticles.Archive(await SomeEssays(), chance.Next(2) == 0, By); break;
            case 33: await DeleteMany(); break;
            case 34: await library.Collections.Add(new(Words(1), Words(3)), await SomeEssays(), By); break;
            case 35: await ChangeCollection(); break;
            case 36 or 37: await library.Collections.Include(await Collection(), await SomeEssays(), await SomeEssays(), By); break;
            case 38: await library.ReadMarks.Mark(await Essay(), chance.Next(3) > 0, By.At); break;
            case 39: await FindElsewhere(); break;
            case 40: await ChooseAmongCopies(); break;
            default: await Annotate(); break;
        }
    }

    private async Task FindElsewhere()
    {
        if (await library.Articles.Find(await Essay()) is { } article)
        {
            await library.Copies.Add(article.Slug, Some.Draft(Words(2), Words(20), article.Paragraphs[0].Text), .8, By);
        }
    }

    private async Task ChooseAmongCopies()
    {
        var essays = (await library.Articles.List(new() { Stretch = Stretch.All })).Items;
        foreach (var essay in essays)
        {
            if ((await library.Articles.Find(essay.Slug))!.Copies is [var copy, ..])
            {
                var draft = Some.Draft(Words(2), Words(20), Words(5));
                await (chance.Next(3) switch
                {
                    0 => library.Copies.Remove(essay.Slug, copy.Revision, By, null),
                    1 => library.Copies.Part(essay.Slug, copy.Revision, draft, By, null),
                    _ => library.Copies.Read(essay.Slug, copy.Revision, draft, Place, By, null),
                });
                return;
            }
        }
    }

    private async Task Move()
    {
        var parent = await ThemeOrNone();
        var beside = (await library.Themes.List()).Where(theme => theme.Parent == parent).ToList();
        await library.Themes.Move(await Theme(), parent, chance.Next(3) == 0 ? null : Any(beside)?.Slug, By);
    }

    private async Task Split()
    {
        var carrying = (await library.Annotations.List(new() { Stretch = Stretch.All })).Items.Select(one => one.Annotation)
            .Where(annotation => annotation.Themes.Count > 0).ToList();
        if (Any(carrying) is { } one)
        {
            var theme = Any(one.Themes)!;
            string[] moving = [one.Id, .. carrying.Where(other => chance.Next(2) == 0).Select(other => other.Id)];
            await library.Themes.Split(theme, chance.Next(2) == 0 ? SplitTarget.New(Words(2)) : SplitTarget.Existing(await Theme()), moving, By);
        }
    }

    // Some that are marked already, and some that are not.
    private async Task Tag()
    {
        if (await library.Articles.Find(await Essay()) is { } article)
        {
            var range = AnyRange(article);
            var passage = Some.WholeEssayNote(article, "") with { Range = range, Quote = TextQuote.Of(article.Text, range) };
            await library.Annotations.Tag(await Theme(), chance.Next(3) == 0 ? [] : [new(passage, article.Revision)], await SomeIds(), By);
        }
    }

    // Some of it perhaps here already, some of it under ids that came in and were deleted since.
    private async Task BringIn()
    {
        if (await library.Articles.Find(await Essay()) is { } article)
        {
            var work = new ForeignWork("Some format")
            {
                Documents = [new("a") { Text = article.Text }],
                Notes = [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => new ForeignNote("a")
                {
                    Id = chance.Next(2) == 0 ? $"urn:x:{article.Slug}:{chance.Next(5)}" : null,
                    Range = AnyRange(article), Themes = [[Word(), Words(2)]], Note = Words(2), Creator = Word(),
                })],
                Codebook = chance.Next(3) == 0 ? [new([Words(1), Words(2)], Words(4), "#ff0000")] : [],
            };
            var intake = new Intake([], library.Articles, library.Annotations, library.Themes, library.Intake);
            await intake.TakeIn((await intake.Plan("work.xyz", work, By)).Incoming(), By);
        }
    }

    private async Task Dismiss()
    {
        if (await library.Articles.Find(await Essay()) is { } article && Any(article.Paragraphs) is { } paragraph)
        {
            var key = SearchKey.OfBlock(article.Slug, article.Revision, paragraph.Range.Start);
            _ = chance.Next(3) == 0 ? await library.Suggestions.Recall(await Theme(), key, By) : await library.Suggestions.Dismiss(await Theme(), key, By);
        }
    }

    private async Task KeepAnotherSearch()
    {
        if (Any(await library.SavedSearches.List()) is { } search)
        {
            _ = chance.Next(3) == 0
                ? await library.SavedSearches.Delete(search.Slug, By)
                : await library.SavedSearches.Change(search.Slug, new(Words(2), search.Question) { Authors = [Word()] }, null, By) is not null;
        }
    }

    // One thing about a theme, and the rest as it was.
    private async Task Rethink()
    {
        if (await library.Themes.Find(await Theme()) is { } theme)
        {
            var draft = ThemeDraft.Of(theme);
            await library.Themes.Change(theme.Slug, chance.Next(5) switch
            {
                0 => draft with { Memo = Words(5) },
                1 => draft with { Archived = !draft.Archived },
                2 => draft with { Shortcut = chance.Next(4) == 0 ? null : chance.Next(1, 10) },
                3 => draft with { Line = Any(ThemeLine.All) },
                _ => draft with { WhenToUse = Words(3), WhenNotToUse = Words(2) },
            }, null, By);
        }
    }

    private Task<string> Import() => library.Articles.Add(Some.Essay(
        chance.Next(4) == 0 ? null : Word(), authors: [.. Enumerable.Range(0, chance.Next(3)).Select(_ => Words(2))],
        published: chance.Next(2) == 0 ? null : $"20{chance.Next(10, 25)}", lines: [Words(12), Words(20), Words(9)]), By);

    private async Task Revise()
    {
        if (await library.Articles.Find(await Essay()) is { } article)
        {
            await library.Articles.Revise(article.Slug, Some.Draft(Word(), Words(15), Words(11)), Place, By);
        }
    }

    // As in the page: most of the text stays.
    private async Task EditText()
    {
        if (await library.Articles.Find(await Essay()) is { } article)
        {
            await library.Articles.Revise(article.Slug, await Marked(article.Slug, Some.Draft(article.Title, [.. article.Paragraphs.Select(Edited)])), Place, By);
        }
    }

    // Every other time beside the source, which stays, with something said of its lines and its facts.
    private async Task<ArticleDraft> Marked(string slug, ArticleDraft draft)
    {
        if (minute % 2 == 0 || await library.Articles.FindSource(slug) is not { } source)
        {
            return draft;
        }
        return draft with
        {
            FileName = source.FileName, Source = source.Bytes, Encoding = source.Encoding, Format = source.Format,
            Marks = minute % 7 == 0 ? SourceMarks.None : SourceMarks.Of([new(1 + (minute % 3)) { Kind = (BlockKind)(minute % 6), Joins = minute % 4 == 1 }]),
            Said = minute % 3 == 0 ? new() { Publication = $"The {minute}th Gazette" } : null,
        };
    }

    private string Edited(Paragraph block)
    {
        var words = block.Text.Split(' ');
        words[chance.Next(words.Length)] = Word();
        return string.Join(' ', chance.Next(3) == 0 ? words.Prepend(Word()) : words);
    }

    // Mostly the program's own verdict, and now and then each of the others, whatever the words say.
    private Annotation Place(Annotation old, Rewrite rewrite)
    {
        var range = new TextRange(0, 2);
        var placed = Reanchor.Place(old, rewrite);
        return old.IsOnWholeEssay ? placed : chance.Next(6) switch
        {
            0 => placed with { Range = range, Status = AnnotationStatus.Confirm, Quote = old.Quote, Confidence = 0.4, LastPlaced = old.StoodIn(rewrite.Old.Revision) },
            1 => placed with { Range = null, Status = AnnotationStatus.Gone, Quote = old.Quote, Confidence = 0, LastPlaced = old.StoodIn(rewrite.Old.Revision) },
            2 => placed with
            {
                Range = range, Status = AnnotationStatus.Changed, Quote = TextQuote.Of(rewrite.Revised.Text, range), Confidence = 0.7,
                Earlier = new(old.Quote!.Exact, old.StoodIn(rewrite.Old.Revision)), LastPlaced = null,
            },
            _ => placed,
        };
    }

    private async Task Decide()
    {
        if (await Annotation(AnnotationStatus.Changed, AnnotationStatus.Confirm, AnnotationStatus.Gone) is { } asked
            && await library.Articles.Find(asked.Article) is { } article)
        {
            var by = By;
            var decided = chance.Next(3) switch
            {
                0 => Settle.AsSuggested(asked, article, by),
                1 => Settle.At(asked, article, article.Paragraphs[0].Range, by),
                _ => Settle.AsNote(asked, by),
            };
            await library.Annotations.Settle(decided, article.Revision, asked.Version, by);
        }
    }

    private async Task Correct() => await library.Articles.Correct(
        await Essay(), new()
        {
            Title = chance.Next(2) == 0 ? null : Words(2),
            Published = chance.Next(2) == 0 ? "" : "2024-05",
            Authors = chance.Next(2) == 0 ? null : [new(Words(2), null, Word(), Words(2))],
        }, null, By);

    private async Task CorrectMany() => await library.ManyArticles.Correct(
        await SomeEssays(), new()
        {
            Publication = chance.Next(2) == 0 ? null : chance.Next(3) == 0 ? "" : Words(2),
            Published = chance.Next(2) == 0 ? null : $"20{chance.Next(10, 25)}-0{chance.Next(1, 10)}",
            Language = chance.Next(2) == 0 ? null : "ko",
            Licence = chance.Next(2) == 0 ? null : "",
            Joining = chance.Next(2) == 0 ? [] : [new(Words(2), null, Word(), Words(1))],
            Leaving = chance.Next(2) == 0 ? [] : [Slug.Of(Words(2))],
        }, By);

    // Few at a time, or there would soon be nothing left to read.
    private async Task DeleteMany() => await library.ManyArticles.Delete([await Essay(), .. chance.Next(3) == 0 ? [await Essay()] : Array.Empty<string>()], By);

    private async Task ChangeCollection()
    {
        _ = chance.Next(3) == 0
            ? await library.Collections.Delete(await Collection(), By)
            : await library.Collections.Change(await Collection(), new(Words(1), Words(2)), null, By) is not null;
    }

    private async Task<string> Collection() => Any(await library.Collections.List())?.Slug ?? "none";

    private async Task<string[]> SomeEssays() =>
        [.. (await library.Articles.Slugs(new() { Archived = ArchivedEssays.Included })).Where(_ => chance.Next(2) == 0)];

    private async Task Annotate()
    {
        if (await library.Articles.Find(await Essay()) is { } article)
        {
            var range = AnyRange(article);
            var passage = Some.WholeEssayNote(article, chance.Next(2) == 0 ? "" : Words(4), await Themes());
            await library.Annotations.Add(
                chance.Next(5) == 0 ? passage : passage with { Range = range, Quote = TextQuote.Of(article.Text, range) }, article.Revision, By);
        }
    }

    private async Task Edit()
    {
        if (await Annotation() is { } annotation)
        {
            await library.Annotations.Update(annotation with { Note = Words(3), Themes = await Themes() }, null, By);
        }
    }

    private async Task Resize()
    {
        if (await Annotation() is { } annotation && await library.Articles.Find(annotation.Article) is { } article)
        {
            var range = AnyRange(article);
            await library.Annotations.Update(annotation with { Range = range, Quote = TextQuote.Of(article.Text, range), Status = AnnotationStatus.InPlace, Confidence = 1 }, null, By);
        }
    }

    private async Task WriteOnWhole()
    {
        if (await library.Articles.Find(await Essay()) is { } article)
        {
            await library.Annotations.Add(Some.WholeEssayNote(article, Words(4), await Themes()), article.Revision, By);
        }
    }

    private async Task Arrange()
    {
        var shown = new AnnotationQuery { Themes = [await Theme()], Below = chance.Next(2) == 0 };
        if (chance.Next(6) == 0)
        {
            await library.Annotations.Disarrange(shown.Themes[0], By);
        }
        else if (Any(await library.Annotations.Ids(shown)) is { } id)
        {
            await library.Annotations.Arrange(shown, id, (PassageMove)chance.Next(3), By);
        }
    }

    private async Task TakeBackAnOlderOne()
    {
        if (Any((await library.History.List(new(40, 1))).Items) is { Undone: false } entry)
        {
            await library.History.Undo(entry.Id, By);
        }
    }

    // Leaves everything as it was; only that what is done next must not be confused by it.
    private async Task GoBackAndForth()
    {
        var steps = chance.Next(1, 4);
        var undone = 0;
        while (undone < steps && await library.History.Undo(null, By) is not null)
        {
            undone++;
        }
        while (undone-- > 0)
        {
            await library.History.Redo(By);
        }
    }

    private async Task<string> Essay() =>
        Any((await library.Articles.List(new() { Archived = ArchivedEssays.Included, Stretch = Stretch.All })).Items)?.Slug ?? "none";

    private async Task<Annotation?> Annotation(params AnnotationStatus[] statuses) =>
        Any((await library.Annotations.List(new() { Statuses = statuses, Stretch = Stretch.All })).Items)?.Annotation;

    private async Task<string[]> SomeIds() => [.. (await library.Annotations.Ids(new())).Where(_ => chance.Next(3) == 0)];

    private async Task<string> Theme() => Any(await library.Themes.List())?.Slug ?? "none";

    private async Task<string?> ThemeOrNone() => chance.Next(2) == 0 ? null : await Theme();

    private async Task<string[]> Themes() =>
        [.. (await library.Themes.List()).Select(theme => theme.Slug).Where(_ => chance.Next(4) == 0)];

    private TextRange AnyRange(Article article)
    {
        var points = new CodePoints(article.Text);
        var start = chance.Next(points.Count - 6);
        return new(points.ToUtf16(start), points.ToUtf16(start + chance.Next(1, 6)));
    }

    private T? Any<T>(IReadOnlyList<T> some) => some.Count == 0 ? default : some[chance.Next(some.Count)];

    private string Word() => words[chance.Next(words.Length)];

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));
}
