namespace AllianceReader.Overview;

/// <summary>What the rows or the columns of a matrix stand for. One of the two is always <see cref="Themes"/>.</summary>
public enum Axis
{
    Themes,
    Essays,

    /// <summary>An essay with two authors stands in the rows of both.</summary>
    Authors,

    /// <summary>Of publication; essays without a known date have a place of their own, year 0.</summary>
    Years,
}
