using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;

namespace AllianceReader.Core.Tests.Corpus;

public class BibliographyTests
{
    private const string Text = "On lamps\n\nThe author is a keeper at Dawn Harbour.\n\nThe lamp is lit and the keeper of it sleeps.\n";

    private static readonly string Sha256 = SomeSource.Draft(Text).Article.Sha256;

    [Fact]
    public void What_the_text_does_not_say_is_told_beside_it()
    {
        var essay = Draft(
            $$"""
            { "essays": [ { "sha256": "{{Sha256.ToUpperInvariant()}}", "facts": [
                { "field": "title", "value": "Another title" },
                { "field": "author", "value": "Han Do-yun", "basis": "inferred", "reason": "The keeper was he." },
                { "field": "published", "value": "2019-05" },
                { "field": "language", "value": "en-GB" },
            ] } ] }
            """);

        Assert.Equal("On lamps", essay.Title);
        Assert.Equal([new("Han Do-yun", "Do-yun", "Han", "Dawn Harbour")], essay.Authors);
        Assert.Equal(("2019-05", "en-GB"), (essay.Published, essay.Language));
        Assert.Equal(
            [
                new(FactField.Title, "On lamps", Basis.Text, 1),
                new(FactField.Author, "Han Do-yun", Basis.Inferred, null, "The keeper was he."),
                new(FactField.Affiliation, "Dawn Harbour", Basis.Text, 3),
                new(FactField.Published, "2019-05", Basis.Sidecar),
                new(FactField.Language, "en-GB", Basis.Sidecar),
            ],
            essay.Facts);
    }

    [Fact]
    public void An_author_s_parts_may_be_said() => Assert.Equal(
        new("Jean-Luc de la Tour", "Jean-Luc", "de la Tour", "Dawn College"),
        Assert.Single(Draft(
            $$"""
            { "essays": [ { "sha256": "{{Sha256}}", "facts": [
                { "field": "author", "value": "Jean-Luc de la Tour", "given": "Jean-Luc", "family": "de la Tour", "affiliation": "Dawn College" } ] } ] }
            """).Authors));

    [Fact]
    public void Another_text_is_not_spoken_of() =>
        Assert.Null(Bibliography.Read("""{ "essays": [ { "sha256": "00", "facts": [] } ] }""").Find(Sha256));

    [Fact]
    public void Of_two_bibliographies_the_nearer_is_believed()
    {
        var near = Bibliography.Read($$"""{ "essays": [ { "sha256": "{{Sha256}}", "facts": [ { "field": "publication", "value": "Near" } ] } ] }""");
        var far = Bibliography.Read($$"""{ "essays": [ { "sha256": "{{Sha256}}", "facts": [ { "field": "publication", "value": "Far" } ] }, { "sha256": "00", "facts": [] } ] }""");

        var both = near.Over(far);

        Assert.Equal("Near", Assert.Single(both.Find(Sha256)!.Facts).Value);
        Assert.Equal(2, both.Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "essays": [ { "facts": [] } ] }""")]
    [InlineData("""{ "essays": [ { "sha256": "00", "facts": [ { "field": "colour", "value": "red" } ] } ] }""")]
    [InlineData("""{ "essays": [ { "sha256": "00", "facts": [ { "field": "published", "value": "last May" } ] } ] }""")]
    [InlineData("""{ "essays": [ { "sha256": "00", "facts": [] }, { "sha256": "00", "facts": [] } ] }""")]
    [InlineData("""{ "essays": [ { "sha256": null, "facts": null } ] }""")]
    [InlineData("""{ "essays": [ { "sha256": "00", "facts": [ { "field": "title", "value": null } ] } ] }""")]
    [InlineData("""{ "essays": [ null ] }""")]
    [InlineData("""{ "essays": [ { "sha256": "00", "facts": [ null ] } ] }""")]
    [InlineData("""{ "essays": [ { "sha256": "00", "facts": [ { "field": "title", "value": "On lamps", "basis": "text" } ] } ] }""")]
    public void What_is_no_bibliography_is_refused_with_a_sentence(string json) =>
        Assert.StartsWith("It is not a bibliography", Assert.Throws<InvalidDataException>(() => Bibliography.Read(json)).Message, StringComparison.Ordinal);

    private static Article Draft(string json) =>
        SomeSource.DraftOf(SomeSource.Read(Encoding.UTF8.GetBytes(Text)), Bibliography.Read(json)).Article;
}
