using System.Net;
using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// The card of an annotation: number, themes, note, what can be done with it. Every annotation has one, a bare highlight too: it is
/// where a keyboard reaches it.
/// </summary>
internal sealed partial class MarginNotes(Essay essay, HtmlWriter html)
{
    /// <summary>What an empty margin is for.</summary>
    public void WriteHint()
    {
        if (essay.Annotations.Count == 0)
        {
            html.Raw("<p class=\"note hint\" id=\"hint\">No notes yet. Select words in the essay, or follow “Annotate” below a paragraph.</p>\n");
        }
    }

    public void Write(Annotation annotation)
    {
        var bare = annotation.Note.Length == 0;
        html.Raw("<div").Attribute("class", (bare ? "note bare " : "note ") + essay.ClassOf(annotation))
            .Raw(" role=\"comment\" tabindex=\"-1\"").Attribute("id", "n-" + annotation.Id).Attribute("data-a", annotation.Id)
            .Attribute("aria-label", NoteNames.Of(essay, annotation)).Raw(">");
        html.Raw("<div class=\"line\">");
        WriteHeading(annotation);
        if (bare)
        {
            WriteActions(annotation);
        }
        else
        {
            WriteNote(annotation);
        }
        html.Raw(bare ? "</div></div>\n" : "</div>\n");
    }

    private void WriteNote(Annotation annotation)
    {
        // Trust boundary: NoteHtml makes the reader's Markdown safe.
        var note = NoteHtml.Of(annotation.Note);
        // Hidden: only script folds a note away, so only script brings out what opens it.
        html.Raw("<button type=\"button\" class=\"gist\" aria-expanded=\"true\" hidden>").Text(Gist(note)).Raw("</button></div>");
        html.Raw("<div class=\"body\">").Raw(note).Raw("</div>");
        WriteActions(annotation);
    }

    private void WriteHeading(Annotation annotation)
    {
        html.Raw("<span class=\"no\">");
        if (essay.NumberOf(annotation) is { } number)
        {
            html.Number(number);
        }
        html.Raw("</span><span class=\"on\">");
        WriteThemes(annotation);
        html.Raw("</span>");
    }

    private void WriteThemes(Annotation annotation)
    {
        if (annotation.IsOnWholeEssay)
        {
            html.Raw("<span>On the whole essay</span> ");
        }
        else if (annotation.Themes.Count == 0)
        {
            html.Raw("<span class=\"sample t-none\"><span>No theme</span></span>");
        }
        foreach (var theme in essay.ThemesOf(annotation))
        {
            WriteTheme(theme);
        }
    }

    private void WriteTheme(Theme theme) => html
        .Raw("<a").Attribute("class", "sample " + theme.Color.ClassName).Attribute("href", "/themes/" + theme.Slug)
        .Attribute("data-theme", theme.Slug).Raw("><span>").Text(theme.Name).Raw("</span></a> ");

    private void WriteActions(Annotation annotation)
    {
        html.Raw("<div class=\"more\">");
        if (annotation.Place is not null)
        {
            html.Raw("<a").Attribute("href", "#a-" + annotation.Id).Raw(">Passage</a>");
        }
        WriteAction(annotation, "edit", "Edit");
        WriteAction(annotation, "delete", "Delete");
        html.Raw("</div>");
    }

    private void WriteAction(Annotation annotation, string action, string word) => html
        .Raw("<a").Attribute("data-do", action).Attribute("href", $"/annotations/{annotation.Id}/{action}").Raw(">").Raw(word)
        .Raw("<span class=\"vh\"> ").Text(NoteNames.Of(essay, annotation)).Raw("</span></a>");

    // One line of the folded note on a narrow page; the whole note follows in the page, so a cut loses nothing.
    private static string Gist(string safeHtml)
    {
        const int longest = 90;
        var words = WebUtility.HtmlDecode(Tags().Replace(safeHtml, " "));
        var line = string.Join(' ', words.Split(default(char[]), longest, StringSplitOptions.RemoveEmptyEntries));
        var end = Math.Min(line.Length, longest);
        return end < line.Length && char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end];
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
