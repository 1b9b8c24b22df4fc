using AllianceReader.Annotations;
using StableGuid = AllianceReader.Exchange.Refi.StableGuid;

namespace AllianceReader.Exchange.Intake;

/// <summary>Tells what the library has already: by id, or because it says the same of the same words by the same person.</summary>
internal sealed class RecognizeNotes(IAnnotationStore annotations, IIntakeStore store)
{
    public async Task<IReadOnlyList<PlannedNote>> Among(IReadOnlyList<PlannedNote> planned)
    {
        var ids = (await store.Known([.. planned.Where(note => note.Note.Id is not null).Select(note => note.Annotation?.Id).OfType<string>().Distinct()])).ToDictionary(known => known.Id);
        var sayings = await Sayings(planned);
        HashSet<string> comingIn = [];
        return [.. planned.Select(note => note.Annotation is null ? note : Recognized(note, ids, sayings, comingIn))];
    }

    private async Task<Dictionary<string, Annotation>> Sayings(IEnumerable<PlannedNote> planned)
    {
        Dictionary<string, Annotation> sayings = [];
        foreach (var essay in planned.Select(note => note.Annotation?.Article).OfType<string>().Distinct())
        {
            foreach (var annotation in await annotations.InArticle(essay))
            {
                sayings.TryAdd(Saying(annotation), annotation);
                sayings.TryAdd(annotation.Id, annotation);
                // As our own projects (qdpx) name them, which have no room for our ids.
                sayings.TryAdd(NameOf(StableGuid.Selection(annotation.Id)), annotation);
                sayings.TryAdd(NameOf(StableGuid.Note(annotation.Id)), annotation);
            }
        }
        return sayings;
    }

    private static PlannedNote Recognized(PlannedNote note, Dictionary<string, KnownAnnotation> ids, Dictionary<string, Annotation> sayings, HashSet<string> comingIn)
    {
        var annotation = note.Annotation!;
        var known = note.Note.Id is null ? null : ids.GetValueOrDefault(annotation.Id);
        if (known is { Deleted: false })
        {
            if (!IsReworded(note, sayings, out var reworded))
            {
                return note with { Verdict = IntakeVerdict.Here, Reason = "It came in before." };
            }
            (annotation, known) = (reworded, null);
        }
        if (note.Note.Id is { } foreign && sayings.TryGetValue(foreign, out var own))
        {
            return note with { Verdict = IntakeVerdict.Here, Reason = "It was exported from here.", Annotation = own };
        }
        if (sayings.TryGetValue(Saying(annotation), out var same))
        {
            return note with { Verdict = IntakeVerdict.Here, Reason = "The same is here.", Annotation = same };
        }
        // An id that an annotation of another essay had, long ago, is not taken from it.
        var free = known is null || known.Article == annotation.Article ? annotation : annotation with { Id = Annotate.NewId() };
        return comingIn.Add(free.Id) && (note.Note.Id is not null || comingIn.Add(Saying(free)))
            ? note with { Annotation = free }
            : note with { Verdict = IntakeVerdict.Here, Reason = "The file says it twice." };
    }

    // Formats write the same note a little differently; letters and digits stay.
    private static bool IsReworded(PlannedNote note, Dictionary<string, Annotation> sayings, out Annotation reworded)
    {
        var says = Letters(note.Annotation!.Note);
        reworded = note.Annotation with { Id = IntakeId.Of($"{note.Note.Id}#{says}") };
        return note.Note.MayBeReworded && says.Length > 0
            && sayings.TryGetValue(note.Annotation.Id, out var own) && Letters(own.Note) != says && !sayings.ContainsKey(reworded.Id);
    }

    private static string Letters(string note) => string.Concat(note.Normalized().Where(char.IsLetterOrDigit));

    private static string NameOf(string guid) => $"urn:uuid:{guid.ToLowerInvariant()}";

    // What it is on, who says it, and what: all that makes one annotation the other, but its id and when it was made.
    private static string Saying(Annotation annotation) => string.Join('\u001F',
        annotation.Article,
        annotation.Place is { } place ? $"{place.Start}-{place.End}" : annotation.Quote is { } quote ? $"{quote.Prefix}\u001E{quote.Exact}\u001E{quote.Suffix}" : "",
        annotation.Creator,
        annotation.Note,
        string.Join('\u001E', annotation.Themes.Order(StringComparer.Ordinal)));
}
