using System.Globalization;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>A small machine: the app has 256 MB to itself.</summary>
public sealed class SmallMemoryTests : IDisposable
{
    private const long Megabyte = 1024 * 1024;
    private const long All = 256 * Megabyte;

    // What .NET may keep of its own objects; the program itself, its threads and SQLite's pages need the rest.
    private const long Objects = 128 * Megabyte;

    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task In_256_megabytes_it_starts_and_essays_are_read_searched_annotated_and_exported()
    {
        await MadeLibrary.Make(Path.Combine(place.Path, "library.sqlite"), Enumerable.Range(1, 100));
        await using var app = await RunningApp.Over(place.Path, [("DOTNET_GCHeapHardLimit", Objects.ToString("X", CultureInfo.InvariantCulture))]);
        using var reader = new SomeReader(app);
        using var http = app.Client();

        for (var n = 1; n <= 100; n++)
        {
            Assert.Null(await reader.Write($"Note {n}."));
            (await http.GetAsync($"/read/{new MadeEssay(n).Slug}")).EnsureSuccessStatusCode();
            (await http.GetAsync($"/search?q=alliance+{new MadeEssay(n).Word}")).EnsureSuccessStatusCode();
        }
        foreach (var format in new[] { "markdown", "docx", "xlsx", "qdpx", "html", "jsonld" })
        {
            (await http.GetAsync($"/api/export?format={format}")).EnsureSuccessStatusCode();
        }
        await reader.RequireSaving();

        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has had at most is read where Linux tells it.");
        Assert.InRange(app.MostMemory(), 1, All);
    }
}
