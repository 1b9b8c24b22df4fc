using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Previews;

/// <summary>The note of a vault's first essay by itself: what a link can hand over to Obsidian.</summary>
/// <param name="Name">The file's, with its ending.</param>
public sealed record FirstNote(string Name, string Text)
{
    /// <param name="snapshot">Of one essay or more.</param>
    public static async Task<FirstNote> Of(LibrarySnapshot snapshot)
    {
        using var file = new MemoryStream();
        await new ObsidianExport().Write(snapshot, file);
        return In(file);
    }

    /// <param name="vault">A zip of ours.</param>
    internal static FirstNote In(Stream vault)
    {
        var zip = SafeZip.Open(vault, "The vault");
        return new(zip.Entries[0].Name, zip.ReadText(zip.Entries[0]));
    }
}
