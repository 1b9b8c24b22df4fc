using AllianceReader.Web.Access;
using AllianceReader.Web.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace AllianceReader.Web.Tests.Security;

/// <summary>Nobody opens the library to other machines by accident.</summary>
public sealed class BeyondLoopbackTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("http://localhost:5170", true)]
    [InlineData("https://LOCALHOST", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://127.9.9.9:80", true)]
    [InlineData("http://[::1]:80", true)]
    [InlineData("http://[::ffff:127.0.0.1]:80", true)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://192.168.1.5:80", false)]
    [InlineData("http://[fe80::1]:80", false)]
    [InlineData("http://reader.example", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://loopback:80", false)] // .NET calls this name loopback, Kestrel listens on every network for it
    [InlineData("http://unix:/tmp/reader.sock", false)]
    [InlineData("rubbish", false)]
    public void An_address_is_of_this_machine_only_when_the_server_takes_it_so(string address, bool isHere) =>
        Assert.Equal(isHere, Bindings.IsOnThisMachine(address));

    [Theory]
    [InlineData("urls", "http://localhost:5170;http://0.0.0.0:80", "http://0.0.0.0:80")]
    [InlineData("urls", "http://localhost:5170", null)]
    [InlineData("http_ports", "8080", "http://*:8080")]
    [InlineData("https_ports", "8081", "http://*:8081")]
    [InlineData("Kestrel:Endpoints:Public:Url", "https://+:443", "https://+:443")]
    [InlineData("Kestrel:Endpoints:Here:Url", "http://127.0.0.1:80", null)]
    public void Every_setting_that_can_open_it_is_looked_at(string key, string value, string? exposed) =>
        Assert.Equal(exposed, Bindings.Exposed(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build()));

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0", null, null)]
    [InlineData(null, null, "ASPNETCORE_URLS", "http://*:0")]
    [InlineData(null, null, "ASPNETCORE_HTTP_PORTS", "0")]
    [InlineData(null, null, "Kestrel__Endpoints__A__Url", "http://[::]:0")]
    public async Task Without_a_password_it_does_not_start(string? option, string? address, string? variable, string? value)
    {
        var said = await Said.Run(folder.Path, ["serve", .. new[] { option, address }.OfType<string>()], variable is null ? [] : [(variable, value)]);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("can be reached by other machines, and no password is set", said.Errors, StringComparison.Ordinal);
        Assert.Contains("'password'", said.Errors, StringComparison.Ordinal);
        Assert.Contains("--allow-anonymous", said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Errors, StringComparison.Ordinal);
        Assert.Equal("", said.Output);
        Assert.False(File.Exists(Path.Combine(folder.Path, "library.sqlite")));
    }

    [Theory]
    [InlineData(true, "--urls", "http://0.0.0.0:0")]
    [InlineData(false, "--allow-anonymous", "--urls", "http://0.0.0.0:0")]
    [InlineData(false, "serve", "--urls", "http://0.0.0.0:0", "--allow-anonymous")]
    public async Task With_a_password_or_told_so_it_does(bool withPassword, params string[] arguments)
    {
        if (withPassword)
        {
            new Accounts(Path.Combine(folder.Path, "library.sqlite"), TimeProvider.System).SetPassword(TheGuardedApp.Password);
        }
        using var process = Said.Start(folder.Path, arguments, ("Library__Corpus", folder.Path));
        try
        {
            Assert.StartsWith("AllianceReader is open at http://0.0.0.0:", await process.StandardOutput.ReadLineAsync() ?? await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
            var warned = await process.StandardError.ReadLineAsync();
            while (warned?.StartsWith("Other machines", StringComparison.Ordinal) == false)
            {
                warned = await process.StandardError.ReadLineAsync();
            }
            Assert.Contains(withPassword ? "it asks for the password" : "whoever does can read and change it", warned, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public void Open_to_other_machines_it_stays_shut_when_the_account_is_taken_away()
    {
        var accounts = new Accounts(Path.Combine(folder.Path, "library.sqlite"), TimeProvider.System);
        var (shut, open) = (new Door(accounts, isShut: true), new Door(accounts, isShut: false));
        Assert.Equal((true, false), (shut.Asks, open.Asks));

        accounts.SetPassword(TheGuardedApp.Password);
        Assert.Equal((true, true), (shut.Asks, open.Asks));
        File.Delete(Path.Combine(folder.Path, "library.sqlite.account"));
        Assert.Equal((true, false), (shut.Asks, open.Asks));
        Assert.Null(shut.Account);
    }

    [Fact]
    public async Task An_account_that_cannot_be_read_lets_nobody_in()
    {
        folder.Write("library.sqlite.account", "{\"hash\":");

        var said = await Said.Run(folder.Path, ["serve", "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("library.sqlite.account", said.Errors, StringComparison.Ordinal);
    }
}
