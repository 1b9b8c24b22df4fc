using System.Globalization;

namespace AllianceReader.Exchange.Word;

/// <summary>Puts text and comments together: essay by essay where the document is ours, as one where it is not.</summary>
internal sealed class Assemble(WordBody body, IReadOnlyDictionary<string, WrittenComment> comments)
{
    private readonly ILookup<string, WrittenComment> replies = comments
        .Where(one => one.Value.Parent is not null)
        .ToLookup(one => Origin(one.Key, comments), one => one.Value);

    private readonly Dictionary<string, string> idOf = new(StringComparer.Ordinal);

    public ReviewedDocument Document()
    {
        FindOurs();
        List<BodyText> parts = body.IsOurs ? Ours() : [new BodyText(body, 0, body.Paragraphs.Count, null)];
        return new([.. parts.Select(Essay)], body.IsOurs);
    }

    // Our comments say in their first line what their themes are; somebody else's on the same words has no bookmark. Of several of ours
    // on the same words, the first goes with the first bookmark. Where a program has moved an end, the beginning tells.
    private void FindOurs()
    {
        Pair(place => place);
        Pair(place => (place.Start, place.Start));
    }

    private void Pair(Func<(BodyPlace Start, BodyPlace End), (BodyPlace, BodyPlace)> known)
    {
        var found = idOf.Values.ToHashSet(StringComparer.Ordinal);
        var bookmarks = body.Bookmarks
            .Where(one => one.Key.StartsWith(CommentMarks.BookmarkPrefix, StringComparison.Ordinal) && !found.Contains(one.Key[CommentMarks.BookmarkPrefix.Length..]))
            .ToLookup(one => known(one.Value), one => one.Key[CommentMarks.BookmarkPrefix.Length..]);
        var own = body.CommentOrder.Where(id => comments.TryGetValue(id, out var comment) && comment.Themes is not null && !idOf.ContainsKey(id));
        foreach (var sameWords in own.ToLookup(id => known((StartOf(id), EndOf(id)))))
        {
            foreach (var (comment, annotation) in sameWords.Zip(bookmarks[sameWords.Key]))
            {
                idOf[comment] = annotation;
            }
        }
    }

    // Each from its title up to the next one's, apparatus and all: comments on it are comments on the essay.
    private List<BodyText> Ours()
    {
        var texts = body.Bookmarks.Where(one => EssayBookmarks.IsText(one.Key)).OrderBy(one => one.Value.Start.Paragraph).Select(one => one.Value).ToList();
        var titles = body.Bookmarks.Where(one => EssayBookmarks.IsTitle(one.Key)).OrderBy(one => one.Value.Start.Paragraph).Select(one => one.Value).ToList();
        return [.. texts.Select(text => new BodyText(body, text.Start.Paragraph, text.End.Paragraph + 1, titles.LastOrDefault(title => title.Start.Paragraph <= text.Start.Paragraph)))];
    }

    private ReviewedEssay Essay(BodyText text) => new(text.Title, text.Text,
    [
        .. body.CommentOrder.Concat(body.References.Keys.Where(id => !body.CommentStarts.ContainsKey(id)))
            .Where(id => comments.TryGetValue(id, out var comment) && comment.Parent is null)
            .Where(id => !body.IsOurs || text.Owns(StartOf(id)))
            .Select(id => Comment(id, text)),
    ]);

    private ReviewComment Comment(string id, BodyText text)
    {
        var (comment, start, end) = (comments[id], StartOf(id), EndOf(id));
        return new()
        {
            Range = text.RangeOf(start, end),
            Covered = text.Covered(start, end),
            IsOnTitle = text.IsTitle(start),
            AnnotationId = idOf.GetValueOrDefault(id),
            Author = comment.Author,
            Initials = comment.Initials,
            Date = comment.Date,
            Themes = comment.Themes,
            Note = string.Join("\n\n", replies[id].Select(Reply).Prepend(comment.Note).Where(note => note.Length > 0)),
            IsResolved = comment.IsResolved,
        };
    }

    private static string Reply(WrittenComment reply) =>
        $"**{reply.Author}**{(reply.Date is { } date ? $" ({date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})" : "")}: {reply.Note}";

    private static string Origin(string id, IReadOnlyDictionary<string, WrittenComment> comments)
    {
        HashSet<string> seen = [];
        while (seen.Add(id) && comments.TryGetValue(id, out var comment) && comment.Parent is { } parent)
        {
            id = parent;
        }
        return id;
    }

    // A comment on no words is about its paragraph.
    private BodyPlace StartOf(string id) => body.CommentStarts.TryGetValue(id, out var start) ? start : body.References[id] with { Offset = 0 };

    private BodyPlace EndOf(string id)
    {
        if (body.CommentEnds.TryGetValue(id, out var end))
        {
            return end;
        }
        var paragraph = StartOf(id).Paragraph;
        return new(paragraph, paragraph < body.Paragraphs.Count ? body.Paragraphs[paragraph].Length : 0);
    }
}
