using System.Text.Json;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Exchange;

public class JsonLdExportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_annotation_meets_every_MUST_of_the_W3C_model()
    {
        Repository.NeedsKit("web-annotation");
        var model = new W3cModel();
        Assert.Equal(54, model.Assertions("annotations/annotationMusts.test").Count);

        foreach (var annotation in Items(await Export(Snapshots.OneOfEach())))
        {
            Assert.Empty(model.Failures("annotations/annotationMusts.test", annotation));
        }
    }

    [Fact]
    public async Task An_annotation_with_a_theme_and_a_note_implements_forty_optional_parts_of_the_model_or_more()
    {
        Repository.NeedsKit("web-annotation");
        var model = new W3cModel();
        var annotation = Items(await Export(Snapshots.OneOfEach()))[1];
        string[] optional = ["annotations/annotationOptionals.test", "annotations/annotationsAgentOptionals.test"];

        var all = optional.Sum(test => model.Assertions(test).Count);
        var missing = optional.SelectMany(test => model.Failures(test, annotation)).ToList();

        output.WriteLine($"{all - missing.Count} of {all} optional assertions hold. Not implemented:\n{string.Join('\n', missing)}");
        Assert.InRange(all - missing.Count, 40, all);
    }

    [Fact]
    public async Task The_collection_and_its_page_meet_every_MUST_of_the_W3C_model()
    {
        Repository.NeedsKit("web-annotation");
        var model = new W3cModel();
        var collection = await Export(Snapshots.OneOfEach());

        Assert.Empty(model.Failures("collections/collectionMusts.test", collection));
        Assert.Empty(model.Failures("collections/pages/pageMusts.test", collection));
    }

    [Fact]
    public async Task The_collection_says_how_many_passages_it_holds()
    {
        var collection = await Export(Snapshots.OneOfEach());

        Assert.Equal(4, collection.GetProperty("total").GetInt32());
        Assert.Equal(4, Items(collection).Count);
    }

    [Fact]
    public async Task Offsets_are_code_points()
    {
        var target = Items(await Export(Snapshots.OneOfEach()))[1].GetProperty("target");
        var position = target.GetProperty("selector").EnumerateArray().Single(s => s.GetProperty("type").GetString() == "TextPositionSelector");

        // 24 characters stand before the emoji, and the emoji, two UTF-16 units, is one of those within.
        Assert.Equal(24, position.GetProperty("start").GetInt32());
        Assert.Equal(new CodePoints(Snapshots.Essay.Text).FromUtf16(Snapshots.OneOfEach()[1].Range!.Value.End), position.GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task A_passage_that_is_not_placed_has_its_words_and_no_position()
    {
        var selectors = Items(await Export(Snapshots.OneOfEach()))[3].GetProperty("target").GetProperty("selector").EnumerateArray().ToList();

        Assert.Equal("words that went", selectors[0].GetProperty("exact").GetString());
        Assert.DoesNotContain(selectors, s => s.GetProperty("type").GetString() == "TextPositionSelector");
    }

    [Fact]
    public async Task Ids_quotes_themes_and_notes_come_back_equal()
    {
        var given = Snapshots.OneOfEach().Concat(Notes.Naughty.Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", note: note))).ToArray();

        var read = Items(await Export(given)).Select(Read).ToList();

        Assert.Equal(given.Select(Kept.Of), read);
    }

    private static Kept Read(JsonElement item)
    {
        var bodies = item.TryGetProperty("body", out var body) ? body.EnumerateArray().ToList() : [];
        var selectors = item.GetProperty("target").TryGetProperty("selector", out var selector) ? selector.EnumerateArray().ToList() : [];
        return new(
            item.GetProperty("id").GetString()!.Split('/')[^1],
            selectors.Select(s => s.TryGetProperty("exact", out var exact) ? exact.GetString() : null).FirstOrDefault(exact => exact is not null) ?? "",
            string.Join(' ', bodies.Where(b => Is(b, "tagging")).Select(b => Uri.UnescapeDataString(b.GetProperty("canonical").GetString()!.Split('/')[^1]))),
            bodies.Where(b => Is(b, "commenting")).Select(b => b.GetProperty("value").GetString()!).SingleOrDefault(""));
    }

    private static bool Is(JsonElement body, string purpose) => body.GetProperty("purpose").GetString() == purpose;

    private static async Task<JsonElement> Export(params Annotation[] annotations) =>
        JsonDocument.Parse(await Snapshots.Write("jsonld", Snapshots.Of(annotations))).RootElement;

    private static List<JsonElement> Items(JsonElement collection) => [.. collection.GetProperty("first").GetProperty("items").EnumerateArray()];
}
