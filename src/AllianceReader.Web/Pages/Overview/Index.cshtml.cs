using AllianceReader.Collections;
using AllianceReader.Overview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Overview;

public sealed class IndexModel(IOverview overview, ICollectionStore collections) : PageModel
{
    /// <summary>So many are found by looking; among more, a field finds them.</summary>
    internal const int FewThemes = 10;

    private const int RowsOnPage = 25;

    [BindProperty(SupportsGet = true)]
    public OverviewForm Form { get; set; } = new();

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public OverviewChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    public Matrix Matrix { get; private set; } = null!;

    public PairTable Pairs { get; private set; } = null!;

    /// <summary>Themes against years, whatever the matrix shows.</summary>
    public Matrix Timeline { get; private set; } = null!;

    /// <summary>Too much for pairs and timeline to stand beside each other on any screen.</summary>
    internal bool AreLong => Pairs.Themes.Count > 14 || Timeline.Columns.Count > 8;

    public Paging Paging { get; private set; } = null!;

    internal Ways Ways => new(Form);

    internal ListAddress Address => ListAddress.Of(Request, OverviewForm.Fields);

    public async Task OnGet()
    {
        Choices = await overview.Choices();
        Collections = await collections.List();
        Matrix = await overview.Matrix(Form.Matrix(Paging.Stretch(Number, RowsOnPage)));
        Pairs = await overview.Pairs(Form.Pairs);
        Timeline = await overview.Matrix(Form.Timeline);
        Paging = new(Paging.Accept(Number), RowsOnPage, Matrix.AllRows, Address);
    }
}
