using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Care;
using AllianceReader.Web.Api;
using AllianceReader.Web.Fetching;
using AllianceReader.Web.Importing;

namespace AllianceReader.Web.Serving;

/// <summary>The library and what reads and fills it.</summary>
internal static class LibraryParts
{
    public static void AddLibrary(this IServiceCollection services, Task<SqliteLibrary> opening)
    {
        services.AddSingleton(_ => opening.GetAwaiter().GetResult());
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Articles);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Copies);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().ManyArticles);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().ReadMarks);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Collections);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Annotations);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Themes);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().History);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Snapshots);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Archive);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Search);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().SavedSearches);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Suggestions);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Overview);
        services.AddSingleton(parts => parts.GetRequiredService<SqliteLibrary>().Intake);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Reader>();
        services.AddSingleton<ExportFile>();
    }

    public static void AddBackups(this IServiceCollection services, RotatingBackups backups)
    {
        services.AddSingleton(backups);
        services.AddHostedService<BackupsInTime>();
    }

    public static void AddImport(this IServiceCollection services, CorpusFolders folders, LibrarySettings settings)
    {
        var finding = Task.Run(() => folders.Find(settings.Corpus));
        services.AddSingleton(_ => finding.GetAwaiter().GetResult());
        services.AddSingleton<IImporter>(parts => new Importer(
            parts.GetRequiredService<IArticleStore>(),
            parts.GetRequiredService<ICopyStore>(),
            parts.GetRequiredService<FoundCorpus>().Bibliography,
            (file, failure) => parts.GetRequiredService<ILogger<Importer>>().LogError(failure, "Importing {File} failed", file)));
        services.AddSingleton(parts => new TextCorrection(parts.GetRequiredService<IArticleStore>(), parts.GetRequiredService<FoundCorpus>().Bibliography));
        services.AddSingleton(parts => new CopyChoices(parts.GetRequiredService<ICopyStore>(), parts.GetRequiredService<FoundCorpus>().Bibliography));
        services.AddSingleton(parts => new SourceReview(parts.GetRequiredService<IArticleStore>(), parts.GetRequiredService<FoundCorpus>().Bibliography));
        services.AddSingleton(parts => ForeignWorks.Intake(parts.GetRequiredService<SqliteLibrary>()));
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<PageImport>();
        services.AddSingleton<WaitingFiles>();
        services.AddSingleton<ImportRuns>();
        services.AddHostedService(parts => parts.GetRequiredService<ImportRuns>());
        services.AddHostedService<WatchedFolder>();
        services.AddSingleton<FirstImport>();
        services.AddHostedService(parts => parts.GetRequiredService<FirstImport>());
        services.AddHostedService<OverviewAhead>();
    }
}
