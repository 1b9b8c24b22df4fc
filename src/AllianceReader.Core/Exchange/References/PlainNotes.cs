namespace AllianceReader.Exchange.References;

/// <summary>All that was marked in an essay as plain text: the words, where they stand and their themes, then the note as it was written.</summary>
internal sealed class PlainNotes(LibrarySnapshot snapshot)
{
    private readonly Codebook codebook = new(snapshot.Themes);

    public string Of(AnnotatedArticle essay) => string.Join("\n\n", essay.Annotations.Select(annotation =>
    {
        var quote = annotation.Quote is { } words ? $"“{words.Exact}” " : "";
        var themes = annotation.Themes.Count == 0 ? "" : $" [{string.Join(", ", annotation.Themes.Select(codebook.Name))}]";
        var note = annotation.Note.Length == 0 ? "" : "\n" + annotation.Note;
        return $"{quote}({Standing.Of(essay.Article, annotation)}){themes}{note}";
    }));
}
