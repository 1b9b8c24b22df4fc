namespace AllianceReader.Annotations;

/// <summary>Guards the Markdown parser, whose worst cases grow with the square of their openers.</summary>
internal static class NoteComplexity
{
    /// <summary>Openers of links, emphasis and code in one note. 150 KB of <c>[a](b</c> takes Markdig 7 to 10 seconds.</summary>
    private const int MostOpeners = 4000;

    /// <summary>Quote and list markers at the start of one line. A parser that recurses cannot be stopped when its stack is full.</summary>
    private const int DeepestLine = 20;

    public static bool IsBearable(string markdown) =>
        markdown.Length <= NoteText.Longest && CountOpeners(markdown) <= MostOpeners && markdown.Split('\n').All(IsShallow);

    private static int CountOpeners(string markdown) => markdown.Count(c => c is '[' or '*' or '_' or '`' or '~' or '<' or '!');

    private static bool IsShallow(string line)
    {
        var depth = line.TakeWhile(c => c is '>' or ' ' or '\t' or '-' or '+' or '*' or '.' or ')' || char.IsAsciiDigit(c)).Count(c => c is '>' or '-' or '+' or '*' or '.' or ')');
        return depth <= DeepestLine;
    }
}
