using AllianceReader.Corpus;
using AllianceReader.Sqlite;
using AllianceReader.Web.Access;
using AllianceReader.Web.Api;
using AllianceReader.Web.Importing;

namespace AllianceReader.Web.Serving;

/// <summary>Puts the program together: the only place that knows every part.</summary>
internal static class Site
{
    /// <param name="allowAnonymous">Whoever reaches it may come in, from other machines too, while no password is set.</param>
    /// <exception cref="SettingRefusedException">A setting that cannot be meant, or one that would open the library to other machines by accident.</exception>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    public static async Task<WebApplication> Build(string[] args, bool allowAnonymous = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            // The files stand beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        var settings = LibrarySettings.From(builder.Configuration);
        builder.WebHost.UseStaticWebAssets();
        Listen(builder);
        builder.Logging.AddLogs(builder.Configuration, settings);

        var services = builder.Services;
        // Before the host's own: what it refuses needs headers, too.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Frame>());
        services.AddKnownHosts(builder.Configuration, settings);
        services.AddSingleton(settings);
        services.AddProxies(builder.Configuration);
        services.AddClientRates(settings);
        services.AddDoor(builder.Configuration, settings, allowAnonymous);
        var backups = settings.OwnBackups;
        string? unwritable = null;
        // The library is opened while the pages are made ready: both take long.
        var opening = SqliteLibrary.Open(settings.Database, why => unwritable = why, settings.Journal, backups);
        services.AddLibrary(opening);
        services.AddImport(new CorpusFolders(AppContext.BaseDirectory, builder.Environment.IsDevelopment()), settings);
        services.AddBackups(backups);
        services.AddPages(settings);
        services.AddCalls();

        var app = builder.Build();
        Route(app, settings);
        await opening;
        // Made by the container, so that it is closed with it.
        if (app.Services.GetRequiredService<SqliteLibrary>().Told is { } told)
        {
            app.Logger.LogWarning("{Told}", told);
        }
        if (unwritable is not null)
        {
            app.Logger.LogWarning("{Sentence} It can be read, and is written to as soon as that goes again", unwritable);
        }
        return app;
    }

    private static void Listen(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.Upload;
        });
        // This machine only, unless told otherwise.
        if (!Bindings.Any(builder.Configuration))
        {
            builder.WebHost.UseUrls(LibrarySettings.DefaultUrl);
        }
    }

    private static void Route(WebApplication app, LibrarySettings settings)
    {
        // Within the developer's exception page, too, which the host puts outside of everything here and inside of Frame.
        app.UseMiddleware<ProblemsOfCalls>();
        app.UseWhen(context => !ProblemsOfCalls.IsCall(context), pages =>
        {
            pages.UseExceptionHandler(StatusPage.Failed());
            pages.UseStatusCodePagesWithReExecute(StatusPage.Address);
        });
        app.UseRateLimiter();
        app.UseMiddleware<CrossSite>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PageVerbs>();
        app.UseMiddleware<LargeBodies>();
        app.UseMiddleware<MediaTypes>();
        app.UseRequestTimeouts();
        app.UseAntiforgery();
        app.UseMiddleware<KeptPages>();
        // For anybody: they say nothing about the library, and the login and shared pages need them. All else asks, or says itself that it does not.
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapApi();
        app.MapOpenApi();
        app.MapImportRuns();
        app.MapHealth(settings);
        app.MapThemeStyles();
        ReadingSheet.Map(app);
        ReadingScript.Map(app);
    }
}
