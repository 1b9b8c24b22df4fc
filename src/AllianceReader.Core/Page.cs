namespace AllianceReader;

/// <summary>A stretch of a list and how long the whole is.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

/// <summary>Which stretch of a list is wanted.</summary>
/// <param name="Limit">1 to <see cref="Most"/>.</param>
/// <param name="Offset">From 0.</param>
public readonly record struct Stretch(int Limit = Stretch.Usual, int Offset = 0)
{
    public const int Usual = 50;
    public const int Most = 1000;

    public static Stretch First { get; } = new(Usual, 0);

    public static Stretch All { get; } = new(int.MaxValue, 0);
}
