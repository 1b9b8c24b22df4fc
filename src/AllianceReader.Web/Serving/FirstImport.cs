using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Themes;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Fills a library that is empty at start: the starter codebook, and the essays that the corpus folders hold. Runs beside the
/// listener; what fails is logged and stops neither the other files nor the program.
/// </summary>
internal sealed class FirstImport(
    IArticleStore articles,
    IThemeStore themes,
    IImporter importer,
    FoundCorpus corpus,
    LibrarySettings settings,
    Reader reader,
    ILogger<FirstImport> log) : BackgroundService
{
    private static readonly string Codebook = Path.Combine(AppContext.BaseDirectory, "corpus", "themes.json");

    // Stands beside the library while the import runs: one that was cut off goes on at the next start.
    private readonly string begun = settings.Database + ".first-import";

    private volatile bool isOver;

    /// <summary>True from the moment nothing more will come, whether it worked or not.</summary>
    public bool IsOver => isOver;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Seed(stoppingToken);
            await Import(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("The first import goes on at the next start");
        }
        // Boundary: a library without its first essays is still a library.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.LogError(exception, "The first import failed");
        }
        isOver = true;
    }

    private async Task Seed(CancellationToken stopping)
    {
        if (await themes.Seed(StarterCodebook.Read(await File.ReadAllTextAsync(Codebook, stopping))))
        {
            log.LogInformation("The starter codebook is in the library");
        }
    }

    private async Task Import(CancellationToken stopping)
    {
        // A reader who deleted every essay does not want them back at the next start.
        if (!File.Exists(begun) && (await articles.Count()).Ever > 0)
        {
            return;
        }
        await File.WriteAllBytesAsync(begun, [], stopping);
        foreach (var warning in corpus.Warnings)
        {
            log.LogWarning("{Warning}", warning);
        }
        foreach (var file in corpus.Files)
        {
            stopping.ThrowIfCancellationRequested();
            Say(await importer.Import(file, reader.Now() with { IsReaders = false }));
        }
        File.Delete(begun);
    }

    private void Say(ImportReport report)
    {
        foreach (var file in report.Imported)
        {
            log.LogInformation("Imported {File} as {Slug}", file.File, file.Slug);
        }
        foreach (var file in report.Rejected)
        {
            log.LogWarning("Rejected {File}: {Reason}", file.File, file.Reason);
        }
    }
}
