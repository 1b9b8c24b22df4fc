using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Collections;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.History;
using AllianceReader.Overview;
using AllianceReader.Search;
using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Suggestions;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>A real library in a folder of its own.</summary>
internal sealed class SqliteStores : IStores
{
    private readonly TemporaryFolder folder;

    private SqliteStores(TemporaryFolder folder, SqliteLibrary library)
    {
        this.folder = folder;
        Library = library;
    }

    public SqliteLibrary Library { get; }

    public IArticleStore Articles => Library.Articles;

    public ICopyStore Copies => Library.Copies;

    public IManyArticles ManyArticles => Library.ManyArticles;

    public IReadMarks ReadMarks => Library.ReadMarks;

    public ICollectionStore Collections => Library.Collections;

    public IAnnotationStore Annotations => Library.Annotations;

    public IThemeStore Themes => Library.Themes;

    public IHistory History => Library.History;

    public ISnapshots Snapshots => Library.Snapshots;

    public ISearch Search => Library.Search;

    public ISavedSearches SavedSearches => Library.SavedSearches;

    public ISuggestions Suggestions => Library.Suggestions;

    public IOverview Overview => Library.Overview;

    public IIntakeStore Intake => Library.Intake;

    public static async Task<IStores> OpenEmpty()
    {
        var folder = new TemporaryFolder();
        return new SqliteStores(folder, await SqliteLibrary.OpenForWriting(folder.Library));
    }

    /// <summary>Every test ends by looking whether the library is sound.</summary>
    public async ValueTask DisposeAsync()
    {
        var found = await Library.Check();
        await Library.DisposeAsync();
        folder.Dispose();
        Assert.Empty(found.Problems);
    }
}
