using AllianceReader.Articles;
using AllianceReader.Web.Pages.Library;

namespace AllianceReader.Web.Tests.Pages;

public sealed class FactsToReviewTests
{
    private static readonly ArticleSummary complete = new()
    {
        Slug = "essay",
        Opening = "It begins",
        Title = "A Title",
        Publication = "The Meridian",
        Published = "2024",
        Authors = [new("Polybius", null, "Polybius")],
    };

    [Fact]
    public void An_essay_with_all_its_facts_needs_no_review() => Assert.Null(FactsToReview.Why(complete));

    [Fact]
    public void What_is_missing_is_named() =>
        Assert.Equal("No title or date is known.", FactsToReview.Why(complete with { Title = null, Published = null }));

    [Fact]
    public void What_is_inferred_is_named_with_its_reason() => Assert.Equal(
        "The publication is inferred from the e-mail domain.",
        FactsToReview.Why(complete with { Facts = [new(FactField.Publication, "The Meridian", Basis.Inferred, Reason: "from the e-mail domain")] }));

    [Fact]
    public void A_reason_that_is_a_sentence_stays_one() => Assert.Equal(
        "The author is inferred. The closing note names the office only.",
        FactsToReview.Why(complete with { Facts = [new(FactField.Author, "Polybius", Basis.Inferred, Reason: "The closing note names the office only.")] }));

    [Fact]
    public void What_is_missing_comes_before_what_is_inferred() => Assert.Equal(
        "No date is known. The author is inferred.",
        FactsToReview.Why(complete with { Published = null, Facts = [new(FactField.Author, "Polybius", Basis.Inferred)] }));

    [Fact]
    public void An_inferred_language_troubles_nobody() =>
        Assert.Null(FactsToReview.Why(complete with { Facts = [new(FactField.Language, "en", Basis.Inferred)] }));

    [Fact]
    public void A_reader_can_say_that_there_is_none() =>
        Assert.Null(FactsToReview.Why(complete with { Title = null, Facts = [new(FactField.Title, "", Basis.Reader)] }));
}
