using System.Globalization;
using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Benchmarks;

/// <summary>
/// Libraries that are written straight into the tables. The largest takes minutes to make, so each is made once and stays in the folder
/// for temporary files.
/// </summary>
internal static class MadeLibrary
{
    /// <param name="name">With the version of what fills it.</param>
    /// <param name="fill">Without triggers: what they keep is counted at the end, instead of two hundred thousand times.</param>
    /// <returns>Where it stands.</returns>
    public static async Task<string> Of(string name, int essays, Action<SqliteConnection> fill)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "alliance-reader-benchmarks")).FullName;
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{essays}.sqlite"));
        if (!File.Exists(path))
        {
            await Make(path + ".part", fill);
            File.Move(path + ".part", path);
        }
        return path;
    }

    private static async Task Make(string path, Action<SqliteConnection> fill)
    {
        foreach (var left in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
        {
            File.Delete(left);
        }
        await (await SqliteLibrary.OpenForWriting(path)).DisposeAsync();
        Fill(path, fill);
        // What a start makes anew from the tables is made before anything is measured.
        await (await SqliteLibrary.OpenForWriting(path)).DisposeAsync();
    }

    private static void Fill(string path, Action<SqliteConnection> fill)
    {
        using var db = new SqliteConnection($"Data Source={path};Pooling=false");
        db.Open();
        // Nobody needs half of it: a made library is fast to make, not safe.
        db.Execute("pragma foreign_keys = off; pragma synchronous = off; pragma journal_mode = off; pragma cache_size = -262144");
        var triggers = db.Query<(string Name, string Sql)>("select name, sql from sqlite_master where type = 'trigger'").ToList();
        triggers.ForEach(trigger => db.Execute($"drop trigger {trigger.Name}"));
        db.Begin();
        fill(db);
        db.Execute("delete from essay_count; insert into essay_count select * from essay_counted");
        db.Commit();
        triggers.ForEach(trigger => db.Execute(trigger.Sql));
        db.Execute("pragma journal_mode = wal; analyze");
    }
}
