using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>Where on a page its article is: by the marks of its makers where they hold, and by where the text is.</summary>
internal sealed class MainContent
{
    /// <summary>UTF-16 units of a run of text; shorter ones are labels.</summary>
    private const int Prose = 10;

    /// <summary>Of all text of the page, the share from which an element marked as the article is believed.</summary>
    private const double Believed = 0.4;

    /// <summary>Of an element's text, the share from which one child has all of it that matters.</summary>
    private const double Nearly = 0.9;

    /// <summary>Of a page's text, the share from which nothing is boilerplate, whatever it is called: whole pages stand in a form.</summary>
    private const double Most = 0.5;

    private static readonly string[] marks =
        ["[itemprop~=articleBody]", "article", "main, [role=main]", ".entry-content, .post-content, .article-body, .articleBody, .article-content, .story-body"];

    private readonly Dictionary<INode, int> masses = [];
    private readonly HashSet<IElement> leftOut = [];
    private readonly int total;

    private MainContent(IHtmlDocument page, bool all)
    {
        var body = page.Body ?? page.DocumentElement;
        total = Weigh(body);
        Judge(body);
        if (all)
        {
            Top = body;
            return;
        }
        Top = Descend(Marked(page) ?? body);
        Title = TitleIn(page);
        Top = Title is null || Top.Contains(Title) ? Top : Widened(Title);
    }

    /// <summary>All of the article and little else; its title is in it, unless that stands far off.</summary>
    public IElement Top { get; private set; }

    /// <summary>The heading that names the article; null where none does.</summary>
    public IElement? Title { get; }

    public static MainContent Of(IHtmlDocument page) => new(page, all: false);

    /// <summary>Its whole body, but what is not text at all.</summary>
    public static MainContent AllOf(IHtmlDocument page) => new(page, all: true);

    public bool LeavesOut(IElement element) => leftOut.Contains(element);

    // Links are a menu's text, not an article's.
    private int Weigh(INode node)
    {
        var mass = 0;
        foreach (var child in node.ChildNodes)
        {
            mass += child switch
            {
                IText text when node is not IHtmlAnchorElement => text.Data.AsSpan().Trim().Length is var length and >= Prose ? length : 0,
                IElement element => Weigh(element),
                _ => 0,
            };
        }
        return masses[node] = node is IElement { LocalName: "script" or "style" or "noscript" or "template" } ? 0 : mass;
    }

    // From the outside in, each boilerplate takes what is within it along, and its text out of the count.
    private int Judge(IElement element)
    {
        var gone = 0;
        foreach (var child in element.Children)
        {
            if (Boilerplate.Is(child) && masses[child] < Most * total)
            {
                leftOut.Add(child);
                gone += masses[child];
                continue;
            }
            gone += Judge(child);
        }
        masses[element] -= gone;
        return gone;
    }

    private IElement? Marked(IHtmlDocument page) =>
        marks
            .Select(selector => page.QuerySelectorAll(selector).Where(element => masses.ContainsKey(element)).MaxBy(element => masses[element]))
            .FirstOrDefault(element => element is not null && masses[element] >= Believed * masses[page.Body ?? page.DocumentElement] && masses[element] > 0);

    // What is marked as an article is one whole, notes and all.
    private IElement Descend(IElement from)
    {
        while (from.LocalName is not ("article" or "main") && from.GetAttribute("itemprop") is null
            && from.Children.FirstOrDefault(child => child.LocalName is "div" or "section" or "article" or "main" or "table" or "tbody" or "tr" or "td" or "center" or "form"
                && !leftOut.Contains(child) && masses[child] >= Nearly * masses[from] && masses[child] > 0) is { } child)
        {
            from = child;
        }
        return from;
    }

    private IElement? TitleIn(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Where(heading => !IsLeftOut(heading) && !string.IsNullOrWhiteSpace(heading.TextContent)).ToList();
        return headings.Find(heading => heading.GetAttribute("itemprop") == "headline") ?? headings.Find(Top.Contains) ?? headings.FirstOrDefault();
    }

    private bool IsLeftOut(IElement element) => leftOut.Contains(element) || element.Ancestors().OfType<IElement>().Any(leftOut.Contains);

    private IElement Widened(IElement title)
    {
        var common = Top.Ancestors().OfType<IElement>().First(ancestor => ancestor.Contains(title));
        return masses[common] <= masses[Top] / Nearly ? common : Top;
    }
}
