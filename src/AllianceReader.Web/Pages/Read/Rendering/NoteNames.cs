using System.Globalization;
using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What an annotation is called where its colour and place cannot be seen.</summary>
internal static class NoteNames
{
    /// <summary><c>Note 3, Burden-sharing and Credibility</c>; <c>Highlight 4</c>; <c>Note on the whole essay</c>.</summary>
    public static string Of(Essay essay, Annotation annotation)
    {
        var kind = annotation.Note.Length > 0 ? "Note" : "Highlight";
        var place = essay.NumberOf(annotation) is { } number ? number.ToString(CultureInfo.InvariantCulture) : PlaceOf(annotation);
        var themes = essay.ThemesOf(annotation).Select(t => t.Name).ToList();
        return themes.Count == 0 ? $"{kind} {place}" : $"{kind} {place}, {Wording.Listed(themes)}";
    }

    private static string PlaceOf(Annotation annotation) => annotation.IsOnWholeEssay ? "on the whole essay" : "to confirm";
}
