using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Themes;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary>
/// An archive into an empty library, within one transaction. The triggers count as rows come in; what is made from the rows is made
/// after them; and in the end all of it has to hold together, or nothing stays.
/// </summary>
internal sealed partial class RestoreArchive(SqliteConnection db, ArchivePackage package)
{
    /// <exception cref="FileRefusedException">What the archive holds does not hold together.</exception>
    /// <exception cref="RefusedException">The library is not empty.</exception>
    public static ArchiveCounts Into(SqliteConnection db, ArchivePackage package)
    {
        RequireEmpty(db);
        try
        {
            return new RestoreArchive(db, package).All();
        }
#pragma warning disable CA1031 // Whatever rows from elsewhere break is the archive's fault, and is told as that.
        catch (Exception damaged) when (damaged is not FileRefusedException)
#pragma warning restore CA1031
        {
            throw package.Refused($"cannot be restored: what it holds does not fit together ({damaged.Message.TrimEnd('.')}). Nothing was changed.", damaged);
        }
    }

    public static bool IsEmpty(SqliteConnection db) => db.ExecuteScalar<bool>(
        """
        select not exists (select 1 from article) and not exists (select 1 from annotation) and not exists (select 1 from history_entry)
           and not exists (select 1 from saved_search) and not exists (select 1 from dismissal) and not exists (select 1 from collection)
        """);

    private static void RequireEmpty(SqliteConnection db)
    {
        if (!IsEmpty(db))
        {
            throw new RefusedException("archive", "This library is not empty, so an archive cannot be restored into it. Start with a new one (another Library__Database), and import the archive there.");
        }
    }

    private ArchiveCounts All()
    {
        db.Run("pragma defer_foreign_keys = on");
        PutAwayStarterCodebook();
        foreach (var file in ArchiveFiles.All.Where(file => file.Since <= package.Manifest.LibraryVersion))
        {
            Insert(file);
            if (file.Name == ArchiveFiles.Themes)
            {
                ArrangeThemes();
            }
        }
        InsertSources();
        KeepNumbersUsed();
        ToReviewColumn.KeepAll(db);
        MakeWords();
        RequireWhole();
        return RequireAllCame();
    }

    // A new library begins with one; nobody has touched it, or the history would say so.
    private void PutAwayStarterCodebook() => db.Run("delete from theme_above; delete from theme_count; update theme set parent = null; delete from theme");

    private void Insert(ArchiveFile file)
    {
        using var insert = Command(file.Insert, [.. file.Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@c{i}"))]);
        foreach (var row in package.Rows(file.Name))
        {
            for (var i = 0; i < file.Columns.Count; i++)
            {
                insert.Parameters[i].Value = Value(row, file.Columns[i]);
            }
            insert.ExecuteNonQuery();
        }
    }

    private void InsertSources()
    {
        using var insert = Command(SourceFiles.Insert, "@article", "@revision", "@fileName", "@encoding", "@format", "@bytes");
        foreach (var row in package.Rows(SourceFiles.List))
        {
            insert.Parameters[0].Value = row.GetProperty("article").GetInt64();
            insert.Parameters[1].Value = row.GetProperty("revision").GetInt64();
            insert.Parameters[2].Value = row.GetProperty("fileName").GetString();
            insert.Parameters[3].Value = row.GetProperty("encoding").GetString();
            insert.Parameters[4].Value = row.TryGetProperty("format", out var format) ? format.GetString() : DBNull.Value;
            insert.Parameters[5].Value = package.Bytes(row.GetProperty("file").GetString()!);
            insert.ExecuteNonQuery();
        }
    }

    private SqliteCommand Command(string sql, params IEnumerable<string> parameters)
    {
        var command = db.CreateCommand();
#pragma warning disable CA2100 // Made of names that stand in this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }
        return command;
    }

    private static object Value(JsonElement row, ArchiveColumn column) => !row.TryGetProperty(column.Name, out var value) ? column.Otherwise ?? DBNull.Value : value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        _ when column.IsJson => value.GetRawText(),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        _ => throw new JsonException($"{column.Name} is neither a text nor a number."),
    };

    // The trigger goes by the order of rows, and a theme may stand under a later one.
    private void ArrangeThemes()
    {
        db.Run(
            """
            delete from theme_above;
            insert into theme_above (theme, above)
            with recursive above (theme, id) as
            (
              select id, id from theme
              union
              select above.theme, t.parent from above join theme t on t.id = above.id where t.parent is not null
            )
            select theme, id from above
            """);
        if (db.ExecuteScalar<bool>("select exists (select 1 from theme t join theme_above a on a.theme = t.parent and a.above = t.id)"))
        {
            throw package.Refused("cannot be restored: a theme in it stands below itself.");
        }
    }

    private void KeepNumbersUsed()
    {
        db.Execute("delete from sqlite_sequence where name = 'history_entry'");
        if (package.Manifest.LastChange > 0)
        {
            db.Execute("insert into sqlite_sequence (name, seq) values ('history_entry', @LastChange)", new { package.Manifest.LastChange });
        }
    }

    private void MakeWords()
    {
        foreach (var id in db.Query<long>("select id from article order by id").AsList())
        {
            SaveArticle.Words(db, id, ReadArticles.Read(db, [id])[0].Article);
            SearchIndex.Article(db, id);
        }
        foreach (var (number, exact, note) in db.Query<(long, string?, string)>("select number, exact, note from annotation order by number").AsList())
        {
            if (note.Length > 0)
            {
                SearchIndex.Note(db, number);
            }
            PassageIndex.Passage(db, number, exact);
        }
    }

    private void RequireWhole()
    {
        _ = ReadThemes.All(db, memos: true);
        foreach (var color in db.Query<string>("select distinct color from theme"))
        {
            Require(ThemeColor.Parse(color) is not null, $"'{color}' is no colour");
        }
        foreach (var slug in db.Query<string>("select slug from article union all select slug from theme union all select slug from saved_search union all select slug from collection", buffered: false))
        {
            Require(Slug().IsMatch(slug), $"'{slug}' is no address");
        }
        foreach (var (id, note) in db.Query<(string, string)>("select id, note from annotation", buffered: false))
        {
            Require(Id().IsMatch(id), $"'{id}' is no id of an annotation");
            Require(NoteText.Accept(note) == note, $"the note of {id} has line ends of another kind");
        }
        if (CheckLibrary.Contradictions(db).FirstOrDefault() is { } problem)
        {
            Require(false, problem);
        }
    }

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw package.Refused($"cannot be restored: {otherwise.TrimEnd('.')}. Nothing was changed.");
        }
    }

    private ArchiveCounts RequireAllCame()
    {
        var counts = WriteArchive.Counts(db);
        Require(counts == package.Manifest.Counts, "it holds more or less than its manifest says");
        return counts;
    }

    [GeneratedRegex(@"\A[\p{L}\p{M}\p{N}-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex(@"\A[a-z0-9]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
