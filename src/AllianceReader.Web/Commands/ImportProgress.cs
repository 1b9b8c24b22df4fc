using AllianceReader.Corpus;
using Spectre.Console;

namespace AllianceReader.Web.Commands;

/// <summary>How far an import is: a bar where a person watches, a line a file where a program does. On standard error.</summary>
internal static class ImportProgress
{
    /// <param name="begin">Begins with a file, and says when it has ended.</param>
    public static Task Show(IReadOnlyList<SourceFile> files, Func<SourceFile, Action, Task> begin) =>
        Console.IsErrorRedirected ? InLines(files, begin) : InBar(files, begin);

    private static async Task InLines(IReadOnlyList<SourceFile> files, Func<SourceFile, Action, Task> begin)
    {
        for (var i = 0; i < files.Count; i++)
        {
            await Console.Error.WriteLineAsync($"{i + 1}/{files.Count} {files[i].Name}");
            await begin(files[i], () => { });
        }
    }

    private static Task InBar(IReadOnlyList<SourceFile> files, Func<SourceFile, Action, Task> begin)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Importing", maxValue: files.Count);
            foreach (var file in files)
            {
                bar.Description = Markup.Escape(file.Name);
                await begin(file, () => bar.Increment(1));
            }
        });
    }
}
