namespace AllianceReader.Exchange.Word;

/// <summary>Paragraphs of one style.</summary>
internal static class WordParagraph
{
    /// <summary>Begins it; the caller writes its runs and ends it.</summary>
    public static void Begin(WordXml word, string style, bool isRightToLeft = false, bool isOnNewPage = false, bool isEssayTitle = false)
    {
        word.Begin("p").Begin("pPr").Value("pStyle", style);
        if (isOnNewPage)
        {
            word.Empty("pageBreakBefore");
        }
        if (isEssayTitle)
        {
            word.Begin("numPr").Value("ilvl", 0).Value("numId", 1).End();
        }
        if (isRightToLeft)
        {
            word.Empty("bidi");
        }
        word.End();
    }

    public static void Write(WordXml word, string style, string text, bool isOnNewPage = false)
    {
        var isRightToLeft = Directions.IsRightToLeft(text);
        Begin(word, style, isRightToLeft, isOnNewPage);
        WordRun.Write(word, text, RunLook.Plain, isRightToLeft);
        word.End();
    }

    /// <summary>An entry of the list of references, with where it can be read.</summary>
    public static void WriteReference(WordXml word, Citation citation, params (string Words, string? Address)[] links)
    {
        Begin(word, WordStyles.Bibliography);
        WordRun.Write(word, citation.Lead, RunLook.Plain);
        WordRun.Write(word, citation.Publication ?? "", RunLook.Plain with { Italic = true });
        WordRun.Write(word, citation.Rest, RunLook.Plain);
        foreach (var (words, address) in links.Where(link => link.Address is not null))
        {
            WordRun.Write(word, " ", RunLook.Plain);
            WordLink.Write(word, words, address!, RunLook.Plain);
        }
        word.End();
    }
}
