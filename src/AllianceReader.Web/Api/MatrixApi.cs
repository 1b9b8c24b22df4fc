using System.ComponentModel;
using AllianceReader.Overview;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/matrix</c>, <c>/api/cooccurrence</c>, <c>/api/themes/{slug}/cooccurrence</c></summary>
internal static class MatrixApi
{
    public static void MapMatrix(this IEndpointRouteBuilder api)
    {
        api.MapGet("/matrix", Matrix).WithTags("Overview").WithName("Matrix").Produces<MatrixJson>()
            .WithSummary("Where themes fall: themes against essays, authors or years, in passages, essays, or as share of the text.");
        api.MapGet("/cooccurrence", Pairs).WithTags("Overview").WithName("CoOccurrences").Produces<PairTableJson>()
            .WithSummary("How often themes occur together, by a stated rule, with Jaccard's coefficient: the themes used most.");
        api.MapGet("/themes/{slug}/cooccurrence", PairsOf).WithTags("Overview").WithName("CoOccurrencesOfTheme").Produces<CoOccurrencesJson>()
            .WithSummary("The themes that a theme occurs together with, by a stated rule, the most often first.");
    }

    private static async Task<IResult> Matrix(
        [Description("essays, authors, years or themes; essays when left out. One side is themes. Authors, essays and themes come with the most first, years from the newest.")] string? rows,
        [Description("themes, essays, authors or years; themes when left out, or essays when the rows are themes. Years run from the oldest.")] string? columns,
        [Description("passages, essays or share; passages when left out. A share is of the article text, 0 to 1; text under overlapping passages counts once.")] string? measure,
        [Description("How many columns at most, 1 to 300; 20 when left out.")] int? across,
        [Description("json, csv or svg; json when left out. Themes against years are drawn as a timeline.")] string? format,
        [AsParameters] OverviewFilterJson filter,
        [AsParameters] Paging paging,
        IOverview overview)
    {
        var named = OverviewNames.Required("rows", rows, Axis.Essays);
        var matrix = await overview.Matrix(new()
        {
            Rows = named,
            Columns = OverviewNames.Required("columns", columns, named == Axis.Themes ? Axis.Essays : Axis.Themes),
            Measure = OverviewNames.Required("measure", measure, Measure.Passages),
            RollsUp = filter.Below ?? false,
            Filter = filter.Filter,
            Stretch = paging.Stretch,
            Across = Across(across, 20),
        });
        return await FigureFile.Of(
            format, $"{OverviewNames.Name(matrix.Query.Rows)}-by-{OverviewNames.Name(matrix.Query.Columns)}", FigureTable.Of(matrix),
            () => TypedResults.Ok(MatrixJson.Of(matrix)));
    }

    private static async Task<IResult> Pairs(
        [Description(RuleWords)] string? rule,
        [Description("How many themes at most, 1 to 300; 20 when left out.")] int? across,
        [Description("json, csv or svg; json when left out.")] string? format,
        [AsParameters] OverviewFilterJson filter,
        IOverview overview)
    {
        var table = await overview.Pairs(Query(rule, filter) with { Across = Across(across, 20) });
        return format == "csv"
            ? await FigureFile.Csv("themes-together", output => FigureCsv.Write(table, output))
            : await FigureFile.Of(format, "themes-together", FigureTable.Of(table), () => TypedResults.Ok(PairTableJson.Of(table)));
    }

    private static async Task<IResult> PairsOf(
        string slug,
        [Description(RuleWords)] string? rule,
        [Description("json or csv; json when left out.")] string? format,
        [AsParameters] OverviewFilterJson filter,
        [AsParameters] Paging paging,
        IOverview overview)
    {
        var query = Query(rule, filter);
        var (limit, offset) = paging.Stretch;
        var pairs = await overview.PairsOf(slug, query) ?? throw ProblemException.NoTheme(slug);
        ThemePair[] some = [.. pairs.Skip(offset).Take(limit)];
        return format switch
        {
            null or "" or "json" => TypedResults.Ok(new CoOccurrencesJson(
                [.. some.Select(CoOccurrenceJson.Of)], pairs.Count, OverviewNames.Name(query.Rule), query.RollsUp, Sayings.How(query.Rule, query.RollsUp))),
            "csv" => await FigureFile.Csv($"{slug}-together", output => FigureCsv.Write(some, output)),
            _ => throw new RefusedException("format", "The formats are json and csv."),
        };
    }

    private const string RuleWords =
        "overlap (passages share at least one character), paragraph (passages touch the same block) or essay; overlap when left out.";

    private static PairQuery Query(string? rule, OverviewFilterJson filter) => new()
    {
        Rule = OverviewNames.Required("rule", rule, Together.Overlap),
        RollsUp = filter.Below ?? false,
        Filter = filter.Filter,
    };

    private static int Across(int? asked, int otherwise) => asked is null or (>= 1 and <= MatrixQuery.MostAcross)
        ? asked ?? otherwise
        : throw new RefusedException("across", $"It is 1 to {MatrixQuery.MostAcross}.");
}
