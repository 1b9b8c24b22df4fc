using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Articles;

/// <summary>What of an essay's facts is to review: <c>text</c>, <c>sidecar</c> and <c>reader</c> settle a field, a guess does not.</summary>
public class ToReviewTests
{
    [Theory]
    [InlineData("", "Title missing, Author missing, Published missing, Publication missing")]
    [InlineData("Title Text, Author Sidecar, Published Reader, Publication Text", "")]
    [InlineData("Title Inferred, Author Text, Published Text, Publication Inferred", "Title inferred, Publication inferred")]
    [InlineData("Title Text, Author Inferred, Author Text, Published Text, Publication Text", "")]
    [InlineData("Title Text, Author Text, Published Text, Kicker Inferred, Language Inferred", "Publication missing")]
    public void A_field_is_settled_by_a_fact_that_is_not_only_inferred(string known, string expected)
    {
        var facts = known.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' '))
            .Select(one => new Fact(Enum.Parse<FactField>(one[0]), "x", Enum.Parse<Basis>(one[1]))).ToList();

        Assert.Equal(expected, string.Join(", ", ToReview.Of(facts).Select(one => $"{one.Field} {(one.IsMissing ? "missing" : "inferred")}")));
    }

    [Fact]
    public void That_nothing_is_known_settles_it_when_a_reader_says_so()
    {
        var article = new Article { Slug = "x", Text = "", Paragraphs = [], Sha256 = "" }.Correct(new() { Title = "", Authors = [], Published = "", Publication = "" });

        Assert.Empty(ToReview.Of(article));
    }
}
