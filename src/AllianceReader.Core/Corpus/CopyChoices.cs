using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus.Sources;

namespace AllianceReader.Corpus;

/// <summary>What a reader may do with a copy of an essay that stands somewhere else.</summary>
public sealed class CopyChoices(ICopyStore copies, Bibliography bibliography)
{
    /// <summary>Its text and facts as its source gives them; null when there is no such copy.</summary>
    public async Task<ArticleDraft?> Draft(string slug, int revision)
    {
        if (await copies.FindSource(slug, revision) is not { } kept)
        {
            return null;
        }
        var source = SourceFormats.ReadAs(kept.Format, ReceivedFile.Of(kept));
        return EssayDraft.Of(source, bibliography.Find(source.Sha256) ?? KnownFacts.None);
    }

    /// <inheritdoc cref="ICopyStore.Read"/>
    public async Task<VerdictCounts> Read(string slug, int revision, Attribution by, long? version) =>
        await copies.Read(slug, revision, await Known(slug, revision), Reanchor.Place, by, version);

    /// <inheritdoc cref="ICopyStore.Part"/>
    public async Task<string> Part(string slug, int revision, Attribution by, long? version) =>
        await copies.Part(slug, revision, await Known(slug, revision), by, version);

    private async Task<ArticleDraft> Known(string slug, int revision) => await Draft(slug, revision) ?? throw Copy.None(slug, revision);
}
