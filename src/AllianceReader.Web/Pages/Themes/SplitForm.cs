using System.Globalization;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Which passages are chosen so far, on this page of the list and on the others, and where they are to go.</summary>
public sealed class SplitForm
{
    public const string All = "all";
    public const string None = "none";
    public const string Narrow = "narrow";
    public const string ToNew = "new";
    public const string ToExisting = "existing";

    private HashSet<string>? chosen;

    /// <summary>Ids that are ticked on the page that was sent.</summary>
    public IReadOnlyList<string> Here { get; set; } = [];

    /// <summary>Ids that were chosen on other pages, with spaces between: one field, since a form may not have ten thousand.</summary>
    public string? Elsewhere { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    public int? Number { get; set; }

    /// <summary>Words that narrow the list.</summary>
    public string? Text { get; set; }

    /// <summary><see cref="ToNew"/> or <see cref="ToExisting"/>.</summary>
    public string To { get; set; } = ToNew;

    /// <summary>Of the new theme.</summary>
    public string? Name { get; set; }

    /// <summary>The slug of the theme that there is.</summary>
    public string? Into { get; set; }

    public IReadOnlyCollection<string> Choice => Chosen;

    private HashSet<string> Chosen => chosen ??= [.. Here.OfType<string>(), .. (Elsewhere ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public bool IsChosen(string id) => Chosen.Contains(id);

    public void Choose(IEnumerable<string> ids) => Chosen.UnionWith(ids);

    /// <param name="where">The number of a page, <see cref="Narrow"/>, <see cref="All"/> or <see cref="None"/>.</param>
    public void Go(string where)
    {
        if (where == None)
        {
            Chosen.Clear();
        }
        Number = int.TryParse(where, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : where == Narrow ? 1 : Number;
    }

    /// <summary>These are on the page now; what else is chosen is elsewhere.</summary>
    public void Show(IEnumerable<string> ids) => Elsewhere = string.Join(' ', Chosen.Except(ids));

    /// <exception cref="RefusedException">It is not said where the passages are to go.</exception>
    public SplitTarget Target() => (To, Chosen.Count) switch
    {
        (_, 0) => throw new RefusedException("annotations", "Choose the passages that are to go."),
        (ToExisting, _) => string.IsNullOrEmpty(Into) ? throw new RefusedException("into", "Choose the theme that they go to.") : SplitTarget.Existing(Into),
        _ => string.IsNullOrWhiteSpace(Name) ? throw new RefusedException("name", "Give the new theme a name.") : SplitTarget.New(Name),
    };
}
