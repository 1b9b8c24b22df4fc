using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange.NoteMarkdown;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>One theme's note: what it means, what its reader thinks of it, and a link to every passage that carries it.</summary>
internal sealed partial class ThemeNote(LibrarySnapshot snapshot)
{
    private const string Passages = "## Passages";

    private readonly Links links = new(snapshot.PublicUrl);
    private readonly Codebook codebook = new(snapshot.Themes);
    private readonly RewriteNote notes = new(new ObsidianDialect(), new Links(snapshot.PublicUrl));

    /// <summary>Begins what an essay brings to a theme.</summary>
    public static string EssayHeading(string essay) => $"\n### [[{essay}]]\n\n";

    public static string PassageLine(string essay, Article article, Annotation annotation)
    {
        var words = annotation.Quote is { } quote ? MarkdownText.OneLine(Opening(quote.Exact)) : "";
        return $"- [[{essay}#^{EssayNote.BlockId(annotation)}|{Standing.Of(article, annotation)}]]{(words.Length > 0 ? " " : "")}{words}\n";
    }

    /// <param name="linkTo">What a link calls a theme's note.</param>
    public string Head(Theme theme, NoteProperties before, Func<string, string> linkTo)
    {
        var made = new StringBuilder();
        made.Append(new FrontMatter()
            .Add("title", theme.Name)
            .AddList("aliases", [], before)
            .Add(StandingNotes.Theme, theme.Slug)
            .Add("parent", theme.Parent is { } parent ? $"[[{linkTo(parent)}]]" : null)
            .Add("library", links.Theme(theme.Slug))
            .AddList("tags", [VaultNote.Tag, ObsidianTags.Of(codebook, theme.Slug)], before)
            .AddList("cssclasses", [VaultNote.Tag], before)
            .AddOthers(before));
        made.Append("# ").Append(MarkdownText.OneLine(theme.Name)).Append("\n\n").AppendJoin(" · ", Relations(theme, linkTo)).Append('\n');
        AppendCallout(made, "abstract", "Definition", Definition(theme));
        AppendCallout(made, "note", "Memo", string.IsNullOrEmpty(theme.Memo) ? [] : notes.Lines(theme.Memo));
        return made.Append('\n').Append(Passages).Append('\n').ToString();
    }

    /// <summary>What an earlier note lists of essays that this export does not hold.</summary>
    /// <param name="isExported">Whether this export writes the note of that name.</param>
    public static string Others(string before, Func<string, bool> isExported)
    {
        // Synced vaults come back with other line ends.
        var text = before.Replace("\r\n", "\n", StringComparison.Ordinal);
        var start = text.IndexOf($"\n{Passages}", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("\n## ", start + Passages.Length, StringComparison.Ordinal);
        return end < 0 ? "" : string.Concat(EssaySection().Matches(text[start..(end + 1)]).Where(match => !isExported(match.Groups[1].Value)).Select(match => match.Value.TrimEnd() + "\n"));
    }

    private IEnumerable<string> Relations(Theme theme, Func<string, string> linkTo)
    {
        yield return MarkdownText.Link("Open in AllianceReader", links.Theme(theme.Slug));
        if (theme.Parent is { } parent)
        {
            yield return $"Under [[{linkTo(parent)}]]";
        }
        string[] below = [.. snapshot.Themes.Where(other => other.Parent == theme.Slug).Select(other => $"[[{linkTo(other.Slug)}]]")];
        if (below.Length > 0)
        {
            yield return $"Above {string.Join(", ", below)}";
        }
        if (theme.Archived)
        {
            yield return "Archived";
        }
    }

    private List<string> Definition(Theme theme) =>
        [.. codebook.Definition(theme.Slug).Split('\n', StringSplitOptions.TrimEntries).Select(line => MarkdownText.Line(line))];

    private static void AppendCallout(StringBuilder made, string type, string title, IReadOnlyList<string> lines)
    {
        if (lines.All(string.IsNullOrEmpty))
        {
            return;
        }
        made.Append("\n> [!").Append(type).Append("] ").Append(title).Append('\n');
        foreach (var line in VaultNote.Quoted(lines))
        {
            made.Append(line).Append('\n');
        }
    }

    // A line of a list: enough to know a passage by.
    private static string Opening(string words)
    {
        const int most = 12;
        var parts = words.Split(default(char[]), most + 1, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > most ? string.Join(' ', parts.Take(most)) + " …" : words;
    }

    [GeneratedRegex(@"\n### \[\[([^\]\n]+)\]\]\n(?:(?!\n##).)*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex EssaySection();
}
