using System.Text.Json;
using AllianceReader.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>The commands as a shell sees them: arguments, streams, exit codes, files.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_takes_files_and_folders_and_says_what_became_of_each()
    {
        folder.Write("essays/one.txt", Some.Essay(1));
        folder.Write("essays/two.txt", Some.Essay(2));
        folder.Write("three.txt", Some.Essay(3));

        var first = await Run("import", "essays", "three.txt");
        var second = await Run("import", "three.txt");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(["one.txt", "two.txt", "three.txt"], first.Lines.Select(line => line.Split('\t')[1]));
        Assert.All(first.Lines, line => Assert.Matches("^imported\t[a-z]+\\.txt\tessay-[0-9a-z-]+\tEssay [0-9] on ", line));
        Assert.Contains("3 imported, 0 revised, 0 unchanged, 0 rejected.", first.Errors, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.StartsWith("unchanged\tthree.txt\t", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_names_what_it_could_not_take_with_the_reason_and_takes_the_rest()
    {
        folder.Write("good.txt", Some.Essay(1));
        folder.Write("empty.txt", "");

        var said = await Run("import", "empty.txt", "missing.txt", "good.txt");

        Assert.Equal(1, said.ExitCode);
        Assert.StartsWith("imported\tgood.txt\t", Assert.Single(said.Lines), StringComparison.Ordinal);
        Assert.Matches("(?m)^empty.txt: .+", said.Errors);
        Assert.Matches("(?m)^missing.txt: .+", said.Errors);
        AssertPlain(said);
    }

    [Fact]
    public async Task Import_takes_in_notes_too_and_says_first_what_would_come()
    {
        folder.Write("one.txt", Some.Essay(1));
        var imported = await Run("import", "one.txt");
        var slug = imported.Lines[0].Split('\t')[2];
        folder.Write("book.qdc", System.Text.Encoding.UTF8.GetString(Marked.Codebook("Costs", "Who pays")));
        folder.Write("notes.json", System.Text.Encoding.UTF8.GetString(Marked.Hypothesis(slug, "words that stand nowhere in it", "nor these", "Costs")));
        folder.Write("bad.json", "{\"rows\":[");

        var preview = await Run("import", "--preview", "book.qdc");
        var done = await Run("import", "book.qdc", "notes.json");
        var again = await Run("import", "book.qdc", "notes.json");
        var bad = await Run("import", "bad.json");
        var essay = await Run("import", "one.txt", "--preview");

        Assert.Equal((0, "would come in\tbook.qdc\tREFI-QDA codebook\t0 new\t0 here already\t0 to be placed\t0 left out\t2 new themes\n"), (preview.ExitCode, preview.Output));
        Assert.Equal(0, done.ExitCode);
        Assert.Equal(["brought in\tbook.qdc\tREFI-QDA codebook\t0 new\t0 here already\t0 to be placed\t0 left out\t2 new themes", "brought in\tnotes.json\tHypothesis annotations\t0 new\t0 here already\t2 to be placed\t1 left out\t0 new themes"], done.Lines);
        Assert.Contains("notes.json: 2 × Its words do not stand in the essay.", done.Errors, StringComparison.Ordinal);
        Assert.Contains("“https://elsewhere.example.org/page” (1 notes) stays outside.", done.Errors, StringComparison.Ordinal);
        Assert.Equal("0 new themes", again.Lines[0].Split('\t')[^1]);
        Assert.Equal("2 here already", again.Lines[1].Split('\t')[4]);
        Assert.Equal((1, true), (bad.ExitCode, bad.Errors.Contains("bad.json is not whole JSON", StringComparison.Ordinal)));
        Assert.Equal((1, true), (essay.ExitCode, essay.Errors.Contains("an essay has no preview", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_library_is_backed_up_restored_and_checked()
    {
        folder.Write("one.txt", Some.Essay(1));
        folder.Write("two.txt", Some.Essay(2));
        await Run("import", "one.txt");

        var backup = await Run("backup", "copy.sqlite");
        await Run("import", "two.txt");
        var before = await Run("check");
        var restore = await Run("restore", "copy.sqlite");
        var after = await Run("check");

        Assert.Equal((0, Path.Combine(folder.Path, "copy.sqlite")), (backup.ExitCode, backup.Lines.Single()));
        Assert.Equal((0, "Sound: 2 essays"), (before.ExitCode, before.Output.Split(',')[0]));
        Assert.Equal(0, restore.ExitCode);
        Assert.Equal((0, "Sound: 1 essay"), (after.ExitCode, after.Output.Split(',')[0]));
    }

    [Fact]
    public async Task Export_writes_a_file_or_standard_output_and_says_how_many_passages()
    {
        folder.Write("one.txt", Some.Essay(1));
        await Run("import", "one.txt");

        var file = await Run("export", "--format", "jsonld", "--out", "notes.jsonld");
        var stream = await Run("export", "--format", "csv", "--out", "-");

        Assert.Equal((0, "", "0 passages, 0 notes, 0 essays\n"), (file.ExitCode, file.Output, file.Errors));
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "notes.jsonld")));
        Assert.Equal(0, stream.ExitCode);
        Assert.Single(stream.Lines);
        Assert.Equal(["notes.jsonld", "one.txt"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Where(name => !name!.StartsWith("library.", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("exprot")]
    [InlineData("import")]
    [InlineData("export", "--format", "csv")]
    [InlineData("export", "--format", "exe", "--out", "x")]
    [InlineData("export", "--format", "csv", "--article", "nobody", "--out", "x")]
    [InlineData("export", "--format", "csv", "--out", "no/such/folder/x.csv")]
    [InlineData("backup")]
    [InlineData("restore", "nothing.sqlite")]
    [InlineData("check", "--loudly")]
    [InlineData("serve", "loudly")]
    public async Task What_cannot_be_done_ends_with_1_and_a_sentence(params string[] arguments)
    {
        folder.Write("one.txt", Some.Essay(1));
        await Run("import", "one.txt");

        var said = await Run(arguments);

        Assert.Equal(1, said.ExitCode);
        Assert.NotEmpty(said.Errors);
        AssertPlain(said);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    [Theory]
    [InlineData("export", "--format", "csv", "--out", "x")]
    [InlineData("backup", "copy.sqlite")]
    [InlineData("check")]
    public async Task Where_there_is_no_library_reading_one_fails_and_makes_none(params string[] arguments)
    {
        var said = await Run(arguments);

        Assert.Equal(1, said.ExitCode);
        AssertPlain(said);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var said = await Run("--help");

        Assert.Equal(0, said.ExitCode);
        Assert.All(new[] { "serve", "import", "export", "backup", "restore", "check", "password", "anchor" }, command => Assert.Contains($"  {command}", said.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_new_home_the_library_is_made_where_programs_keep_their_data()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "The folder is given by HOME on Linux only.");
        var home = Path.Combine(folder.Path, "home");
        Directory.CreateDirectory(home);
        var essay = folder.Write("one.txt", Some.Essay(1));

        var said = await Said.Run(home, ["import", essay], ("Library__Database", null), ("HOME", home), ("XDG_DATA_HOME", null));

        Assert.Equal(0, said.ExitCode);
        Assert.True(File.Exists(Path.Combine(home, ".local", "share", "AllianceReader", "library.sqlite")));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "one.txt")]
    [InlineData("check")]
    public async Task A_library_of_a_newer_version_is_left_alone(params string[] arguments)
    {
        folder.Write("one.txt", Some.Essay(1));
        await Run("import", "one.txt");
        Pragma("user_version = 4000");

        var said = await Run(arguments);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("newer", said.Errors, StringComparison.Ordinal);
        AssertPlain(said);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_meant_is_refused_by_name()
    {
        var said = await Said.Run(folder.Path, ["serve"], ("Library__PublicUrl", "reading-room"));

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("Library__PublicUrl", said.Errors, StringComparison.Ordinal);
        AssertPlain(said);
    }

    private void Pragma(string pragma)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "library.sqlite")};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = $"pragma {pragma}";
        command.ExecuteNonQuery();
    }

    private Task<Said> Run(params string[] arguments) => Said.Run(folder.Path, arguments);

    private static void AssertPlain(Said said) => Assert.DoesNotContain("   at ", said.Errors + said.Output, StringComparison.Ordinal);
}
