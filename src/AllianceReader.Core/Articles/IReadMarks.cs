namespace AllianceReader.Articles;

/// <summary>
/// Which essays a reader has gone past the first screen of. A mark is no change of the essay and none to take back: it has no entry in the
/// history, and leaves the essay's version as it is.
/// </summary>
public interface IReadMarks
{
    Task<bool> IsRead(string slug);

    /// <param name="read">False takes the mark off.</param>
    /// <returns>False when there is none of that slug.</returns>
    Task<bool> Mark(string slug, bool read, DateTimeOffset at);
}
