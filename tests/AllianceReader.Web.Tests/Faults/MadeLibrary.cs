using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Corpus;
using AllianceReader.Search;
using AllianceReader.Sqlite;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>A library of made essays with a note on each.</summary>
internal static class MadeLibrary
{
    private static readonly Attribution by = new("Test Reader", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public static async Task Make(string path, IEnumerable<int> essays)
    {
        await using var library = await SqliteLibrary.OpenForWriting(path);
        using var importer = new Importer(library.Articles, library.Copies, Bibliography.Empty);
        foreach (var essay in essays.Select(number => new MadeEssay(number)))
        {
            var report = await importer.Import(new(essay.FileName, () => new MemoryStream(Encoding.UTF8.GetBytes(essay.Markdown))), by);
            Assert.Equal(essay.Slug, Assert.Single(report.Imported).Slug);
            await library.Annotations.Add(Note(essay), 1, by);
        }
    }

    /// <summary>Nothing in it is half, and a search finds each essay and each note.</summary>
    /// <returns>The numbers of its essays.</returns>
    public static async Task<IReadOnlyList<int>> RequireWhole(SqliteLibrary library, bool hasNotes = true)
    {
        Assert.Empty((await library.Check()).Problems);
        var slugs = await library.Articles.Slugs(new());
        var essays = slugs.Select(slug => new MadeEssay(int.Parse(slug.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        foreach (var essay in essays)
        {
            essay.RequireWhole((await library.Articles.Find(essay.Slug))!);
            var found = await library.Search.Find(new(SearchLanguage.Parse(essay.Word)));
            Assert.Equal(hasNotes ? 2 : 1, found.Hits.Total);
            Assert.Equal(hasNotes ? [essay.Note] : [], (await library.Annotations.InArticle(essay.Slug)).Select(annotation => annotation.Note).Where(note => note == essay.Note));
        }
        return [.. essays.Select(essay => essay.Number).Order()];
    }

    /// <summary>All files of a folder, into one that exists.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static Annotation Note(MadeEssay essay) => new()
    {
        Id = $"made{essay.Number:000000}",
        Article = essay.Slug,
        Range = new(0, 4),
        Quote = TextQuote.Of(essay.Text, new(0, 4)),
        Paragraph = 1,
        Note = essay.Note,
        Creator = by.Reader,
        Created = by.At,
        Modified = by.At,
    };
}
