using AllianceReader.Web.Access;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>Coming in, going out, and reading by a link, in a browser with script and in one without.</summary>
public class DoorTests(GuardedRoom room) : IClassFixture<GuardedRoom>
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_login(int width, ColorScheme scheme)
    {
        var page = await room.Open("/notes", width, scheme);
        var found = await page.RunAxe();

        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(one => one.Id + one.Nodes[0].Html)));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_password_opens_the_page_that_was_asked_for_until_one_logs_out(bool script)
    {
        var page = await room.Open("/themes?definitions=open", javaScript: script);
        await page.Keyboard.TypeAsync("not the password");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#password-error")).ToHaveTextAsync("That is not the password.");
        await page.GetByLabel("Password").FillAsync(GuardedRoom.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(room.Address, "/themes?definitions=open").ToString());

        await page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Log out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await Expect(page.GetByLabel("Password")).ToBeVisibleAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByLabel("Password")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_essay_is_shared_read_by_a_stranger_and_revoked(bool script)
    {
        var owner = await room.Open("/shares/new?article=the-umbrella-and-the-weather", javaScript: script);
        await owner.GetByLabel("Password").FillAsync(GuardedRoom.Password);
        await owner.Keyboard.PressAsync("Enter");
        await owner.GetByLabel("my margin notes, too").CheckAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await owner.GetByLabel("The link").InputValueAsync();

        var stranger = await room.Open(link, javaScript: script);
        await Expect(stranger.Locator("h1")).ToHaveTextAsync("The Umbrella and the Weather");
        await Expect(stranger.Locator("#p1")).ToBeVisibleAsync();
        await Expect(stranger.Locator("button, form, input, nav")).ToHaveCountAsync(0);

        await owner.GotoAsync("/shares");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).First.ClickAsync();
        await Expect(owner.Locator(".done")).ToContainTextAsync("opens nothing any more");
        await stranger.ReloadAsync();
        await Expect(stranger.Locator("h1")).ToHaveTextAsync("There is nothing here");
    }
}

/// <summary>The five sample essays behind a password.</summary>
public sealed class GuardedRoom : IAsyncLifetime
{
    public const string Password = "correct horse battery staple";

    private readonly ReadingRoom room = new();

    public Uri Address => room.Address;

    public async ValueTask InitializeAsync()
    {
        await room.InitializeAsync();
        new Accounts(room.Database, TimeProvider.System).SetPassword(Password);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    public Task<IPage> Open(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool javaScript = true) =>
        room.Open(path, width, scheme: scheme, javaScript: javaScript);
}
