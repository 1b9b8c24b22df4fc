using Microsoft.AspNetCore.Html;

namespace AllianceReader.Web.Pages.Settings;

/// <summary>What the reader at this device has chosen. One cookie holds it, so that the page comes as chosen, without a flash and without script.</summary>
/// <remarks>The cookie is strictly functional and says nothing about anybody: <c>scheme-dark.font-sans</c>. Script writes the same.</remarks>
internal sealed class ReadingSettings
{
    public const string CookieName = "reading";

    // As long as browsers keep a cookie at most (RFC 6265bis: 400 days).
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private readonly Dictionary<string, string> chosen;

    private ReadingSettings(IEnumerable<KeyValuePair<string, string?>> given) => chosen = Setting.All
        .Select(setting => (setting, value: given.LastOrDefault(pair => pair.Key == setting.Name).Value))
        // Trust boundary: a cookie and a form say what they like; only a choice that was offered is taken.
        .Where(pair => pair.value is not null && pair.value != pair.setting.Usual && pair.setting.Takes(pair.value))
        .ToDictionary(pair => pair.setting.Name, pair => pair.value!, StringComparer.Ordinal);

    public string this[Setting setting] => chosen.GetValueOrDefault(setting.Name, setting.Usual);

    /// <summary>For the root of a page; nothing for what is as usual. Names and values are this program's own words.</summary>
    public IHtmlContent Attributes => new HtmlString(string.Concat(chosen.Select(pair => $" data-{pair.Key}=\"{pair.Value}\"")));

    /// <summary>What the browser paints before any sheet has come: scroll bars, fields, the empty page.</summary>
    public string ColorScheme => this[Setting.Scheme] switch
    {
        "light" or "sepia" => "light",
        "dark" => "dark",
        _ => "light dark",
    };

    /// <summary>Where <c>contrast.css</c> counts: when chosen, or when the system asks for it and nothing else was chosen.</summary>
    public string ContrastMedia => this[Setting.Scheme] switch
    {
        "contrast" => "all",
        "system" => "(prefers-contrast: more)",
        _ => "not all",
    };

    public static ReadingSettings Of(HttpRequest request) => new((request.Cookies[CookieName] ?? "").Split('.').Select(Part));

    public static ReadingSettings Of(IFormCollection form) => new(Setting.All.Select(s => KeyValuePair.Create(s.Name, form[s.Name].LastOrDefault())));

    public void Keep(HttpResponse response)
    {
        var cookie = new CookieOptions { Path = "/", MaxAge = Kept, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, IsEssential = true };
        if (chosen.Count > 0)
        {
            response.Cookies.Append(CookieName, string.Join('.', chosen.Select(pair => $"{pair.Key}-{pair.Value}")), cookie);
        }
        else
        {
            response.Cookies.Delete(CookieName, cookie);
        }
    }

    private static KeyValuePair<string, string?> Part(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? default : new(text[..dash], text[(dash + 1)..]);
    }
}
