using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Exchange;
using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;

namespace AllianceReader.Sqlite.Tests.Exchange;

public sealed class ArchiveTests : IDisposable
{
    private const int Changes = 150;

    private static readonly DateTimeOffset at = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    // Made from the others, or a library's own: how far its journal has come. The search index is compared by what it says of each row, without the numbers it gives them.
    private static readonly string[] made = ["article_words", "theme_above", "theme_count", "essay_count", "search_entry", "search_state", "essay_figures", "journal_state"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(20261127)]
    [InlineData(5)]
    public async Task A_library_comes_back_equal_and_what_was_done_in_it_can_be_undone(int seed)
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Seed([Some.Theme("order", "Order"), Some.Theme("liberal", "Liberal order", "order"), Some.Theme("habit", "Habit")]);
        var readers = new RandomReaders(library, new Random(seed));
        for (var n = 0; n < Changes; n++)
        {
            await readers.DoSomething();
        }
        await library.History.Undo(null, Some.Reader);
        using var zip = new MemoryStream();
        var counts = await library.Archive.Write(zip, at);

        await using var other = await SqliteLibrary.OpenForWriting(folder.File("other.sqlite"));
        await other.Themes.Seed([Some.Theme("starter", "Starter"), Some.Theme("below", "Below", "starter")]);
        Assert.Equal(counts, await other.Archive.Restore(zip, "library.zip"));

        Assert.Equal(Tables(folder.Library), Tables(folder.File("other.sqlite")));
        Assert.Equal(await LibraryDump.Of(library), await LibraryDump.Of(other));
        Assert.Empty((await other.Check()).Problems);
        using var again = new MemoryStream();
        await other.Archive.Write(again, at);
        Assert.Equal(zip.ToArray(), again.ToArray());
        for (var n = 0; n < 40; n++)
        {
            var undone = await library.History.Undo(null, Some.Reader);
            Assert.Equal(undone, await other.History.Undo(null, Some.Reader));
            if (n % 10 == 9)
            {
                Assert.Equal(await LibraryDump.Of(library), await LibraryDump.Of(other));
            }
        }
    }

    // One of the version before collections: the files are not there, and essays say nothing of an archive.
    [Fact]
    public async Task An_older_archive_comes_in_with_nothing_put_away_and_no_collection()
    {
        using var zip = await Archived(async library =>
        {
            await library.Articles.Add(Some.Draft("Essay"), Some.Reader);
            await library.SavedSearches.Add(new("Leagues", "league"), Some.Reader);
        });
        string[] later = ["read-marks.jsonl", "collections.jsonl", "collected.jsonl"];
        var older = later.Aggregate(zip.ToArray(), Forged.Withdrawn);
        older = Forged.Of(older, "manifest.json", text => Regex.Replace(text, "\"libraryVersion\": *[0-9]+", "\"libraryVersion\": 10"));
        older = Forged.Of(older, "articles.jsonl", text => text.Replace(",\"archived\":0", "", StringComparison.Ordinal));
        older = Forged.Of(older, "saved-searches.jsonl", text => text.Replace(",\"collections\":[],\"archived\":\"left-out\"", "", StringComparison.Ordinal));
        await using var other = await SqliteLibrary.OpenForWriting(folder.File("other.sqlite"));

        await other.Archive.Restore(new MemoryStream(older), "library.zip");

        Assert.Equal(Tables(folder.Library), Tables(folder.File("other.sqlite")));
    }

    [Fact]
    public async Task What_is_searched_and_suggested_is_found_in_it_at_once()
    {
        using var zip = await Archived(async library =>
        {
            var essay = (await library.Articles.Find(await library.Articles.Add(Some.Draft("Essay"), Some.Reader)))!;
            await library.Annotations.Add(Some.WholeEssayNote(essay, "동맹의 습관 🤝"), essay.Revision, Some.Reader);
        });
        await using var other = await SqliteLibrary.OpenForWriting(folder.File("other.sqlite"));
        await other.Archive.Restore(zip, "library.zip");

        Assert.NotEmpty((await other.Search.Find(new(SearchLanguage.Parse("동맹")))).Hits.Items);
    }

    [Fact]
    public async Task Every_table_and_column_of_a_library_is_in_the_archive_or_made_from_what_is()
    {
        await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();
        using var db = Connect.ToRead(folder.Library);
        var kept = Sqlite.Exchange.Archives.ArchiveFiles.All.ToDictionary(file => file.Table, file => file.Columns.Select(column => column.Column).ToHashSet());
        kept["source"] = ["article", "revision", "file_name", "encoding", "format", "bytes"];
        string[] counted = ["article.annotation_count", "article.note_count", "article.to_review", "tagging.noted"];

        var columns = db.Query<(string Table, string Column)>(
            """
            select   t.name, c.name
            from     pragma_table_list t, pragma_table_xinfo(t.name) c
            where    t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' and c.hidden = 0
            order by t.name, c.cid
            """).Where(column => !made.Contains(column.Table));

        Assert.Empty(columns.Where(column => !kept[column.Table].Contains(column.Column)).Select(column => $"{column.Table}.{column.Column}").Except(counted));
    }

    [Fact]
    public async Task The_archive_says_itself_what_it_holds()
    {
        using var zip = await Archived(library => library.Articles.Add(Some.Draft("Essay"), Some.Reader));
        using var archive = new ZipArchive(zip);
        var format = Text(archive.GetEntry("FORMAT.md")!);

        Assert.All(archive.Entries.Where(entry => entry.Name.EndsWith(".jsonl", StringComparison.Ordinal)), entry => Assert.Contains($"\n## {entry.Name}\n", format, StringComparison.Ordinal));
        Assert.Contains("| `rangeStart` | ", format, StringComparison.Ordinal);
        Assert.Contains("code points", format, StringComparison.Ordinal);
        Assert.Contains("\"format\": \"alliancereader-archive\"", Text(archive.GetEntry("manifest.json")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_in_it_byte_for_byte_and_a_place_in_code_points_too()
    {
        var draft = Some.Draft("Essay", "🤝🤝 An essay.");
        using var zip = await Archived(async library =>
        {
            var essay = (await library.Articles.Find(await library.Articles.Add(draft, Some.Reader)))!;
            await library.Annotations.Add(Some.Passage(essay, "essay"), essay.Revision, Some.Reader);
        });
        using var archive = new ZipArchive(zip);

        var source = archive.Entries.Single(entry => entry.FullName.StartsWith("sources/", StringComparison.Ordinal));
        Assert.Equal(draft.Source.ToArray(), Bytes(source));
        Assert.Contains("\"start\":6,\"end\":11}", Text(archive.GetEntry("annotations.jsonl")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_is_not_empty_is_left_as_it_is()
    {
        using var zip = await Archived(library => library.Articles.Add(Some.Draft("Essay"), Some.Reader));
        await using var other = await SqliteLibrary.OpenForWriting(folder.File("other.sqlite"));
        await other.Articles.Add(Some.Draft("Mine"), Some.Reader);
        var before = Tables(folder.File("other.sqlite"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => other.Archive.Restore(zip, "library.zip"));

        Assert.StartsWith("This library is not empty", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Tables(folder.File("other.sqlite")));
    }

    [Fact]
    public async Task An_archive_that_is_damaged_or_forged_changes_nothing_and_says_why()
    {
        using var zip = await Archived(async library =>
        {
            await library.Themes.Seed([Some.Theme("order", "Order"), Some.Theme("liberal", "Liberal order", "order")]);
            var essay = (await library.Articles.Find(await library.Articles.Add(Some.Draft("Essay", "A habit, kept."), Some.Reader)))!;
            await library.Annotations.Add(Some.Passage(essay, "habit", "동맹", "order"), essay.Revision, Some.Reader);
            await library.Annotations.Add(Some.WholeEssayNote(essay, "All of it.", "liberal"), essay.Revision, Some.Reader);
        });
        var good = zip.ToArray();
        await using var other = await SqliteLibrary.OpenForWriting(folder.File("other.sqlite"));
        await other.Themes.Seed([Some.Theme("starter", "Starter")]);
        var before = Tables(folder.File("other.sqlite"));

        foreach (var length in new[] { 0, 3, 100, good.Length / 2, good.Length - 30, good.Length - 1 })
        {
            await Refused(good[..length], "");
        }
        await Refused(Forged.Of(good, "blocks.jsonl", text => text + " ", honest: false), "blocks.jsonl is not what the manifest says");
        await Refused(Forged.Of(good, "manifest.json", text => text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)), "newer AllianceReader");
        await Refused(Forged.Of(good, "manifest.json", text => text.Replace("\"libraryVersion\": ", "\"libraryVersion\": 9", StringComparison.Ordinal)), "newer AllianceReader");
        await Refused(Forged.Of(good, "manifest.json", _ => "{}"), "cannot be read");
        await Refused(Forged.Of(good, "manifest.json", text => text.Replace("\"articles\": ", "\"articles\": 9", StringComparison.Ordinal)), "more or less than its manifest says");
        await Refused(Forged.Without(good, "facts.jsonl"), "facts.jsonl is missing");
        await Refused(Forged.With(good, "more.txt", "x"), "of which its manifest says nothing");
        await Refused(Forged.With(good, "../more.txt", "x"), "");
        await Refused(Forged.Of(good, "themes.jsonl", text => text.Replace("\"slug\":\"order\"", "\"slug\":\"a/b\"", StringComparison.Ordinal)), "'a/b' is no address");
        await Refused(Forged.Of(good, "themes.jsonl", text => text.Replace("\"id\":1,", "\"id\":1,\"parent\":1,", StringComparison.Ordinal)), "stands below itself");
        await Refused(Forged.Of(good, "themes.jsonl", text => text.Replace("\"color\":\"", "\"color\":\"red;}", StringComparison.Ordinal)), "is no colour");
        await Refused(Forged.Of(good, "annotations.jsonl", text => text.Replace("\"rangeEnd\":", "\"rangeEnd\":9", StringComparison.Ordinal)), "reaches beyond the text");
        await Refused(Forged.Of(good, "annotations.jsonl", text => text.Replace("\"id\":\"", "\"id\":\"../", StringComparison.Ordinal)), "is no id");
        await Refused(Forged.Of(good, "annotations.jsonl", text => text.Replace("\"number\":", "\"number\":[],\"x\":", StringComparison.Ordinal)), "neither a text nor a number");
        await Refused(Forged.Of(good, "taggings.jsonl", text => text.Replace("\"theme\":", "\"theme\":99", StringComparison.Ordinal)), "belongs to a theme that is not there");
        await Refused(Forged.Of(good, "blocks.jsonl", _ => "no json\n"), "line 1 of blocks.jsonl is no JSON object");
        await Refused(Forged.Of(good, "articles.jsonl", text => text.Replace("\"topics\":[", "\"topics\":{\"a\":[", StringComparison.Ordinal)), "");

        Assert.NotNull(await other.Archive.Restore(new MemoryStream(good), "library.zip"));

        async Task Refused(byte[] bytes, string because)
        {
            using var forged = new MemoryStream(bytes);
            var refused = await Record.ExceptionAsync(() => other.Archive.Restore(forged, "library.zip"));
            Assert.True(refused is FileRefusedException, $"Not refused, or otherwise ({refused?.Message}): {because}");
            Assert.Contains("library.zip", refused!.Message, StringComparison.Ordinal);
            Assert.Contains(because, refused.Message, StringComparison.Ordinal);
            Assert.Equal(before, Tables(folder.File("other.sqlite")));
        }
    }

    private async Task<MemoryStream> Archived(Func<SqliteLibrary, Task> fill)
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await fill(library);
        var zip = new MemoryStream();
        await library.Archive.Write(zip, at);
        zip.Position = 0;
        return zip;
    }

    // Figures for the overview are made when a library is opened, and lapse with each change.
    private static string Tables(string library)
    {
        using var db = Connect.ToRead(library);
        var dump = new StringBuilder();
        foreach (var table in db.Query<string>("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_stat%' and name not in ('essay_figures', 'journal_state') order by name"))
        {
            dump.Append(table).Append('\n');
            var rows = db.Query($"select * from {table}").Select(row => string.Join(" | ", ((IDictionary<string, object?>)row)
                .Where(column => (table, column.Key) is not ("search_entry", "id"))
                .Select(column => column.Value is byte[] bytes ? Convert.ToHexString(bytes) : $"{column.Value}")));
            foreach (var row in rows.Order(StringComparer.Ordinal))
            {
                dump.Append(row).Append('\n');
            }
        }
        return dump.ToString();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(ZipArchiveEntry entry) => Encoding.UTF8.GetString(Bytes(entry));
}
