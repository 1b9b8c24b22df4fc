using System.Text.Json;
using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Annotations.Anchoring;

/// <summary>The published test cases of three projects and situations from public issue reports.</summary>
public class PublishedCasesTests
{
    private static readonly string Kit = Path.Combine(Repository.Shared, "kits", "anchoring");

    public PublishedCasesTests() => Repository.NeedsKit("anchoring");

    [Fact]
    public void All_of_Hypothesis_hold()
    {
        using var kit = Open("hypothesis-matchquote.json");
        var texts = kit.RootElement.GetProperty("texts");

        Assert.All(Cases(kit), each => AssertAnswers(each, texts[each.GetProperty("text").GetInt32()].GetString()!, each));
    }

    [Fact]
    public void All_of_dom_anchor_text_quote_hold()
    {
        using var kit = Open("dom-anchor-text-quote.json");

        Assert.All(Cases(kit), each => AssertAnswers(each, kit.RootElement.GetProperty("textContent").GetString()!, each.GetProperty("selector")));
    }

    // Apache Annotator names all places where an empty quote without surroundings "stands", which is everywhere; Hypothesis, none. A
    // passage without words is none.
    [Fact]
    public void All_of_Apache_Annotator_hold_but_the_empty_quote_with_nothing_around_it()
    {
        using var kit = Open("apache-textquote-match.json");
        var cases = Cases(kit).Where(each => each.GetProperty("id").GetString() is not ("empty quote" or "empty quote, multiple elements"));

        Assert.All(cases, each => AssertAnswers(each, each.GetProperty("textContent").GetString()!, each.GetProperty("selector")));
    }

    [Fact]
    public void What_was_reported_of_others_does_not_happen_here()
    {
        using var kit = Open("issue-reports.json");

        Assert.All(
            Cases(kit).Where(each => each.TryGetProperty("textAfter", out _)),
            each => AssertAnswers(each, each.GetProperty("textAfter").GetString()!, each.GetProperty("selector")));
    }

    // client-3692: whether a line break within a passage was kept as a space, or not at all.
    [Theory]
    [InlineData("foo bar", "foobar")]
    [InlineData("foobar", "foo bar")]
    [InlineData("foo bar", "foo bar")]
    public void A_space_that_came_or_went_does_not_lose_a_passage(string text, string exact)
    {
        var found = Anchor.Find(text, new(exact));

        Assert.Equal(new TextRange(0, text.Length), found.Range);
    }

    private static void AssertAnswers(JsonElement each, string text, JsonElement selector)
    {
        var hint = each.TryGetProperty("hint", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt32() : default(int?);
        var found = Anchor.Find(text, new(Words(selector, "exact"), Words(selector, "prefix"), Words(selector, "suffix")), hint);
        var expected = Ranges(each.GetProperty("expected"));
        Assert.True(
            expected.Count == 0 ? found.Verdict is AnnotationStatus.Gone or AnnotationStatus.Confirm : found.Range is { } range && expected.Contains(range),
            $"{each.GetProperty("id")}: {found.Verdict} {found.Range}, expected {string.Join(" or ", expected)}");
    }

    private static JsonDocument Open(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Kit, file)));

    private static JsonElement.ArrayEnumerator Cases(JsonDocument kit) => kit.RootElement.GetProperty("cases").EnumerateArray();

    private static string Words(JsonElement selector, string field) => selector.TryGetProperty(field, out var words) ? words.GetString() ?? "" : "";

    private static List<TextRange> Ranges(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Array => [.. expected.EnumerateArray().SelectMany(Ranges)],
        JsonValueKind.Object => [new(expected.GetProperty("start").GetInt32(), expected.GetProperty("end").GetInt32())],
        _ => [],
    };
}
