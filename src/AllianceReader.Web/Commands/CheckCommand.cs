using System.CommandLine;
using System.Globalization;
using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Journal;
using AllianceReader.Web.Pages;

namespace AllianceReader.Web.Commands;

/// <summary><c>check</c>: reads the whole library once and says what is not as it should be. Reads beside a running server.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var check = new Command("check", "Reads the whole library and says whether it is sound.");
        check.SetAction(_ => Run());
        return check;
    }

    private static async Task<int> Run()
    {
        var settings = Settings.Read();
        await using var library = await SqliteLibrary.OpenForReading(settings.Database);
        var check = await library.Check();
        var backups = settings.OwnBackups;
        var damaged = backups.Problems().ToList();
        var journal = JournalCheck.Of(settings.Database, settings.Journal);
        foreach (var problem in check.Problems.Concat(damaged).Concat(journal?.Problems ?? []))
        {
            await Console.Error.WriteLineAsync(problem);
        }
        var counted = check.Counts is { } counts
            ? $"{Wording.Count(counts.Essays, "essay")}, {Wording.Count(counts.Authors, "author")}, {Wording.Count(counts.Passages, "passage")}, {Wording.Count(counts.Notes, "note")}"
            : "nothing in it can be counted";
        await Console.Out.WriteLineAsync($"{(check.IsSound ? "Sound" : "Damaged")}: {counted}{Said(backups.All(), damaged.Count)}{Said(journal)}");
        return check.IsSound && damaged.Count == 0 && (journal?.Problems.Count ?? 0) == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static string Said(JournalCheck? journal) => journal is null ? "" : $", {Wording.Count(journal.Changes, "change")} in the journal";

    private static string Said(IReadOnlyList<BackupFile> backups, int damaged) => backups is not [var newest, ..] ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $", {Wording.Count(backups.Count, "backup")}{(damaged == 0 ? "" : $" ({damaged} damaged)")}, the last of {newest.Taken.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
}
