using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Csl;

/// <summary>What kind of publication an essay appeared in: it decides how a style prints the reference.</summary>
public enum CslType
{
    Newspaper,
    Magazine,
    Weblog,
    Webpage,
}

public static partial class CslTypes
{
    /// <summary>
    /// No source states it, so it is told from the address, from a line such as "Blog Post", and from words in the publication's name.
    /// An essay in a publication that says nothing of itself counts as a newspaper's, as most op-eds are; one in none, as a page of the web.
    /// </summary>
    public static CslType Of(Article article) => article switch
    {
        _ when IsBlogPost(article) => CslType.Weblog,
        { Publication: null } => CslType.Webpage,
        { Publication: { } name } when Newspaper().IsMatch(name) => CslType.Newspaper,
        { Publication: { } name } when Magazine().IsMatch(name) => CslType.Magazine,
        { Publication: { } name } when Site().IsMatch(name) => CslType.Webpage,
        _ => CslType.Newspaper,
    };

    /// <summary>In CSL: <c>article-newspaper</c>.</summary>
    public static string CslName(this CslType type) => type switch
    {
        CslType.Newspaper => "article-newspaper",
        CslType.Magazine => "article-magazine",
        CslType.Weblog => "post-weblog",
        _ => "webpage",
    };

    /// <summary>In Zotero: <c>newspaperArticle</c>.</summary>
    public static string ZoteroName(this CslType type) => type switch
    {
        CslType.Newspaper => "newspaperArticle",
        CslType.Magazine => "magazineArticle",
        CslType.Weblog => "blogPost",
        _ => "webpage",
    };

    private static bool IsBlogPost(Article article) =>
        article.Furniture.Any(line => line.Text.Trim().Equals("Blog Post", StringComparison.OrdinalIgnoreCase))
        || (article.Publication is { } name && Blog().IsMatch(name))
        || (Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && BlogAddress().IsMatch(address.Host + address.AbsolutePath));

    [GeneratedRegex(@"\b(?:blogs?|weblog|substack|asia unbound|블로그)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blog();

    [GeneratedRegex(@"\Ablogs?\.|/blogs?(?:/|\z)|\.substack\.com/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlogAddress();

    // Before the magazines: the Daily Review is a newspaper.
    [GeneratedRegex(
        @"\b(?:daily|times|herald|tribune|gazette|courier|guardian|telegraph|globe|hankyoreh|newspaper|wall street journal)\b|\bpost\b|일보|신문|한겨레|新聞|新闻|日報|日报",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newspaper();

    [GeneratedRegex(
        @"\b(?:magazine|review|quarterly|monthly|weekly|diplomat|foreign (?:affairs|policy)|economist|atlantic|national interest|survival|spectator)\b|주간|월간|계간|雑誌|杂志",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Magazine();

    [GeneratedRegex(@"\A\S+\.(?:com|org|net|edu|gov|int|kr|jp|eu|uk)\z|\bwebsite\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Site();
}
