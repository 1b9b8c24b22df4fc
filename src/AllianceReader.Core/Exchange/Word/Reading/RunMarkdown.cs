using System.Text;
using System.Text.RegularExpressions;

namespace AllianceReader.Exchange.Word;

/// <summary>Runs as Markdown that means the same.</summary>
internal static partial class RunMarkdown
{
    public static string Of(IReadOnlyList<NoteRun> runs)
    {
        var made = new StringBuilder();
        List<string> open = [];
        foreach (var run in Parted(runs))
        {
            List<string> wanted = Signs(run);
            var shared = open.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
            CloseTo(made, open, shared);
            for (; shared < wanted.Count; shared++)
            {
                open.Add(wanted[shared]);
                made.Append(Opening(wanted[shared]));
            }
            made.Append(Words(run));
        }
        CloseTo(made, open, 0);
        return Lines(made.ToString());
    }

    // A sign does not open before a blank nor close after one: blanks at the ends of emphasis stand in what goes on beyond them.
    private static IEnumerable<NoteRun> Parted(IReadOnlyList<NoteRun> runs)
    {
        for (var at = 0; at < runs.Count; at++)
        {
            var run = runs[at];
            var core = run.Text.Trim();
            if (run.IsPlain || run.Code || core.Length == run.Text.Length)
            {
                yield return run;
                continue;
            }
            var start = run.Text.Length - run.Text.TrimStart().Length;
            NoteRun[] parts =
            [
                Shared(run, runs.ElementAtOrDefault(at - 1), run.Text[..start]),
                run with { Text = core },
                Shared(run, runs.ElementAtOrDefault(at + 1), run.Text[(start + core.Length)..]),
            ];
            foreach (var part in parts.Where(part => part.Text.Length > 0))
            {
                yield return part;
            }
        }
    }

    private static NoteRun Shared(NoteRun run, NoteRun? next, string text) => run with
    {
        Text = text,
        Bold = run.Bold && next is { Bold: true },
        Italic = run.Italic && next is { Italic: true },
        Strike = run.Strike && next is { Strike: true },
    };

    // Outermost first. A link is told from the next by its address.
    private static List<string> Signs(NoteRun run)
    {
        List<string> signs = [];
        if (run.Link is { } link && !IsBare(run, link))
        {
            signs.Add("[" + link);
        }
        signs.AddRange(new[] { (run.Bold, "**"), (run.Italic, "*"), (run.Strike, "~~") }.Where(sign => sign.Item1).Select(sign => sign.Item2));
        return signs;
    }

    private static void CloseTo(StringBuilder made, List<string> open, int count)
    {
        for (var at = open.Count - 1; at >= count; at--)
        {
            made.Append(open[at][0] == '[' ? $"]({Destination(open[at][1..])})" : open[at]);
        }
        open.RemoveRange(count, open.Count - count);
    }

    private static string Opening(string sign) => sign[0] == '[' ? "[" : sign;

    private static string Destination(string address) => address.AsSpan().IndexOfAny("() <>") < 0 ? address : $"<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>";

    // An address that stands for itself is a link without any sign.
    private static bool IsBare(NoteRun run, string link) =>
        run.Text == link || (Uri.TryCreate(run.Text, UriKind.Absolute, out var uri) && uri.AbsoluteUri == link) || "mailto:" + run.Text == link || "http://" + run.Text == link.TrimEnd('/');

    private static string Words(NoteRun run) => run switch
    {
        { Code: true } => Code(run.Text),
        { Link: { } link } when IsBare(run, link) => run.Text.StartsWith("http", StringComparison.Ordinal) || run.Text.StartsWith("www.", StringComparison.Ordinal) ? run.Text : $"<{run.Text}>",
        _ => SignInText().Replace(run.Text, @"\$0"),
    };

    private static string Code(string text)
    {
        var fence = new string('`', Ticks().Matches(text).Select(match => match.Length + 1).DefaultIfEmpty(1).Max());
        var pad = text.StartsWith('`') || text.EndsWith('`') || (text.Trim().Length > 0 && text.StartsWith(' ') && text.EndsWith(' ')) ? " " : "";
        return $"{fence}{pad}{text}{pad}{fence}";
    }

    // Each line such that it begins nothing; a break to be kept has its sign.
    private static string Lines(string text) => string.Join('\n', text.Replace(NoteRuns.Break.ToString(), "\\\n", StringComparison.Ordinal).Split('\n').Select(line => SignOfBlock().Replace(Blanks(line), OpeningEscaped)));

    private static string Blanks(string line)
    {
        var start = line.Length - line.TrimStart().Length;
        return start == 0 ? line : string.Concat(line[..start].Select(c => $"&#{(int)c};")) + line[start..];
    }

    private static string OpeningEscaped(Match match) => $"{match.Groups["before"].Value}\\{match.Groups["sign"].Value}";

    // CommonMark 2.4: before what would otherwise be a sign.
    [GeneratedRegex(@"\\(?=[!-/:-@\[-`{-~]|$)|[*`\[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=[A-Za-z#][A-Za-z0-9]*;)|~(?=~)", RegexOptions.CultureInvariant)]
    private static partial Regex SignInText();

    [GeneratedRegex(@"\A(?:(?<sign>#(?=#{0,5}(?:\s|$))|>|[-+](?=\s|$)|-(?=-+\s*$)|=(?==*\s*$))|(?<before>[0-9]{1,9})(?<sign>[.)](?=\s|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex SignOfBlock();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();
}
