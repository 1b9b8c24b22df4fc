using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Search;
using AllianceReader.Sqlite;
using AllianceReader.Web.Api;
using AllianceReader.Web.Pages.Import;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.WebEncoders;

namespace AllianceReader.Web.Serving;

/// <summary>Puts the program together: the only place that knows every part.</summary>
internal static class Site
{
    /// <summary>A page is rendered in milliseconds; what takes this long is stuck.</summary>
    private static readonly TimeSpan RequestTime = TimeSpan.FromSeconds(30);

    /// <exception cref="SettingRefusedException">A setting that cannot be meant.</exception>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    public static async Task<WebApplication> Build(string[] args)
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
        AddLibrary(services, await SqliteLibrary.OpenForWriting(settings.Database));
        AddImport(services, new CorpusFolders(AppContext.BaseDirectory, builder.Environment.IsDevelopment()), settings);
        AddPages(services, settings);
        AddCalls(services);

        var app = builder.Build();
        // Made by the container, so that it is closed with it.
        app.Services.GetRequiredService<SqliteLibrary>();
        Route(app);
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
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(LibrarySettings.DefaultUrl);
        }
    }

    private static void AddLibrary(IServiceCollection services, SqliteLibrary opened)
    {
        services.AddSingleton(_ => opened);
        services.AddSingleton(_ => opened.Articles);
        services.AddSingleton(_ => opened.Annotations);
        services.AddSingleton(_ => opened.Themes);
        services.AddSingleton(_ => opened.History);
        services.AddSingleton(_ => opened.Snapshots);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Reader>();
        services.AddSingleton<PassageSearch>();
        foreach (var exporter in Exporters.All)
        {
            services.AddSingleton(exporter);
        }
    }

    private static void AddImport(IServiceCollection services, CorpusFolders folders, LibrarySettings settings)
    {
        services.AddSingleton(_ => folders.Find(settings.Corpus));
        services.AddSingleton<IImporter>(parts => new Importer(
            parts.GetRequiredService<IArticleStore>(),
            parts.GetRequiredService<FoundCorpus>().Bibliography,
            (file, failure) => parts.GetRequiredService<ILogger<Importer>>().LogError(failure, "Importing {File} failed", file)));
        services.AddSingleton<FirstImport>();
        services.AddHostedService(parts => parts.GetRequiredService<FirstImport>());
    }

    private static void AddPages(IServiceCollection services, LibrarySettings settings)
    {
        services.AddRazorPages().AddMvcOptions(mvc => mvc.ModelBinderProviders.Insert(0, new FreshLists()));
        services.AddSingleton<RecentImports>();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        // Razor's own encoder writes every Korean syllable as an entity: twice the bytes, half the speed.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Folder, "keys")));
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = Limits.Upload);
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = RequestTime });
    }

    private static void AddCalls(IServiceCollection services)
    {
        services.AddOpenApi(OpenApi.Describe);
        services.Configure<RouteHandlerOptions>(calls => calls.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            // Readable Korean and apostrophes; what browsers get as application/json with nosniff they never read as a page.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            // A number is a number, and a name stands once: what a program gets wrong it is told.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.AllowDuplicateProperties = false;
        });
    }

    private static void Route(WebApplication app)
    {
        // Within the developer's exception page, too, which the host puts outside of everything here and inside of Frame.
        app.UseMiddleware<ProblemsOfCalls>();
        app.UseWhen(context => !ProblemsOfCalls.IsCall(context), pages =>
        {
            pages.UseExceptionHandler(StatusPage.Failed());
            pages.UseStatusCodePagesWithReExecute(StatusPage.Address);
        });
        app.UseMiddleware<CrossSite>();
        app.UseRouting();
        app.UseMiddleware<LargeBodies>();
        app.UseMiddleware<MediaTypes>();
        app.UseRequestTimeouts();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapApi();
        app.MapOpenApi();
        app.MapHealth();
        app.MapThemeStyles();
    }
}
