using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// A window of 1440 × 900 that is loaded as a reader's is. Playwright's own has the browser's network log on, for which each page is copied and
/// read once more while it loads: of one of 1.7 MB that is a tenth of the time.
/// </summary>
internal sealed class BareWindow : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> asked = new();
    private ICDPSession browser = null!;
    private string context = "";
    private string target = "";
    private string session = "";
    private int last;

    public static async Task<BareWindow> Open(IBrowser browser)
    {
        var window = new BareWindow { browser = await browser.NewBrowserCDPSessionAsync() };
        window.browser.Event("Target.receivedMessageFromTarget").OnEvent += (_, message) => window.Received(message!.Value);
        window.context = await window.Named("browserContextId", "Target.createBrowserContext", []);
        window.target = await window.Named("targetId", "Target.createTarget", new()
        {
            ["url"] = "about:blank",
            ["browserContextId"] = window.context,
            ["width"] = 1440,
            ["height"] = 900,
        });
        window.session = await window.Named("sessionId", "Target.attachToTarget", new() { ["targetId"] = window.target, ["flatten"] = false });
        await window.Ask("Page.enable");
        return window;
    }

    /// <param name="script">Runs in each page before all that is its own.</param>
    public Task Prepare(string script) => Ask("Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = script });

    /// <summary>Until the browser has begun with the page.</summary>
    public Task Go(Uri address) => Ask("Page.navigate", new() { ["url"] = address.ToString() });

    /// <param name="expression">A promise of a string.</param>
    public async Task<string> Wait(string expression)
    {
        var answer = await Ask("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true });
        return answer.GetProperty("result").GetProperty("value").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.SendAsync("Target.closeTarget", new() { ["targetId"] = target });
        await browser.SendAsync("Target.disposeBrowserContext", new() { ["browserContextId"] = context });
        await browser.DisposeAsync();
    }

    private async Task<string> Named(string name, string method, Dictionary<string, object> arguments) =>
        (await browser.SendAsync(method, arguments))!.Value.GetProperty(name).GetString()!;

    private async Task<JsonElement> Ask(string method, Dictionary<string, object>? arguments = null)
    {
        var id = Interlocked.Increment(ref last);
        var answer = asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = JsonSerializer.Serialize(new { id, method, @params = arguments ?? [] });
        await browser.SendAsync("Target.sendMessageToTarget", new() { ["sessionId"] = session, ["message"] = message });
        return await answer.Task;
    }

    private void Received(JsonElement of)
    {
        // The session hears of every window's answers.
        if (of.GetProperty("sessionId").GetString() != session)
        {
            return;
        }
        var message = JsonDocument.Parse(of.GetProperty("message").GetString()!).RootElement;
        if (message.TryGetProperty("id", out var id) && asked.TryRemove(id.GetInt32(), out var answer))
        {
            if (message.TryGetProperty("result", out var result))
            {
                answer.SetResult(result);
            }
            else
            {
                answer.SetException(new InvalidOperationException(message.GetProperty("error").GetRawText()));
            }
        }
    }
}
