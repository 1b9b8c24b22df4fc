using System.Text.Json;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>The W3C's own test suite for the annotation model (web-platform-tests, annotation-model).</summary>
internal sealed class W3cModel
{
    private readonly JsonSchema schemas = new(Path.Combine(Repository.Shared, "kits", "web-annotation"));

    /// <summary>Runs every assertion that a <c>.test</c> file lists; gives those that did not come out as expected.</summary>
    public IReadOnlyList<string> Failures(string test, JsonElement value) => [.. Assertions(test).Where(a => !Passes(a, value))];

    public IReadOnlyList<string> Assertions(string test) => [.. Files(schemas.Document(test).GetProperty("assertions"))];

    private bool Passes(string assertion, JsonElement value)
    {
        var expected = !schemas.Document(assertion).TryGetProperty("expectedResult", out var result) || result.GetString() == "valid";
        return schemas.Accepts(assertion, value) == expected;
    }

    private static IEnumerable<string> Files(JsonElement assertions) => assertions.EnumerateArray().SelectMany(a => a.ValueKind switch
    {
        JsonValueKind.String => [a.GetString()!],
        JsonValueKind.Object => Files(a.GetProperty("assertions")),
        _ => Files(a),
    });
}
