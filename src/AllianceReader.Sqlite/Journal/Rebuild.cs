using System.Globalization;
using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Journal;

/// <summary>Puts a library made of a backup and the journal in the place of one that cannot be believed, which is kept as it is.</summary>
/// <param name="backups">Null for none.</param>
internal sealed class Rebuild(JournalPlace place, RotatingBackups? backups, Migrations migrations)
{
    private string Unfinished => place.Library + ".rebuilt";

    /// <returns>Null where there is nothing to make it from; then nothing was changed.</returns>
    public Rebuilt? Try()
    {
        var reading = JournalReading.Of(place, thoroughly: true);
        try
        {
            return (FromBackups(reading) ?? FromNothing(reading) ?? FromBackupAlone(reading)) is { } made ? Place(made) : null;
        }
        finally
        {
            Delete(Unfinished);
        }
    }

    private Rebuilt? FromBackups(JournalReading? reading) => reading is null ? null : Sound()
        .Where(backup => JournalState.InFile(backup.Path) is { } state && reading.Reaches(state))
        .Select(backup => Made(backup, () => CatchUp.Bring(Unfinished, reading, migrations)))
        .FirstOrDefault(made => made is not null);

    private Rebuilt? FromNothing(JournalReading? reading)
    {
        if (reading is not { IsComplete: true })
        {
            return null;
        }
        Delete(Unfinished);
        using (var db = Connect.ToWrite(Unfinished))
        {
            migrations.Apply(db, reading.First.Version);
            JournalState.Become(db, reading.First);
        }
        return Caught(null, () => CatchUp.Bring(Unfinished, reading, migrations));
    }

    // What was written since is lost where no journal reaches back to it, and that is told.
    private Rebuilt? FromBackupAlone(JournalReading? reading) => Sound()
        .Where(backup => reading is null || JournalState.InFile(backup.Path) is not { } state || state.Library == reading.Library)
        .Select(backup => Made(backup, () => 0)).FirstOrDefault(made => made is not null);

    private IEnumerable<BackupFile> Sound() => (backups?.All() ?? []).Where(backup => Restore.Problem(backup.Path) is null);

    private Rebuilt? Made(BackupFile backup, Func<int> bring)
    {
        Delete(Unfinished);
        Backup.Copy(backup.Path, Unfinished);
        return Caught(backup, bring);
    }

    private Rebuilt? Caught(BackupFile? backup, Func<int> bring)
    {
        try
        {
            var changes = bring();
            return new(backup, changes, JournalState.InFile(Unfinished)?.Sequence ?? 0, Kept: null);
        }
        catch (DivergedException)
        {
            return null;
        }
    }

    private Rebuilt Place(Rebuilt made)
    {
        var moment = DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var kept = File.Exists(place.Library) ? Backup.FreeName($"{place.Library}.damaged-{moment}", "") : null;
        // Also where only the log is left.
        Restore.MoveAside(place.Library, kept ?? $"{place.Library}.damaged-{moment}");
        Durable.Rename(Unfinished, place.Library);
        LastSession.End(place);
        return made with { Kept = kept };
    }

    private static void Delete(string path)
    {
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + part);
        }
    }
}

/// <param name="Backup">Null where all of it comes from the journal.</param>
/// <param name="Changes">How many came from the journal.</param>
/// <param name="Reached">The number of the last change that is in it.</param>
/// <param name="Kept">Where what stood there is kept; null where nothing stood there.</param>
internal sealed record Rebuilt(BackupFile? Backup, int Changes, long Reached, string? Kept);
