using System.Diagnostics;
using System.Net;
using AllianceReader.Support;
using AllianceReader.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Security;

/// <summary>How a password comes to be set, for the first time and anew.</summary>
public sealed class PasswordTests
{
    private const string Another = "another password altogether";

    [Fact]
    public async Task PV04_token_reuse_the_first_password_is_set_once_by_whoever_reads_the_console()
    {
        await using var app = new AppWithoutPassword();
        await app.InitializeAsync();
        var token = app.Services.GetRequiredService<FirstToken>().Text;
        using var open = await app.Get("/api/articles", null);
        using var wrong = await app.Get($"/login/first?token={token[..^1]}_", null);
        using var none = await app.Get("/login/first", null);

        using var set = await app.Fill($"/login/first?token={token}", "", ("token", token), ("password", Another), ("again", Another));
        using var again = await app.Get($"/login/first?token={token}", null);
        using var outside = await app.Get("/api/articles", null);
        using var inside = await app.Get("/api/articles", TheGuardedApp.CookieOf(set));

        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, outside.StatusCode);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Fact]
    public async Task PV04_token_reuse_after_a_day_it_is_good_for_nothing()
    {
        await using var app = new AppWithoutPassword();
        await app.InitializeAsync();
        var token = app.Services.GetRequiredService<FirstToken>().Text;
        app.Clock.Now += TimeSpan.FromHours(24);

        using var late = await app.Get($"/login/first?token={token}", null);

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task PV27_old_cookie_is_dead_after_the_password_was_changed()
    {
        await using var app = new TheGuardedApp();
        await app.InitializeAsync();
        var (here, elsewhere) = (await app.LogIn(), await app.LogIn());

        using var wrong = await app.Fill("/settings/password", here, ("old", "not the password"), ("password", Another), ("again", Another));
        using var short1 = await app.Fill("/settings/password", here, ("old", TheGuardedApp.Password), ("password", "short"), ("again", "short"));
        using var unlike = await app.Fill("/settings/password", here, ("old", TheGuardedApp.Password), ("password", Another), ("again", Another + "!"));
        using var before = await app.Get("/api/articles", elsewhere);
        using var changed = await app.Fill("/settings/password", here, ("old", TheGuardedApp.Password), ("password", Another), ("again", Another));
        using var stale = await app.Get("/api/articles", here);
        using var other = await app.Get("/api/articles", elsewhere);
        using var renewed = await app.Get("/api/articles", TheGuardedApp.CookieOf(changed));
        using var old = await app.TryLogIn(TheGuardedApp.Password);

        Assert.Contains("That is not the password.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("At least 12 characters", await short1.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("The two are not the same.", await unlike.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal("/settings", changed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, stale.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Fact]
    public async Task PV59_refresh_reset_the_command_sets_it_beside_a_running_server_and_ends_all_sessions()
    {
        await using var app = new TheGuardedApp();
        await app.InitializeAsync();
        var session = await app.LogIn();

        var refused = await Command(app.Folder, "short");
        using var still = await app.Get("/api/articles", session);
        var set = await Command(app.Folder, Another);
        using var ended = await app.Get("/api/articles", session);

        Assert.Equal((1, 0), (refused.Code, set.Code));
        Assert.Contains("At least 12", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        await app.LogIn(Another);
    }

    [Fact]
    public async Task PV26_fixed_secret_two_fresh_libraries_have_keys_of_their_own_that_only_their_owner_reads()
    {
        await using var one = new TheGuardedApp();
        await using var other = new TheGuardedApp();
        await one.InitializeAsync();
        await other.InitializeAsync();
        var session = await one.LogIn();
        await other.LogIn();

        using var crossed = await other.Get("/api/articles", session);

        Assert.Equal(HttpStatusCode.Unauthorized, crossed.StatusCode);
        Assert.NotEqual(Keys(one), Keys(other));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(one.Folder, "keys")));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(one.Database + ".account"));
        }

        static string Keys(TheGuardedApp app) => File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(app.Folder, "keys"))));
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_what_was_left_stays_left()
    {
        await using var app = await RunningApp.Start();
        new Accounts(app.Database, TimeProvider.System).SetPassword(Another);
        var session = await LogIn(app);
        var left = await LogIn(app);
        await Form(app, "/logout", left);

        app.Kill();
        await app.Restart();

        Assert.Equal(HttpStatusCode.OK, await Status(app, session));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(app, left));
    }

    private static async Task<string> LogIn(RunningApp app) => await Form(app, "/login", "", ("password", Another));

    private static async Task<HttpStatusCode> Status(RunningApp app, string cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, CheckCertificateRevocationList = true }) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await http.GetAsync(new Uri("/api/articles", UriKind.Relative));
        return answer.StatusCode;
    }

    /// <returns>The session's cookie as it is then.</returns>
    private static async Task<string> Form(RunningApp app, string path, string session, params (string Name, string Value)[] fields)
    {
        var cookies = new CookieContainer();
        cookies.SetCookies(app.Address, session.Replace("; ", ",", StringComparison.Ordinal));
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false, CheckCertificateRevocationList = true }) { BaseAddress = app.Address };
        var html = await http.GetStringAsync(new Uri(path, UriKind.Relative));
        var token = html.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return cookies.GetCookieHeader(app.Address);
    }

    private static async Task<(int Code, string Errors)> Command(string folder, string password)
    {
        var start = new ProcessStartInfo("dotnet", [RunningApp.Program, "password"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["Library__Database"] = Path.Combine(folder, "library.sqlite");
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(password);
        process.StandardInput.Close();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }
}

/// <summary>As a reader starts it for the first time.</summary>
public sealed class AppWithoutPassword : TheGuardedApp
{
    public AppWithoutPassword() => File.Delete(Database + ".account");
}
