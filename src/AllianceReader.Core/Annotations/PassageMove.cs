namespace AllianceReader.Annotations;

/// <summary>Where a passage goes in an order by hand.</summary>
public enum PassageMove
{
    /// <summary>Before the one above it.</summary>
    Up,

    /// <summary>After the one below it.</summary>
    Down,

    /// <summary>Before all others.</summary>
    ToTop,
}

public static class PassageMoves
{
    /// <summary>Passages of a theme that stand as a hand put them: each move is remembered with all of them, 14 bytes each.</summary>
    public const int MostArranged = 1000;
}
