namespace AllianceReader.Web;

/// <summary>The person at the desk. Every change a page or a call makes is signed by <see cref="Now"/>.</summary>
public sealed class Reader(LibrarySettings settings, TimeProvider clock)
{
    public string Name => settings.Reader;

    public Attribution Now() => new(settings.Reader, clock.GetUtcNow());
}
