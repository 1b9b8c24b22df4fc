using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// The card of an annotation: number, themes, note, what can be done with it. Every annotation has one, a bare highlight too: it is
/// where a keyboard reaches it. Its passage stands in <c>data-from</c> and <c>data-to</c>, in code points of the article text.
/// </summary>
internal sealed class MarginNotes(Essay essay, HtmlWriter html)
{
    /// <summary>
    /// Of a dense page's thousand cards a window shows fifty; the others are packed away. Where there is script, the browser is given them when
    /// it has the time (unpacking.js); where there is none, it reads through what packs them.
    /// </summary>
    public const int Unpacked = 48;

    private readonly CodePoints points = new(essay.Article.Text);
    private int written;

    /// <summary>What an empty margin is for.</summary>
    public void WriteHint()
    {
        if (essay.Annotations.Count == 0 && !essay.IsShared)
        {
            html.BeginPart("p").Raw(" class=\"note hint\" id=\"hint\">No notes yet. Select words in the essay, or follow “Annotate” below a paragraph.").EndPart("p");
        }
    }

    public void Write(Annotation annotation)
    {
        var isBare = annotation.Note.Length == 0;
        html.BeginPart("div").Raw(isBare ? " class=\"note bare " : essay.IsDense ? " class=\"note folded " : " class=\"note ").Raw(essay.ClassOf(annotation))
            .Raw("\" role=\"comment\" tabindex=\"-1\" id=\"n-").Text(annotation.Id).Raw("\" data-a=\"").Text(annotation.Id).Raw("\"");
        WritePlace(annotation);
        html.Attribute("data-themes", annotation.Themes.Count == 0 ? null : string.Join(' ', annotation.Themes)).Raw(" aria-label=\"");
        WriteName(annotation);
        var isPacked = essay is { IsDense: true, Only: null } && written++ >= Unpacked;
        html.Raw("\">").Packing(isPacked ? "<noscript>" : "");
        WriteContent(annotation);
        html.Packing(isPacked ? "</noscript>" : "").EndPart("div");
    }

    private void WriteContent(Annotation annotation)
    {
        html.Raw("<div class=\"line\">");
        WriteHeading(annotation);
        if (annotation.Note.Length == 0)
        {
            WriteActions(annotation);
            html.Raw("</div>");
        }
        else
        {
            WriteNote(annotation);
        }
    }

    private void WritePlace(Annotation annotation)
    {
        if (annotation.Place is { } range)
        {
            html.Raw(" data-from=\"").Number(points.FromUtf16(range.Start)).Raw("\" data-to=\"").Number(points.FromUtf16(range.End)).Raw("\"");
        }
    }

    private void WriteNote(Annotation annotation)
    {
        var note = NoteTexts.Of(annotation.Note);
        // Hidden: only script folds a note away, so only script brings out what opens it.
        html.Raw(essay.IsDense ? "<button type=\"button\" class=\"gist\" aria-expanded=\"false\">" : "<button type=\"button\" class=\"gist\" aria-expanded=\"true\" hidden>").Text(note.Gist)
            .Raw("</button></div><div class=\"body\">").Raw(note.Html).Raw("</div>");
        WriteActions(annotation);
    }

    private void WriteHeading(Annotation annotation)
    {
        html.Raw("<span class=\"no\">");
        if (essay.NumberOf(annotation) is { } number)
        {
            html.Counted(number);
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

    private void WriteTheme(Theme theme)
    {
        if (essay.IsShared)
        {
            html.Raw("<span class=\"sample ").Raw(theme.ClassName).Raw("\"><span>").Text(theme.Name).Raw("</span></span> ");
            return;
        }
        html.Raw("<a class=\"sample ").Raw(theme.ClassName).Raw("\" href=\"/themes/").Text(theme.Slug)
            .Raw("\"><span>").Text(theme.Name).Raw("</span></a> ");
    }

    private void WriteActions(Annotation annotation)
    {
        html.Raw("<div class=\"more\">");
        if (annotation.Place is not null)
        {
            html.Raw("<a href=\"#a-").Text(annotation.Id).Raw("\">Passage</a>");
        }
        if (!essay.IsShared)
        {
            WriteAction(annotation, "edit", "Edit");
            WriteAction(annotation, "delete", "Delete");
        }
        html.Raw("</div>");
    }

    private void WriteAction(Annotation annotation, string action, string word)
    {
        html.Raw("<a data-do=\"").Raw(action).Raw("\" href=\"/annotations/").Text(annotation.Id).Raw("/").Raw(action)
            .Raw("\" aria-label=\"").Raw(word).Raw(" ");
        WriteName(annotation);
        html.Raw("\">").Raw(word).Raw("</a>");
    }

    private void WriteName(Annotation annotation)
    {
        var name = essay.NameOf(annotation);
        _ = essay.NumberOf(annotation) is { } number ? html.Counted(name, number) : html.Text(name);
    }
}
