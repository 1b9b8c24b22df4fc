using System.Diagnostics;

namespace AllianceReader.Browser.Tests;

/// <summary>
/// Finds a browser, or installs one: a browser test never passes by not running. The first that exists of an explicit setting,
/// an installed Chromium, Chrome or Edge, and Playwright's own; else Playwright's installer, else Debian's package.
/// </summary>
internal static class Chromium
{
    private const string Setting = "ALLIANCEREADER_CHROMIUM";

    // The headless shell first: it has no browser window of its own to draw, which on two cores takes as long as the page.
    private static readonly string[] Installed =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
        "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>No sandbox, since CI runs as root; the rest keeps it from looking for Google's hosts at each start.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <returns>The path of a browser's executable; null lets Playwright take its own.</returns>
    public static string? FindOrInstall()
    {
        if (Find() is { } found)
        {
            return found;
        }
        if (HasPlaywrightsOwn() || Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            return null;
        }
        InstallDebians();
        return Find() ?? throw new InvalidOperationException($"No Chromium was found and none could be installed. Install one, or name it in {Setting}.");
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Setting} names a browser that is not there.", named);
        }
        return Installed.FirstOrDefault(File.Exists);
    }

    private static bool HasPlaywrightsOwn()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] caches = [Path.Combine(home, ".cache", "ms-playwright"), Path.Combine(home, "Library", "Caches", "ms-playwright"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ms-playwright")];
        return caches.Any(cache => Directory.Exists(cache) && Directory.EnumerateDirectories(cache, "chromium-*").Any());
    }

    // Without a Korean font Hangul renders as boxes, and line lengths are not what a reader sees.
    private static void InstallDebians()
    {
        if (!File.Exists("/usr/bin/apt-get"))
        {
            return;
        }
        Run("apt-get", "update");
        Run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk", "fonts-noto-core");
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        using var process = Process.Start(start)!;
        process.WaitForExit();
    }
}
