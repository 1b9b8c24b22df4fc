namespace AllianceReader.Overview;

/// <summary>How deep a cell is tinted: seven even steps up to the largest figure of its table, so that a picture shows at a glance what the numbers say.</summary>
public static class Depth
{
    public const int Steps = 7;

    /// <returns>0 for nothing, 1 for the least of anything, <see cref="Steps"/> for the largest.</returns>
    public static int Of(double value, double largest) =>
        value <= 0 || largest <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(Steps * value / largest), 1, Steps);
}
