namespace AllianceReader.Exchange.Intake.Kindle;

/// <summary>
/// <c>My Clippings.txt</c> of a Kindle, in whatever language: clippings parted by a line of ten equals signs. One that was changed stands
/// there in all its versions, of which the last counts; a note stands apart from the passage it is on.
/// </summary>
public sealed class KindleClippings : IForeignFormat
{
    private const string Border = "==========";

    public string Name => "Kindle clippings";

    public bool Recognizes(ForeignFile file)
    {
        var lines = file.Beginning.ReplaceLineEndings("\n").Split('\n', 4);
        return lines.Length > 2 && lines[0].Trim().Length > 0 && lines[1].StartsWith("- ", StringComparison.Ordinal) && lines[1].Any(char.IsDigit) && lines[2].Trim().Length == 0
            && (file.Beginning.Contains($"\n{Border}", StringComparison.Ordinal) || file.Text.Contains($"\n{Border}", StringComparison.Ordinal));
    }

    public ForeignWork Read(ForeignFile file)
    {
        var clippings = file.Text.ReplaceLineEndings("\n").Split($"\n{Border}", StringSplitOptions.None).Select(KindleClipping.Read).OfType<KindleClipping>().ToList();
        List<ForeignNote> notes = [];
        foreach (var book in clippings.GroupBy(clipping => clipping.Book))
        {
            notes.AddRange(KindleBook.Notes(book.Key, [.. book]));
        }
        return new(Name)
        {
            Documents = [.. clippings.Select(clipping => clipping.Book).Distinct().Select(book => new ForeignDocument(book) { Title = TitleOf(book) })],
            Notes = notes,
        };
    }

    // "Title (Author)": the author stands in the last brackets, which may hold others: "(Lee (ed.))".
    private static string TitleOf(string book)
    {
        var (open, depth) = (book.Length, 0);
        do
        {
            open = open == 0 ? -1 : book.LastIndexOfAny(['(', ')'], open - 1);
            depth += open < 0 ? 0 : book[open] == ')' ? 1 : -1;
        }
        while (depth > 0 && open >= 0);
        return book.EndsWith(')') && open > 0 ? book[..open].Trim() : book;
    }
}
