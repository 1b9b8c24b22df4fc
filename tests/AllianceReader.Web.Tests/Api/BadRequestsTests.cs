using System.Net;
using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

/// <summary>Whatever is wrong with a call, the answer is problem details with a status of 4xx, and nothing is changed.</summary>
public class BadRequestsTests(TheApp app) : IClassFixture<TheApp>
{
    // path, status
    public static TheoryData<string, HttpStatusCode> Reads => new()
    {
        { "/api", HttpStatusCode.NotFound },
        { "/api/", HttpStatusCode.NotFound },
        { "/api/nothing/here", HttpStatusCode.NotFound },
        { "/API/nothing", HttpStatusCode.NotFound },
        { "/api/articles/nobody", HttpStatusCode.NotFound },
        { "/api/articles/%ED%A0%80", HttpStatusCode.NotFound },
        { "/api/articles/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound },
        { "/api/articles/nobody/annotations", HttpStatusCode.NotFound },
        { "/api/annotations/nobody", HttpStatusCode.NotFound },
        { "/api/themes/nobody", HttpStatusCode.NotFound },
        { "/api/articles?limit=0", HttpStatusCode.BadRequest },
        { "/api/articles?limit=1001", HttpStatusCode.BadRequest },
        { "/api/articles?limit=-1", HttpStatusCode.BadRequest },
        { "/api/articles?limit=ten", HttpStatusCode.BadRequest },
        { "/api/articles?limit=99999999999999999999", HttpStatusCode.BadRequest },
        { "/api/articles?offset=-1", HttpStatusCode.BadRequest },
        { "/api/articles?sort=shoe-size", HttpStatusCode.BadRequest },
        { "/api/themes?limit=1001", HttpStatusCode.BadRequest },
        { "/api/history?offset=-5", HttpStatusCode.BadRequest },
        { "/api/search?q=x&limit=0", HttpStatusCode.BadRequest },
        { "/api/annotations?limit=5000", HttpStatusCode.BadRequest },
        { "/api/annotations?from=yesterday", HttpStatusCode.BadRequest },
        { "/api/annotations?to=2024-13", HttpStatusCode.BadRequest },
        { "/api/export?format=exe", HttpStatusCode.BadRequest },
    };

    // Strings that are not whole characters or not allowed, as JSON escapes; each stands in every field below.
    private static readonly string[] BadStrings = ["\\ud800", "\\udc00", "a\\ud83d", "\\ude00\\ud83d", "\\u0000", "\\u001b[31m"];

    // body of POST …/annotations
    public static TheoryData<string> BadAnnotations =>
    [
        "",
        "null",
        "[]",
        "42",
        "\"text\"",
        "{",
        "{\"start\":1,\"end\":}",
        "{\"start\":1,\"end\":5} trailing",
        "{'start':1}",
        "{\"start\":1,\"start\":2,\"end\":5}",
        "{\"start\":\"1\",\"end\":\"5\"}",
        "{\"start\":1.5,\"end\":5}",
        "{\"start\":1e400,\"end\":5}",
        "{\"start\":99999999999,\"end\":99999999999}",
        "{\"start\":true,\"end\":5}",
        "{\"start\":{},\"end\":5}",
        "{\"start\":-1,\"end\":5}",
        "{\"start\":5,\"end\":1}",
        "{\"start\":5,\"end\":5}",
        "{\"start\":0,\"end\":10000000}",
        "{\"start\":5}",
        "{\"end\":5}",
        "{\"exact\":\"\"}",
        "{\"exact\":\"words that stand nowhere in it\"}",
        "{\"exact\":7}",
        "{\"prefix\":\"only\"}",
        "{}",
        "{\"note\":\"\"}",
        "{\"start\":1,\"end\":5,\"themes\":\"burden-sharing\"}",
        "{\"start\":1,\"end\":5,\"themes\":[null]}",
        "{\"start\":1,\"end\":5,\"themes\":[[]]}",
        "{\"start\":1,\"end\":5,\"themes\":[\"\"]}",
        "{\"start\":1,\"end\":5,\"themes\":[\"nobody\"]}",
        "{\"start\":1,\"end\":5,\"note\":{}}",
        $"{{\"start\":1,\"end\":5,\"note\":\"{new string('n', (64 * 1024) + 1)}\"}}",
        new string('[', 5000),
        string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500),
        .. BadStrings.SelectMany(bad => new[]
        {
            $"{{\"start\":1,\"end\":5,\"note\":\"{bad}\"}}",
            $"{{\"exact\":\"{bad}\"}}",
            $"{{\"exact\":\"Essay\",\"prefix\":\"{bad}\",\"suffix\":\"{bad}\"}}",
            $"{{\"start\":1,\"end\":5,\"themes\":[\"{bad}\"]}}",
        }),
    ];

    public static TheoryData<string> BadThemes =>
    [
        "null", "{}", "[]", "{\"name\":null}", "{\"name\":5}", "{\"name\":\"\"}", "{\"name\":\"x\",\"color\":\"reddish\"}",
        "{\"name\":\"x\",\"parent\":\"nobody\"}", $"{{\"name\":\"{new string('n', 5000)}\"}}", $"{{\"name\":\"y\",\"definition\":\"{new string('n', 9000)}\"}}",
        .. BadStrings.SelectMany(bad => new[]
        {
            $"{{\"name\":\"{bad}\"}}",
            $"{{\"name\":\"z\",\"definition\":\"{bad}\"}}",
            $"{{\"name\":\"z\",\"color\":\"{bad}\"}}",
            $"{{\"name\":\"z\",\"parent\":\"{bad}\"}}",
        }),
    ];

    public static TheoryData<string> BadFacts =>
    [
        "null", "[]", "{\"title\":5}", "{\"published\":\"yesterday\"}", "{\"published\":\"2024-02-30\"}", "{\"modified\":\"2024-13\"}",
        "{\"language\":\"Korean, mostly\"}", "{\"url\":\"javascript:alert(1)\"}", "{\"authors\":[null]}", "{\"authors\":[{}]}", "{\"authors\":[{\"name\":\" \"}]}", "{\"authors\":\"Kim\"}",
        "{\"topics\":[null]}", $"{{\"title\":\"{new string('t', 100_000)}\"}}",
        .. BadStrings.SelectMany(bad => new[]
        {
            $"{{\"title\":\"{bad}\"}}",
            $"{{\"publication\":\"{bad}\"}}",
            $"{{\"language\":\"{bad}\"}}",
            $"{{\"url\":\"https://example.org/{bad}\"}}",
            $"{{\"topics\":[\"{bad}\"]}}",
            $"{{\"authors\":[{{\"name\":\"{bad}\"}}]}}",
            $"{{\"authors\":[{{\"name\":\"Kim\",\"affiliation\":\"{bad}\"}}]}}",
        }),
    ];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_of_what_is_not_there_or_cannot_be_is_a_problem(string path, HttpStatusCode status)
    {
        using var answer = await app.Http.GetAsync(path);

        await answer.Problem(status);
    }

    [Theory]
    [MemberData(nameof(BadAnnotations))]
    public async Task A_body_that_is_no_annotation_is_a_problem_and_annotates_nothing(string body)
    {
        var slug = await Essay();

        using var answer = await app.Http.PostAsync($"/api/articles/{slug}/annotations", Json(body));

        await answer.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(0, (await app.Get($"/api/articles/{slug}/annotations")).Number("total"));
    }

    [Theory]
    [MemberData(nameof(BadThemes))]
    public async Task A_body_that_is_no_theme_is_a_problem(string body)
    {
        using var answer = await app.Http.PostAsync("/api/themes", Json(body));
        using var change = await app.Http.PutAsync("/api/themes/burden-sharing", Json(body));

        await answer.Problem(HttpStatusCode.BadRequest);
        await change.Problem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(BadFacts))]
    public async Task Facts_that_cannot_be_are_a_problem(string body)
    {
        var slug = await Essay();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/articles/{slug}") { Content = Json(body), Headers = { { "If-Match", "*" } } };

        using var answer = await app.Http.SendAsync(request);

        await answer.Problem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/themes/burden-sharing/merge", "{}")]
    [InlineData("/api/themes/burden-sharing/merge", "{\"into\":\"nobody\"}")]
    [InlineData("/api/themes/burden-sharing/merge", "{\"into\":\"burden-sharing\"}")]
    [InlineData("/api/themes/burden-sharing/merge", "{\"into\":\"\\ud800\"}")]
    [InlineData("/api/history/undo", "{\"entry\":\"1\"}")]
    [InlineData("/api/history/undo", "{\"entry\":123456789}")]
    [InlineData("/api/history/undo", "[]")]
    public async Task What_cannot_be_merged_or_undone_is_a_problem(string path, string body)
    {
        using var answer = await app.Http.PostAsync(path, Json(body));

        await answer.Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_a_problem()
    {
        var slug = await Essay();
        byte[] body = [.. "{\"start\":1,\"end\":5,\"note\":\""u8, 0xC3, 0x28, 0xED, 0xA0, 0x80, .. "\"}"u8];
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };

        using var answer = await app.Http.PostAsync($"/api/articles/{slug}/annotations", content);

        await answer.Problem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/ld+json")]
    [InlineData("application/jsonp")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=rubbish")]
    [InlineData("application/json, text/plain")]
    [InlineData(null)]
    public async Task A_write_takes_json_only(string? type)
    {
        var slug = await Essay();
        foreach (var path in new[] { $"/api/articles/{slug}/annotations", "/api/themes", "/api/themes/burden-sharing/merge", "/api/history/undo" })
        {
            using var content = new ByteArrayContent("{\"start\":1,\"end\":5,\"name\":\"n\",\"into\":\"x\"}"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", type);

            using var answer = await app.Http.PostAsync(path, content);

            await answer.Problem(HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    public async Task Json_is_json_however_its_type_is_written(string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"{{\"name\":\"As {type.Replace("\"", "'", StringComparison.Ordinal)}\"}}"));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await app.Http.PostAsync("/api/themes", content);

        await answer.Json(201);
    }

    [Fact]
    public async Task A_parameter_that_is_not_understood_is_named()
    {
        using var answer = await app.Http.GetAsync("/api/articles?limit=ten%22%20words");

        var problem = await answer.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(["limit"], problem.GetProperty("errors").Names());
        Assert.Equal("'ten\" words' is not understood here.", problem.Text("detail"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task An_upload_takes_a_form_only(string type)
    {
        using var content = new StringContent("{}", Encoding.UTF8, type);

        using var answer = await app.Http.PostAsync("/api/articles", content);

        await answer.Problem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task An_upload_without_a_file_is_a_problem()
    {
        using var empty = new MultipartFormDataContent { { new StringContent("words"), "text" } };

        using var answer = await app.Http.PostAsync("/api/articles", empty);

        Assert.Equal(["files"], (await answer.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "no boundary in sight")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\ncut off")]
    [InlineData("multipart/form-data", "--x--")]
    public async Task A_form_that_is_no_form_is_a_problem(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await app.Http.PostAsync("/api/articles", content);

        await answer.Problem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("DELETE", "/api/articles")]
    [InlineData("PUT", "/api/themes")]
    [InlineData("PATCH", "/api/annotations/a123456789")]
    [InlineData("POST", "/api/search")]
    [InlineData("GET", "/api/history/undo")]
    [InlineData("DELETE", "/api/export")]
    public async Task A_method_that_an_address_does_not_take_is_a_problem_that_lists_those_it_takes(string method, string path)
    {
        using var answer = await app.Send(new(method), path);

        await answer.Problem(HttpStatusCode.MethodNotAllowed);
        Assert.NotEmpty(answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/api/themes", "application/json", false)]
    [InlineData("/api/themes", "application/json", true)]
    [InlineData("/api/articles", "multipart/form-data; boundary=x", false)]
    [InlineData("/api/articles", "multipart/form-data; boundary=x", true)]
    public async Task A_body_of_100_MB_is_a_problem_whether_or_not_the_client_asks_first(string path, string type, bool asks)
    {
        using var content = new ByteArrayContent(new byte[100 * 1024 * 1024]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { ExpectContinue = asks } };

        using var answer = await app.Http.SendAsync(request);

        await answer.Problem(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/api/themes", "application/json", "")]
    [InlineData("/api/articles", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"flood.txt\"\r\n\r\n")]
    public async Task A_body_of_100_MB_that_does_not_say_its_length_is_a_problem(string path, string type, string start)
    {
        var answer = await Flood.Send(app.Http.BaseAddress!, path, type, start, 100 * 1024 * 1024);

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_says_nothing_of_the_programs_inside()
    {
        using var answer = await app.Http.PostAsync("/api/themes", Json("{\"name\":{}}"));

        var body = (await answer.Problem(HttpStatusCode.BadRequest)).GetRawText();
        Assert.DoesNotContain("System.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("AllianceReader", body, StringComparison.Ordinal);
        Assert.Contains("$.name", body, StringComparison.Ordinal);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<string> Essay()
    {
        var list = await app.Get("/api/articles");
        return list.Number("total") > 0 ? list.Items().First().Text("slug") : await app.AddEssay();
    }
}
