using AllianceReader.Exchange.Obsidian;

namespace AllianceReader.Exchange;

/// <summary>
/// A vault for Obsidian (https://help.obsidian.md): a note for each essay, one for each theme under <c>Themes/</c>, and one that lists the
/// themes. What a person writes between two marks in each of them stays in the next export, and so do a note's name and place, the
/// properties and tags they gave it, and every other file.
/// </summary>
public sealed class ObsidianExport : IRewritesVault
{
    public string Format => "obsidian";

    public string Title => "Obsidian";

    public string Purpose => "A note for each essay and theme, linked and tagged; what you write in them stays when you export again.";

    public string MediaType => "application/zip";

    public string Extension => "zip";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var zip = await ZipVault.Make(output, snapshot.Taken);
        await Write(snapshot, zip);
    }

    public async Task Write(LibrarySnapshot snapshot, IVault vault)
    {
        using var passages = new Spool();
        await new VaultWriting(snapshot, vault, passages).Write();
    }
}
