using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>How the pages look, chosen without script and kept in one cookie.</summary>
public sealed class SettingsPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>
{
    private const string Essay = "/read/the-umbrella-and-the-weather";

    [Fact]
    public async Task What_is_chosen_shows_on_every_page_and_leads_back_to_where_one_was()
    {
        using var reader = new Visitor(app);
        await reader.Open("/settings?from=" + Essay);
        await reader.Press("form.settings button.by-hand", ("scheme", "sepia"), ("font", "legible"), ("marks", "hidden"));

        Assert.Equal(Essay, reader.Address);
        foreach (var path in (string[])[Essay, "/", "/themes", "/nothing-here"])
        {
            var page = await reader.Open(path, path == "/nothing-here" ? 404 : 200);
            Assert.Equal(["lang", "data-library", "data-scheme", "data-font", "data-marks"], page.DocumentElement.Attributes.Select(a => a.Name));
            Assert.Equal("sepia", page.DocumentElement.GetAttribute("data-scheme"));
            Assert.Equal("light", page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
            Assert.Equal("not all", page.GetElementById("contrast")!.GetAttribute("media"));
        }
        var form = await reader.Open("/settings");
        Assert.NotNull(form.QuerySelector("input[name=font][value=legible]:checked"));
        Assert.NotNull(form.QuerySelector("input[name=size][value=medium]:checked"));

        await reader.Press("[data-do=reset]");
        Assert.Equal(["lang", "data-library"], reader.Page.DocumentElement.Attributes.Select(a => a.Name));
    }

    [Fact]
    public async Task The_reading_page_holds_the_same_form_and_the_text_alone_is_an_address()
    {
        using var reader = new Visitor(app);
        await reader.Open(Essay);
        await reader.Press(".menu.aa .by-hand", ("scheme", "contrast"));
        Assert.Equal(Essay, reader.Address);
        Assert.Equal("all", reader.Page.GetElementById("contrast")!.GetAttribute("media"));
        Assert.Equal("light dark", reader.Page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));

        await reader.Follow("[data-do=only]");
        Assert.Equal("text", reader.Page.QuerySelector("main")!.GetAttribute("data-only"));
        await reader.Follow("[data-do=all]");
        Assert.Equal("", reader.Page.QuerySelector("main")!.GetAttribute("data-only"));
    }

    [Theory]
    [InlineData("scheme-neon")]
    [InlineData("scheme-sepia%22%20onload=alert(1)%20x=%22")]
    [InlineData("scheme-<script>.font-\"'>")]
    [InlineData("onload-alert.class-dark.style-x")]
    [InlineData("-.-.--.scheme.scheme-.-dark...")]
    [InlineData("%00%FF.size-medium")]
    public async Task A_cookie_that_says_anything_else_is_not_listened_to(string cookie)
    {
        using var http = Forgetful();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Cookie", "reading=" + cookie);

        using var answer = await http.SendAsync(request);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, page);
        Assert.Matches("<html lang=\"en\" data-library=\"[0-9a-f]+\">", page);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task The_form_leads_nowhere_else_and_keeps_nothing_that_was_not_offered(string from)
    {
        using var reader = new Visitor(app);
        await reader.Open("/settings?from=" + Uri.EscapeDataString(from));

        await reader.Press("form.settings .by-hand", ("scheme", "dark"), ("size", "no-such-size"));

        Assert.Equal("/settings", reader.Address);
        Assert.Equal(["lang", "data-library", "data-scheme"], reader.Page.DocumentElement.Attributes.Select(a => a.Name));
    }

    // Sends the cookies that a test says and keeps none.
    private HttpClient Forgetful() => app.CreateClient(new() { BaseAddress = app.ClientOptions.BaseAddress, HandleCookies = false, AllowAutoRedirect = false });
}
