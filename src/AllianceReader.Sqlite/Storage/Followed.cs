namespace AllianceReader.Sqlite.Storage;

/// <summary>What one follower of <see cref="Touched"/> has not asked for yet.</summary>
internal sealed class Followed
{
    /// <summary>Past this many it is quicker to read everything.</summary>
    public const int Most = 20_000;

    private readonly Lock gate = new();
    private HashSet<long> annotations = [];
    private HashSet<long> essays = [];
    private bool tooMany;

    public void Add(IEnumerable<long> writtenAnnotations, IEnumerable<long> writtenEssays)
    {
        lock (gate)
        {
            annotations.UnionWith(writtenAnnotations);
            essays.UnionWith(writtenEssays);
            if (annotations.Count + essays.Count > Most)
            {
                TooMany();
            }
        }
    }

    /// <summary>Everything published since the last time; asked before the read that it is for begins.</summary>
    /// <returns>Null when it is too much to name.</returns>
    public (IReadOnlySet<long> Annotations, IReadOnlySet<long> Essays)? Take()
    {
        lock (gate)
        {
            var taken = tooMany ? default((IReadOnlySet<long>, IReadOnlySet<long>)?) : (annotations, essays);
            (annotations, essays, tooMany) = ([], [], false);
            return taken;
        }
    }

    /// <summary>What was taken could not be read after all.</summary>
    public void GiveUp()
    {
        lock (gate)
        {
            TooMany();
        }
    }

    private void TooMany() => (annotations, essays, tooMany) = ([], [], true);
}
