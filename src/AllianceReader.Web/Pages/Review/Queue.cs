using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Review;

/// <summary>A passage that waits, as the queue shows it.</summary>
/// <param name="Words">Its first words.</param>
/// <param name="Why">What there is to decide, in a few words.</param>
internal sealed record Waiting(Annotation Annotation, string Essay, string Words, string Why)
{
    // Two or three lines of the queue.
    private const int Longest = 90;

    public static Waiting Of(AnnotationInContext found)
    {
        var annotation = found.Annotation;
        return new(annotation, found.Article.Title ?? found.Article.Opening, Begin(annotation.Earlier?.Exact ?? annotation.Quote!.Exact), WhyOf(annotation, found.Block));
    }

    private static string WhyOf(Annotation annotation, Paragraph? block) => annotation.Status switch
    {
        AnnotationStatus.Changed => Differing(annotation),
        AnnotationStatus.Gone => "no place like it",
        _ when annotation.Range is null => "more than one place, or none that is sure",
        _ => block?.Number is { } number ? $"similar words, {(number == annotation.Paragraph ? "still" : "now")} in ¶ {Wording.Plain(number)}" : "similar words, elsewhere",
    };

    private static string Differing(Annotation annotation)
    {
        if (annotation.Earlier is not { } earlier)
        {
            return "its words differ";
        }
        var (kept, words) = WordDiff.WordsKept(earlier.Exact, annotation.Quote!.Exact);
        return (words - kept) switch
        {
            0 => "words came in, or signs differ",
            var left => $"{Wording.Plain(left)} of {Wording.Count(words, "word")} {(left == 1 ? "is" : "are")} not as before",
        };
    }

    private static string Begin(string words)
    {
        var line = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
        {
            return line;
        }
        var end = line.LastIndexOf(' ', Longest);
        end = end > Longest / 2 ? end : char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + " …";
    }
}

/// <summary>All that wait, by verdict: first those that may be settled by a look.</summary>
internal sealed class Queue(IReadOnlyList<Waiting> all)
{
    private static readonly AnnotationStatus[] order = [AnnotationStatus.Confirm, AnnotationStatus.Gone, AnnotationStatus.Changed];

    private readonly IReadOnlyList<Waiting> all = [.. order.SelectMany(status => all.Where(one => one.Annotation.Status == status))];

    public IReadOnlyList<Waiting> All => all;

    public IEnumerable<(string Verdict, IReadOnlyList<Waiting> Waiting)> Parts =>
        from status in order
        let waiting = all.Where(one => one.Annotation.Status == status).ToList()
        where waiting.Count > 0
        select (Wording.Sentence(Notes.Verdicts.Name(status.Name())), (IReadOnlyList<Waiting>)waiting);

    public Waiting? Find(string? id) => all.FirstOrDefault(one => one.Annotation.Id == id);

    /// <summary>From 1.</summary>
    public int NumberOf(Waiting one) => all.TakeWhile(other => other != one).Count() + 1;

    /// <summary>The one after it; after the last, the first that is left. Null when it is the only one.</summary>
    public Waiting? After(string id)
    {
        var at = all.TakeWhile(one => one.Annotation.Id != id).Count();
        return all.Skip(at + 1).Concat(all.Take(at)).FirstOrDefault();
    }

    public Waiting? Before(string id) => all.TakeWhile(one => one.Annotation.Id != id).LastOrDefault();
}
