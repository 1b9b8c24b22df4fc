using System.Net;
using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Hosting;

namespace AllianceReader.Web.Tests.Security;

/// <summary>Guessing is slow, wherever it says that it comes from. Each test has an app of its own, since a lock is of the machine.</summary>
public class RateTests
{
    [Fact]
    public async Task PV32_rate_limit_does_not_look_at_X_Forwarded_For()
    {
        await using var app = new TheGuardedApp();
        await app.InitializeAsync();
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 100; i++)
        {
            using var answer = await app.TryLogIn($"guess number {i}", null, $"X-Forwarded-For: 203.0.113.{i}", $"X-Real-IP: 203.0.113.{i}", $"Forwarded: for=203.0.113.{i}");
            answers.Add(answer.StatusCode);
        }
        using var right = await app.TryLogIn(TheGuardedApp.Password);

        Assert.All(answers.Take(10), status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.All(answers.Skip(10), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal("900", right.Headers.GetValues("Retry-After").Single());

        app.Clock.Now += TimeSpan.FromMinutes(16);
        await app.LogIn();
    }

    [Fact]
    public async Task Behind_a_known_proxy_one_guesser_locks_out_himself_alone()
    {
        await using var app = new TheAppBehindAProxy();
        await app.InitializeAsync();
        for (var i = 0; i < 11; i++)
        {
            using var guess = await app.TryLogIn("not the password", null, "X-Forwarded-For: 198.51.100.1, 203.0.113.7");
        }
        using var guesser = await app.TryLogIn(TheGuardedApp.Password, null, "X-Forwarded-For: 198.51.100.9, 203.0.113.7");
        using var owner = await app.TryLogIn(TheGuardedApp.Password, null, "X-Forwarded-For: 192.0.2.1");

        // What the guesser writes himself stands left of what the proxy saw.
        Assert.Equal(HttpStatusCode.TooManyRequests, guesser.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, owner.StatusCode);
    }

    [Fact]
    public async Task A_machine_that_asks_without_end_is_told_to_wait_and_the_others_notice_nothing()
    {
        await using var app = new TheStrictApp();
        await app.InitializeAsync();
        const string flooder = "X-Forwarded-For: 203.0.113.7", other = "X-Forwarded-For: 203.0.113.8";
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 80; i++)
        {
            using var answer = await app.Get("/livez", null, flooder);
            answers.Add(answer.StatusCode);
        }
        using var call = await Exhausted("/api/articles", flooder);
        using var page = await Exhausted("/login", flooder);
        using var neighbour = await app.Get("/livez", null, other);

        Assert.All(answers.Take(60), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal("1", call.Headers.GetValues("Retry-After").Single());
        Assert.Equal("application/problem+json", call.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Wait a moment", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, neighbour.StatusCode);
        for (var i = 0; i < 80; i++)
        {
            using var ours = await app.Get("/livez", null);
            Assert.Equal(HttpStatusCode.OK, ours.StatusCode);
        }

        // Each second gives one more: until the answer is a refusal.
        async Task<HttpResponseMessage> Exhausted(string path, string from)
        {
            while (true)
            {
                var answer = await app.Get(path, null, from);
                if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    return answer;
                }
                answer.Dispose();
            }
        }
    }

    [Fact]
    public void Many_machines_together_are_slowed_too_and_one_network_is_one_guesser()
    {
        var clock = new Clock();
        var tries = new Tries(clock);
        for (var i = 0; i < Tries.MostFromOne; i++)
        {
            Assert.True(tries.Begin(IPAddress.Parse($"2001:db8:1:2::{i + 1:x}")));
        }
        Assert.False(tries.Begin(IPAddress.Parse("2001:db8:1:2:ffff::1")));
        for (var i = Tries.MostFromOne; i < Tries.MostOfAll; i++)
        {
            Assert.True(tries.Begin(IPAddress.Parse($"2001:db8:2:{i:x}::1")));
        }
        Assert.False(tries.Begin(IPAddress.Parse("192.0.2.1")));

        clock.Now += Tries.Within;
        Assert.True(tries.Begin(IPAddress.Parse("192.0.2.1")));
    }

    [Fact]
    public async Task No_account_and_a_wrong_password_are_answered_alike()
    {
        await using var app = new TheGuardedApp();
        await app.InitializeAsync();
        using var wrong = await app.TryLogIn("not the password");
        await File.WriteAllTextAsync(app.Database + ".account", "rubbish");
        using var none = await app.TryLogIn(TheGuardedApp.Password);
        using var page = await app.Get("/notes", null);

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        Assert.Equal(Said(await wrong.Content.ReadAsStringAsync()), Said(await none.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);

        static string Said(string html) => html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("__RequestVerificationToken", StringComparison.Ordinal)];
    }
}

/// <summary>With a proxy in front that ends TLS.</summary>
public class TheAppBehindAProxy : TheGuardedApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Proxy:Known", "127.0.0.0/8").UseSetting("Library:PublicUrl", "https://reader.example");
    }
}

internal sealed class TheStrictApp : TheAppBehindAProxy
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Library:RequestsPerMinute", "60");
    }
}
