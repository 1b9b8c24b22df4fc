using AllianceReader.Annotations;

namespace AllianceReader.Corpus.Sources.Markdown;

/// <summary>
/// Trust boundary: the Markdown parser's worst cases grow with the square of their openers in one paragraph (<see cref="NoteComplexity"/>
/// has the figures). What is beyond is read as plain text.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>Signs of links, emphasis and code in a whole essay: a book's notes have as many.</summary>
    private const int MostSigns = 60_000;

    public static bool Hold(string text) => text.Count(c => c is '[' or '*' or '_' or '`' or '~' or '<') <= MostSigns
        && text.Split("\n\n").All(part => part.Length <= LongestPlain && !part.Any(IsSign) ? NoteComplexity.IsShallow(part) : NoteComplexity.IsBearable(part));

    /// <summary>UTF-16 units of a paragraph without a sign in it, which costs its length only.</summary>
    private const int LongestPlain = SourceFile.LargestSource;

    private static bool IsSign(char c) => c is '[' or ']' or '*' or '_' or '`' or '~' or '<' or ':' or '&';
}
