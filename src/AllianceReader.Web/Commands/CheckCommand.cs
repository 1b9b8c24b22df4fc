using System.CommandLine;
using AllianceReader.Sqlite;

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
        await using var library = await SqliteLibrary.OpenForReading(Settings.Read().Database);
        var check = await library.Check();
        foreach (var problem in check.Problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }
        var counted = check.Counts is { } counts
            ? $"{counts.Essays} essays, {counts.Authors} authors, {counts.Passages} passages, {counts.Notes} notes"
            : "nothing in it can be counted";
        await Console.Out.WriteLineAsync($"{(check.IsSound ? "Sound" : "Damaged")}: {counted}");
        return check.IsSound ? CommandLine.Done : CommandLine.Failed;
    }
}
