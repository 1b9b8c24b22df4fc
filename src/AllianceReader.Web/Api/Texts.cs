using AllianceReader.Articles;

namespace AllianceReader.Web.Api;

/// <summary>The texts that a list of annotations stands in, each read once.</summary>
internal sealed class Texts(IArticleStore articles)
{
    private readonly Dictionary<string, CodePoints> read = new(StringComparer.Ordinal);

    public async Task<CodePoints> Of(string slug)
    {
        if (!read.TryGetValue(slug, out var points))
        {
            var article = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
            read[slug] = points = new(article.Text);
        }
        return points;
    }
}
