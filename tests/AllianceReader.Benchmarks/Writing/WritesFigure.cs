using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Benchmarks.Searching;
using AllianceReader.Corpus;
using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Benchmarks.Writing;

/// <summary>
/// Notes made by many hands at once, each on the disk before its hand makes the next: with the journal and without, against notes of one
/// statement and one fsync each.
/// </summary>
internal sealed class WritesFigure : IFigure
{
    private const int Notes = 4_000;
    private const int Rounds = 3;

    private static readonly int[] hands = [8, 64];
    private static readonly Attribution by = new("A. Reader", DateTimeOffset.UnixEpoch);

    public string Name => "writes";

    public async Task Run(TextWriter output)
    {
        await Hands(output);
        await Clients(output);
    }

    private static async Task Hands(TextWriter output)
    {
        var table = new MarkdownTable(output, "Durable notes (`-- writes`)", "Notes/s", "p50", "p99", "One fsync a note", "Ratio", "Share without the journal");
        foreach (var writers in hands)
        {
            List<Measured> with = [], without = [], single = [];
            for (var round = 0; round < Rounds; round++)
            {
                single.Add(OneByOne());
                without.Add(await Together(writers, journal: false));
                with.Add(await Together(writers, journal: true));
            }
            Row($"{writers} writers", with);
            Row($"{writers} writers, no journal", without);

            void Row(string what, List<Measured> measured)
            {
                var (mine, bare, bareOfJournal) = (Middle(measured), Middle(single), Middle(without));
                table.Row(
                    what, Number(mine.PerSecond), Timing.Shown(mine.Times.P50), Timing.Shown(mine.Times.P99), Number(bare.PerSecond),
                    Ratio(mine.PerSecond / bare.PerSecond), Ratio(mine.PerSecond / bareOfJournal.PerSecond));
            }
        }
    }

    private static async Task Clients(TextWriter output)
    {
        var table = new MarkdownTable(output, "The same by JSON, as clients see it", "Notes/s", "p50", "p99", "One fsync a note", "Ratio", "A page read meanwhile, p50", "p99");
        foreach (var clients in hands)
        {
            var single = OneByOne();
            var (perSecond, times, reading) = await OverHttp.Measure(clients);
            table.Row(
                $"{clients} clients", Number(perSecond), Timing.Shown(times.P50), Timing.Shown(times.P99), Number(single.PerSecond), Ratio(perSecond / single.PerSecond),
                Timing.Shown(reading.P50), Timing.Shown(reading.P99));
        }
    }

    private static Measured Middle(List<Measured> measured) => measured.OrderBy(one => one.PerSecond).ElementAt(Rounds / 2);

    private static async Task<Measured> Together(int writers, bool journal)
    {
        var folder = Directory.CreateTempSubdirectory("alliance-reader-writes-").FullName;
        try
        {
            var path = Path.Combine(folder, "library.sqlite");
            var slug = await Begin(path, journal);
            await using var library = await SqliteLibrary.OpenForWriting(path);
            var article = (await library.Articles.Find(slug))!;
            await Make(library, article, writers, Notes / 10);
            var watch = Stopwatch.StartNew();
            var times = await Make(library, article, writers, Notes);
            return new(Notes / watch.Elapsed.TotalSeconds, new(times));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Begin(string path, bool journal)
    {
        string slug;
        await using (var library = await SqliteLibrary.OpenForWriting(path))
        {
            using var importer = new Importer(library.Articles, library.Copies, Bibliography.Empty);
            var essay = new MadeTexts().Essay(1);
            slug = (await importer.Import(new("essay.txt", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(essay.File))), by)).Imported[0].Slug;
        }
        if (!journal)
        {
            // A library without a state of its journal keeps none.
            using var db = Connect.ToWrite(path);
            db.Run("drop table journal_state");
            Directory.Delete(Path.Combine(Path.GetDirectoryName(path)!, "journal"), recursive: true);
        }
        return slug;
    }

    private static async Task<IReadOnlyCollection<double>> Make(SqliteLibrary library, Article article, int writers, int notes)
    {
        var times = new ConcurrentBag<double>();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number <= notes)
            {
                var watch = Stopwatch.StartNew();
                await library.Annotations.Add(Note(article, number), article.Revision, by);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        })));
        return times;
    }

    private static Annotation Note(Article article, int number)
    {
        var start = number * 7 % (article.Text.Length - 80);
        var range = new TextRange(start, start + 40);
        return new()
        {
            Id = Guid.NewGuid().ToString("n")[..10], Article = article.Slug, Range = range, Quote = TextQuote.Of(article.Text, range),
            Note = string.Create(CultureInfo.InvariantCulture, $"The note with the number {number}."), Creator = by.Reader, Created = by.At, Modified = by.At,
        };
    }

    private static Measured OneByOne()
    {
        var folder = Directory.CreateTempSubdirectory("alliance-reader-writes-").FullName;
        try
        {
            using var db = Connect.ToWrite(Path.Combine(folder, "bare.sqlite"));
            db.Run("create table note (n integer primary key, exact text, note text) strict");
            using var insert = Sqlite.Tests.Support.Inserts.Prepare(db, "insert into note values ($n, $exact, $note)", "$n", "$exact", "$note");
            List<double> times = [];
            var whole = Stopwatch.StartNew();
            for (var number = 1; number <= Notes; number++)
            {
                var watch = Stopwatch.StartNew();
                Sqlite.Tests.Support.Inserts.Run(insert, number, "Forty letters of an essay, more or less.", $"The note with the number {number}.");
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
            return new(Notes / whole.Elapsed.TotalSeconds, new(times));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Measured(double PerSecond, Timing Times);
}
