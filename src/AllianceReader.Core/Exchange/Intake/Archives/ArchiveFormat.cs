using System.Globalization;
using System.Text.Json;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Intake.Archives;

/// <summary>
/// The archive of another library, as its own FORMAT.md describes it: passages, notes and themes come into one that is in use already.
/// Essays, revisions and the history do not; an archive restores those into an empty library.
/// </summary>
public sealed class ArchiveFormat : IForeignFormat
{
    private const string Manifest = "manifest.json";
    private const string Mark = "alliancereader-archive";
    private const int LongestManifest = 64 * 1024 * 1024;

    public string Name => "AllianceReader archive";

    public bool Recognizes(ForeignFile file) =>
        file.IsZip && file.Zip.Find(Manifest) is { Length: < LongestManifest } manifest && file.Zip.ReadText(manifest).Contains($"\"{Mark}\"", StringComparison.Ordinal);

    public ForeignWork Read(ForeignFile file)
    {
        var rows = new ArchiveRows(file.Zip);
        var essays = Essays(rows);
        var themes = Themes(rows);
        return new(Name) { Documents = [.. essays.Values], Notes = Notes(rows, essays, themes), Codebook = [.. themes.Values.OrderBy(theme => theme.Path.Count)] };
    }

    private static Dictionary<long, ForeignDocument> Essays(ArchiveRows rows)
    {
        var found = rows.Of("articles.jsonl").Where(Stands).Select(row => (Id: Number(row, "id"), Revision: Number(row, "revision"), Title: row.Text("title"), Url: row.Text("url")))
            .DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        var texts = rows.Of("blocks.jsonl")
            .Select(row => (Article: Number(row, "article"), Revision: Number(row, "revision"), Start: Number(row, "start"), Text: row.Text("text") ?? ""))
            .Where(block => found.TryGetValue(block.Article, out var essay) && essay.Revision == block.Revision)
            .GroupBy(block => block.Article)
            .ToDictionary(essay => essay.Key, essay => string.Join("\n\n", essay.OrderBy(block => block.Start).Select(block => block.Text)));
        return found.Values.ToDictionary(essay => essay.Id, essay => new ForeignDocument(essay.Id.ToString(CultureInfo.InvariantCulture))
        {
            Title = Cleaned.Line(essay.Title),
            Url = essay.Url,
            Text = ForeignText.Of(texts.GetValueOrDefault(essay.Id, "")).Text,
        });
    }

    private static Dictionary<long, ForeignTheme> Themes(ArchiveRows rows)
    {
        var found = rows.Of("themes.jsonl").Where(Stands).Select(row => (Id: Number(row, "id"), Parent: Number(row, "parent"), Name: row.Text("name") ?? "", Theme: ThemeOf(row)))
            .DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        return found.Values.ToDictionary(row => row.Id, row => row.Theme with { Path = PathOf(row.Id, id => found.TryGetValue(id, out var theme) ? (theme.Name, theme.Parent) : null) });
    }

    private static ForeignTheme ThemeOf(JsonElement row)
    {
        string[] parts = [row.Text("definition") ?? "", Said("Use it for: ", "whenToUse"), Said("Not for: ", "whenNotToUse")];
        return new([], string.Join("\n\n", parts.Where(part => part.Length > 0)), row.Text("color")) { Memo = row.Text("memo") ?? "" };

        string Said(string before, string name) => row.Text(name) is { Length: > 0 } words ? before + words : "";
    }

    // Trust boundary: they may be said to stand under each other.
    private static List<string> PathOf(long id, Func<long, (string Name, long Parent)?> find)
    {
        List<string> path = [];
        for (var at = find(id); at is var (name, parent) && path.Count < ForeignPaths.Deepest; at = parent == id ? null : find(parent))
        {
            path.Insert(0, name);
        }
        return path;
    }

    private static List<ForeignNote> Notes(ArchiveRows rows, Dictionary<long, ForeignDocument> essays, Dictionary<long, ForeignTheme> themes)
    {
        var carried = rows.Of("taggings.jsonl").Select(row => (Annotation: Number(row, "annotation"), Position: Number(row, "position"), Theme: Number(row, "theme"))).ToLookup(row => row.Annotation);
        List<ForeignNote> notes = [];
        foreach (var row in rows.Of("annotations.jsonl").Where(Stands))
        {
            if (essays.TryGetValue(Number(row, "article"), out var essay))
            {
                notes.Add(NoteOf(row, essay) with
                {
                    Themes = [.. carried[Number(row, "number")].OrderBy(tagging => tagging.Position).Select(tagging => themes.GetValueOrDefault(tagging.Theme)).OfType<ForeignTheme>().Select(theme => theme.Path)],
                });
            }
        }
        return notes;
    }

    private static ForeignNote NoteOf(JsonElement row, ForeignDocument essay) => new(essay.Key)
    {
        Id = row.Text("id") is { } id ? $"http://localhost/api/annotations/{id}" : null,
        Range = row.Text("status") is "in-place" or "changed" && row.Number("rangeStart") is { } start && row.Number("rangeEnd") is { } end ? new TextRange(start, end) : null,
        Quote = row.Text("status") is "in-place" or "changed" ? null : Cleaned.Quote(row.Text("exact"), row.Text("prefix"), row.Text("suffix")),
        Note = Cleaned.Note(row.Text("note")),
        Creator = Cleaned.Person(row.Text("creator")),
        Created = row.Time("created"),
        Modified = row.Time("modified"),
    };

    private static bool Stands(JsonElement row) => Number(row, "deleted") == 0;

    private static long Number(JsonElement row, string name) => row.Part(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;
}
