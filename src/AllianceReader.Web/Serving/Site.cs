using System.Text.Encodings.Web;
using System.Text.Unicode;
using AllianceReader.Web.Pages.Import;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace AllianceReader.Web.Serving;

/// <summary>Puts the program together: the only place that knows every part.</summary>
public static class Site
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            // The files stand beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        ListenOnThisMachine(builder);

        var settings = LibrarySettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Reader>();
        AddPages(builder.Services, settings);

        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static void ListenOnThisMachine(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(LibrarySettings.DefaultUrl);
        }
    }

    private static void AddPages(IServiceCollection services, LibrarySettings settings)
    {
        services.AddRazorPages();
        services.AddSingleton<RecentImports>();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        // Razor's own encoder writes every Korean syllable as an entity: twice the bytes, half the speed.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Folder, "keys")));
    }
}
