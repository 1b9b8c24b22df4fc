using System.Text.RegularExpressions;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>What a person has written into a note that we made, and what goes into the next one in its place.</summary>
/// <param name="Between">What stands between the two marks, line ends at both sides included.</param>
/// <param name="After">What stands below the second one.</param>
internal sealed partial record OwnWords(string Between, string After)
{
    public const string Begin = "%% begin my-notes %%";
    public const string End = "%% end my-notes %%";

    private const string Rescued =
        """

        > [!warning] The marks around what is yours in this note were damaged
        > So all that stood in it is kept below. Take out what you do not need.


        """;

    public static OwnWords None { get; } = new("\n", "");

    // The first mark and the last: between them everything is the person's, and below our own part nothing is ours.
    public static OwnWords In(string text)
    {
        var begin = BeginMark().Match(text);
        var end = EndMark().Matches(text).LastOrDefault();
        return begin.Success && end is not null && end.Index >= begin.Index + begin.Length
            ? new(text[(begin.Index + begin.Length)..end.Index], text[(end.Index + end.Length)..])
            : new(Rescued + (text.EndsWith('\n') ? text : text + "\n"), "");
    }

    public override string ToString() => $"{Begin}\n{Between}{End}\n{After}";

    // Obsidian's users turn blanks and cases about; nothing of ours begins a line with such a sign.
    [GeneratedRegex(@"^[ \t]*%%[ \t]*begin my-notes[ \t]*%%[ \t]*\r?\n", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginMark();

    [GeneratedRegex(@"^[ \t]*%%[ \t]*end my-notes[ \t]*%%[ \t]*(?:\r?\n|\z)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();
}
