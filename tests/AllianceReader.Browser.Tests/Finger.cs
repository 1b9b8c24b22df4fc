using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>What a finger does.</summary>
internal static class Finger
{
    /// <summary>Drags as a touch screen does: touch events, of which the browser makes pointer events.</summary>
    public static async Task Drag(this IPage page, (float X, float Y) from, (float X, float Y) to)
    {
        const int steps = 5;
        const int rest = 300;   // ms
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.Touch("touchStart", from);
        for (var step = 1; step <= steps; step++)
        {
            await device.Touch("touchMove", (from.X + ((to.X - from.X) * step / steps), from.Y + ((to.Y - from.Y) * step / steps)));
        }
        // It rests before it lifts: lifted in full flight it is a fling to the browser, which then swallows the next tap to stop it.
        await Task.Delay(rest);
        await device.Touch("touchMove", to);
        await device.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await device.DetachAsync();
    }

    /// <summary>The middle of what is seen of an element.</summary>
    public static async Task<(float X, float Y)> Middle(this ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static async Task Touch(this ICDPSession device, string type, (float X, float Y) at) => await device.SendAsync("Input.dispatchTouchEvent",
        new() { ["type"] = type, ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = at.X, ["y"] = at.Y } } });
}
