using AllianceReader.Articles;
using AllianceReader.Collections;
using AllianceReader.Search;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Themes;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Search;

public sealed class IndexModel(ISearch search, ISavedSearches searches, IThemeStore themes, ICollectionStore collections) : SearchPage
{
    private const int Rows = 20;

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public SearchResult Found { get; private set; } = SearchResult.Nothing;

    /// <summary>Whose name, definition and uses hold all the words.</summary>
    public IReadOnlyList<Theme> Themes { get; private set; } = [];

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    /// <summary>All there are, to be asked for by name.</summary>
    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public SavedSearches Saved { get; private set; } = null!;

    /// <summary>What can be tagged with.</summary>
    public IReadOnlyList<ThemeChoice> Choices { get; private set; } = [];

    /// <summary>Something on the page is a passage, or can become one.</summary>
    public bool CanTag => Choices.Count > 0 && Found.Hits.Items.Any(hit => hit.Key is not null);

    public async Task OnGet()
    {
        var address = SearchAddress.Of(Request);
        Question = SearchLanguage.Parse(Q);
        Found = await search.Find(new(Question)
        {
            Articles = Draft.Articles,
            Authors = Draft.Authors,
            Publications = Draft.Publications,
            Collections = Draft.Collections,
            Archived = Draft.Archived,
            Stretch = Paging.Stretch(Number, Rows),
        });
        Paging = new(Paging.Accept(Number), Rows, Found.Hits.Total, address);
        Fields = FieldsOf(Found);
        Chips = [.. Fields.SelectMany(field => FilterChip.Of(field, address)), .. ArchivedChip(address)];
        Collections = await collections.List();
        var codebook = await themes.List();
        Themes = MatchingThemes(codebook);
        Choices = ThemeChoice.Of(codebook, except: null);
        Saved = new(await searches.List(), IsAsked && Question.Malformed is null ? Draft : null);
    }

    private FacetField[] FieldsOf(SearchResult found) =>
    [
        FacetField.Of("Essay", "article", "essays", found.Essays, Given.Of(Article)),
        FacetField.Of("Author", "author", "authors", found.Authors, Given.Of(Author)),
        FacetField.Of("Publication", "publication", "publications", found.Publications, Given.Of(Publication)),
        FacetField.Of("Collection", "collection", "collections", found.Collections, Given.Of(Collection)),
    ];

    private IEnumerable<FilterChip> ArchivedChip(ListAddress address) => Draft.Archived switch
    {
        ArchivedEssays.Only => [new("archived essays", address.Without("archived"))],
        ArchivedEssays.Included => [new("archived essays too", address.Without("archived"))],
        _ => [],
    };

    // A codebook is read in a glance: a few hundred themes need no index.
    private Theme[] MatchingThemes(IReadOnlyList<Theme> codebook)
    {
        var words = Words.Of(string.Join(' ', Question.Wanted.SelectMany(any => any).Select(term => term.Words)));
        return words.IsEmpty || Paging.Number > 1
            ? []
            : [.. codebook.Where(theme => words.AllIn($"{theme.Name}\n{theme.Definition}\n{theme.WhenToUse}\n{theme.WhenNotToUse}"))];
    }
}
