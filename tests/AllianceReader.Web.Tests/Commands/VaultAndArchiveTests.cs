using System.IO.Compression;
using AllianceReader.Sqlite;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>What goes out to be written in or kept, and comes back.</summary>
public sealed class VaultAndArchiveTests : IDisposable
{
    private const string Mine = "My own words.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_vault_is_a_folder_or_a_zip_and_what_is_written_in_either_stays()
    {
        var slug = await OneNote();

        Assert.Equal((0, "1 passage, 1 note, 1 essay\n"), Told(await Run("export", "--format", "obsidian", "--out", "vault")));
        var note = Assert.Single(Directory.GetFiles(In("vault"), "*.md"), path => File.ReadAllText(path).Contains($"alliancereader-id: \"{slug}\"", StringComparison.Ordinal));
        Write(note, Read(note).Replace("%% begin my-notes %%\n", $"%% begin my-notes %%\n{Mine}", StringComparison.Ordinal));
        Write(In("vault/Mine.md"), Mine);
        Assert.Equal(0, (await Run("export", "--format", "obsidian", "--out", "vault")).ExitCode);
        Assert.Contains(Mine, Read(note), StringComparison.Ordinal);
        Assert.Equal(Mine, Read(In("vault/Mine.md")));

        Pack("vault", "vault.zip");
        Assert.Equal(0, (await Run("export", "--format", "obsidian", "--out", "vault.zip")).ExitCode);
        Unpack("vault.zip", "unpacked");
        Assert.Equal(Read(note), Read(Path.Combine(In("unpacked"), Path.GetFileName(note))));
        Assert.Equal(Mine, Read(In("unpacked/Mine.md")));
    }

    [Fact]
    public async Task An_archive_makes_an_empty_library_the_same_and_brings_its_notes_into_another()
    {
        await OneNote();

        Assert.Equal((0, "1 passage, 1 note, 1 essay, 2 changes\n"), Told(await Run("export", "--format", "archive", "--out", "all.zip")));
        var shown = await Said.Run(folder.Path, ["import", "all.zip", "--preview"], ("Library__Database", In("other.sqlite")));
        var back = await Said.Run(folder.Path, ["import", "all.zip"], ("Library__Database", In("other.sqlite")));
        var again = await Said.Run(folder.Path, ["import", "all.zip"], ("Library__Database", In("other.sqlite")));
        var check = await Said.Run(folder.Path, ["check"], ("Library__Database", In("other.sqlite")));

        Assert.DoesNotContain("Restored", shown.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "Restored: 1 essay, 1 passage, 1 note, 0 themes, 2 changes.\n"), Told(back));
        Assert.Equal((0, true), (again.ExitCode, again.Output.Contains("already", StringComparison.Ordinal)));
        Assert.StartsWith("Sound: 1 essay,", check.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("export", "--format", "archive", "--theme", "x", "--out", "some.zip")).ExitCode);
    }

    private async Task<string> OneNote()
    {
        folder.Write("one.txt", Some.Essay(1));
        await Run("import", "one.txt");
        await using var library = await SqliteLibrary.OpenForWriting(In("library.sqlite"));
        var essay = (await library.Articles.Find((await library.Articles.List(new())).Items[0].Slug))!;
        var by = new Attribution("J. Kim", DateTimeOffset.UnixEpoch.AddYears(50));
        await library.Annotations.Add(
            new() { Id = "anote00001", Article = essay.Slug, Note = "한국 🤝", Creator = by.Reader, Created = by.At, Modified = by.At }, essay.Revision, by);
        return essay.Slug;
    }

    private static (int, string) Told(Said said) => (said.ExitCode, said.Errors);

    private void Pack(string from, string zip) => ZipFile.CreateFromDirectory(In(from), In(zip));

    private void Unpack(string zip, string to) => ZipFile.ExtractToDirectory(In(zip), In(to));

    private static string Read(string path) => File.ReadAllText(path);

    private static void Write(string path, string text) => File.WriteAllText(path, text);

    private string In(string path) => Path.Combine(folder.Path, path);

    private Task<Said> Run(params string[] arguments) => Said.Run(folder.Path, arguments);
}
