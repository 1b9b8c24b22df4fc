using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>The codebook as a tree: themes at the top, each with what stands below it.</summary>
/// <param name="Depth">0 at the top.</param>
internal sealed record Branch(Theme Theme, int Depth, IReadOnlyList<Branch> Below)
{
    /// <summary>Itself and all below, in reading order.</summary>
    public IEnumerable<Branch> Flat => Below.SelectMany(branch => branch.Flat).Prepend(this);

    public static IReadOnlyList<Branch> Of(IReadOnlyList<Theme> codebook) => Grow(codebook, codebook.Where(theme => theme.Parent is null));

    /// <summary>The codebook without what is archived.</summary>
    public static IReadOnlyList<Branch> InUse(IReadOnlyList<Theme> codebook) => Of([.. codebook.Where(theme => !theme.Shelved)]);

    /// <summary>Each archived theme that stands under none, with all that went with it.</summary>
    public static IReadOnlyList<Branch> Archived(IReadOnlyList<Theme> codebook)
    {
        var shelved = codebook.Where(theme => theme.Shelved).ToList();
        return Grow(shelved, shelved.Where(theme => shelved.All(other => other.Slug != theme.Parent)));
    }

    /// <summary>The theme and everything below it: what it can neither stand under nor be merged into.</summary>
    public static IReadOnlySet<string> From(IReadOnlyList<Theme> codebook, string slug) => Of(codebook)
        .SelectMany(branch => branch.Flat)
        .Where(branch => branch.Theme.Slug == slug)
        .SelectMany(branch => branch.Flat)
        .Select(branch => branch.Theme.Slug)
        .ToHashSet();

    private static IReadOnlyList<Branch> Grow(IReadOnlyList<Theme> themes, IEnumerable<Theme> tops)
    {
        var children = themes.ToLookup(theme => theme.Parent);
        return Under(tops, 0);

        IReadOnlyList<Branch> Under(IEnumerable<Theme> level, int depth) =>
            [.. level.Select(theme => new Branch(theme, depth, Under(children[theme.Slug], depth + 1)))];
    }
}
