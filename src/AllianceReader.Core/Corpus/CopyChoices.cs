using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus.Sources;

namespace AllianceReader.Corpus;

/// <summary>What a reader may do with a copy of an essay that stands somewhere else.</summary>
public sealed class CopyChoices(ICopyStore copies, Bibliography bibliography)
{
    /// <summary>Its text and facts as its source gives them, read as its reader left it; null when there is no such copy.</summary>
    public async Task<ArticleDraft?> Draft(Article article, int revision)
    {
        if (article.Copies.FirstOrDefault(copy => copy.Revision == revision) is not { } copy || await copies.FindSource(article.Slug, revision) is not { } kept)
        {
            return null;
        }
        var source = SourceFormats.ReadAs(kept.Format, ReceivedFile.Of(kept));
        return EssayDraft.Of(source, bibliography.Find(source.Sha256) ?? new([.. CameAlong(copy)], []), kept.Marks);
    }

    /// <inheritdoc cref="ICopyStore.Read"/>
    public async Task<VerdictCounts> Read(Article article, int revision, Attribution by, long? version) =>
        await copies.Read(article.Slug, revision, await Known(article, revision), Reanchor.Place, by, version);

    /// <inheritdoc cref="ICopyStore.Part"/>
    public async Task<string> Part(Article article, int revision, Attribution by, long? version) =>
        await copies.Part(article.Slug, revision, await Known(article, revision), by, version);

    private async Task<ArticleDraft> Known(Article article, int revision) => await Draft(article, revision) ?? throw Copy.None(article.Slug, revision);

    // The address it was fetched from, for one, was known when it came, and does not stand in its bytes.
    private static IEnumerable<Fact> CameAlong(Copy copy)
    {
        (FactField Field, string? Value)[] known = [(FactField.Title, copy.Title), (FactField.Publication, copy.Publication), (FactField.Published, copy.Published), (FactField.Url, copy.Url)];
        return known.Where(fact => fact.Value is not null).Select(fact => new Fact(fact.Field, fact.Value!, Basis.Text, null, "Known when this copy came."));
    }
}
