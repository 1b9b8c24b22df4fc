using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus.Sources;
using AllianceReader.Exchange;

namespace AllianceReader.Corpus;

/// <summary>
/// Takes files into the library. A text it already has is unchanged, a changed text of an essay it has is that essay's next
/// revision, the same words from another publisher are kept beside it, a deleted essay comes back; everything else is new.
/// </summary>
/// <param name="onFailure">Told of failures that are not the file's fault, for the log; the reader gets a sentence either way.</param>
public sealed class Importer(IArticleStore articles, ICopyStore copies, Bibliography bibliography, Action<string, Exception>? onFailure = null) : IImporter, IDisposable
{
    /// <summary>Essays that are read and not yet on the disk. So many share a commit; more would only hold more texts in memory.</summary>
    public const int MostUnderWay = 32;

    private readonly SemaphoreSlim room = new(MostUnderWay, MostUnderWay);
    private readonly Turns turns = new();

    public async Task<Task<ImportReport>> Begin(SourceFile file, Attribution by)
    {
        List<Task<ImportReport>> begun = [];
        var ended = await OrWhyNot(file.Name, async () =>
        {
            foreach (var source in SourceFormats.Unpack(await ReceivedFile.Read(file)))
            {
                await room.WaitAsync();
                begun.Add(InItsRoom(source, by));
            }
            return new();
        });
        return Gather(begun, ended);
    }

    public void Dispose() => room.Dispose();

    private static async Task<ImportReport> Gather(List<Task<ImportReport>> begun, ImportReport ended) =>
        ImportReport.Of([.. await Task.WhenAll(begun), ended]);

    private async Task<ImportReport> InItsRoom(ReceivedFile source, Attribution by)
    {
        try
        {
            return await OrWhyNot(source.Name, () => TakeIn(SourceFormats.Read(source), by));
        }
        finally
        {
            room.Release();
        }
    }

    // One file's failure never stops the others: whatever goes wrong with a file is this file's entry in the report.
    private async Task<ImportReport> OrWhyNot(string file, Func<Task<ImportReport>> import)
    {
        try
        {
            return await import();
        }
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new() { Rejected = [new(file, WhyNot(file, failure)) { IsUnsaved = failure is CannotSaveException }] };
        }
    }

    // What is new is looked for and added in one write, so that two imports at once make no twins. What is not takes its turn: versions of one
    // essay become its revisions in the order in which they came.
    private Task<ImportReport> TakeIn(SourceText source, Attribution by)
    {
        var draft = EssayDraft.Of(source, bibliography.Find(source.Sha256) ?? KnownFacts.None);
        return turns.Take(async earlier =>
        {
            if (await articles.AddNew(draft, resembling => Sameness.Find(draft, resembling) is not null, by) is { } slug)
            {
                return new() { Imported = [Entry(draft, slug)] };
            }
            await earlier;
            return await JoinTheSame(source, draft, by);
        });
    }

    private async Task<ImportReport> JoinTheSame(SourceText source, ArticleDraft draft, Attribution by) =>
        Sameness.Find(draft, await articles.Resembling(draft)) switch
        {
            null => new() { Imported = [Entry(draft, await articles.Add(draft, by))] },
            { IsTheCopy: true } same when !same.IsTheText || same.IsFromElsewhere => new() { Unchanged = [Entry(draft, same.Candidate.Slug)] },
            { IsFromElsewhere: true } same => await KeepBeside(same, draft, by),
            var same => await Renew(same.Candidate, source, draft, by),
        };

    private async Task<ImportReport> Renew(SameEssayCandidate same, SourceText source, ArticleDraft draft, Attribution by)
    {
        if (same.Deleted)
        {
            await articles.Restore(same.Slug, by);
        }
        var current = same.Sha256 == draft.Article.Sha256 ? null : await articles.Find(same.Slug);
        var revised = current is null ? null : Revision.Of(current, await articles.FindSource(same.Slug), source, bibliography);
        var passages = revised is null ? null : await articles.Revise(same.Slug, revised, Reanchor.Place, by);
        var entry = Entry(revised ?? draft, same.Slug) with { Passages = passages };
        return (same.Deleted, revised) switch
        {
            (true, _) => new() { Imported = [entry] },
            (_, null) => new() { Unchanged = [entry] },
            _ => new() { Revised = [entry] },
        };
    }

    private async Task<ImportReport> KeepBeside(SameEssay same, ArticleDraft draft, Attribution by)
    {
        await copies.Add(same.Candidate.Slug, draft, same.Likeness, by);
        return new() { Unchanged = [Entry(draft, same.Candidate.Slug) with { CopyFrom = Copy.Of(draft.Article, same.Likeness, by.At).Place }] };
    }

    private static ImportedFile Entry(ArticleDraft draft, string slug) => new(draft.FileName, slug, draft.Article.Title);

    // What the system says of a file holds its whole path; the reader knows the file by its name.
    private string WhyNot(string file, Exception failure) => failure switch
    {
        SourceRejectedException or FileRefusedException or CannotSaveException => failure.Message,
        FileNotFoundException or DirectoryNotFoundException => $"{file} was not found.",
        UnauthorizedAccessException => $"{file} may not be read by you, or is not a file.",
        IOException => Unexpected(file, failure, $"{file} could not be read to its end."),
        _ => Unexpected(file, failure, $"{file} could not be taken in: {failure.Message}"),
    };

    private string Unexpected(string file, Exception failure, string sentence)
    {
        onFailure?.Invoke(file, failure);
        return sentence;
    }
}
