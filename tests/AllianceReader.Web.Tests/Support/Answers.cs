using System.Net;
using System.Text.Json;

namespace AllianceReader.Web.Tests.Support;

/// <summary>Reads answers, and says in full what came when it is not what was expected.</summary>
internal static class Answers
{
    public static async Task<JsonElement> Json(this HttpResponseMessage answer, int status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The answer is problem details of that status (RFC 9457).</summary>
    public static async Task<JsonElement> Problem(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var problem = await answer.Json((int)status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.Text("title"));
        Assert.NotEmpty(problem.Text("detail"));
        return problem;
    }

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static int Number(this JsonElement json, string name) => json.GetProperty(name).GetInt32();

    public static IEnumerable<JsonElement> Items(this JsonElement list) => list.GetProperty("items").EnumerateArray();

    public static IReadOnlyList<string> Names(this JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];

    public static string ETag(this HttpResponseMessage answer) => answer.Headers.ETag!.ToString();
}
