namespace AllianceReader.Support;

/// <summary>Where the tests find the checkout and what stands beside it.</summary>
internal static partial class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary><c>../shared</c> beside the checkout: corpus, kits. Not part of the project.</summary>
    public static string Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static string OpEds => Path.Combine(Shared, "corpus");

    public static string Samples => Path.Combine(Root, "corpus", "samples");

    public static bool HasOpEds => Directory.Exists(OpEds);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AllianceReader.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The tests run from within a checkout.");
    }
}
