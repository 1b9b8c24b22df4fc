using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>A place where a quote may stand now, and all that speaks for it.</summary>
internal sealed record Place
{
    /// <summary>UTF-16 units. A passage this long that stands to the letter stands for itself, wherever it is.</summary>
    public const int LongEnough = 48;

    /// <summary>What such a one is worth against a place whose words are not all there, but whose surroundings fit somewhat better.</summary>
    private const double ToTheLetter = 0.15;

    /// <summary>How like two unrelated pieces of prose are.</summary>
    private const double Chance = 0.3;

    /// <summary>UTF-16.</summary>
    public required TextRange Range { get; init; }

    /// <summary>How much of the words is the same, 0 to 1; 1 when all are, whatever their typography.</summary>
    public required double Words { get; init; }

    /// <summary>Whether the words stand there letter by letter.</summary>
    public bool IsToTheLetter { get; init; }

    /// <summary>How much of the prefix stands before it, 0 to 1; null when there is none to compare.</summary>
    public double? Before { get; init; }

    /// <summary>As <see cref="Before"/>, of the suffix.</summary>
    public double? After { get; init; }

    /// <summary>Words that others stand in place of, beyond slips of the hand.</summary>
    public int Replaced { get; init; }

    /// <summary>0 to 1, by how near the place is to where the passage was; 0 when that is not known.</summary>
    public double Nearness { get; init; }

    public bool HasAllWords => Words >= 1;

    public bool HasEverything => Words >= 1 && HasContext && (Before ?? 1) >= 1 && (After ?? 1) >= 1;

    public double BestSide => Math.Max(Before ?? 0, After ?? 0);

    /// <summary>Of a side that is not known nothing is asked, if the other is.</summary>
    public double WorstSide => Math.Min(Before ?? After ?? 0, After ?? Before ?? 0);

    public bool HasContext => Before is not null || After is not null;

    /// <summary>Above what chance gives, both sides together, 0 to 1.</summary>
    public double Context => ((AboveChance(Before ?? After) + AboveChance(After ?? Before)) / 2);

    /// <summary>0 to 1: half by the words, half by what stands around them; by the words alone where nothing is known around them.</summary>
    public double Score => HasContext ? (Words + Context) / 2 : Words;

    /// <summary>Position decides only between places that are alike in all else.</summary>
    public double Rank => Score + (IsToTheLetter && Range.Length >= LongEnough ? ToTheLetter : 0) + (0.001 * Nearness);

    private static double AboveChance(double? side) => Math.Max(0, ((side ?? 0) - Chance) / (1 - Chance));
}
