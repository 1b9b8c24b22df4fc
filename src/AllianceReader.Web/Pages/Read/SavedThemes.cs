using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <summary>The themes a form asks for: the ticked ones, and one that it names anew.</summary>
internal sealed class SavedThemes(IThemeStore themes, Reader reader)
{
    /// <returns>Slugs. A name that the codebook already has means that theme.</returns>
    /// <exception cref="RefusedException">The name cannot be one.</exception>
    public async Task<IReadOnlyList<string>> Of(AnnotationInput input)
    {
        if (string.IsNullOrWhiteSpace(input.NewTheme))
        {
            return [.. input.Themes];
        }
        return [.. input.Themes, (await Named(input.NewTheme.Trim())).Slug];
    }

    private async Task<Theme> Named(string name)
    {
        var codebook = await themes.List();
        var key = ThemeName.Key(name);
        return codebook.FirstOrDefault(theme => ThemeName.Key(theme.Name) == key)
            ?? await themes.Add(new(name), reader.Now());
    }
}
