using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Security;

/// <summary>
/// Five hundred requests to each call that the OpenAPI document describes, right, nearly right and rubbish by chance: none makes the program
/// fail, and none is told anything of its inside.
/// </summary>
public class RandomRequestsTests(TheApp app) : IClassFixture<TheApp>
{
    private const int Each = 500;
    private const int AtOnce = 4;

    [Fact]
    public async Task None_makes_the_program_fail_or_tells_of_its_inside()
    {
        var document = await app.Get("/openapi/v1.json");
        var known = await Known();
        var calls = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => (Verb: verb.Name, Path: path.Name, Described: verb.Value))).ToList();
        Assert.InRange(calls.Count, 50, 500);

        foreach (var (verb, path, described) in calls)
        {
            var seeds = Enumerable.Range(0, Each);
            await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, stop) =>
            {
                var random = new RandomRequest(new Random(HashCode(verb + path) + seed), document, known);
                using var request = random.To(verb, path, described);
                using var answer = await app.Http.SendAsync(request, stop);
                var text = await answer.Content.ReadAsStringAsync(stop);

                Assert.True((int)answer.StatusCode is < 500, $"{(int)answer.StatusCode} to {random}: {text}");
                Assert.False((int)answer.StatusCode >= 400 && Leaks(text), $"{random}: {text}");
            });
        }

        Assert.Equal("Open", (await app.Http.GetStringAsync("/healthz", TestContext.Current.CancellationToken))[..4]);
    }

    // Its own hash differs from run to run.
    private static int HashCode(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    private bool Leaks(string text) =>
        text.Contains("   at ", StringComparison.Ordinal) || text.Contains(".cs:line", StringComparison.Ordinal)
        || text.Contains(app.Folder, StringComparison.Ordinal) || text.Contains("SQLite", StringComparison.OrdinalIgnoreCase);

    // So that some requests reach what lies behind the first checks.
    private async Task<string[]> Known()
    {
        var slug = await app.AddEssay("A promise is kept for its own sake.", "A habit is kept because it was kept.");
        var theme = await app.Created("/api/themes", new { name = "Habits" });
        var made = await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 9, themes = new[] { theme.Text("slug") }, note = "Kept." });
        return [slug, theme.Text("slug"), made.Text("id"), "promise", "markdown", "csv", "1", "0", "9", "\"1\"", "*"];
    }

    private sealed class RandomRequest(Random random, JsonElement document, string[] known)
    {
        private const int Deep = 300;

        // As they stand in JSON.
        private static readonly string[] Rubbish =
        [
            "null", "true", "0", "-1", "1e308", "-1e308", "2147483648", "9223372036854775808", "123456789012345678901234567890", "0.5", "[]", "{}", "[[]]", "[null]", "\"\"", "\" \"",
            "\"\\ud800\"", "\"a\\udc00b\"", "\"\\u0000\"", "\"\\u202e\"", "\"\\ufeff\"", "\"../../etc/passwd\"", "\"'; drop table article; --\"", "\"\\\"* AND ( NEAR\"", "\"<script>alert(1)</script>\"", "\"동맹은 약속이다\"",
            "\"2024-13-45\"", "\"0001-01-01\"", "\"NaN\"", "[\"\\ud800\",1,{}]", "{\"a\":{\"a\":{\"a\":1}}}",
        ];

        private readonly StringBuilder told = new();

        public HttpRequestMessage To(string verb, string path, JsonElement described)
        {
            var (query, ifMatch) = ("", default(string));
            foreach (var parameter in described.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [])
            {
                switch (parameter.Text("in"))
                {
                    case "path":
                        path = path.Replace($"{{{parameter.Text("name")}}}", InAddress(), StringComparison.Ordinal);
                        break;
                    case "query" when random.Next(3) > 0:
                        query += $"{(query.Length == 0 ? '?' : '&')}{parameter.Text("name")}={InAddress()}";
                        break;
                    case "header":
                        ifMatch = random.Next(3) == 0 ? null : OneOf(known);
                        break;
                    default:
                        break;
                }
            }
            var request = new HttpRequestMessage(new(verb.ToUpperInvariant()), new Uri(path + query, UriKind.Relative));
            told.Append(verb).Append(' ').Append(path).Append(query);
            if (ifMatch is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
            }
            if (described.TryGetProperty("requestBody", out var body))
            {
                request.Content = Content(body.GetProperty("content"));
            }
            return request;
        }

        public override string ToString() => told.Length > 2000 ? told.ToString(0, 2000) : told.ToString();

        private string OneOf(string[] all) => all[random.Next(all.Length)];

        // Half a character cannot be sent but in bytes.
        private string InAddress() => random.Next(8) switch
        {
            0 => "%ED%A0%80",
            1 => Uri.EscapeDataString(OneOf(Rubbish).Replace("\\ud800", "", StringComparison.Ordinal)),
            2 => OneOf(["%00", "%2e%2e%2f", "%FF", "-1", "99999999999999999999", "%22", "a".PadRight(3000, 'b'), "%F0%9F%8E%89", "''", "."]),
            _ => Uri.EscapeDataString(OneOf(known)),
        };

        private HttpContent Content(JsonElement types)
        {
            if (!types.TryGetProperty("application/json", out var json))
            {
                return Form();
            }
            var text = random.Next(12) switch
            {
                0 => OneOf(Rubbish),
                1 => OneOf(["", "{", "[1,", "\"", "{\"note\":}", "\0", "{\"note\":1,\"note\":2}", "<xml/>"]),
                2 => new string('[', Deep) + new string(']', Deep),
                3 => string.Concat(Enumerable.Repeat("{\"note\":", Deep)) + "1" + new string('}', Deep),
                _ => Value(json.GetProperty("schema"), 0),
            };
            told.Append('\n').Append(text);
            var content = new StringContent(text, Encoding.UTF8);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(random.Next(20) == 0 ? "text/plain" : "application/json");
            return content;
        }

        private MultipartFormDataContent Form()
        {
            var form = new MultipartFormDataContent();
            for (var parts = random.Next(4); parts > 0; parts--)
            {
                var bytes = new byte[random.Next(400)];
                random.NextBytes(bytes);
                var name = OneOf(["a.txt", "../a.html", "a.docx", "a.zip", "a.json", "a.md", "\u202Ea.txt", "b.qdpx"]);
                told.Append("\nfile ").Append(name).Append(' ').Append(Convert.ToHexString(bytes));
                form.Add(new ByteArrayContent(bytes), OneOf(["files", "file", "x"]), name);
            }
            form.Add(new StringContent(OneOf(["utf-8", "utf-7", "nothing", ""])), "encoding");
            return form;
        }

        // Mostly of the type that is described.
        private string Value(JsonElement schema, int depth)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                schema = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (here, name) => here.GetProperty(name));
            }
            if (depth > 4 || random.Next(8) == 0)
            {
                return OneOf(Rubbish);
            }
            if (schema.TryGetProperty("properties", out var properties))
            {
                return "{" + string.Join(',', properties.EnumerateObject().Where(_ => random.Next(5) > 0).Select(property => $"\"{property.Name}\":{Value(property.Value, depth + 1)}")) + "}";
            }
            return schema.TryGetProperty("items", out var items)
                ? "[" + string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Value(items, depth + 1))) + "]"
                : Scalar(schema);
        }

        private string Scalar(JsonElement schema)
        {
            var types = schema.TryGetProperty("type", out var type) ? type.ToString() : "string";
            return types.Contains("integer", StringComparison.Ordinal) ? random.Next(-2, 60).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : types.Contains("boolean", StringComparison.Ordinal) ? OneOf(["true", "false"])
                : JsonSerializer.Serialize(OneOf(known));
        }
    }
}
