using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>The codebook as a tree: themes at the top, each with what stands below it.</summary>
/// <param name="Depth">0 at the top.</param>
internal sealed record Branch(Theme Theme, int Depth, IReadOnlyList<Branch> Below)
{
    /// <summary>Itself and all below, in reading order.</summary>
    public IEnumerable<Branch> Flat => Below.SelectMany(branch => branch.Flat).Prepend(this);

    public static IReadOnlyList<Branch> Of(IReadOnlyList<Theme> codebook)
    {
        var children = codebook.ToLookup(theme => theme.Parent);
        return Grow(null, 0);

        IReadOnlyList<Branch> Grow(string? parent, int depth) =>
            [.. children[parent].Select(theme => new Branch(theme, depth, Grow(theme.Slug, depth + 1)))];
    }

    /// <summary>The theme and everything below it: what it can neither stand under nor be merged into.</summary>
    public static IReadOnlySet<string> From(IReadOnlyList<Theme> codebook, string slug) => Of(codebook)
        .SelectMany(branch => branch.Flat)
        .Where(branch => branch.Theme.Slug == slug)
        .SelectMany(branch => branch.Flat)
        .Select(branch => branch.Theme.Slug)
        .ToHashSet();
}
