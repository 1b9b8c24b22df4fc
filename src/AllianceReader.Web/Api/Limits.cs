namespace AllianceReader.Web.Api;

/// <summary>How much a request may bring. Bytes, where nothing else is said.</summary>
internal static class Limits
{
    /// <summary>A note of 64 Ki characters, every one escaped as <c>\uXXXX</c>, is under 400 KB.</summary>
    public const int Json = 1024 * 1024;

    /// <summary>Eight files of the largest size, or three thousand op-eds.</summary>
    public const int Upload = 32 * 1024 * 1024;

    /// <summary>What the import page takes at once: a folder of some ten thousand essays. It lies on the disk until it is read.</summary>
    public const int Folder = 1024 * 1024 * 1024;

    /// <summary>Files of one upload; taking in the most takes half a minute.</summary>
    public const int Files = 5000;
}
