using System.Text;
using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Journal;

/// <summary>A library with a backup and a journal, closed or killed, and all that can happen to its files then.</summary>
internal sealed class DamagedLibrary : IDisposable
{
    private const int Page = 4096;

    private readonly TemporaryFolder folder = new();
    private readonly List<string> confirmed = [];
    private int day;

    public string Path => folder.Library;

    public RotatingBackups Backups { get; }

    /// <summary>Notes that were confirmed.</summary>
    public IReadOnlyList<string> Confirmed => confirmed;

    public DamagedLibrary() => Backups = new(Path, folder.File("backups"), kept: 2);

    public void Dispose() => folder.Dispose();

    public Task<SqliteLibrary> Open() => SqliteLibrary.OpenForWriting(Path, backups: Backups);

    public string File(string name) => folder.File(name);

    /// <returns>What is kept of the library that was put aside, by the ending of its name; without an ending the file itself.</returns>
    public Dictionary<string, byte[]> PutAside() => folder.Files()
        .Where(name => name.StartsWith("library.sqlite.damaged-", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal))
        .ToDictionary(name => name.EndsWith("-wal", StringComparison.Ordinal) ? "-wal" : "", name => System.IO.File.ReadAllBytes(folder.File(name)));

    public async Task Make(bool killed)
    {
        var library = await Open();
        string[] lines = [.. Enumerable.Range(1, 80).Select(n => $"Paragraph {n} of an essay that is long enough to fill a good many pages, {n} of them.")];
        var slug = await library.Articles.Add(Some.Draft("Of Leagues", lines), Some.Reader);
        await library.Articles.Add(Some.Draft("Of Walls", [.. lines.Select(line => line + " Walls.")]), Some.Reader);
        await Note(library, 10);
        await Backup(library);
        await Note(library, 10);
        await Backup(library);
        System.IO.File.Copy(Path, File("older"));
        System.IO.File.Copy(Path + "-wal", File("older-wal"));
        await Note(library, 10);
        await library.Articles.Delete(slug, null, Some.Reader);
        await library.History.Undo(null, Some.Reader);
        // Copied into the file, so that file and log are of different times.
        await FillTheLog(library);
        await Note(library, 10);
        await End(library, killed);
    }

    /// <summary>Confirmed once more, after all that.</summary>
    public async Task Note(SqliteLibrary library, int count = 1)
    {
        var article = (await library.Articles.Find("of-leagues"))!;
        for (var n = 0; n < count; n++)
        {
            var note = $"The note with the number {confirmed.Count + 1}.";
            await library.Annotations.Add(Some.Passage(article, "long enough", note), article.Revision, Some.Reader);
            confirmed.Add(note);
        }
    }

    public async Task<IReadOnlyList<string>> Missing(SqliteLibrary library)
    {
        var kept = await library.Articles.Find("of-leagues") is null ? [] : (await library.Annotations.InArticle("of-leagues")).Select(annotation => annotation.Note);
        return [.. confirmed.Except(kept)];
    }

    public string Journal(int fromEnd = 1) => Directory.GetFiles(File("journal"), "*.journal").Order(StringComparer.Ordinal).ToArray()[^fromEnd];

    public void Cut(string file, long length)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.SetLength(Math.Max(0, length < 0 ? stream.Length + length : length));
    }

    public void Overwrite(string file, long at, params byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.Position = at < 0 ? stream.Length + at : at;
        stream.Write(bytes);
    }

    public void Flip(string file, long at)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.Position = at < 0 ? stream.Length + at : at;
        var old = stream.ReadByte();
        stream.Position--;
        stream.WriteByte((byte)(old ^ 0x10));
    }

    public void ZeroPage(int number) => Overwrite(Path, (number < 0 ? Pages + number : number - 1) * Page, new byte[Page]);

    public long Pages => new FileInfo(Path).Length / Page;

    /// <summary>A letter of a word, wherever it stands.</summary>
    public void FlipIn(string file, string words)
    {
        var bytes = System.IO.File.ReadAllBytes(file);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words));
        Assert.True(at >= 0, $"'{words}' does not stand in {System.IO.Path.GetFileName(file)}");
        Flip(file, at + words.Length - 1);
    }

    public void CutLastLine(bool whole)
    {
        var bytes = System.IO.File.ReadAllBytes(Journal());
        var before = Array.LastIndexOf(bytes, (byte)'\n', bytes.Length - 2);
        Cut(Journal(), whole ? before + 1 : (before + bytes.Length) / 2);
    }

    public void DamageLine(int fromEnd)
    {
        var bytes = System.IO.File.ReadAllBytes(Journal());
        var end = bytes.Length - 1;
        for (var n = 1; n < fromEnd; n++)
        {
            end = Array.LastIndexOf(bytes, (byte)'\n', end - 1);
        }
        Flip(Journal(), end - 20);
    }

    public async Task SwapWithAnotherLibrary()
    {
        await using (var other = await SqliteLibrary.OpenForWriting(File("other.sqlite")))
        {
            await other.Articles.Add(Some.Draft("Another's"), Some.Reader);
        }
        System.IO.File.Move(File("other.sqlite"), Path, overwrite: true);
    }

    public void SwapWithAnotherDatabase()
    {
        System.IO.File.Delete(Path);
        using var db = new SqliteConnection($"data source={Path};pooling=false");
        db.Open();
        db.Run("create table theirs (n integer); insert into theirs values (1)");
    }

    private async Task Backup(SqliteLibrary library)
    {
        Assert.NotNull(Backups.MakeIfChanged(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day++)));
        await library.PruneJournal(Backups);
    }

    // A thousand pages of somebody's longest note.
    private static Task<int> FillTheLog(SqliteLibrary library) => library.Writer!.Write(
        db => db.Execute("update article_words set folded = folded || @more where article = 2", new { more = new string('w', 4_200_000) }));

    // What a kill leaves: the files as they are at one moment.
    private async Task End(SqliteLibrary library, bool killed)
    {
        if (!killed)
        {
            await library.DisposeAsync();
            return;
        }
        string[] files = [Path, Path + "-wal", .. Directory.GetFiles(File("journal"))];
        await library.Writer!.Write(_ =>
        {
            Array.ForEach(files, file => System.IO.File.Copy(file, file + ".killed"));
            return 0;
        });
        await library.DisposeAsync();
        Array.ForEach(files, file => System.IO.File.Move(file + ".killed", file, overwrite: true));
    }
}
