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
    public static void AddLibrary(this IServiceCollection services, SqliteLibrary opened)
    {
        services.AddSingleton(_ => opened);
        services.AddSingleton(_ => opened.Articles);
        services.AddSingleton(_ => opened.Copies);
        services.AddSingleton(_ => opened.ManyArticles);
        services.AddSingleton(_ => opened.ReadMarks);
        services.AddSingleton(_ => opened.Collections);
        services.AddSingleton(_ => opened.Annotations);
        services.AddSingleton(_ => opened.Themes);
        services.AddSingleton(_ => opened.History);
        services.AddSingleton(_ => opened.Snapshots);
        services.AddSingleton(_ => opened.Archive);
        services.AddSingleton(_ => opened.Search);
        services.AddSingleton(_ => opened.SavedSearches);
        services.AddSingleton(_ => opened.Suggestions);
        services.AddSingleton(_ => opened.Overview);
        services.AddSingleton(_ => opened.Intake);
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
        services.AddSingleton(_ => folders.Find(settings.Corpus));
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
