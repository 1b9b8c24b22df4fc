using AllianceReader.Exchange;
using Spectre.Console;

namespace AllianceReader.Web.Commands;

/// <summary>How far an export is, in essays: a bar where a person watches, and nothing where a program does. On standard error.</summary>
internal static class ExportProgress
{
    public static Task Show(LibrarySnapshot snapshot, Func<LibrarySnapshot, Task> export) =>
        Console.IsErrorRedirected ? export(snapshot) : InBar(snapshot, export);

    private static Task InBar(LibrarySnapshot snapshot, Func<LibrarySnapshot, Task> export)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(progress =>
        {
            var bar = progress.AddTask("Exporting", maxValue: snapshot.Counts.Articles);
            return export(snapshot.Watched(essay =>
            {
                bar.Description = Markup.Escape(essay.Article.Heading);
                bar.Increment(1);
            }));
        });
    }
}
