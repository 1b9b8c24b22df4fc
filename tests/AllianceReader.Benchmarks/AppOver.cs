using AllianceReader.Support;

namespace AllianceReader.Benchmarks;

/// <summary>The real app over a library that was made before.</summary>
internal static class AppOver
{
    /// <param name="library">Is copied: the app writes into its own.</param>
    public static async Task<RunningApp> Library(string library)
    {
        var app = await RunningApp.Start();
        try
        {
            await app.Stop();
            // It has made one of its own, whose journal would take this one for damaged.
            Directory.Delete(Path.Combine(app.Folder, "journal"), recursive: true);
            File.Copy(library, app.Database, overwrite: true);
            await app.Restart();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
