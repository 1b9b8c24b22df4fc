using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Previews;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using AllianceReader.Web.Pages.Themes;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Export;

/// <summary>What to take away and in what form, with the beginning of it as it will be opened.</summary>
public sealed class IndexModel(
    IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, ISnapshots snapshots, LibrarySettings settings, Reader reader) : PageModel
{
    private const string Yes = "yes";

    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    public LibraryCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    public IExporter Exporter => Exporters.Find(Format) ?? Exporters.All[0];

    /// <summary>Of the file; null while something is chosen that is not there.</summary>
    public SnapshotCounts? Chosen { get; private set; }

    public Preview? Preview { get; private set; }

    /// <summary>Why there will be no file of this choice; null when nothing is wrong with it.</summary>
    public string? Refusal { get; private set; }

    public bool LeavesOutArchived => Given.Of(Filter.Archived) is ["no"];

    public bool OnlyNoted => Given.Of(Filter.Noted).Contains(Yes);

    /// <summary>Conditions that came along from another list and have no field here, to be seen and taken off.</summary>
    public IReadOnlyList<FilterChip> Others { get; private set; } = [];

    public ListAddress Address => ListAddress.Of(Request, [.. PassageFilter.Fields, "format"]);

    public async Task OnGet()
    {
        Counts = await articles.Count();
        var codebook = await themes.List();
        Fields = FieldsOf(await annotations.Facets(new()), codebook);
        Others = OthersOf(codebook);
        Refusal = Filter.WrongDate;
        // Chosen by script, the frame comes into the page as it was opened, whatever that showed, a refusal too.
        ContentPolicy.WithFrame(HttpContext);
        try
        {
            using var snapshot = await snapshots.Take(Filter.Query(Stretch.All), settings.PublicUrl, reader.Now());
            Chosen = snapshot.Counts;
            Preview = await Previews.Of(Exporter, snapshot);
        }
        catch (RefusedException refused)
        {
            Refusal ??= refused.Message;
        }
    }

    // Counted over everything, whatever is chosen: a form that is filled in at leisure should not change under the reader.
    private IReadOnlyList<FacetField> FieldsOf(AnnotationFacets all, IReadOnlyList<Theme> codebook) =>
    [
        FacetField.Of("Essays", "article", "essays", all.Articles, Given.Of(Filter.Article)),
        FacetField.Of("Themes", "theme", "themes",
            [.. codebook.Where(t => t.AnnotationCount > 0).Select(t => new Facet(t.Slug, t.Name, t.AnnotationCount, t.Look.ToString()))], Filter.Themes),
        FacetField.Of("Authors", "author", "authors", all.Authors, Given.Of(Filter.Author)),
        FacetField.Of("Collections", "collection", "collections", all.Collections, Given.Of(Filter.Collection)),
    ];

    private FilterChip[] OthersOf(IReadOnlyList<Theme> codebook)
    {
        string[] here = ["article", "theme", "author", "collection", "archived", "from", "to", "noted", "sort", "format"];
        return
        [
            .. from condition in Address.Conditions
               where !here.Contains(condition.Key)
               select new FilterChip($"{Named(condition.Key)} {(condition.Key == "without" ? codebook.NameOf(condition.Value) : condition.Value)}", Address.Without(condition.Key, condition.Value)),
        ];

        static string Named(string field) => field switch
        {
            "q" => "words:",
            "below" => "themes below:",
            _ => field,
        };
    }
}
