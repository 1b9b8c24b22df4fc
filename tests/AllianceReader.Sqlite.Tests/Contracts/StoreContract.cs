using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Collections;
using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.History;
using AllianceReader.Overview;
using AllianceReader.Search;
using AllianceReader.Sqlite.Tests.Support;
using AllianceReader.Suggestions;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Contracts;

/// <summary>A kind of store under contract. Another database joins by opening its own stores here and inheriting the suites.</summary>
public interface IStores : IAsyncDisposable
{
    IArticleStore Articles { get; }

    ICopyStore Copies { get; }

    IManyArticles ManyArticles { get; }

    IReadMarks ReadMarks { get; }

    ICollectionStore Collections { get; }

    IAnnotationStore Annotations { get; }

    IThemeStore Themes { get; }

    IHistory History { get; }

    ISnapshots Snapshots { get; }

    ISearch Search { get; }

    ISavedSearches SavedSearches { get; }

    ISuggestions Suggestions { get; }

    IOverview Overview { get; }

    IIntakeStore Intake { get; }
}

/// <summary>What every suite begins with: an empty library of the kind under contract.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private IStores stores = null!;

    protected IArticleStore Articles => stores.Articles;

    protected ICopyStore Copies => stores.Copies;

    protected IManyArticles ManyArticles => stores.ManyArticles;

    protected IReadMarks ReadMarks => stores.ReadMarks;

    protected ICollectionStore Collections => stores.Collections;

    protected IAnnotationStore Annotations => stores.Annotations;

    protected IThemeStore Themes => stores.Themes;

    protected IHistory History => stores.History;

    protected ISnapshots Snapshots => stores.Snapshots;

    protected ISearch Search => stores.Search;

    protected ISavedSearches SavedSearches => stores.SavedSearches;

    protected ISuggestions Suggestions => stores.Suggestions;

    protected IOverview Overview => stores.Overview;

    protected IIntakeStore Intake => stores.Intake;

    protected abstract Task<IStores> OpenEmpty();

    public async ValueTask InitializeAsync() => stores = await OpenEmpty();

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    protected async Task<Article> Add(ArticleDraft draft) => (await Articles.Find(await Articles.Add(draft, Some.Reader)))!;

    protected Task<Article> Add(string? title, params string[] lines) => Add(Some.Draft(title, lines));

    protected Task<Annotation> Annotate(Article article, string words, string note = "", params string[] themes) =>
        Annotations.Add(Some.Passage(article, words, note, themes), article.Revision, Some.Reader);

    protected async Task<string> AddTheme(string name, string? parent = null) =>
        (await Themes.Add(new(name, Parent: parent), Some.Reader)).Slug;
}
