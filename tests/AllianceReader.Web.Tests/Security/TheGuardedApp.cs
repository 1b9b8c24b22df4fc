using System.Net;
using System.Text.RegularExpressions;
using AllianceReader.Web.Access;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Security;

/// <summary>The app with a password, and with a clock of its own.</summary>
public partial class TheGuardedApp : TheApp
{
    public const string Password = "correct horse, 배터리 staple";

    // Not the factory's own client, which follows and keeps cookies whatever it is told where the app has a real port.
    private readonly HttpClient stranger = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true });

    public TheGuardedApp() => new Accounts(Database, TimeProvider.System).SetPassword(Password);

    internal Clock Clock { get; } = new();

    /// <summary>Keeps no cookie and follows nothing.</summary>
    public HttpClient Stranger
    {
        get
        {
            stranger.BaseAddress ??= ClientOptions.BaseAddress;
            return stranger;
        }
    }

    /// <returns>The session's cookie, as a request sends it.</returns>
    public async Task<string> LogIn(string password = Password)
    {
        using var answer = await TryLogIn(password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return CookieOf(answer);
    }

    /// <param name="headers">More of them, each as <c>Name: value</c>.</param>
    public async Task<HttpResponseMessage> TryLogIn(string password, string? back = null, params string[] headers)
    {
        var (token, cookie) = await Form("/login", null, headers);
        return await Post("/login", cookie, headers, ("password", password), ("return", back ?? ""), ("__RequestVerificationToken", token));
    }

    public async Task<HttpResponseMessage> Get(string path, string? cookie, params string[] headers) =>
        await Send(new(HttpMethod.Get, path), cookie, headers);

    /// <summary>Opens a form as the session has it and sends it filled in.</summary>
    public async Task<HttpResponseMessage> Fill(string path, string session, params (string, string)[] fields)
    {
        var (token, cookie) = await Form(path, session, []);
        return await Post(path.Split('?')[0], $"{session}; {cookie}", [], [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<HttpResponseMessage> Post(string path, string? cookie, string[] headers, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Send(new(HttpMethod.Post, path) { Content = form }, cookie, headers);
    }

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, string? cookie, params string[] headers)
    {
        using (request)
        {
            foreach (var parts in headers.Select(header => header.Split(": ", 2)).Append(["Cookie", cookie ?? ""]).Where(parts => parts[1].Length > 0))
            {
                request.Headers.TryAddWithoutValidation(parts[0], parts[1]);
            }
            return await Stranger.SendAsync(request);
        }
    }

    public async Task<(string Token, string Cookie)> Form(string path, string? session, string[] headers)
    {
        using var page = await Get(path, session, headers);
        var html = await page.Content.ReadAsStringAsync();
        Assert.True(page.IsSuccessStatusCode, html);
        return (Token().Match(html).Groups[1].Value, CookieOf(page, "Antiforgery"));
    }

    public static string CookieOf(HttpResponseMessage answer, string name = "alliancereader-") =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains(name, StringComparison.Ordinal)).Split(';')[0];

    public override ValueTask DisposeAsync()
    {
        stranger.Dispose();
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
