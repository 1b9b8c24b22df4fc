using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What a form of facts changes: a field that was left alone keeps the basis it has.</summary>
internal static class DifferingFacts
{
    public static FactCorrection Of(FactsInput said, Article stands) => new()
    {
        Title = Changed(said.Title, stands.Title),
        Kicker = Changed(said.Kicker, stands.Kicker),
        Standfirst = Changed(said.Standfirst, stands.Standfirst),
        Authors = Changed([.. said.Authors.Select(row => row.ToAuthor()).OfType<Author>()], stands.Authors),
        Publication = Changed(said.Publication, stands.Publication),
        Published = Changed(said.Published, stands.Published),
        Modified = Changed(said.Modified, stands.Modified),
        Language = Changed(said.Language, stands.Language),
        Licence = Changed(said.Licence, stands.Licence),
        Url = Changed(said.Url, stands.Url),
        Topics = Changed((said.Topics ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), stands.Topics),
    };

    public static bool AreNone(FactCorrection correction) => correction == new FactCorrection();

    private static string? Changed(string? said, string? stands)
    {
        var text = (said ?? "").Trim();
        return text == (stands ?? "") ? null : text;
    }

    private static T[]? Changed<T>(T[] said, IReadOnlyList<T> stands) => said.SequenceEqual(stands) ? null : said;
}
