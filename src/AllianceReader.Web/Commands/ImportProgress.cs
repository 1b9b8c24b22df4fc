using AllianceReader.Corpus;
using Spectre.Console;

namespace AllianceReader.Web.Commands;

/// <summary>How far an import is: a bar where a person watches, a line a file where a program does. On standard error.</summary>
internal static class ImportProgress
{
    public static Task Show(IReadOnlyList<SourceFile> files, Func<SourceFile, Task> import) =>
        Console.IsErrorRedirected ? InLines(files, import) : InBar(files, import);

    private static async Task InLines(IReadOnlyList<SourceFile> files, Func<SourceFile, Task> import)
    {
        for (var i = 0; i < files.Count; i++)
        {
            await Console.Error.WriteLineAsync($"{i + 1}/{files.Count} {files[i].Name}");
            await import(files[i]);
        }
    }

    private static Task InBar(IReadOnlyList<SourceFile> files, Func<SourceFile, Task> import)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask("Importing", maxValue: files.Count);
            foreach (var file in files)
            {
                bar.Description = Markup.Escape(file.Name);
                await import(file);
                bar.Increment(1);
            }
        });
    }
}
