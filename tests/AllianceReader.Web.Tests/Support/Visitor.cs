using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AllianceReader.Web.Tests.Support;

/// <summary>A reader whose browser runs no script: opens pages, follows links, fills in forms and sends them.</summary>
internal sealed class Visitor(HttpClient http) : IDisposable
{
    private string address = "/";

    public Visitor(TheApp app) : this(app.CreateClient(new() { BaseAddress = app.ClientOptions.BaseAddress }))
    {
    }

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Path and query of the page that is open.</summary>
    public string Address => address;

    public string Said => Text(".done p");

    public async Task<IHtmlDocument> Open(string path, int status = 200)
    {
        using var answer = await http.GetAsync(path);
        return await Show(answer, status);
    }

    public Task Follow(string link) => Open(Page.QuerySelector(link)!.GetAttribute("href")!);

    /// <summary>Presses the button of a form that it stands in, with what was filled in.</summary>
    /// <param name="button">A selector; the first that matches.</param>
    /// <param name="filled">Over what the form holds: a field's name and its value.</param>
    public Task Press(string button, params (string Name, string Value)[] filled) => Press(button, HttpStatusCode.OK, filled);

    public async Task Press(string button, HttpStatusCode status, params (string Name, string Value)[] filled)
    {
        var pressed = Page.QuerySelector(button)!;
        var form = pressed.GetAttribute("form") is { } id ? Page.GetElementById(id)! : pressed.Closest("form")!;
        var fields = Fields(form).Where(field => filled.All(f => f.Name != field.Key))
            .Concat(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)))
            .Concat(OwnWord(pressed).Where(field => filled.All(f => f.Name != field.Key)));
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address;
        if (form.GetAttribute("method") == "post")
        {
            using var sent = new FormUrlEncodedContent(fields);
            using var answer = await http.PostAsync(action, sent);
            await Show(answer, (int)status);
        }
        else
        {
            await Open(action + "?" + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")));
        }
    }

    public async Task Upload(string form, params (string Name, byte[] Content)[] files)
    {
        var element = Page.QuerySelector(form)!;
        using var sent = Support.Upload.Form(files);
        foreach (var (name, value) in Fields(element))
        {
            sent.Add(new StringContent(value), name);
        }
        using var answer = await http.PostAsync(element.GetAttribute("action") ?? address, sent);
        await Show(answer, 200);
    }

    public async Task<HttpResponseMessage> Get(string path) => await http.GetAsync(path);

    public string Text(string selector) => Tidy(Page.QuerySelector(selector)?.TextContent);

    public IReadOnlyList<string> All(string selector) => [.. Page.QuerySelectorAll(selector).Select(element => Tidy(element.TextContent))];

    public void Dispose() => http.Dispose();

    private async Task<IHtmlDocument> Show(HttpResponseMessage answer, int status)
    {
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {html}");
        address = answer.RequestMessage!.RequestUri!.PathAndQuery;
        return Page = await new HtmlParser().ParseDocumentAsync(html);
    }

    private List<KeyValuePair<string, string>> Fields(IElement form)
    {
        var own = form.QuerySelectorAll("input[name], select[name], textarea[name]");
        IEnumerable<IElement> linked = form.Id is { Length: > 0 } id ? Page.QuerySelectorAll($"[form='{id}'][name]") : [];
        return [.. own.Concat(linked).SelectMany(Values)];
    }

    // A button with a name says which of several was pressed.
    private static IEnumerable<KeyValuePair<string, string>> OwnWord(IElement button) =>
        button.GetAttribute("name") is { Length: > 0 } name ? [KeyValuePair.Create(name, button.GetAttribute("value") ?? "")] : [];

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement field) => field switch
    {
        IHtmlInputElement { Type: "file" or "submit" } => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
        IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
        _ => [],
    };

    private static string Tidy(string? text) => string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
