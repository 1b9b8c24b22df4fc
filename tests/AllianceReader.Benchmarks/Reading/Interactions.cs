using Microsoft.Playwright;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>What a reader does with mouse and keys, and how long until it is on the screen.</summary>
internal sealed class Interactions(SlowWindow window)
{
    public const string Selecting = "A passage selected by mouse, until the panel shows";
    public const string Opening = "A note's card clicked, until it is open";
    public const string Editing = "An open card clicked, until the panel shows it";
    public const string Moving = "J, until the cursor shows in the next paragraph";
    public const string Highlighting = "H, until the paragraph's mark and card are painted";

    private const int Steps = 10;
    private const int Settled = 400;   // ms; the browser says what an input took some time after it

    // From the input itself, as the browser stamped it, to the frame that has what it leads to.
    private const string Listen =
        """
        type => { window.shown = new Promise(shown => addEventListener(type, event => {
          const look = () => (THERE) ? setTimeout(() => shown(performance.now() - event.timeStamp)) : requestAnimationFrame(look);
          requestAnimationFrame(look);
        }, { capture: true, once: true })); }
        """;

    private readonly IPage page = window.Page;

    /// <summary>Each once, a key ten times.</summary>
    public async Task<IReadOnlyList<Interaction>> All() => [await Select(), await Open(), await Edit(), .. await Move(), await Highlight()];

    private async Task<Interaction> Select()
    {
        var box = (await page.Locator("#p2").BoundingBoxAsync())!;
        var selected = await Timed(Selecting, "pointerup", "document.querySelector('.panel')", async () =>
        {
            await page.Mouse.MoveAsync(box.X + 40, box.Y + 12);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(box.X + 300, box.Y + 40, new() { Steps = 8 });
            await page.Mouse.UpAsync();
        });
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("getSelection().removeAllRanges()");
        return selected;
    }

    private Task<Interaction> Open() =>
        Timed(Opening, "click", "document.querySelector('.gist[aria-expanded=true]')", () => page.Locator(".note.folded .gist").First.ClickAsync());

    private async Task<Interaction> Edit()
    {
        var edited = await Timed(Editing, "click", "document.querySelector('.panel')", () => page.Locator(".note:not(.folded) .body").First.ClickAsync());
        await page.Keyboard.PressAsync("Escape");
        return edited;
    }

    private async Task<IReadOnlyList<Interaction>> Move()
    {
        List<Interaction> moves = [];
        for (var step = 0; step < Steps; step++)
        {
            moves.Add(await Timed(Moving, "keydown", "document.querySelector('.cursor')", () => page.Keyboard.PressAsync("j")));
        }
        return moves;
    }

    private async Task<Interaction> Highlight()
    {
        var cards = await page.Locator(".note[data-a]").CountAsync();
        return await Timed(Highlighting, "keydown", $"document.querySelectorAll('.note[data-a]').length > {cards}", () => page.Keyboard.PressAsync("h"));
    }

    private async Task<Interaction> Timed(string what, string input, string isThere, Func<Task> act)
    {
        await page.EvaluateAsync("seen.longest = 0");
        await page.EvaluateAsync(Listen.Replace("THERE", isThere, StringComparison.Ordinal), input);
        await act();
        var shown = await page.EvaluateAsync<double>("shown");
        await Task.Delay(Settled);
        return new(what, shown, await page.EvaluateAsync<double>("seen.longest"));
    }
}

/// <param name="Shown">Milliseconds from the input to the frame that shows what it led to.</param>
/// <param name="Answered">To the next frame at all, as the browser tells it (Event Timing); 0 where that was soon enough not to be told.</param>
internal sealed record Interaction(string What, double Shown, double Answered);
