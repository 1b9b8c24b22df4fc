using System.Text.Encodings.Web;
using System.Text.Unicode;
using AllianceReader.Web.Access;
using AllianceReader.Web.Api;
using AllianceReader.Web.Pages.Import;
using AllianceReader.Web.Pages.Review;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace AllianceReader.Web.Serving;

/// <summary>What the pages need.</summary>
internal static class PageParts
{
    /// <summary>A page is rendered in milliseconds; what takes this long is stuck.</summary>
    private static readonly TimeSpan RequestTime = TimeSpan.FromSeconds(30);

    public static void AddPages(this IServiceCollection services, LibrarySettings settings)
    {
        // MVC's own check of the token gives way to ExpiredForms, which checks every page's.
        services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute())).AddMvcOptions(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new FreshLists());
            mvc.Filters.Add<ExpiredForms>();
            mvc.Filters.Add<UnsavedForms>();
            mvc.MaxModelBindingCollectionSize = Limits.Files;
        });
        services.AddSingleton<ReadingSheet>();
        services.AddSingleton<ReadingScript>();
        services.AddSingleton<RecentImports>();
        services.AddSingleton<RecentWork>();
        services.AddSingleton<OpenDecisions>();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        // Razor's own encoder writes every Korean syllable as an entity: twice the bytes, half the speed.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddKeys(settings);
        services.AddAntiforgery(form => form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = Limits.Upload;
            form.ValueCountLimit = Limits.Files;
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = RequestTime });
    }
}
