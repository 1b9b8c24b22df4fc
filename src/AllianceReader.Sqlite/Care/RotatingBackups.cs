using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Care;

/// <summary>
/// Backups that come by themselves and make room for each other: <c>library.20261127-120000.backup</c>, the time in UTC. An old one goes
/// only once a new one has been read back; no other file of the folder is ever touched.
/// </summary>
/// <param name="library">Absolute.</param>
/// <param name="folder">Absolute; made when the first backup is.</param>
/// <param name="kept">How many stay, one or more.</param>
public sealed class RotatingBackups(string library, string folder, int kept)
{
    private const string TimeForm = "yyyyMMdd-HHmmss";

    private readonly string library = library;

    private readonly Regex name = new($@"\A{Regex.Escape(Path.GetFileNameWithoutExtension(library))}\.([0-9]{{8}}-[0-9]{{6}})\.backup(\.unfinished)?\z", RegexOptions.CultureInvariant);

    public string Folder => folder;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<BackupFile> All() => [.. Ours().Where(file => !file.IsUnfinished).Select(file => file.Backup).OrderByDescending(backup => backup.Taken)];

    /// <summary>The newest that this clock can have seen: one of the future comes from a clock that was wrong. Null where there is none.</summary>
    public BackupFile? LastBefore(DateTimeOffset now) => All().FirstOrDefault(backup => backup.Taken <= now);

    /// <summary>Copies the library while people write, unless it is as it was when the last backup was taken.</summary>
    /// <returns>Null when there was nothing to do.</returns>
    /// <exception cref="NotALibraryException">The copy came out damaged; the older ones stay.</exception>
    public BackupFile? MakeIfChanged(DateTimeOffset now)
    {
        var newest = All() is [var first, ..] ? first : null;
        if ((LastBefore(now) ?? newest) is { } last && StateOf(last.Path) == StateOf(library))
        {
            return null;
        }
        var path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(library)}.{now.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)}.backup");
        Backup.Copy(library, path);
        Prune(now);
        return new(path, TimeIn(path)!.Value);
    }

    /// <summary>Reads each of them once.</summary>
    /// <returns>A sentence for each that could not be restored.</returns>
    public IEnumerable<string> Problems()
    {
        foreach (var backup in All())
        {
            if (Restore.Problem(backup.Path) is { } problem)
            {
                yield return problem;
            }
        }
    }

    // Those of the future are counted by themselves: a clock that jumps must not make what was just copied the oldest, nor the others too many.
    // What a kill left half made has no other use.
    private void Prune(DateTimeOffset now)
    {
        var tooMany = All().GroupBy(backup => backup.Taken > now).SelectMany(some => some.Skip(kept));
        foreach (var backup in tooMany.Select(backup => backup.Path).Concat(Ours().Where(file => file.IsUnfinished).Select(file => file.Backup.Path)).ToList())
        {
            File.Delete(backup);
        }
    }

    private IEnumerable<(BackupFile Backup, bool IsUnfinished)> Ours() => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder)
        .Select(path => (Path: path, Time: TimeIn(path)))
        .Where(file => file.Time is not null)
        .Select(file => (new BackupFile(file.Path, file.Time!.Value), file.Path.EndsWith(".unfinished", StringComparison.Ordinal)));

    private DateTimeOffset? TimeIn(string path) =>
        name.Match(Path.GetFileName(path)) is { Success: true } match
        && DateTimeOffset.TryParseExact(match.Groups[1].Value, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // Everything that a reader does raises a version or is entered into the history; imports add rows. A damaged backup has no state.
    private static string? StateOf(string path)
    {
        try
        {
            using var db = Connect.ToRead(path);
            return db.ExecuteScalar<string>(
                """
                select json_array(
                  (select user_version from pragma_user_version),
                  (select json_array(count(*), sum(version), sum(deleted)) from article),
                  (select json_array(count(*), sum(version), sum(deleted)) from annotation),
                  (select json_array(count(*), sum(version), sum(deleted)) from theme),
                  (select json_array(count(*), sum(version), sum(deleted)) from saved_search),
                  (select json_array(count(*), sum(deleted)) from dismissal),
                  (select count(*) from revision),
                  (select json_array(count(*), sum(position * annotation)) from passage_order),
                  (select json_array(count(*), max(id), sum(undone)) from history_entry),
                  (select max(seq) from sqlite_sequence))
                """);
        }
        catch (SqliteException)
        {
            return null;
        }
    }
}

/// <param name="Path">Absolute.</param>
/// <param name="Taken">To the second.</param>
public sealed record BackupFile(string Path, DateTimeOffset Taken);
