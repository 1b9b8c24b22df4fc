using AllianceReader.Themes;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>One export into one vault: essays as they are walked, then the themes, whose lists the essays have filled.</summary>
internal sealed class VaultWriting(LibrarySnapshot snapshot, IVault vault, Spool passages)
{
    private readonly StandingNotes standing = new(vault);
    private readonly VaultNames names = new(vault.Files);
    private readonly HashSet<string> essays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> themePaths = new(StringComparer.Ordinal);

    public async Task Write()
    {
        PlaceThemes();
        var essayNote = new EssayNote(snapshot);
        foreach (var essay in snapshot.Articles)
        {
            await Write(essay, essayNote);
        }
        var themeNote = new ThemeNote(snapshot);
        foreach (var theme in snapshot.Themes)
        {
            await Write(theme, themeNote);
        }
        await WriteIndex();
    }

    // Before the essays: a theme is called by its bare name, and an essay of that name gets a number.
    private void PlaceThemes()
    {
        foreach (var theme in snapshot.Themes)
        {
            themePaths[theme.Slug] = standing.Find(StandingNotes.Theme, theme.Slug) ?? $"Themes/{names.Free(VaultNames.Of(theme.Name))}.md";
        }
    }

    private async Task Write(AnnotatedArticle essay, EssayNote note)
    {
        var found = standing.Find(StandingNotes.Essay, essay.Article.Slug);
        var path = found ?? $"{names.Free(VaultNames.Of(essay.Article))}.md";
        var (before, own) = Before(found);
        await vault.Write(path, writer => note.Write(writer, essay, before, own));
        ListUnderThemes(essay, standing.LinkTo(path));
    }

    private void ListUnderThemes(AnnotatedArticle essay, string link)
    {
        essays.Add(link);
        HashSet<string> begun = new(StringComparer.Ordinal);
        foreach (var annotation in essay.Annotations)
        {
            foreach (var theme in annotation.Themes)
            {
                var line = ThemeNote.PassageLine(link, essay.Article, annotation);
                passages.Append(theme, begun.Add(theme) ? ThemeNote.EssayHeading(link) + line : line);
            }
        }
    }

    private async Task Write(Theme theme, ThemeNote note)
    {
        var found = standing.Find(StandingNotes.Theme, theme.Slug);
        var (before, own) = Before(found);
        var others = found is null ? "" : ThemeNote.Others(standing.Read(found), essays.Contains);
        await vault.Write(themePaths[theme.Slug], async writer =>
        {
            await writer.WriteAsync(note.Head(theme, before, LinkToTheme));
            await passages.Write(theme.Slug, writer);
            await writer.WriteAsync(others);
            await writer.WriteAsync(passages.Has(theme.Slug) || others.Length > 0 ? "" : "\nNone yet.\n");
            await writer.WriteAsync(VaultNote.Own(own));
        });
    }

    private async Task WriteIndex()
    {
        var found = standing.Find(StandingNotes.Index, ThemeIndex.Id);
        var (before, own) = Before(found);
        await vault.Write(found ?? $"{names.Free("Themes")}.md", writer => writer.WriteAsync(ThemeIndex.Head(snapshot, before, LinkToTheme) + VaultNote.Own(own)));
    }

    private string LinkToTheme(string slug) => themePaths.TryGetValue(slug, out var path) ? standing.LinkTo(path) : slug;

    private (NoteProperties Properties, OwnWords Own) Before(string? path)
    {
        if (path is null)
        {
            return (new(), OwnWords.None);
        }
        var text = standing.Read(path);
        return (NoteProperties.Of(text), OwnWords.In(text));
    }
}
