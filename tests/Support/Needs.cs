namespace AllianceReader.Support;

/// <summary>What a test needs beside the checkout, said by the test that is skipped for want of it.</summary>
internal static partial class Repository
{
    /// <summary>Ends the test as skipped, with the reason, where the real op-eds do not stand.</summary>
    public static void NeedsOpEds() => Assert.SkipUnless(HasOpEds, $"The op-eds are copyrighted and not part of the project; put them in {OpEds}.");

    public static void NeedsKit(string name) =>
        Assert.SkipUnless(Directory.Exists(Path.Combine(Shared, "kits", name)), $"The public kit '{name}' does not stand in {Shared}/kits.");
}
