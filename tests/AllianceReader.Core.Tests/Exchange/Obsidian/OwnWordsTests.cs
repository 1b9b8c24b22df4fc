using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Obsidian;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Core.Tests.Exchange.Obsidian;

/// <summary>A person goes on writing in the vault, and exports again.</summary>
public sealed class OwnWordsTests : IDisposable
{
    private const string Path = ObsidianExportTests.EssayPath;
    private const string Mine = "\nMy **own** thoughts. 내 생각 🤝\r\n\n---\n\n%% a comment of mine %%\n^h-mine\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vault");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_stands_between_the_marks_stays_to_the_letter_and_the_rest_is_made_anew()
    {
        var vault = await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach()));
        var fresh = vault[Path];
        vault[Path] = Written(fresh).Replace("## Highlights", "## My highlights", StringComparison.Ordinal);

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.Equal(Written(fresh), vault[Path]);
    }

    [Fact]
    public async Task An_export_after_an_export_changes_nothing()
    {
        var vault = await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach()));
        var before = vault.Files.Select(path => vault[path]).ToList();

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.Equal(before, vault.Files.Select(path => vault[path]));
    }

    [Fact]
    public async Task A_note_is_found_wherever_it_was_moved_and_whatever_it_is_called_now()
    {
        var vault = await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach()));
        vault[Path] = Written(vault[Path]);
        vault.Move(Path, "Reading/On habit.md");

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.DoesNotContain(Path, vault.Files);
        Assert.Contains(Mine, vault["Reading/On habit.md"], StringComparison.Ordinal);
        Assert.Contains("- [[On habit#^h-aboth00002|¶ 1]]", vault["Themes/Burden-sharing.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_ours_is_never_written_over()
    {
        var vault = new MemoryVault { [Path] = "Mine alone.", ["Themes.md"] = "---\ntitle: mine\n---\n", ["deep/burden-SHARING.md"] = "Mine, too." };

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.Equal("Mine alone.", vault[Path]);
        Assert.Equal("---\ntitle: mine\n---\n", vault["Themes.md"]);
        Assert.Equal("Mine, too.", vault["deep/burden-SHARING.md"]);
        Assert.Contains("동맹의 습관 habit one (Im 2025) 2.md", vault.Files);
        Assert.Contains("Themes/Burden-sharing 2.md", vault.Files);
        Assert.Contains("Themes 2.md", vault.Files);
    }

    [Theory]
    [InlineData("%% begin my-notes %%\n", "")]
    [InlineData("%% end my-notes %%\n", "")]
    [InlineData("%% begin my-notes %%\n", "%% begin my-")]
    public async Task Where_a_mark_is_damaged_all_that_stood_in_the_note_is_kept_and_stays_in_every_export_after_that(string mark, string damaged)
    {
        var vault = await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach()));
        var fresh = vault[Path];
        var old = Written(fresh).Replace(mark, damaged, StringComparison.Ordinal);
        vault[Path] = old;

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));
        var rescued = vault[Path];
        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.StartsWith(fresh[..fresh.IndexOf("%% end my-notes %%", StringComparison.Ordinal)], rescued, StringComparison.Ordinal);
        Assert.Contains(old, rescued, StringComparison.Ordinal);
        Assert.Contains("damaged", rescued, StringComparison.Ordinal);
        Assert.Equal(rescued, vault[Path]);
    }

    [Theory]
    [InlineData("%% begin my-notes %%\n\n%% end my-notes %%\n", "%%BEGIN MY-NOTES%%\r\nx\r\n %% End my-notes %%")]
    public async Task Marks_that_an_editor_has_tidied_are_marks(string marks, string tidied)
    {
        var vault = await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach()));
        vault[Path] = vault[Path].Replace(marks, tidied, StringComparison.Ordinal);

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.EndsWith("%% begin my-notes %%\nx\r\n%% end my-notes %%\n", vault[Path], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_writes_below_all_of_ours_stays_too()
    {
        var vault = await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach()));
        vault[Path] += "\n## Below\n\nMore.\n";

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.EndsWith("%% end my-notes %%\n\n## Below\n\nMore.\n", vault[Path], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_tags_and_aliases_of_their_own_stay_and_our_old_themes_do_not()
    {
        var vault = await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach()));
        vault[Path] = vault[Path]
            .Replace("words: 21\n", "words: 21\nstatus: read\nrelated:\n  - \"[[A]]\"\n  - \"[[B]]\"\n", StringComparison.Ordinal)
            .Replace("  - \"theme/동맹\"\n", "  - theme/동맹\n  - korea\n", StringComparison.Ordinal)
            .Replace("aliases:\n", "aliases:\n  - 'Im''s habit'\n", StringComparison.Ordinal);

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()[1..]));
        var note = vault[Path];

        Assert.Contains("status: read\nrelated:\n  - \"[[A]]\"\n  - \"[[B]]\"\n---\n", note, StringComparison.Ordinal);
        Assert.Contains("  - \"theme/trust-and-fear\"\n  - \"korea\"\n", note, StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - \"Im and O'Neill 2025\"\n  - \"Im's habit\"\n", note, StringComparison.Ordinal);
        Assert.DoesNotContain("theme/동맹", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_one_essay_leaves_what_themes_list_of_others()
    {
        var other = Some.Article("Other words.", "other") with { Title = "Other" };
        var both = Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(Snapshots.Essay, Snapshots.OneOfEach()), new(other, [Tagged("aother0001"), Tagged("aother0002")])]);
        var vault = await MemoryVault.Of(both);
        var before = vault["Themes/Burden-sharing.md"];

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()));
        Assert.Equal(before, vault["Themes/Burden-sharing.md"]);

        await vault.Export(Snapshots.Of(Snapshots.OneOfEach()[2..]));
        Assert.Contains("### [[Other]]\n\n- [[Other#^h-aother0001|¶ 1]] Other\n- [[Other#^h-aother0002|¶ 1]] Other\n", vault["Themes/Burden-sharing.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("aboth00002", vault["Themes/Burden-sharing.md"], StringComparison.Ordinal);
        Assert.Contains("Other.md", vault.Files);

        static Annotation Tagged(string id) =>
            Some.Annotation(id, new(0, 5), "burden-sharing") with { Article = "other", Quote = new("Other"), Paragraph = 1 };
    }

    [Fact]
    public async Task A_folder_keeps_its_other_files_and_a_note_that_does_not_change_is_not_touched()
    {
        var ancient = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Add(".obsidian/app.json", "{}");
        Add("Daily/2026-11-22.md", "Today.");
        Add("broken.md", "\ud800");
        await Export();
        File.SetLastWriteTimeUtc(At("Themes.md"), ancient);
        Append(Path, "Below.\n");

        await Export();

        Assert.Equal("{}", Text(".obsidian/app.json"));
        Assert.Equal("Today.", Text("Daily/2026-11-22.md"));
        Assert.Equal(ancient, File.GetLastWriteTimeUtc(At("Themes.md")));
        Assert.EndsWith("%%\nBelow.\n", Text(Path), StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFiles("*.tmp", SearchOption.AllDirectories));

        Task Export() => new ObsidianExport().Write(Snapshots.Of(Snapshots.OneOfEach()), new FolderVault(folder.FullName));
    }

    [Fact]
    public async Task No_link_out_of_the_folder_is_followed()
    {
        var elsewhere = folder.CreateSubdirectory("elsewhere");
        var vault = folder.CreateSubdirectory("vault");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(vault.FullName, "out"), elsewhere.FullName);
        var text = (await MemoryVault.Of(Snapshots.Of(Snapshots.OneOfEach())))[Path];
        await File.WriteAllTextAsync(System.IO.Path.Combine(elsewhere.FullName, "a.md"), text + "Mine.", TestContext.Current.CancellationToken);

        await new ObsidianExport().Write(Snapshots.Of(Snapshots.OneOfEach()), new FolderVault(vault.FullName));

        Assert.True(File.Exists(System.IO.Path.Combine(vault.FullName, Path)));
        Assert.Equal(text + "Mine.", await File.ReadAllTextAsync(System.IO.Path.Combine(elsewhere.FullName, "a.md"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_zip_made_after_an_earlier_one_keeps_what_is_a_persons_in_it()
    {
        var first = Zips.Texts(await Zips.Write(Snapshots.Of(Snapshots.OneOfEach())));
        first[Path] = Written(first[Path]);
        first["Mine.md"] = "Mine.";
        using var earlier = new MemoryStream(Zips.Of(first));
        using var output = new MemoryStream();
        await using (var vault = await ZipVault.Make(output, Some.Reader.At, SafeZip.Open(earlier, "earlier.zip")))
        {
            await new ObsidianExport().Write(Snapshots.Of(Snapshots.OneOfEach()), vault);
            await vault.Finish();
        }

        Assert.Equal(first, Zips.Texts(output.ToArray()));
    }

    private string At(string path) => System.IO.Path.Combine(folder.FullName, path);

    private void Add(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), Encoding.Latin1.GetBytes(text));
    }

    private string Text(string path) => File.ReadAllText(At(path));

    private void Append(string path, string text) => File.AppendAllText(At(path), text);

    private static string Written(string note) => note.Replace("%% begin my-notes %%\n\n", $"%% begin my-notes %%\n{Mine}", StringComparison.Ordinal);
}
