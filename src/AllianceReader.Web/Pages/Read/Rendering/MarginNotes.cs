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
        if (bare)
        {
            WriteBare(annotation);
        }
        else
        {
            WriteNoted(annotation);
        }
        html.Raw("</div>\n");
    }

    private void WriteBare(Annotation annotation)
    {
        html.Raw("<div class=\"line\">");
        WriteHeading(annotation, "a");
        WriteActions(annotation);
        html.Raw("</div>");
    }

    private void WriteNoted(Annotation annotation)
    {
        // Trust boundary: NoteHtml makes the reader's Markdown safe.
        var note = NoteHtml.Of(annotation.Note);
        html.Raw("<details open><summary>");
        // A summary is a button of its own, and a link within it could not be reached by every screen reader.
        WriteHeading(annotation, "span");
        html.Raw("<span class=\"gist\" aria-hidden=\"true\">").Text(Gist(note)).Raw("</span></summary>");
        html.Raw("<div class=\"body\">").Raw(note).Raw("</div>");
        WriteActions(annotation);
        html.Raw("</details>");
    }

    private void WriteHeading(Annotation annotation, string themeElement)
    {
        html.Raw("<span class=\"no\">");
        if (essay.NumberOf(annotation) is { } number)
        {
            html.Number(number);
        }
        html.Raw("</span><span class=\"on\">");
        WriteThemes(annotation, themeElement);
        html.Raw("</span>");
    }

    private void WriteThemes(Annotation annotation, string element)
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
            WriteTheme(theme, element);
        }
    }

    private void WriteTheme(Theme theme, string element) => html
        .Raw("<").Raw(element).Attribute("class", "sample " + theme.Color.ClassName).Attribute("href", element == "a" ? "/themes/" + theme.Slug : null)
        .Attribute("data-theme", theme.Slug).Raw("><span>").Text(theme.Name).Raw("</span></").Raw(element).Raw("> ");

    private void WriteActions(Annotation annotation)
    {
        html.Raw("<div class=\"more\">");
        if (annotation.Range is not null)
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
