using AllianceReader.Corpus;

namespace AllianceReader.Core.Tests.Corpus;

public class SamenessTests
{
    private const long KnownBand = 1127794855690448650;

    private static readonly string[] Words =
        [.. Enumerable.Range(0, 400).Select(i => $"{"lamp oil keeper tower night harbour ship bell rope stone".Split(' ')[i * 7 % 10]}{i * i % 97}")];

    [Theory]
    [InlineData("The lamp is lit, and the keeper sleeps.", "the LAMP is lit — and the keeper: sleeps", 1.0)]
    [InlineData("one two three four", "one two three five", 1 / 3.0)]
    [InlineData("one two three", "four five six", 0.0)]
    [InlineData("등불은 켜져 있고 지기는 잔다", "등불은 켜져 있고 지기는 잔다.", 1.0)]
    [InlineData("同盟は約束である", "同盟は約束です", 4 / 7.0)]
    [InlineData("one", "one!", 1.0)]
    [InlineData("!", "?", 1.0)]
    public void Similarity_is_of_runs_of_three_words(string a, string b, double similarity) =>
        Assert.Equal(similarity, Shingles.Of(a).SimilarityTo(Shingles.Of(b)), 3);

    [Fact]
    public void A_signature_has_a_number_for_each_band_and_is_the_same_for_ever()
    {
        var bands = MinHash.Bands(Shingles.Of("The lamp is lit and the keeper sleeps"));

        Assert.Equal(MinHash.BandCount, bands.Count);
        // Kept in libraries: if this fails, the hash was changed and old essays would no longer be found.
        Assert.Equal(KnownBand, bands[0]);
    }

    [Fact]
    public void Essays_just_similar_enough_share_a_band_and_strangers_do_not()
    {
        var (found, apart) = (0, 0);
        var strangers = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var essay = Enumerable.Range(0, 400).Select(i => $"{Words[i]}{seed}").ToArray();
            // Every fourteenth word changed: three of fourteen runs differ on either side.
            var revised = essay.Select((word, i) => i % 13 == 0 ? word + "x" : word);
            var (a, b) = (Shingles.Of(string.Join(' ', essay)), Shingles.Of(string.Join(' ', revised)));
            Assert.InRange(a.SimilarityTo(b), 0.6, 0.65);
            _ = ShareBand(a, b) ? found++ : apart++;
            strangers += ShareBand(a, Shingles.Of(string.Join(' ', essay.Select(word => word + "y")))) ? 1 : 0;
        }
        Assert.Equal((200, 0, 0), (found, apart, strangers));
    }

    private static bool ShareBand(Shingles a, Shingles b) => MinHash.Bands(a).Intersect(MinHash.Bands(b)).Any();
}
