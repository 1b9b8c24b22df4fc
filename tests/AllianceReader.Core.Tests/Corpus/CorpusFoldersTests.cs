using AllianceReader.Corpus;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Corpus;

public sealed class CorpusFoldersTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("alliance-corpus-");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void The_setting_names_folders_and_replaces_the_usual_ones()
    {
        var one = Folder("one", "b.txt", "a.TXT", "notes.json", "picture.png");
        var two = Folder("two", "c.txt");

        var found = Folders().Find($"{one}; {two} ;{home.FullName}/nowhere");

        Assert.Equal(["a.TXT", "b.txt", "c.txt"], found.Files.Select(file => file.Name));
        Assert.Equal([$"The corpus folder {home.FullName}/nowhere does not exist."], found.Warnings);
    }

    [Fact]
    public void Op_eds_are_found_beside_the_program_and_the_samples_only_where_there_are_none()
    {
        Folder("corpus/samples", "sample.txt");
        Assert.Equal(["sample.txt"], Folders().Find(null).Files.Select(file => file.Name));

        Folder("corpus/op-eds", "op-ed.txt");
        Assert.Equal(["op-ed.txt"], Folders().Find(" ").Files.Select(file => file.Name));
    }

    [Fact]
    public void In_development_they_are_also_found_beside_the_checkout()
    {
        Folder("checkout/corpus/samples", "sample.txt");
        Folder("shared/corpus", "op-ed.txt");
        File.WriteAllText(Path.Combine(home.FullName, "checkout", "AllianceReader.sln"), "");
        var output = Folder("checkout/src/Web/bin");

        Assert.Equal(["op-ed.txt"], new CorpusFolders(output, isDevelopment: true).Find(null).Files.Select(file => file.Name));
        Assert.Equal(["sample.txt"], new CorpusFolders(output, isDevelopment: false).Find(null).Files.Select(file => file.Name));
    }

    [Fact]
    public async Task A_reader_names_files_and_folders_and_what_is_missing_is_said_at_its_import()
    {
        var folder = Folder("mine", "b.txt", "a.txt");

        var found = Folders().At([folder, Path.Combine(folder, "b.txt"), Path.Combine(folder, "gone.txt")]);

        Assert.Equal(["a.txt", "b.txt", "b.txt", "gone.txt"], found.Files.Select(file => file.Name));
        Assert.Equal("b.txt", (await SourceText.Read(found.Files[1])).Lines[0].Text);
        Assert.Throws<FileNotFoundException>(() => found.Files[3].Open());
    }

    [Fact]
    public void A_bibliography_beside_the_texts_is_read_and_a_broken_one_is_a_warning()
    {
        var good = Folder("good", "a.txt");
        File.WriteAllText(Path.Combine(good, "bibliography.json"), """{ "essays": [ { "sha256": "aa", "facts": [] } ] }""");
        var broken = Folder("broken", "b.txt");
        File.WriteAllText(Path.Combine(broken, "op-eds.json"), "{");

        var found = Folders().At([Path.Combine(good, "a.txt"), broken]);

        Assert.NotNull(found.Bibliography.Find("aa"));
        Assert.StartsWith($"{broken}/op-eds.json was passed over. It is not a bibliography", Assert.Single(found.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bibliographies_that_come_with_the_program_are_there_for_uploads_too()
    {
        var found = new CorpusFolders(Repository.Root, isDevelopment: false).Find(Folder("empty"));

        Assert.Empty(found.Files);
        Assert.Equal(10, found.Bibliography.Count);
    }

    private CorpusFolders Folders() => new(home.FullName, isDevelopment: false);

    private string Folder(string name, params string[] files)
    {
        var folder = home.CreateSubdirectory(name);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder.FullName, file), file);
        }
        return folder.FullName;
    }
}
