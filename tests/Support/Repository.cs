namespace AllianceReader.Support;

/// <summary>Where the tests find the checkout and what stands beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary><c>../shared</c> beside the checkout: corpus, kits. Not part of the project.</summary>
    public static string Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static string OpEds => Path.Combine(Shared, "corpus");

    public static string Samples => Path.Combine(Root, "corpus", "samples");

    public static bool HasOpEds => Directory.Exists(OpEds);

    /// <summary>Ends the test as skipped, with the reason, where the real op-eds do not stand.</summary>
    public static void NeedsOpEds() => Assert.SkipUnless(HasOpEds, $"The op-eds are copyrighted and not part of the project; put them in {OpEds}.");

    public static void NeedsKit(string name) =>
        Assert.SkipUnless(Directory.Exists(Path.Combine(Shared, "kits", name)), $"The public kit '{name}' does not stand in {Shared}/kits.");

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
