using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary>The rows of a library as they are read, so that one of any size goes through little memory.</summary>
internal sealed class WriteArchive
{
    // A zip can say neither an earlier nor a later time (APPNOTE 4.4.6).
    private static readonly DateTimeOffset earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Read by programs: Korean stays Korean.
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly SqliteConnection db;
    private readonly ZipArchive zip;
    private readonly DateTimeOffset at;
    private readonly CompressionLevel level;
    private readonly List<ArchiveManifest.FileEntry> files = [];
    private readonly ArrayBufferWriter<byte> line = new();

    private WriteArchive(SqliteConnection db, ZipArchive zip, DateTimeOffset at, CompressionLevel level) => (this.db, this.zip, this.at, this.level) = (db, zip, at, level);

    /// <param name="db">In a transaction, so that all of it is of one moment.</param>
    public static ArchiveCounts Of(SqliteConnection db, Stream output, DateTimeOffset at, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        return new WriteArchive(db, zip, at.ToUniversalTime() < earliest ? earliest : at.ToUniversalTime(), level).All();
    }

    private ArchiveCounts All()
    {
        WriteWhole(ArchiveFormat.File, Encoding.UTF8.GetBytes(ArchiveFormat.Text));
        foreach (var file in ArchiveFiles.All)
        {
            WriteRows(file);
        }
        WriteSources();
        var counts = Counts(db);
        var manifest = new ArchiveManifest
        {
            Format = LibraryArchive.Mark,
            Version = ArchiveManifest.Newest,
            LibraryVersion = Migrations.VersionOf(db),
            Made = at,
            Counts = counts,
            LastChange = db.ExecuteScalar<long?>("select seq from sqlite_sequence where name = 'history_entry'") ?? 0,
            Files = files,
        };
        WriteWhole(LibraryArchive.Manifest, manifest.ToJson());
        return counts;
    }

    public static ArchiveCounts Counts(SqliteConnection db)
    {
        var (articles, passages, notes, themes, changes) = db.QuerySingle<(long, long, long, long, long)>(
            """
            select (select count(*) from article where deleted = 0),
                   (select coalesce(sum(annotation_count), 0) from article where deleted = 0),
                   (select coalesce(sum(note_count), 0) from article where deleted = 0),
                   (select count(*) from theme where deleted = 0),
                   (select count(*) from history_entry)
            """);
        return new((int)articles, (int)passages, (int)notes, (int)themes, (int)changes);
    }

    private void WriteWhole(string name, byte[] content)
    {
        using var entry = HashedEntry.Begin(zip, name, at, level);
        entry.Write(content);
        files.Add(entry.Told());
    }

    private void WriteRows(ArchiveFile file)
    {
        using var entry = HashedEntry.Begin(zip, file.Name, at, level);
        using var json = new Utf8JsonWriter(line, plain);
        var places = file.Name == ArchiveFiles.Annotations ? new Places(db) : null;
        using var rows = db.ExecuteReader(file.Select);
        while (rows.Read())
        {
            json.WriteStartObject();
            for (var i = 0; i < file.Columns.Count; i++)
            {
                Write(json, file.Columns[i], rows.GetValue(i));
            }
            places?.Write(json, rows);
            End(json, entry);
        }
        files.Add(entry.Told());
    }

    private static void Write(Utf8JsonWriter json, ArchiveColumn column, object value)
    {
        switch (value)
        {
            case DBNull:
                break;
            case string text when column.IsJson:
                json.WritePropertyName(column.Name);
                json.WriteRawValue(text, skipInputValidation: true);
                break;
            case string text:
                json.WriteString(column.Name, text);
                break;
            case long number:
                json.WriteNumber(column.Name, number);
                break;
            case double number:
                json.WriteNumber(column.Name, number);
                break;
        }
    }

    private void End(Utf8JsonWriter json, HashedEntry entry)
    {
        json.WriteEndObject();
        json.Flush();
        line.Write("\n"u8);
        entry.Write(line.WrittenSpan);
        line.ResetWrittenCount();
        json.Reset();
    }

    private void WriteSources()
    {
        const string select = "select s.article, s.revision, a.slug, s.file_name, s.encoding, s.format from source s join article a on a.id = s.article order by s.article, s.revision";
        var sources = db.Query<(long Article, long Revision, string Slug, string FileName, string Encoding, string? Format)>(select).AsList();
        foreach (var source in sources)
        {
            WriteWhole(
                SourceFiles.NameOf(source.Article, source.Revision, source.Slug, source.FileName),
                db.ExecuteScalar<byte[]>("select bytes from source where article = @Article and revision = @Revision", new { source.Article, source.Revision })!);
        }
        using var entry = HashedEntry.Begin(zip, SourceFiles.List, at, level);
        using var json = new Utf8JsonWriter(line, plain);
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteNumber("article", source.Article);
            json.WriteNumber("revision", source.Revision);
            json.WriteString("fileName", source.FileName);
            json.WriteString("encoding", source.Encoding);
            if (source.Format is { } format)
            {
                json.WriteString("format", format);
            }
            json.WriteString("file", SourceFiles.NameOf(source.Article, source.Revision, source.Slug, source.FileName));
            End(json, entry);
        }
        files.Add(entry.Told());
    }

    /// <summary>Ranges in code points, for programs that count so. Annotations come essay by essay.</summary>
    private sealed class Places(SqliteConnection db)
    {
        private long essay = -1;
        private string text = "";
        private CodePoints points = new("");

        public void Write(Utf8JsonWriter json, System.Data.IDataRecord row)
        {
            if (row["range_start"] is not long start || row["range_end"] is not long end)
            {
                return;
            }
            Read((long)row["article"]);
            if (end <= text.Length)
            {
                json.WriteNumber("start", points.FromUtf16((int)start));
                json.WriteNumber("end", points.FromUtf16((int)end));
            }
        }

        private void Read(long article)
        {
            if (article == essay)
            {
                return;
            }
            essay = article;
            text = string.Join("\n\n", db.Query<string>(
                "select b.text from block b join article a on a.id = b.article and a.revision = b.revision where b.article = @article order by b.start", new { article }));
            points = new(text);
        }
    }
}
