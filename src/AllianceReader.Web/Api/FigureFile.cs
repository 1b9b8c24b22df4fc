using AllianceReader.Overview;

namespace AllianceReader.Web.Api;

/// <summary>A table of figures as a file. Always as an attachment: a picture with a reader's names in it is not opened as a page of ours.</summary>
internal static class FigureFile
{
    public const string Formats = "The formats are json, csv and svg.";

    /// <exception cref="RefusedException">There is no such format.</exception>
    public static async Task<IResult> Of(string? format, string name, FigureTable table, Func<IResult> json) => format switch
    {
        null or "" or "json" => json(),
        "csv" => await Csv(name, output => FigureCsv.Write(table, output)),
        "svg" => await Attached(name, "svg", "image/svg+xml", output =>
        {
            FigureSvg.Write(table, output);
            return Task.CompletedTask;
        }),
        _ => throw new RefusedException("format", Formats),
    };

    public static Task<IResult> Csv(string name, Func<Stream, Task> write) => Attached(name, "csv", "text/csv; charset=utf-8", write);

    // Whole before it leaves: a failure is an answer of its own.
    private static async Task<IResult> Attached(string name, string extension, string type, Func<Stream, Task> write)
    {
        var file = new MemoryStream();
        await write(file);
        return Results.File(file.ToArray(), type, $"{name}.{extension}");
    }
}
