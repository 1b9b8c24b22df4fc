using AllianceReader.Benchmarks;
using AllianceReader.Benchmarks.Exports;
using AllianceReader.Benchmarks.Importing;
using AllianceReader.Benchmarks.Reading;

if (args is [OneExport.Argument, var format, var library, .. var how])
{
    await OneExport.Run(format, library, how is [OneExport.Once]);
    return 0;
}
if (args is [OneImport.Argument, var folder, var imported])
{
    await OneImport.Run(folder, imported);
    return 0;
}
if (args is [BareKestrel.Argument, var page])
{
    await BareKestrel.Run(page);
    return 0;
}
// dotnet run -c Release --project tests/AllianceReader.Benchmarks -- all
var asked = args is [] or ["all"] ? Figures.All : [.. Figures.All.Where(figure => args.Contains(figure.Name))];
if (asked.Count == 0 || (args is not ([] or ["all"]) && asked.Count < args.Length))
{
    await Console.Error.WriteLineAsync($"Name what is to be measured: all, or any of {Figures.Names}.");
    return 1;
}
var failed = 0;
foreach (var figure in asked)
{
    await Console.Error.WriteLineAsync($"Measuring {figure.Name} …");
    try
    {
        await figure.Run(Console.Out);
    }
    catch (Exception failure)
    {
        // Whatever it was: the others may have taken hours, and say what they measured.
        failed++;
        await Console.Error.WriteLineAsync($"{figure.Name} failed: {failure.Message.ReplaceLineEndings(" ")}");
    }
}
return failed == 0 ? 0 : 1;
