using System.Text.Json;
using System.Text.Json.Serialization;
using AllianceReader.Articles;
using AllianceReader.Corpus.Layouts;

namespace AllianceReader.Corpus;

/// <summary>
/// Facts that texts do not state, by the hash of the text they belong to: so they are found whatever a file is called, and when
/// it is uploaded too. Kept in <c>op-eds.json</c> or <c>bibliography.json</c> beside the texts.
/// </summary>
public sealed class Bibliography
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Dictionary<string, KnownFacts> byHash;

    private Bibliography(Dictionary<string, KnownFacts> byHash) => this.byHash = byHash;

    public static Bibliography Empty { get; } = new([]);

    public int Count => byHash.Count;

    /// <param name="json"><c>{"essays":[{"sha256","facts":[{"field","value","basis","reason"}]}]}</c>; an author may have given, family, affiliation.</param>
    /// <exception cref="InvalidDataException">Not such a document, with a sentence that says where.</exception>
    public static Bibliography Read(string json)
    {
        try
        {
            var essays = JsonSerializer.Deserialize<Document>(json, Json)?.Essays ?? [];
            Refuse(essays.Any(essay => essay is null || essay.Facts.Contains(null!)), "null stands where an essay or a fact belongs.");
            return new(essays.ToDictionary(essay => essay.Sha256.ToLowerInvariant(), Known));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"It is not a bibliography: {e.Message}", e);
        }
    }

    /// <summary>Where both speak of an essay, this one is believed.</summary>
    public Bibliography Over(Bibliography other) => new(new(other.byHash.Concat(byHash).GroupBy(entry => entry.Key).Select(same => same.Last())));

    /// <param name="sha256">As <see cref="Article.Sha256"/>.</param>
    /// <returns>Null when the bibliography does not know the text.</returns>
    public KnownFacts? Find(string sha256) => byHash.GetValueOrDefault(sha256);

    private static KnownFacts Known(Essay essay) => new(
        [.. essay.Facts.SelectMany(Facts)],
        [.. essay.Facts.Where(fact => fact.Field == FactField.Author).Select(Person)]);

    private static IEnumerable<Fact> Facts(StatedFact stated)
    {
        Refuse(stated.Basis is Basis.Text or Basis.Reader, $"“{stated.Value}” is known from beside the text: its basis is sidecar or inferred.");
        Refuse(
            stated.Field is FactField.Published or FactField.Modified && EdtfDate.Parse(stated.Value) is null,
            $"“{stated.Value}” is no date. Write 2024, 2024-09 or 2024-09-30.");
        yield return new(stated.Field, stated.Value, stated.Basis, Reason: stated.Reason);
        if (stated.Affiliation is { } affiliation)
        {
            yield return new(FactField.Affiliation, affiliation, stated.Basis, Reason: stated.Reason);
        }
    }

    private static void Refuse(bool isWrong, string why)
    {
        if (isWrong)
        {
            throw new InvalidDataException($"It is not a bibliography: {why}");
        }
    }

    private static Author Person(StatedFact stated) => stated.Given is null && stated.Family is null
        ? PersonName.Read(stated.Value, stated.Affiliation)
        : new(stated.Value, stated.Given, stated.Family, stated.Affiliation);

    private sealed record Document(IReadOnlyList<Essay>? Essays);

    private sealed record Essay([property: JsonRequired] string Sha256, [property: JsonRequired] IReadOnlyList<StatedFact> Facts);

    private sealed record StatedFact(
        [property: JsonRequired] FactField Field,
        [property: JsonRequired] string Value,
        Basis Basis = Basis.Sidecar,
        string? Reason = null,
        string? Given = null,
        string? Family = null,
        string? Affiliation = null);
}
