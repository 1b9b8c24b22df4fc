using System.ComponentModel;
using AllianceReader.Articles;

namespace AllianceReader.Web.Api;

/// <summary>Which essays a call asks for. Values of one field widen, fields narrow.</summary>
internal readonly record struct ArticleFilter(
    [property: Description("An author's slug.")] string[]? Author,
    string[]? Publication,
    [property: Description("A theme's slug; essays with a passage that carries it.")] string[]? Theme,
    [property: Description("A year of publication; 0 for not known.")] int[]? Year,
    [property: Description("Words that all have to stand in title, authors, publication or text.")] string? Q,
    [property: Description("A language tag, BCP 47.")] string[]? Language,
    [property: Description("A collection's slug.")] string[]? Collection,
    [property: Description("true: a title, an author, a date or a publication is missing or only inferred; false: the others.")] string? Review,
    [property: Description("true: nobody has gone past its first screen; false: the others.")] string? Unread,
    [property: Description("true: archived essays alone; all: those as well; they are left out otherwise.")] string? Archived,
    [property: Description("newest, oldest, title, author, annotated or added; newest when left out.")] string? Sort)
{
    public ArticleQuery Query(Stretch stretch) => new()
    {
        Authors = Chosen.From(Author),
        Publications = Chosen.From(Publication),
        Themes = Chosen.From(Theme),
        Years = Year ?? [],
        Languages = Chosen.From(Language),
        Collections = Chosen.From(Collection),
        ToReview = Flags.YesOrNo("review", Review),
        Unread = Flags.YesOrNo("unread", Unread),
        Archived = Flags.Archived(Archived, ArchivedEssays.LeftOut),
        Text = string.IsNullOrWhiteSpace(Q) ? null : Q,
        Sort = string.IsNullOrEmpty(Sort) ? ArticleSort.Newest : Named(Sort),
        Stretch = stretch,
    };

    private static ArticleSort Named(string sort) => sort switch
    {
        "newest" => ArticleSort.Newest,
        "oldest" => ArticleSort.Oldest,
        "title" => ArticleSort.Title,
        "author" => ArticleSort.Author,
        "annotated" => ArticleSort.Annotated,
        "added" => ArticleSort.Added,
        _ => throw new RefusedException("sort", "Sorted by newest, oldest, title, author, annotated or added."),
    };
}
