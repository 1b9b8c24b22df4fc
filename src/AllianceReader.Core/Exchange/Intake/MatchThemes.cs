using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Intake;

/// <summary>
/// Which theme here is meant by a name there. Names are unique in a codebook here, whatever they stand under; where another codebook has
/// one name in two places, the later ones are called by their paths.
/// </summary>
internal sealed class MatchThemes
{
    private const string Between = " / ";

    private readonly Dictionary<string, string> slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedTheme> planned = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> ofCodebook = new(StringComparer.Ordinal);
    private readonly List<PlannedTheme> inOrder = [];

    public MatchThemes(IReadOnlyList<Theme> codebook, ForeignWork work)
    {
        foreach (var theme in codebook)
        {
            known.TryAdd(ThemeName.Key(theme.Name), theme.Slug);
        }
        foreach (var theme in work.Codebook)
        {
            ofCodebook.Add(Add(theme.Path, theme));
        }
    }

    /// <returns>Slugs, or keys of themes that are to be made; each once.</returns>
    public IReadOnlyList<string> Of(ForeignNote note) => [.. note.Themes.Where(path => path.Count > 0).Select(path => Add(path, new(path))).Distinct()];

    /// <summary>Those of the codebook and those that a note needs which comes in, with all they stand under.</summary>
    public IReadOnlyList<PlannedTheme> ToMake(IEnumerable<PlannedNote> notes)
    {
        HashSet<string> needed = [.. ofCodebook];
        needed.UnionWith(notes.Where(note => note.Verdict is IntakeVerdict.New or IntakeVerdict.Unplaced).SelectMany(note => note.Annotation!.Themes));
        foreach (var theme in Enumerable.Reverse(inOrder))
        {
            if (needed.Contains(theme.Key) && theme.Parent is { } parent)
            {
                needed.Add(parent);
            }
        }
        return [.. inOrder.Where(theme => needed.Contains(theme.Key))];
    }

    private string Add(IReadOnlyList<string> path, ForeignTheme theme)
    {
        List<string> names = [.. path.Select(Cleaned.ThemeName)];
        string? slug = null;
        for (var depth = 1; depth <= names.Count; depth++)
        {
            slug = Find(names[..depth], slug, depth == names.Count ? theme : null);
        }
        return slug!;
    }

    // A path says the same wherever it stands in the file.
    private string Find(List<string> names, string? parent, ForeignTheme? theme)
    {
        var path = string.Join('\u001F', names.Select(ThemeName.Key));
        if (!slugs.TryGetValue(path, out var slug))
        {
            var name = NameOf(names);
            slugs.Add(path, slug = known.GetValueOrDefault(ThemeName.Key(name)) ?? Make(name, parent, theme));
        }
        return slug;
    }

    // Its own name, unless another place in the file has it already.
    private string NameOf(List<string> names) => named.Add(ThemeName.Key(names[^1])) || names.Count == 1
        ? names[^1]
        : Cleaned.ThemeName(string.Join(Between, names));

    private string Make(string name, string? parent, ForeignTheme? foreign)
    {
        if (planned.TryGetValue(ThemeName.Key(name), out var same))
        {
            return same.Key;
        }
        var theme = new PlannedTheme($"new/{inOrder.Count.ToString(CultureInfo.InvariantCulture)}", name, Cleaned.Definition(foreign?.Definition), ColorOf(foreign?.Color), parent)
        {
            Memo = Cleaned.Note(foreign?.Memo) is { Length: <= NoteText.Longest } memo ? memo : "",
        };
        planned.Add(ThemeName.Key(name), theme);
        inOrder.Add(theme);
        return theme.Key;
    }

    // #RGB is allowed by REFI-QDA.
    private static ThemeColor? ColorOf(string? color) =>
        ThemeColor.Parse(color is ['#', var r, var g, var b] ? $"#{r}{r}{g}{g}{b}{b}" : color);
}
