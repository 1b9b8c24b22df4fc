using AllianceReader.Articles;
using AngleSharp.Html.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>A page's <c>meta</c> elements: Highwire's for libraries, Dublin Core, Open Graph, and those of habit.</summary>
internal sealed class MetaTags
{
    /// <summary>A page has fifty.</summary>
    private const int Most = 400;

    private readonly ILookup<string, string> byName;

    private MetaTags(ILookup<string, string> byName) => this.byName = byName;

    public static MetaTags Of(IHtmlDocument page) => new(page.QuerySelectorAll("meta[content]").Take(Most).ToLookup(
        meta => (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("http-equiv") ?? "").Trim().ToLowerInvariant(),
        meta => meta.GetAttribute("content")!));

    public void StateIn(FactsFound facts)
    {
        State(FactField.Title, "citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title");
        By("citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl");
        State(FactField.Published, "citation_publication_date", "citation_date", "article:published_time", "og:article:published_time", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "parsely-pub-date", "pubdate", "date");
        State(FactField.Modified, "article:modified_time", "og:updated_time", "dcterms.modified", "lastmod");
        State(FactField.Publication, "citation_journal_title", "og:site_name", "dc.publisher", "application-name");
        State(FactField.Language, "citation_language", "og:locale", "dc.language", "content-language");
        State(FactField.Licence, "dc.rights", "dcterms.license");
        facts.Topics(byName["article:tag"], Where("article:tag"));
        foreach (var name in new[] { "citation_keywords", "keywords", "news_keywords", "parsely-tags" })
        {
            facts.Topics(byName[name].SelectMany(list => list.Split(',', ';')), Where(name));
        }

        void State(FactField field, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                facts.State(field, byName[name].FirstOrDefault(), Where(name));
            }
        }

        void By(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                facts.By(byName[name], Where(name));
            }
        }
    }

    private static string Where(string name) => $"From the page’s “{name}”.";
}
