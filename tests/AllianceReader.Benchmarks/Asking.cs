namespace AllianceReader.Benchmarks;

/// <summary>A page or an answer of the app, to its last byte.</summary>
internal static class Asking
{
    public static Func<Task> For(HttpClient client, string path) => async () =>
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    };
}
