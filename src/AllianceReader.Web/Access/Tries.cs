using System.Net;

namespace AllianceReader.Web.Access;

/// <summary>
/// Counts tries at the password before each is looked at: by the machine that the connection comes from, whatever headers say, and over
/// all. In memory: who has locked himself out waits a quarter of an hour, or starts the server again.
/// </summary>
internal sealed class Tries(TimeProvider clock)
{
    public const int MostFromOne = 10;

    /// <summary>Of many machines at once. Whoever is signed in notices nothing.</summary>
    public const int MostOfAll = 100;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly List<(string From, DateTimeOffset At)> failed = [];

    /// <returns>False when there have been too many; then nothing is to be looked at, were it right or wrong.</returns>
    public bool Begin(IPAddress? address)
    {
        var (from, now) = (Machines.NameOf(address), clock.GetUtcNow());
        lock (gate)
        {
            failed.RemoveAll(past => past.At <= now - Within || past.At > now);
            if (failed.Count >= MostOfAll || failed.Count(past => past.From == from) >= MostFromOne)
            {
                return false;
            }
            failed.Add((from, now));
            return true;
        }
    }

    /// <summary>It was the password: what went before was a slip.</summary>
    public void Succeed(IPAddress? address)
    {
        var from = Machines.NameOf(address);
        lock (gate)
        {
            failed.RemoveAll(past => past.From == from);
        }
    }
}
