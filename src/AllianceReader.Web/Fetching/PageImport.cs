using AllianceReader.Corpus;

namespace AllianceReader.Web.Fetching;

/// <summary>Takes a page of the web into the library as an essay. One that was taken in before becomes its next revision, or is unchanged.</summary>
public sealed class PageImport(PageFetcher fetcher, IImporter importer, LibrarySettings settings)
{
    /// <exception cref="FetchRefusedException">It was not fetched; nothing has changed.</exception>
    public async Task<ImportReport> TakeIn(string? address, Attribution by, CancellationToken stopping)
    {
        if (!settings.Fetch)
        {
            throw new FetchRefusedException("Fetching pages of the web is switched off here (Library__Fetch). Save the page in your browser and add the file.");
        }
        var page = await fetcher.Fetch(PageAddress.Parse(address), stopping);
        return await importer.Import(page.Source, by);
    }
}
