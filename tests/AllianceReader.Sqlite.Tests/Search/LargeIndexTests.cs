using System.Globalization;
using AllianceReader.Search;
using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Search;

/// <summary>A library that is large enough for words to be estimated, walked along in part and taken one by one: what is found whole is a plain recount.</summary>
public sealed class LargeIndexTests(LargeIndexTests.Library made) : IClassFixture<LargeIndexTests.Library>
{
    // question; in how many entries it is met, counted of the numbers the texts are made of; more than five thousand are cut
    [Theory]
    [InlineData("rare", 600 / 25)]
    [InlineData("rare often", 600 / 25)]
    [InlineData("\"often rare\"", 600 / 25)]
    [InlineData("\"rare often\"", 0)]
    [InlineData("rare -seldom", 0)]
    [InlineData("sevenfold rare", 600 / 25 / 7 + 1)]
    [InlineData("author:author-3 often", 200 * 150)]
    [InlineData("author:author-3 rare", 8)]
    [InlineData("publication:gate rare", 12)]
    [InlineData("after:2009 rare", 12)]
    [InlineData("rar*", 600 / 25)]
    [InlineData("oft*", 600 * 150)]
    [InlineData("o*", 600 * 150)]
    [InlineData("o* rare", 600 / 25)]
    [InlineData("often", 600 * 150)]
    [InlineData("often OR rare", 600 * 150)]
    public async Task What_is_found_is_a_recount_or_says_that_there_is_more(string question, int expected)
    {
        var found = await made.Stores.Search.Find(new(SearchLanguage.Parse(question)));

        if (found.IsCut)
        {
            Assert.InRange(found.Hits.Total, 1, expected);
            Assert.True(expected > found.Hits.Total, $"{question}: {found.Hits.Total} of {expected}");
        }
        else
        {
            Assert.Equal(expected, found.Hits.Total);
        }
        Assert.Equal(found.Hits.Total, found.Essays.Sum(essay => essay.Count));
        Assert.Equal(found.Hits.Total, found.Publications.Sum(publication => publication.Count));
    }

    // Six hundred words begin with "lot", one in all paragraphs of each essay: too many places to gather, and too many words to look for one by one.
    [Theory]
    [InlineData("lot*", "lot")]
    [InlineData("lot* rare", "lot")]
    [InlineData("lot* -seldom", "lot")]
    [InlineData("lot5*", "")]
    [InlineData("o*", "")]
    [InlineData("lot5 rare", "")]
    public async Task A_beginning_that_too_many_words_have_is_named(string question, string expected)
    {
        var found = await made.Stores.Search.Find(new(SearchLanguage.Parse(question)));

        Assert.Equal(expected, string.Join(' ', found.CutBeginnings));
    }

    // By their letters these come first: lot0, lot1, lot10, lot100 … lot189; of them every twenty-fifth holds the rare word.
    [Fact]
    public async Task Of_a_beginning_that_too_many_words_have_the_first_hundred_are_looked_for()
    {
        string[] words = [.. Enumerable.Range(0, 600).Select(essay => string.Create(CultureInfo.InvariantCulture, $"lot{essay}")).Order(StringComparer.Ordinal).Take(100)];
        var expected = words.Select(word => int.Parse(word[3..], CultureInfo.InvariantCulture)).Where(essay => essay % 25 == 0).Order();

        var found = await made.Stores.Search.Find(new(SearchLanguage.Parse("lot* rare")));

        Assert.Equal(expected, found.Essays.Select(essay => int.Parse(essay.Value.Split('-')[^1], CultureInfo.InvariantCulture)).Order());
    }

    public sealed class Library : IAsyncLifetime
    {
        public IStores Stores { get; private set; } = null!;

        // Six hundred essays of a hundred and fifty paragraphs: "often" in each, "rare" and "seldom" in one of every twenty-fifth essay.
        public async ValueTask InitializeAsync()
        {
            Stores = await SqliteStores.OpenEmpty();
            for (var essay = 0; essay < 600; essay++)
            {
                string[] lines = [.. Enumerable.Range(0, 150).Select(paragraph => Paragraph(essay, paragraph))];
                await Stores.Articles.Add(
                    Some.Essay(Name(essay), [$"Author {essay % 3 + 1}"], essay % 2 == 0 ? "The Gate" : "The Forum", $"{2000 + (essay % 20)}", lines: lines), Some.Reader);
            }
        }

        public async ValueTask DisposeAsync() => await Stores.DisposeAsync();

        private static string Paragraph(int essay, int paragraph) => string.Create(
            CultureInfo.InvariantCulture,
            $"Words {essay} {paragraph} of lot{essay} are here often{(essay % 25 == 0 && paragraph == 50 ? $" rare and seldom{(essay / 25 % 7 == 0 ? ", sevenfold" : "")}" : "")}.");

        private static string Name(int essay) => $"Essay number {essay.ToString(CultureInfo.InvariantCulture)}";
    }
}
