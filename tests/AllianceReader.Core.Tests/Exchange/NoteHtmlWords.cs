using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AngleSharp.Html.Parser;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>What a reader sees of a note on its page, word by word.</summary>
internal static partial class NoteHtmlWords
{
    public static IEnumerable<string> Of(string markdown) =>
        Word().Matches(new HtmlParser().ParseDocument($"<body>{NoteHtml.Of(markdown)}").Body!.TextContent).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
