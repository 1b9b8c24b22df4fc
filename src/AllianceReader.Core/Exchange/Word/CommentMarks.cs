namespace AllianceReader.Exchange.Word;

/// <summary>The three marks of a comment in the text, and the bookmark that names its passage.</summary>
internal static class CommentMarks
{
    /// <summary>Word allows letters, digits and underscores, forty at most: an id of ours has ten.</summary>
    public const string BookmarkPrefix = "h_";

    /// <summary>Bookmarks of essays share the numbers with those of passages.</summary>
    private const int Stride = 3;

    public static void Begin(WordXml word, Numbered passage)
    {
        BeginBookmark(word, passage.Number * Stride, BookmarkPrefix + passage.Annotation.Id);
        word.Begin("commentRangeStart").With("id", passage.Number).End();
    }

    public static void End(WordXml word, Numbered passage)
    {
        word.Begin("commentRangeEnd").With("id", passage.Number).End();
        EndBookmark(word, passage.Number * Stride);
    }

    public static void Refer(WordXml word, int number) => word
        .Begin("r").Begin("rPr").Value("rStyle", WordStyles.CommentReference).End()
        .Begin("commentReference").With("id", number).End().End();

    /// <summary>Around the title of the essay that is the so-manieth.</summary>
    public static void BeginTitle(WordXml word, int essay) => BeginBookmark(word, (essay * Stride) + 1, EssayBookmarks.Title(essay));

    public static void EndTitle(WordXml word, int essay) => EndBookmark(word, (essay * Stride) + 1);

    /// <summary>Around its text.</summary>
    public static void BeginText(WordXml word, int essay) => BeginBookmark(word, (essay * Stride) + 2, EssayBookmarks.Text(essay));

    public static void EndText(WordXml word, int essay) => EndBookmark(word, (essay * Stride) + 2);

    private static void BeginBookmark(WordXml word, int id, string name) => word.Begin("bookmarkStart").With("id", id).With("name", name).End();

    private static void EndBookmark(WordXml word, int id) => word.Begin("bookmarkEnd").With("id", id).End();
}
