using System.Globalization;
using System.Text.Json;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Exchange.Intake;

/// <summary>
/// A project that Taguette exports: a SQLite file with documents as HTML, tags, and highlights whose places are UTF-8 bytes of the text in
/// that HTML. Who made a highlight, and when, stands in its log of commands.
/// </summary>
public sealed class TaguetteProject : IForeignFormat
{
    private static readonly string[] tables = ["projects", "documents", "tags", "highlights", "highlight_tags"];

    public string Name => "Taguette project";

    /// <summary>Any database: what is none of Taguette's is refused with a sentence, since nothing else reads it.</summary>
    public bool Recognizes(ForeignFile file) => file.IsSqlite;

    public ForeignWork Read(ForeignFile file)
    {
        try
        {
            using var db = new ForeignDatabase(file);
            Require(db, file);
            return Work(db);
        }
        catch (SqliteException damaged)
        {
            throw new FileRefusedException($"{file.Name} is damaged, or takes too long to read.", damaged);
        }
    }

    private static void Require(ForeignDatabase db, ForeignFile file)
    {
        if (db.ApplicationId == LibraryHeader.ApplicationId)
        {
            throw new FileRefusedException($"{file.Name} is an AllianceReader library. Put it in the place of this one with the command 'restore'.");
        }
        if (!tables.All(db.HasTable))
        {
            throw new FileRefusedException($"{file.Name} is a database, and none of Taguette's.");
        }
    }

    private ForeignWork Work(ForeignDatabase db)
    {
        var documents = Documents(db);
        var tags = Tags(db);
        return new(Name)
        {
            Documents = [.. documents.Values.Select(document => document.Document)],
            Notes = Notes(db, documents, tags),
            Codebook = [.. tags.Values.OrderBy(tag => tag.Path.Count)],
        };
    }

    private static Dictionary<long, TaguetteDocument> Documents(ForeignDatabase db) => db.Rows<DocumentRow>(
        """
        select   d.id, d.name, d.contents, p.name as project, p.created
        from     documents d
        join     projects p on p.id = d.project_id
        order by d.id
        """).DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => new TaguetteDocument(row.Id, row.Name, row.Contents, $"{row.Project}\u001F{row.Created}"));

    // Newer ones have tags under tags.
    private static Dictionary<long, ForeignTheme> Tags(ForeignDatabase db)
    {
        var rows = db.Rows<TagRow>($"select id, path, description, {(db.HasColumn("tags", "parent_id") ? "parent_id" : "null as parent_id")} from tags order by id")
            .DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        return rows.Values.ToDictionary(row => row.Id, row => new ForeignTheme(PathOf(row, rows), row.Description ?? ""));
    }

    // Trust boundary: they may be said to stand under each other.
    private static List<string> PathOf(TagRow tag, Dictionary<long, TagRow> rows)
    {
        List<string> path = [];
        HashSet<long> seen = [];
        for (var at = tag; at is not null && path.Count < ForeignPaths.Deepest && seen.Add(at.Id); at = at.ParentId is { } parent ? rows.GetValueOrDefault(parent) : null)
        {
            path.Insert(0, at.Path ?? "");
        }
        return path;
    }

    private static List<ForeignNote> Notes(ForeignDatabase db, Dictionary<long, TaguetteDocument> documents, Dictionary<long, ForeignTheme> tags)
    {
        var carried = db.Rows<TaggingRow>("select highlight_id, tag_id from highlight_tags order by highlight_id, tag_id").ToLookup(row => row.HighlightId, row => row.TagId);
        var made = Made(db);
        List<ForeignNote> notes = [];
        foreach (var row in db.Rows<HighlightRow>("select id, document_id, start_offset, end_offset from highlights order by document_id, start_offset, id"))
        {
            if (documents.TryGetValue(row.DocumentId, out var document))
            {
                var (who, when) = made.GetValueOrDefault(row.Id);
                notes.Add(document.Note(row.Id, row.StartOffset, row.EndOffset) with
                {
                    Themes = [.. carried[row.Id].Select(tags.GetValueOrDefault).OfType<ForeignTheme>().Select(tag => tag.Path)],
                    Creator = Cleaned.Person(who),
                    Created = when,
                });
            }
        }
        return notes;
    }

    private static Dictionary<long, (string? Who, DateTimeOffset? When)> Made(ForeignDatabase db)
    {
        Dictionary<long, (string?, DateTimeOffset?)> made = [];
        foreach (var row in db.HasTable("commands") ? db.Rows<CommandRow>("select user_login, date, payload from commands order by id") : [])
        {
            if (HighlightOf(row.Payload) is { } highlight)
            {
                made.TryAdd(highlight, (row.UserLogin == "admin" ? null : row.UserLogin, TimeOf(row.Date)));
            }
        }
        return made;
    }

    private static long? HighlightOf(string? payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload ?? "");
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("highlight_add")
                && json.RootElement.TryGetProperty("highlight_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private sealed record DocumentRow
    {
        public long Id { get; init; }

        public string? Name { get; init; }

        public string? Contents { get; init; }

        public string? Project { get; init; }

        public string? Created { get; init; }
    }

    private sealed record TagRow
    {
        public long Id { get; init; }

        public string? Path { get; init; }

        public string? Description { get; init; }

        public long? ParentId { get; init; }
    }

    private sealed record TaggingRow
    {
        public long HighlightId { get; init; }

        public long TagId { get; init; }
    }

    private sealed record HighlightRow
    {
        public long Id { get; init; }

        public long DocumentId { get; init; }

        public long StartOffset { get; init; }

        public long EndOffset { get; init; }
    }

    private sealed record CommandRow
    {
        public string? UserLogin { get; init; }

        public string? Date { get; init; }

        public string? Payload { get; init; }
    }
}
